import type { Locale } from '../model/locale.ts'
import type { Passage, TextType } from '../model/passage.ts'

/** Finds what can be converted in a text of a type; `from` is the locale it is written in. */
type PassageReader = (text: string, from: Locale) => readonly Passage[]

const readers: Readonly<Record<TextType, () => Promise<PassageReader>>> = {
  text: async () => readLines,
  markdown: async () => (await import('./markdown-passages.ts')).readMarkdownPassages,
  html: async () => (await import('./html-passages.ts')).readHtmlPassages,
}

/** The passages of a file, in the order of its text. What no passage holds is never changed. */
export async function readPassages(text: string, type: TextType, from: Locale): Promise<readonly Passage[]> {
  const read = await readers[type]()
  return read(text, from)
}

/** Each line of plain text is a passage of its own: what a line end means there, nobody knows. */
function readLines(text: string): readonly Passage[] {
  return Array.from(text.matchAll(/[^\r\n]+/g), ({ 0: line, index }) => [
    { kind: 'text', start: index, end: index + line.length },
  ])
}

/** The type of a file by its name: `.md` and `.markdown`, `.html` and `.htm`; anything else is plain text. */
export function typeOfFile(name: string): TextType {
  if (/\.(?:md|markdown)$/i.test(name)) return 'markdown'
  return /\.(?:html?|xhtml)$/i.test(name) ? 'html' : 'text'
}
