/** The code points a font has glyphs for, as sorted, disjoint [first, last] pairs laid end to end. */
export type Coverage = readonly number[]

/** True if a font has a glyph for a code point. */
export function covers(coverage: Coverage, codePoint: number): boolean {
  let low = 0
  let high = coverage.length / 2
  while (low < high) {
    const middle = (low + high) >> 1
    if ((coverage[2 * middle + 1] ?? 0) < codePoint) low = middle + 1
    else high = middle
  }
  const first = coverage[2 * low]
  return first !== undefined && first <= codePoint
}

/** Every code point of a coverage. */
export function listCoverage(coverage: Coverage): readonly number[] {
  return coverage.flatMap((first, at) => {
    const last = at % 2 === 0 ? (coverage[at + 1] ?? first) : first - 1
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step)
  })
}

/**
 * Reads which code points a `cmap` table maps to a glyph: subtable format 12 if it has one, else format 4
 * (OpenType 1.9, cmap). Empty if it has neither; a RangeError if the table is cut off
 * or its parts lie over one another.
 */
export function readCoverage(cmap: DataView): Coverage {
  const offsets = Array.from({ length: cmap.getUint16(2) }, (_, index) => cmap.getUint32(4 + 8 * index + 4))
  const subtable = (format: number) => offsets.find((offset) => cmap.getUint16(offset) === format)
  const full = subtable(12)
  if (full !== undefined) return toRanges(readFormat12(cmap, full))
  const basic = subtable(4)
  return basic === undefined ? [] : toRanges(readFormat4(cmap, basic))
}

function readFormat12(cmap: DataView, offset: number): number[] {
  const codePoints: number[] = []
  const groups = cmap.getUint32(offset + 12)
  for (let index = 0; index < groups; index += 1) {
    const group = offset + 16 + 12 * index
    const first = cmap.getUint32(group)
    const last = Math.min(cmap.getUint32(group + 4), 0x10ffff)
    const glyph = cmap.getUint32(group + 8)
    for (let codePoint = first; codePoint <= last; codePoint += 1) {
      if (glyph + codePoint - first !== 0) add(codePoints, codePoint)
    }
  }
  return codePoints
}

function readFormat4(cmap: DataView, offset: number): number[] {
  const codePoints: number[] = []
  const size = cmap.getUint16(offset + 6) // Twice the number of segments: the length of each array below.
  const ends = offset + 14
  const starts = ends + size + 2
  for (let segment = 0; segment < size; segment += 2) {
    const last = cmap.getUint16(ends + segment)
    const first = cmap.getUint16(starts + segment)
    const delta = cmap.getUint16(starts + size + segment)
    const rangeAt = starts + 2 * size + segment
    const range = cmap.getUint16(rangeAt)
    for (let codePoint = first; codePoint <= last && codePoint < 0xffff; codePoint += 1) {
      const glyph =
        range === 0 ? (codePoint + delta) & 0xffff : cmap.getUint16(rangeAt + range + 2 * (codePoint - first))
      if (glyph !== 0) add(codePoints, codePoint)
    }
  }
  return codePoints
}

/** In a sound table no code point stands twice; one that names more than there are would take hours to read. */
function add(codePoints: number[], codePoint: number): void {
  if (codePoints.length > 0x110000) throw new RangeError('A font maps more characters than there are')
  codePoints.push(codePoint)
}

function toRanges(codePoints: number[]): Coverage {
  const ranges: number[] = []
  for (const codePoint of codePoints.sort((left, right) => left - right)) {
    if (ranges.length > 0 && codePoint <= (ranges.at(-1) ?? 0) + 1) ranges[ranges.length - 1] = codePoint
    else ranges.push(codePoint, codePoint)
  }
  return ranges
}
