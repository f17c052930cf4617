import fc from 'fast-check'

const anyCharacter = fc
  .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((point) => String.fromCodePoint(point))

/** Texts of any characters but halves of surrogate pairs, up to a length; of fast-check's own, each makes a table of a million. */
export function anyText(maxLength = 10): fc.Arbitrary<string> {
  return fc.array(anyCharacter, { maxLength }).map((all) => all.join(''))
}
