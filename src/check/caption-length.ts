import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import { isMostlyHan } from './caption-language.ts'
import { countHan, widthOf } from './measure.ts'
import type { Limits, Rule } from './rule.ts'
import { codeGap, type DeckText, gap, pairOf, textsOf } from './texts.ts'

/** A caption whose length does not fit that of its line: one of the two says something else, or breaks off. */
export const captionLength: Rule = {
  why: 'English letters per Chinese character are 1.8 to 3.6 in faithful captions (measured); far outside, one line says more than the other.',
  limits: { least: 1.0, most: 6.0, units: 10 },
  check: ({ deck }, limits) => textsOf(deck).flatMap((text) => checkText(text, limits)),
}

function checkText(text: DeckText, { least = 0, most = 0, units = 0 }: Limits): Diagnostic[] {
  if (text.role === 'source' || text.role === 'speaker' || text.segment.id === 'deck.keywords') return []
  const pair = pairOf(text)
  if (!pair || countHan(pair.chinese.text) === 0 || isMostlyHan(pair.english.text)) return []
  const width = widthOf(withoutGaps(pair.chinese.text))
  const length = withoutGaps(pair.english.text).length
  const ratio = length / width
  if (width < units || (ratio >= least && ratio <= most)) return []
  const than = ratio < least ? 'short' : 'long'
  const message = `The English is very ${than} beside the Chinese: ${ratio.toFixed(1)} letters to a character.`
  const hint = `From ${least} to ${most} is usual; see that both lines say the same, and all of it.`
  return [diagnose('caption-length', pair.english.place, message, hint)]
}

/** Values have the length they have in each language. */
function withoutGaps(text: string): string {
  return text.replaceAll(gap, '').replaceAll(codeGap, '').replace(/\s+/g, ' ').trim()
}
