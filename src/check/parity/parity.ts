import { type Diagnostic, diagnose, type Place } from '../../model/diagnostic.ts'
import { isChinese } from '../../model/locale.ts'
import type { LocalizedDeck, LocalizedSegment, LocalizedSlide } from '../../model/localized.ts'
import type { Segment } from '../../model/segment.ts'
import type { Rule } from '../rule.ts'
import { shownText } from '../shown.ts'
import { textsOfSlide } from '../texts.ts'
import { areAlike, isAlike } from './slide-likeness.ts'
import { linksIn, numbersIn, segmentsOf, shapeOf } from './slide-shape.ts'

/** Variants that differ in slides, ids, steps, segments, images, notes, numbers or links. */
export const parity: Rule = {
  why: 'Whoever switches the language on stage or follows in another one must stay on the same slide, step, number and link.',
  limits: {},
  check: ({ variants }) => {
    const [first, ...others] = variants
    if (!first) return []
    const texts = first.slides.map(segmentsOf)
    return others.flatMap((other) => compareDecks([first, other], texts))
  },
}

type Both = readonly [LocalizedDeck, LocalizedDeck]

/** `texts` are those of the slides of the first deck. */
function compareDecks(decks: Both, texts: readonly (readonly LocalizedSegment[])[]): readonly Diagnostic[] {
  const [one, other] = decks
  if (one.slides.length !== other.slides.length) {
    const counts = [`${one.slides.length}`, `${other.slides.length}`] as const
    return [structural('slides', counts, decks, one.slides[0]?.source.place)]
  }
  const found: Diagnostic[] = []
  for (let at = 0; at < one.slides.length; at += 1) {
    const slide = one.slides[at]
    const counterpart = other.slides[at]
    if (slide && counterpart) compareSlides({ slide, texts: texts[at] ?? [] }, counterpart, decks, found)
  }
  return found
}

function compareSlides(
  { slide: one, texts }: { readonly slide: LocalizedSlide; readonly texts: readonly LocalizedSegment[] },
  other: LocalizedSlide,
  decks: Both,
  found: Diagnostic[],
): void {
  const others = segmentsOf(other)
  // Shapes are written down only where a walk over both slides has met a difference.
  if (!isAlike(one, other) || !areAlike(texts, others)) {
    const [shape, otherShape] = [shapeOf(one), shapeOf(other)]
    for (const [what, value] of Object.entries(shape)) {
      const counterpart = otherShape[what] ?? ''
      if (value === counterpart) continue
      found.push(structural(what, [value, counterpart], decks, one.source.place))
      return
    }
  }
  for (let at = 0; at < texts.length; at += 1) {
    const text = texts[at]
    const counterpart = others[at]
    if (text && counterpart) compareSegments(text, counterpart, one, decks, found)
  }
}

/** Numbers of two Chinese lines are written alike but for their grouping; English has other scale words. */
function compareSegments(
  one: LocalizedSegment,
  other: LocalizedSegment,
  slide: LocalizedSlide,
  decks: Both,
  found: Diagnostic[],
): void {
  const links = linksIn(one)
  const otherLinks = linksIn(other)
  if (links !== otherLinks) {
    found.push(difference('links', [links, otherLinks], one, slide, decks))
    return
  }
  if (!isChinese(one.line.locale) || !isChinese(other.line.locale)) return
  const text = shownText(one.line.runs)
  const otherText = shownText(other.line.runs)
  if (text === otherText) return
  const numbers = numbersIn(text)
  const otherNumbers = numbersIn(otherText)
  if (numbers !== otherNumbers) found.push(difference('numbers', [numbers, otherNumbers], one, slide, decks))
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
  { id, place }: LocalizedSegment,
  slide: LocalizedSlide,
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
