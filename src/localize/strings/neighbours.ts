/** Stands for an inline that has no text of its own, such as raw HTML. Sources hold no private-use characters. */
export const placeholder = '\uE000'

/** True for Han characters and for the full-width marks that go with them. */
export function isWide(character: string): boolean {
  return /^[\p{Script=Han}\u3000-\u303F\uFF01-\uFF5E…]$/u.test(character)
}

/** True if a text holds a Han character. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}

/** The character before a position, or an empty string; characters of `skipped` are passed over. */
export function characterBefore(text: string, position: number, skipped = ''): string {
  let at = position - 1
  while (at >= 0 && isSkipped(text.charAt(at), skipped)) at -= 1
  const low = text.charCodeAt(at)
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(at - 1, at + 1) : text.charAt(at)
}

/** The character at a position or after it, or an empty string; characters of `skipped` are passed over. */
export function characterFrom(text: string, position: number, skipped = ''): string {
  let at = position
  while (at < text.length && isSkipped(text.charAt(at), skipped)) at += 1
  return String.fromCodePoint(...[text.codePointAt(at)].filter((code) => code !== undefined))
}

function isSkipped(character: string, skipped: string): boolean {
  return character === placeholder || (character !== '' && skipped.includes(character))
}
