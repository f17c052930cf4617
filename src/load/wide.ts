/** True for a character beside which the end of a line is not shown as a space. */
export function isWide(character: string): boolean {
  return /[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u.test(character)
}
