/** A stretch of a list that is replaced. */
export interface Splice {
  /** Index in the list as it was before all splices. */
  readonly at: number
  readonly remove: number
  readonly insert: readonly string[]
}

/**
 * What turns one list into another. Lists of equal length are compared place by place, so that each change is a
 * splice of its own; else what lies between their common ends is one splice. Empty if they are equal.
 */
export function findSplices(before: readonly string[], after: readonly string[]): readonly Splice[] {
  if (before.length === after.length) {
    return after.flatMap((text, at) => (text === before[at] ? [] : [{ at, remove: 1, insert: [text] }]))
  }
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++
  return [{ at: start, remove: before.length - end - start, insert: after.slice(start, after.length - end) }]
}
