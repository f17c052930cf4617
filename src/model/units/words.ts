/** The words among alternatives of a pattern that are fixed but for an s at their end: 周年 and year, years of 周年|years? */
export function plainWordsOf(alternatives: string): readonly string[] {
  // What is left of a group, of which only one alternative would be seen, makes its whole alternative none.
  const flat = alternatives.replace(/\([^()]*\)/g, '(')
  return flat.split('|').flatMap((one) => {
    const [, word = '', s] = /^([^\\^$.*+?()[\]{}]+)(s\?)?$/.exec(one) ?? []
    if (word === '') return []
    return s === undefined ? [word] : [word, `${word}s`]
  })
}
