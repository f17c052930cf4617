import { type Diagnostic, diagnose } from '../../model/diagnostic.ts'
import { hasHan, widthOf } from '../reading/measure.ts'
import type { Limits, Rule } from '../rule.ts'
import { codeGap, gap, type TextPair, textPairsOf } from '../texts.ts'
import { isMostlyHan } from './caption-language.ts'

/** A caption whose length does not fit that of its line: one of the two says something else, or breaks off. */
export const captionLength: Rule = {
  why: 'English letters per Chinese character are 1.8 to 3.6 in faithful captions (measured); far outside, one line says more than the other.',
  limits: { least: 1.0, most: 6.0, units: 12 },
  check: (checked, limits) => textPairsOf(checked).flatMap((pair) => checkPair(pair, limits)),
}

function checkPair({ chinese, english }: TextPair, { least = 0, most = 0, units = 0 }: Limits): Diagnostic[] {
  const { role, segment } = chinese
  if (role === 'source' || role === 'speaker' || segment.id === 'deck.keywords') return []
  if (!hasHan(chinese.text) || isMostlyHan(english.text)) return []
  const width = widthOf(spelledOut(chinese.text))
  const length = spelledOut(english.text).length
  const ratio = length / width
  // A short line may be dense, or need few words: it is judged as if it had `units`.
  const isShort = width >= units && ratio < least
  if (!isShort && length / Math.max(width, units) <= most) return []
  const than = isShort ? 'short' : 'long'
  const message = `The English is very ${than} beside the Chinese: ${ratio.toFixed(1)} letters to a character.`
  const hint = `From ${least} to ${most} is usual; see that both lines say the same, and all of it.`
  return [diagnose('caption-length', english.place, message, hint)]
}

/** One line may have a picture for many that are joined, and its caption none. */
const emoji = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]|\u200d|\ufe0f/gu

/** Without emoji and values, which have the length they have in each language. */
function spelledOut(written: string): string {
  const text = written.replace(emoji, '')
  if (!/[\uE000\uE001]|\s\s|^\s|\s$|[^\S ]/.test(text)) return text
  return text.replaceAll(gap, '').replaceAll(codeGap, '').replace(/\s+/g, ' ').trim()
}
