import type { CommentOf } from '../model/segment.ts'

/** A sign that begins a comment in some language, where a word begins or the line does. */
const sign = /(?:^|(?<=\s))(?:\/\/[/!]?|#+|--+|;+|%+|\/\*+!?|<!--|\(\*|\*(?= )|"""|''')(?=\s*\S)/g
const closing = /\s*(?:\*+\/|-->|\*\)|"""|''')?\s*$/

/** Comments that a caption may belong to, without their texts: on each line the last stretch that ends it. */
export function findComments(
  code: string,
  isWanted: (words: string) => boolean,
): readonly Omit<CommentOf<never>, 'text'>[] {
  return code.split('\n').flatMap((line, at) => {
    const found = [...line.matchAll(sign)].find(({ index, 0: { length } }) => isWanted(line.slice(index + length)))
    if (!found) return []
    const after = found.index + found[0].length
    const from = after + (/^\s*/.exec(line.slice(after))?.[0].length ?? 0)
    const to = from + line.slice(from).search(closing)
    return to > from ? [{ line: at, start: found.index, from, to }] : []
  })
}
