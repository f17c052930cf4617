/** The width of a text in full-width characters: Latin letters and digits are half as wide. */
export function widthOf(text: string): number {
  let halves = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0xe000 || code === 0xe001 || code === 0x0a) continue
    halves += isWideUnit(code) ? 2 : 1
  }
  return halves / 2
}

/** A character beyond the Basic Multilingual Plane is two units, each half as wide as Han. */
function isWideUnit(code: number): boolean {
  if (code >= 0xd800 && code <= 0xdfff) return false
  if (code >= 0x2e80) return true
  return code === 0x2014 || code === 0x2026 || (code >= 0x2018 && code <= 0x201d)
}

/** The number of words of an English text. */
export function countWords(text: string): number {
  // Most English is ASCII, for which the small pattern finds the same and is several times faster.
  const words = /^[ -~’]*$/.test(text) ? /[A-Za-z\d][A-Za-z\d.,'’&/-]*/g : /[\p{L}\p{N}][\p{L}\p{N}.,'’&/-]*/gu
  return text.match(words)?.length ?? 0
}

/** The number of Han characters of a text. */
export function countHan(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at += 1) if (isHanUnit(text.charCodeAt(at))) count += 1
  return count
}

/** True for a text with a Han character: told many times faster than their number. */
export function hasHan(text: string): boolean {
  return /[\u3005\u3007\u3400-\u9fff\ud840-\ud88d\uf900-\ufad9]/.test(text)
}

/** Blocks of Han characters, which fill their part of Unicode, and the first half of one beyond it. */
function isHanUnit(code: number): boolean {
  if (code < 0x3400) return code === 0x3005 || code === 0x3007
  return code <= 0x9fff || (code >= 0xd840 && code <= 0xd88d) || (code >= 0xf900 && code <= 0xfad9)
}
