import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import { isChinese } from '../model/locale.ts'
import type { LocalizedSlide } from '../model/localized.ts'
import { countWords, widthOf } from './measure.ts'
import type { Limits, Rule } from './rule.ts'
import { representatives, runningTexts, shownTexts } from './shown.ts'

/** A slide with more running text than an audience reads while it listens. */
export const bodyWords: Rule = {
  why: 'Interpreters ask for about 25 English words on a slide (AIIC); above 40, or 75 Chinese characters, reading it takes longer than saying it.',
  limits: { words: 40, characters: 75 },
  check: ({ variants }, limits) =>
    representatives(variants).flatMap(({ slides }) => slides.flatMap((slide) => checkSlide(slide, limits))),
}

function checkSlide(slide: LocalizedSlide, { words = 0, characters = 0 }: Limits): Diagnostic[] {
  const texts = runningTexts(slide).flatMap(shownTexts)
  const chinese = texts.filter(({ locale }) => isChinese(locale)).reduce((sum, { text }) => sum + widthOf(text), 0)
  const english = texts.filter(({ locale }) => !isChinese(locale)).reduce((sum, { text }) => sum + countWords(text), 0)
  if (chinese <= characters && english <= words) return []
  const amount = chinese > characters ? `${chinese} Chinese characters` : `${english} English words`
  const limit = chinese > characters ? characters : words
  const message = `This slide has ${amount} of running text; ${limit} can be read while someone speaks.`
  const hint = 'Split it, or say part of it and put that into the notes.'
  return [diagnose('body-words', slide.title?.place ?? slide.source.place, message, hint)]
}
