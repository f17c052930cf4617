/**
 * Widths of printable ASCII in thousandths of an em, from U+0020 on: Adobe's metrics of Helvetica, which Arial,
 * Liberation Sans and Nimbus Sans share.
 */
const ascii = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
]

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

/** How wide a character is, in em. Quotation marks and dashes between Han characters are as wide as those. */
function widthOf(character: string, inHan: boolean): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return 0
  if (code === 0xa0) return 0.278
  if (code < 0x7f) return (ascii[code - 0x20] ?? 556) / 1000
  // Most of what is Chinese needs no look at the other ranges.
  if ((code >= 0x2e80 && code <= 0xa4cf) || wide.test(character)) return 1
  if (/[‘’“”—…·]/.test(character)) return inHan ? 1 : character === '—' || character === '…' ? 1 : 0.35
  return /\p{M}|\p{Cf}/u.test(character) ? 0 : 0.58
}

/** Words, which a no-break space is a part of, Han characters, and spaces. */
const words = /(?:[^\s\u2e80-\uffff\u{10000}-\u{10ffff}]|\u00a0)+|[\u2e80-\uffff\u{10000}-\u{10ffff}]|[^\S\u00a0]+/gu

/** Bold letters are wider than those that the table is of. */
const boldly = 1.06

/**
 * Lines that a text takes in a box so many em wide, broken as programs do: between Han characters, at spaces, and
 * inside a word only where it fills a line alone.
 */
export function countLines(text: string, width: number, bold = false): number {
  const inHan = /\p{Script=Han}/u.test(text)
  const factor = bold ? boldly : 1
  let lines = 0
  for (const row of text.split('\n')) {
    lines += 1
    let used = 0
    for (const word of row.match(words) ?? []) {
      const size = [...word].reduce((sum, one) => sum + widthOf(one, inHan), 0) * factor
      if (used > 0 && used + size > width && !/^\s+$/.test(word)) {
        lines += 1
        used = 0
      }
      used += size
      while (used > width && used === size && size > width) {
        lines += Math.ceil(size / width) - 1
        used = size % width
      }
    }
  }
  return lines
}

/** How wide a text is in one line, in em. */
export function textWidth(text: string, bold = false): number {
  const inHan = /\p{Script=Han}/u.test(text)
  return [...text].reduce((sum, one) => sum + widthOf(one, inHan), 0) * (bold ? boldly : 1)
}
