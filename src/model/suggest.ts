import { meantLocale } from './locale.ts'

/** How many known names one is compared with: of a longer list whoever mistypes hundreds of them gets no suggestion anyway. */
const most = 5000

/**
 * The known name nearest to a mistyped one, or undefined if none is near enough to be meant; of locales the one that a
 * tag of other subtags stands for.
 */
export function suggest(name: string, known: Iterable<string>): string | undefined {
  const meant = meantLocale(name)
  const typed = name.toLowerCase()
  let limit = Math.max(1, Math.floor(name.length / 3))
  let best: string | undefined
  let count = 0
  for (const candidate of known) {
    if (candidate === meant) return meant
    if (count++ >= most || limit < 0) continue
    const distance = editDistance(typed, candidate.toLowerCase(), limit)
    if (distance > limit) continue
    best = candidate
    limit = distance - 1
  }
  return best
}

/** A hint that names the nearest known name, or else says what `otherwise` says. */
export function didYouMean(name: string, known: Iterable<string>, otherwise: string): string {
  const nearest = suggest(name, known)
  return nearest === undefined ? otherwise : `Did you mean "${nearest}"?`
}

/**
 * Levenshtein distance, a row at a time, in which two swapped neighbours count once. More than `limit` is not told apart:
 * then only the part of each row is looked at that can still come to less.
 */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let above: number[] = []
  let leastAbove = 0
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 0; i < a.length; i++) {
    const next = new Array<number>(b.length + 1).fill(limit + 1)
    next[0] = i + 1
    let least = i + 1
    for (let j = Math.max(0, i - limit); j < Math.min(b.length, i + limit + 1); j++) {
      const substituted = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1)
      const swapped = a[i] === b[j - 1] && a[i - 1] === b[j] ? (above[j - 1] ?? 0) + 1 : substituted
      const distance = Math.min(substituted, swapped, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1)
      next[j + 1] = distance
      least = Math.min(least, distance)
    }
    if (least > limit && leastAbove > limit) return limit + 1
    leastAbove = least
    above = row
    row = next
  }
  return row[b.length] ?? 0
}
