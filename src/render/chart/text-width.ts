import { isChinese, type Locale } from '../../model/locale.ts'

/**
 * Advance widths in em by class of character: the widest of each class in the Latin face, regular weight,
 * measured. An estimate that errs on the wide side leaves a gap; one that errs on the narrow side a collision.
 */
const widths: readonly (readonly [string, number])[] = [
  [" !',.:;Iijl·‘’", 0.3],
  ['()/[\\]`frt|', 0.4],
  ['"*-1^_{}“”', 0.48],
  ['?JLacekvxyzs¥–', 0.59],
  ['bdghnopqu023456789EF', 0.63],
  ['BPRSTZ#$&+<=>~€£×\u2212', 0.67],
  ['ACDGHKNOQUVXY', 0.77],
  ['mw', 0.88],
]
const widest = 1
const boldness = 1.06
const latin: Readonly<Record<string, number>> = Object.fromEntries(
  widths.flatMap(([characters, width]) => Array.from(characters, (character) => [character, width])),
)

const fullWidth = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\uffef]/
/** Marks that the Chinese face draws in a full em, though Latin faces have them too. */
const fullWidthInChinese = '·—‘’“”…'
/** What `text-autospace: normal` adds between a Han character and a Latin letter or digit, in em. */
const autospace = 0.125
const boundary = /[\u3400-\u9fff](?=[\p{Script=Latin}\d])|[\p{Script=Latin}\d](?=[\u3400-\u9fff])/gu

/** The estimated width of a text on one line, in em. `strong` is for the bold weight. */
export function textWidth(text: string, locale: Locale, strong = false): number {
  const chinese = isChinese(locale)
  const factor = strong ? boldness : 1
  let width = chinese ? (text.match(boundary)?.length ?? 0) * autospace : 0
  for (const character of text) {
    const known = latin[character]
    if (chinese && fullWidthInChinese.includes(character)) width += 1
    else if (known !== undefined) width += known * factor
    else width += fullWidth.test(character) ? 1 : widest * factor
  }
  return width
}
