import type { Deck } from '../../model/deck.ts'
import { isChinese } from '../../model/locale.ts'
import type { Term } from '../../model/records.ts'
import { figuresOf, termsOf } from '../../model/used.ts'
import { plainText, textsOfBlocks, textsOfSlots } from '../../model/walk.ts'
import { localesOf } from '../texts.ts'
import { findChinese } from './terms.ts'

/** The terms of a deck's glossary that its slides show: named by an expression or a figure, or written in Chinese. */
export function termsShown({ slides, glossary, figures }: Deck): readonly Term[] {
  if (glossary.length === 0) return []
  const texts = slides.flatMap(({ slots, notes }) => [...textsOfSlots(slots), ...textsOfBlocks(notes)])
  const shown = slides.flatMap(({ slots }) => figuresOf(slots, [], figures))
  const used = new Set(termsOf(texts, [...shown, ...figuresOf({}, texts, figures)], glossary))
  const find = findChinese(glossary)
  for (const segment of texts)
    for (const locale of localesOf(segment).filter(isChinese))
      for (const { term } of find(plainText(segment.texts[locale]?.inlines ?? []))) used.add(term)
  return glossary.filter((term) => used.has(term))
}
