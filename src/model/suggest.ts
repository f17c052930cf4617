import { meantLocale } from './locale.ts'

/**
 * The known name nearest to a mistyped one, or undefined if none is near enough to be meant; of locales the one that a
 * tag of other subtags stands for.
 */
export function suggest(name: string, known: Iterable<string>): string | undefined {
  const candidates = [...known]
  const meant = meantLocale(name)
  if (meant !== undefined && candidates.includes(meant)) return meant
  const limit = Math.max(1, Math.floor(name.length / 3))
  let best: { name: string; distance: number } | undefined
  for (const candidate of candidates) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase())
    if (distance <= limit && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = { name: candidate, distance }
  }
  return best?.name
}

/** A hint that names the nearest known name, or else says what `otherwise` says. */
export function didYouMean(name: string, known: Iterable<string>, otherwise: string): string {
  const nearest = suggest(name, known)
  return nearest === undefined ? otherwise : `Did you mean "${nearest}"?`
}

/** Levenshtein distance, a row at a time, in which two swapped neighbours count once. */
function editDistance(a: string, b: string): number {
  let above: readonly number[] = []
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++) {
      const substituted = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1)
      const swapped = a[i] === b[j - 1] && a[i - 1] === b[j] ? (above[j - 1] ?? 0) + 1 : substituted
      next.push(Math.min(substituted, swapped, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    above = row
    row = next
  }
  return row[b.length] ?? 0
}
