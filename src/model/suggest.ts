import { meantLocale } from './locale.ts'

/** How many known names one is compared with: of a longer list whoever mistypes hundreds of them gets no suggestion anyway. */
const most = 2000

/**
 * The known name nearest to a mistyped one, or undefined if none is near enough to be meant; of locales the one that a
 * tag of other subtags stands for. A name with a number that was not asked for is never meant:
 * `export-2023` is no slip for `export-2024`, but other data.
 */
export function suggest(name: string, known: Iterable<string>): string | undefined {
  const meant = meantLocale(name)
  const typed = name.toLowerCase()
  const letters = lettersOf(typed)
  let limit = Math.max(1, Math.floor(name.length / 3))
  let best: string | undefined
  let count = 0
  for (const candidate of known) {
    if (candidate === meant) return meant
    if (count++ >= most || limit < 0) continue
    if (Math.abs(candidate.length - name.length) > limit) continue
    const written = candidate.toLowerCase()
    if (limit > 0 && leastDistance(letters, lettersOf(written)) > limit) continue
    const distance = limit === 0 ? Number(written !== typed) : editDistance(typed, written, limit)
    if (distance > limit || !hasOnlyNumbersOf(typed, written)) continue
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

/** True of a candidate without digits or with those of the name, in which a letter may stand for one like it: 2O24. */
function hasOnlyNumbersOf(name: string, candidate: string): boolean {
  const digits = digitsOf(candidate)
  if (digits === '' || digits === digitsOf(name)) return true
  return digitsOf(likeDigits(candidate)) === digitsOf(likeDigits(name))
}

function digitsOf(name: string): string {
  return name.replace(/\D+/g, '')
}

function likeDigits(name: string): string {
  return name.replace(/(?<=\d)o|o(?=\d)/g, '0').replace(/(?<=\d)[il]|[il](?=\d)/g, '1')
}

/** The characters of a name as a set of 32 bits, in which some share one. */
function lettersOf(name: string): number {
  let letters = 0
  for (let at = 0; at < name.length; at++) letters |= 1 << (name.charCodeAt(at) & 31)
  return letters
}

/** Each change of a name brings at most one character in and one out. Most names are told apart by this, in no time. */
function leastDistance(letters: number, others: number): number {
  return Math.max(countBits(letters & ~others), countBits(others & ~letters))
}

function countBits(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}

/** Rows of `editDistance`, used again: thousands of names are compared with thousands. */
const rows: readonly [number[], number[], number[]] = [[], [], []]

/**
 * Levenshtein distance, a row at a time, in which two swapped neighbours count once. More than `limit` is not told apart:
 * then only the part of each row is looked at that can still come to less, and what stands beside it is more than that.
 */
function editDistance(a: string, b: string, limit: number): number {
  let [above, row, next] = rows
  let leastAbove = 0
  for (let j = 0; j <= b.length; j++) row[j] = j
  for (let i = 0; i < a.length; i++) {
    const [from, to] = [Math.max(0, i - limit), Math.min(b.length, i + limit + 1)]
    next[from] = from === 0 ? i + 1 : limit + 1
    next[to + 1] = limit + 1
    let least = i + 1
    for (let j = from; j < to; j++) {
      const substituted = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1)
      const swapped = a[i] === b[j - 1] && a[i - 1] === b[j] ? (above[j - 1] ?? 0) + 1 : substituted
      const distance = Math.min(substituted, swapped, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1)
      next[j + 1] = distance
      least = Math.min(least, distance)
    }
    if (least > limit && leastAbove > limit) return limit + 1
    leastAbove = least
    const spare = above
    above = row
    row = next
    next = spare
  }
  return row[b.length] ?? 0
}
