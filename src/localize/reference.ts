import type { Deck } from '../model/deck.ts'
import { isChinese, type Locale, locales } from '../model/locale.ts'
import type { Figure, Term } from '../model/records.ts'
import type { DeckReference } from '../model/reference.ts'
import { textOfRuns } from '../model/runs.ts'
import type { Segment } from '../model/segment.ts'
import { figuresOf } from '../model/used.ts'
import { textsOfBlocks, textsOfSlots } from '../model/walk.ts'
import { createSegmentLocalizer, type SegmentLocalizer } from './segment.ts'
import type { LocalizeServices } from './services.ts'
import { formatDate } from './values/date.ts'
import { formatQuantity } from './values/figure.ts'

/**
 * Every term of a deck, and every figure that its slides or their notes show, in all the locales that its variants show.
 * The services must be prepared for the deck and all its variants.
 */
export function localizeReference(deck: Deck, services: LocalizeServices): DeckReference {
  const shown = deck.variants.flatMap(({ locale, caption }) => (caption ? [locale, caption] : [locale]))
  const tags = [...new Set(shown)].sort((one, other) => Number(isChinese(other)) - Number(isChinese(one)))
  const localizers = tags.map((locale) => ({
    locale,
    localizer: createSegmentLocalizer(deck, { locale }, services),
  }))
  return {
    locales: tags.map((locale) => ({ locale, name: locales[locale].name })),
    terms: deck.glossary.map((term) => ({
      id: term.id,
      forms: localizers.map(({ locale, localizer }) => ({ locale, text: nameOfTerm(term, locale, localizer) })),
    })),
    figures: shownFigures(deck).map((figure) => ({
      id: figure.id,
      forms: localizers.map(({ locale, localizer }) => ({
        locale,
        text: describeFigure(figure, locale, localizer),
        value: formatQuantity(figure, locale, localizer.termForm),
      })),
    })),
  }
}

/** Data files hold more than is said: decks may share them. */
function shownFigures({ slides, figures }: Deck): readonly Figure[] {
  const shown = new Set(
    slides.flatMap(({ slots, notes }) =>
      figuresOf(slots, [...textsOfSlots(slots), ...textsOfBlocks(notes)], figures).map(({ id }) => id),
    ),
  )
  return [...figures.values()].filter(({ id }) => shown.has(id))
}

/** A Chinese form can always be made; an English one only the author can give. */
function nameOfTerm(term: Term, locale: Locale, { termForm }: SegmentLocalizer): string {
  return isChinese(locale) || term.forms[locale] ? termForm(term, locale) : ''
}

function describeFigure({ subject, measure, period }: Figure, locale: Locale, { localize }: SegmentLocalizer): string {
  const wordsOf = (segment: Segment) => textOfRuns(localize(segment).line.runs)
  const date = period === undefined ? '' : (formatDate(period, locale) ?? period)
  const parts = [wordsOf(subject), wordsOf(measure), date].filter((part) => part !== '')
  return parts.join(isChinese(locale) ? '，' : ', ')
}
