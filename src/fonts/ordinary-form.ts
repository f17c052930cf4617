/** Blocks of characters that only look like Han characters: search, copy and conversion fail on them (Unicode 16). */
const radicals = [0x2e80, 0x2fdf] as const
const compatibilityBlocks = [
  [0xf900, 0xfaff],
  [0x2f800, 0x2fa1f],
] as const

/** Radicals that Unicode does not decompose, and the character each is (EquivalentUnifiedIdeograph.txt). */
const supplements = [
  '⺟⺠⺩⺫⺬⺶⺼⺽⻁⻄⻅⻆⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳',
  '母民王目示羊肉臼虎西见角贝车長长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟',
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
  const at = supplements[0].indexOf(character)
  const ordinary = at < 0 ? character.normalize('NFKC') : supplements[1].charAt(at)
  return ordinary === character ? undefined : ordinary
}

function isWithin(codePoint: number, [first, last]: readonly [number, number]): boolean {
  return first <= codePoint && codePoint <= last
}

/** A text with ordinary characters in place of radicals and compatibility forms, and letters in place of ligatures. */
export function withOrdinaryForms(text: string): string {
  return text.replace(/[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/g, (found) => ordinaryFormOf(found) ?? found)
}
