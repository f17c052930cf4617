/** A web address in running text: it ends before the marks of the sentence around it; parentheses count only in pairs. */
export const addressPattern = String.raw`(?:https?:\/\/|www\.)(?:[\w\-.~:/?#@!$&*+,;=%'[\]]|\([\w\-.~%,]*\))*(?:[\w\-~/#$&*+=%@]|\([\w\-.~%,]*\))`
