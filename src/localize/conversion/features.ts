/** The edge of a paragraph. */
const edge = 0x5e // ^
const other = 0x2c // ,
const digit = 0x30 // 0
const letter = 0x41 // A
const zero = 0x3007 // 〇, which is no ideograph in Unicode's blocks

/** For every UTF-16 unit what it counts as in a context: characters of either script alike, digits and letters as kinds. */
export type FeatureTable = Uint16Array

/** Makes the table of features; `folded` holds characters that count as another one. */
export function createFeatures(folded: Readonly<Record<string, string>>, base = createKinds()): FeatureTable {
  const table = base.slice()
  for (const from in folded) table[from.charCodeAt(0)] = folded[from]?.charCodeAt(0) ?? other
  return table
}

/** The table in which no character counts as another one. */
export function createKinds(): FeatureTable {
  const table = new Uint16Array(0x10000).fill(other)
  for (let unit = 0x3400; unit <= 0x9fff; unit += 1) table[unit] = unit
  table[zero] = zero
  fillDigits(table, '0')
  fillDigits(table, '\uff10')
  for (let unit = 0x41; unit < 0x250; unit += 1)
    if (/\p{Script=Latin}/u.test(String.fromCharCode(unit))) table[unit] = letter
  for (const start of ['\uff21', '\uff41']) {
    const first = start.charCodeAt(0)
    table.fill(letter, first, first + 26)
  }
  return table
}

function fillDigits(table: FeatureTable, first: string): void {
  const start = first.charCodeAt(0)
  table.fill(digit, start, start + 10)
}

/** The widest context that a feature looks at, in UTF-16 units to either side. */
export const reach = 4

const golden = 0x9e3779b1
const leftFactor = 0x85ebca6b
const rightFactor = 0xc2b2ae35
const classFactor = 0x61c88647

/** How many characters to the left and to the right each window takes. */
const windows = [
  [0, 0],
  [1, 0],
  [0, 1],
  [2, 0],
  [0, 2],
  [1, 1],
  [3, 0],
  [0, 3],
  [2, 1],
  [1, 2],
  [2, 2],
  [3, 1],
  [1, 3],
  [4, 0],
  [0, 4],
] as const

/** The number of features of a character in its context. */
export const featureCount = windows.length + 5

/** How a piece of a text is seen that was cut out of a paragraph: nothing is known of what stood around it. */
export type Piece = 'window' | 'phrase'

/**
 * Hashes the features of the character at a position into `into`: fifteen windows around it, two that leave out the
 * next character, three that know the region. Returns how many there are. Outside of a text is its edge; outside of a
 * piece nothing is looked at, and a phrase, which is of no region, has windows alone.
 */
export function hashFeatures(
  text: string,
  at: number,
  region: number,
  table: FeatureTable,
  into: Int32Array,
  piece?: Piece,
): number {
  const featureAt = (position: number) =>
    position < 0 || position >= text.length ? edge : (table[text.charCodeAt(position)] ?? other)
  const isSeen = (position: number) => piece === undefined || (position >= 0 && position < text.length)
  const self = Math.imul(text.charCodeAt(at), golden)
  const [left, right] = [new Int32Array(reach + 1), new Int32Array(reach + 1)]
  left[0] = 0x1234567
  right[0] = 0x7654321
  for (let step = 1; step <= reach; step += 1) {
    left[step] = mix(left[step - 1] ?? 0, featureAt(at - step))
    right[step] = mix(right[step - 1] ?? 0, featureAt(at + step))
  }
  let count = 0
  for (const [before, after] of windows) {
    if (!isSeen(at - before) || !isSeen(at + after)) continue
    into[count++] = mix(Math.imul(left[before] ?? 0, leftFactor) ^ self, Math.imul(right[after] ?? 0, rightFactor))
  }
  if (piece === 'phrase') return count
  const base = self ^ (0x100 + region)
  if (isSeen(at - 2)) into[count++] = mix(self ^ 0x51, featureAt(at - 2))
  if (isSeen(at + 2)) into[count++] = mix(self ^ 0x52, featureAt(at + 2))
  into[count++] = mix(base, 0)
  if (isSeen(at - 1)) into[count++] = mix(base, featureAt(at - 1))
  if (isSeen(at + 1)) into[count++] = mix(base ^ 0x1000, featureAt(at + 1))
  return count
}

/** The key of a feature for a class from 1 on; class 0 has no weights. */
export function keyOf(feature: number, form: number): number {
  let hash = (feature + Math.imul(form, classFactor)) | 0
  hash = Math.imul(hash ^ (hash >>> 16), leftFactor)
  hash = Math.imul(hash ^ (hash >>> 13), rightFactor)
  return (hash ^ (hash >>> 16)) >>> 0
}

function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, golden)
  return mixed ^ (mixed >>> 15)
}
