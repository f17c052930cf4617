import type { PassagePart } from '../model/passage.ts'

/** A reference to a character (`&amp;`, `&#x51C0;`) as a part: one to Han is read as that, and every other one is a mark. */
export function referencePart(text: string, start: number, end: number): PassagePart {
  const [, hex, decimal = ''] = /^&#(?:x([\da-f]{1,6})|(\d{1,7}));?$/i.exec(text.slice(start, end)) ?? []
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  const character = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  return /\p{Script=Han}/u.test(character)
    ? { kind: 'text', start, end, text: character }
    : { kind: 'mark', start, end }
}
