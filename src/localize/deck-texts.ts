import type { Deck, Slide } from '../model/deck.ts'
import { isChinese, type Locale } from '../model/locale.ts'
import type { Block, Segment } from '../model/segment.ts'
import { textsOfBlocks, textsOfDeck, textsOfSlots } from '../model/walk.ts'

/** Every text of a deck that may be shown, each once. */
export function segmentsOf(deck: Deck): readonly Segment[] {
  const data = [
    ...[...deck.figures.values()].flatMap(({ subject, measure }) => [subject, measure]),
    ...[...deck.sources.values()].flatMap((source) => [
      source.title,
      source.shortTitle,
      source.author,
      source.container,
    ]),
  ]
  const found = [...textsOfDeck(deck), ...deck.slides.flatMap(segmentsOnSlide), ...data]
  return [...new Set(found.filter((segment) => segment !== undefined))]
}

function segmentsOnSlide({ slots, notes }: Slide): readonly (Segment | undefined)[] {
  const { quote } = slots
  return [quote?.text, quote?.speaker, quote?.role, ...textsOfSlots(slots), ...textsOfBlocks(notes)]
}

/** The texts of a deck that are words of others: quotes from the data, and what stands in block quotations. */
export function quotationsIn(deck: Deck): ReadonlySet<Segment> {
  const blocks = deck.slides.flatMap(({ slots, notes }) => [
    ...(slots.body ?? []),
    ...(slots.columns ?? []).flatMap(({ body }) => body),
    ...notes,
  ])
  const quotes = deck.slides.flatMap(({ slots }) => (slots.quote ? [slots.quote.text] : []))
  return new Set([...quotes, ...blocks.flatMap(quotedIn)])
}

/** The texts of a deck that are titles of published works, or name what these appeared in. */
export function titlesIn({ sources }: Deck): ReadonlySet<Segment> {
  const titles = [...sources.values()].flatMap(({ title, shortTitle, container }) => [title, shortTitle, container])
  return new Set(titles.filter((segment) => segment !== undefined))
}

function quotedIn(block: Block): Segment[] {
  if (block.kind === 'quotation') return textsOfBlocks([block])
  return block.kind === 'list' ? block.items.flatMap(({ blocks }) => blocks.flatMap(quotedIn)) : []
}

/** Chinese locales that texts of a deck may be converted from. */
export function sourceLocales(deck: Deck): readonly Locale[] {
  const quoted = deck.slides.flatMap(({ slots }) => Object.keys(slots.quote?.text.texts ?? {}) as Locale[])
  // In a deck that is not Chinese, any Chinese text may be the one that others are converted from.
  const written = isChinese(deck.language)
    ? [deck.language]
    : [
        ...segmentsOf(deck).flatMap(({ texts }) => Object.keys(texts) as Locale[]),
        ...deck.glossary.flatMap(({ forms }) => Object.keys(forms) as Locale[]),
      ]
  return [...new Set([...written, ...quoted])].filter(isChinese)
}
