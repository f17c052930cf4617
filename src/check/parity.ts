import { type Diagnostic, diagnose, type Place } from '../model/diagnostic.ts'
import { isChinese } from '../model/locale.ts'
import type { LocalizedDeck } from '../model/localized.ts'
import type { Segment } from '../model/segment.ts'
import type { Rule } from './rule.ts'
import { type SegmentShape, type SlideShape, shapeOf } from './slide-shape.ts'
import { textsOfSlide } from './texts.ts'

/** Variants that differ in slides, ids, steps, segments, images, notes, numbers or links. */
export const parity: Rule = {
  why: 'Whoever switches the language on stage or follows in another one must stay on the same slide, step, number and link.',
  limits: {},
  check: ({ variants }) => {
    const [first, ...others] = variants.map((deck) => ({ deck, slides: deck.slides.map(shapeOf) }))
    return first ? others.flatMap((other) => compareDecks(first, other)) : []
  },
}

interface DeckShape {
  readonly deck: LocalizedDeck
  readonly slides: readonly SlideShape[]
}

type Both = readonly [LocalizedDeck, LocalizedDeck]

function compareDecks(one: DeckShape, other: DeckShape): readonly Diagnostic[] {
  const decks: Both = [one.deck, other.deck]
  if (one.slides.length !== other.slides.length) {
    const counts = [`${one.slides.length}`, `${other.slides.length}`] as const
    return [structural('slides', counts, decks, one.slides[0]?.slide.source.place)]
  }
  return one.slides.flatMap((slide, at) => {
    const counterpart = other.slides[at]
    return counterpart ? compareSlides(slide, counterpart, decks) : []
  })
}

function compareSlides(one: SlideShape, other: SlideShape, decks: Both): readonly Diagnostic[] {
  for (const [what, value] of Object.entries(one.parts)) {
    const counterpart = other.parts[what] ?? ''
    if (value !== counterpart) return [structural(what, [value, counterpart], decks, one.slide.source.place)]
  }
  return one.segments.flatMap((shape, at) => {
    const counterpart = other.segments[at]
    return counterpart ? compareSegments(shape, counterpart, one, decks) : []
  })
}

/** Numbers of two Chinese lines are written alike but for their grouping; English has other scale words. */
function compareSegments(one: SegmentShape, other: SegmentShape, slide: SlideShape, decks: Both): Diagnostic[] {
  if (one.links !== other.links) return [difference('links', [one.links, other.links], one, slide, decks)]
  const comparable = [one, other].every(({ segment }) => isChinese(segment.line.locale))
  if (!comparable || one.numbers === other.numbers) return []
  return [difference('numbers', [one.numbers, other.numbers], one, slide, decks)]
}

/** What only duilian itself can bring about. */
function structural(what: string, values: readonly [string, string], decks: Both, place?: Place): Diagnostic {
  const [a, b] = decks.map(({ variant }) => variant.locale)
  const message = `The variants ${a} and ${b} differ in their ${what}: "${values[0]}" and "${values[1]}".`
  const hint = 'This should not be possible; please report it with the deck.'
  return { ...diagnose('parity', place, message, hint), severity: 'error' }
}

/** What an override brings about: named at the text that is not the author's first. */
function difference(
  what: string,
  values: readonly [string, string],
  { segment: { id, place } }: SegmentShape,
  { slide }: SlideShape,
  decks: Both,
): Diagnostic {
  const [a, b] = decks.map(({ variant }) => variant.locale)
  const segment = textsOfSlide(slide.source).find((text) => text.segment.id === id)?.segment
  const message = `The ${what} in ${a} and ${b} differ: "${values[0]}" and "${values[1]}".`
  return diagnose('parity', overrideOf(segment, decks) ?? place, message, 'Write the same in both, or say why not.')
}

function overrideOf(segment: Segment | undefined, decks: Both): Place | undefined {
  const shown = decks.map(({ variant }) => variant.locale).reverse()
  const overridden = shown.find((locale) => locale !== segment?.language && segment?.texts[locale])
  return overridden && segment?.texts[overridden]?.place
}
