/** Blocks of characters that only look like Han characters: search, copy and conversion fail on them (Unicode 16). */
const radicals = [0x2e80, 0x2fdf] as const
const compatibilityBlocks = [
  [0xf900, 0xfaff],
  [0x2f800, 0x2fa1f],
] as const

/** True for radicals and compatibility forms, which an ordinary character stands for. */
export function hasOrdinaryForm(codePoint: number): boolean {
  if (isWithin(codePoint, radicals)) return true
  // A dozen of the compatibility ideographs are ordinary characters in the wrong block.
  return (
    compatibilityBlocks.some((block) => isWithin(codePoint, block)) &&
    ordinaryFormOf(String.fromCodePoint(codePoint)) !== undefined
  )
}

/** The ordinary character for a radical or compatibility form, where Unicode names one. */
export function ordinaryFormOf(character: string): string | undefined {
  const ordinary = character.normalize('NFKC')
  return ordinary === character ? undefined : ordinary
}

function isWithin(codePoint: number, [first, last]: readonly [number, number]): boolean {
  return first <= codePoint && codePoint <= last
}
