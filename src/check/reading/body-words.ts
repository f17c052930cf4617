import { type Diagnostic, diagnose } from '../../model/diagnostic.ts'
import { isChinese } from '../../model/locale.ts'
import type { LocalizedSlide } from '../../model/localized.ts'
import type { Limits, Rule } from '../rule.ts'
import { representatives, runningTexts, shownText } from '../shown.ts'
import { countWords, widthOf } from './measure.ts'

/** A slide with more running text than an audience reads while it listens. */
export const bodyWords: Rule = {
  why: 'Interpreters ask for about 25 English words on a slide (AIIC); 45, or 80 Chinese characters, take 11 and 19 seconds to read, and are the most (judgement).',
  limits: { words: 45, characters: 80 },
  check: ({ variants }, limits) =>
    representatives(variants).flatMap(({ slides }) => slides.flatMap((slide) => checkSlide(slide, limits))),
}

function checkSlide(slide: LocalizedSlide, { words = 0, characters = 0 }: Limits): Diagnostic[] {
  let chinese = 0
  let english = 0
  for (const { line, caption } of runningTexts(slide)) {
    for (const shown of [line, caption]) {
      if (!shown) continue
      const text = shownText(shown.runs)
      if (isChinese(shown.locale)) chinese += widthOf(text)
      else english += countWords(text)
    }
  }
  if (chinese <= characters && english <= words) return []
  const amount = chinese > characters ? `${chinese} Chinese characters` : `${english} English words`
  const limit = chinese > characters ? characters : words
  const message = `This slide has ${amount} of running text; ${limit} can be read while someone speaks.`
  const hint = 'Split it, or say part of it and put that into the notes.'
  return [diagnose('body-words', slide.title?.place ?? slide.source.place, message, hint)]
}
