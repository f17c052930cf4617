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
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}.,'’&/-]*/gu)?.length ?? 0
}

/** The number of Han characters of a text. */
export function countHan(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0
}
