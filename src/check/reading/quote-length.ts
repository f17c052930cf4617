import { type Diagnostic, diagnose } from '../../model/diagnostic.ts'
import { isChinese } from '../../model/locale.ts'
import type { Quote } from '../../model/records.ts'
import { plainText } from '../../model/walk.ts'
import type { Limits, Rule } from '../rule.ts'
import { localesOf } from '../texts.ts'
import { countWords, widthOf } from './measure.ts'

/** A quote on a slide that is too long to be read out between two breaths of the interpreter. */
export const quoteLength: Rule = {
  why: 'A quote is read out, interpreted and seen at once: 48 Chinese characters or 30 English words are some 11 seconds (judgement).',
  limits: { characters: 48, words: 30 },
  checkWhole: ({ deck }, limits) => {
    const shown = deck.slides.flatMap(({ slots }) => slots.quote ?? [])
    return [...new Set(shown)].flatMap((quote) => checkQuote(quote, limits))
  },
}

function checkQuote({ id, text }: Quote, { characters = 0, words = 0 }: Limits): Diagnostic[] {
  return localesOf(text).flatMap((locale) => {
    const written = text.texts[locale]
    const plain = plainText(written?.inlines ?? [])
    const size = isChinese(locale) ? widthOf(plain) : countWords(plain)
    const limit = isChinese(locale) ? characters : words
    if (size <= limit) return []
    const unit = isChinese(locale) ? 'characters' : 'words'
    const message = `The quote "${id}" has ${size} ${unit}; ${limit} are a lot for one slide.`
    const hint = 'Quote the sentence that matters, with …… for what you leave out, or two quotes on two slides.'
    return [diagnose('quote-length', written?.place ?? text.place, message, hint)]
  })
}
