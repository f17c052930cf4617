import { judgeFit, settleFit } from '../check/fit/check-fit.ts'
import { fitRules } from '../check/fit/fit-rules.ts'
import { contentSheets, stylesFor } from '../documents/styles.ts'
import type { Slide } from '../model/deck.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { MeasuredSlide } from '../model/fit.ts'
import type { LocalizedDeck } from '../model/localized.ts'
import type { Problem } from '../model/problem.ts'
import { madeFor } from './live-deck.ts'
import type { PageTools } from './page.ts'
import { type SoundDeck, type ViewName, viewsOf } from './sound-deck.ts'

/** Slides as a page has measured them, by the key of the view; its variants only: what swapping does, `check` tells. */
export type Measured = Readonly<Record<string, readonly MeasuredSlide[]>>

/** Slides that are measured at once: a quarter of a second, in which the page does nothing else. */
const batch = 12
/** A longer deck is not measured when it is first shown, only what changes in it. */
const most = 100

/** Takes the slides of a longer deck as they are for measured. */
export function passOver(sound: SoundDeck): void {
  const { slides } = sound.deck
  if (slides.length <= most) return
  for (const { key } of variantsOf(sound)) {
    const measured = madeFor(sound.measured, key)
    for (const slide of slides) measured.set(slide, undefined)
  }
}

/** The ids of some slides that are still to be measured, by view; none if all have been. */
export function unmeasured(sound: SoundDeck): Readonly<Record<string, readonly string[]>> {
  const missing = variantsOf(sound).flatMap(({ key }) => {
    const measured = madeFor(sound.measured, key)
    const slides = sound.deck.slides.filter((slide) => !measured.has(slide))
    return slides.length > 0 ? [[key, slides.slice(0, batch).map(({ id }) => id)] as const] : []
  })
  return Object.fromEntries(missing)
}

/** What the screen told of slides that are to be measured anew: until they are, nobody knows whether it still holds. */
export function unjudged(sound: SoundDeck, problems: readonly Problem[]): readonly Problem[] {
  const views = variantsOf(sound).map(({ key }) => madeFor(sound.measured, key))
  const isWaiting = (slide: Slide) => views.some((measured) => !measured.has(slide))
  const waiting = new Set(sound.deck.slides.filter(isWaiting).map(({ id }) => id))
  return problems.filter(({ code, slide }) => Object.hasOwn(fitRules, code) && slide && waiting.has(slide.id))
}

/** Keeps what a page has measured of the slides as they are; false if that is nothing new. */
export function keepMeasured(sound: SoundDeck, measured: Measured): boolean {
  let isNew = false
  const byId = new Map(sound.deck.slides.map((slide) => [slide.id, slide]))
  for (const { key } of variantsOf(sound)) {
    const known = madeFor(sound.measured, key)
    for (const one of measured[key] ?? []) {
      const slide = byId.get(one.id)
      if (!slide) continue
      isNew ||= !known.has(slide)
      known.set(slide, one)
    }
  }
  return isNew
}

/** All that has been measured of the slides as they are. */
export function measuredOf(sound: SoundDeck): Measured {
  const views = variantsOf(sound).map(({ key }) => {
    const measured = madeFor(sound.measured, key)
    return [key, sound.deck.slides.flatMap((slide) => measured.get(slide) ?? [])] as const
  })
  return Object.fromEntries(views)
}

/** What measured slides of a deck tell, as `check` says it. */
export function judgeMeasured(variants: readonly LocalizedDeck[], measured: Measured): readonly Diagnostic[] {
  const source = variants[0]?.source
  if (!source) return []
  const known = new Set(source.slides.map(({ id }) => id))
  const decks = variants.map((deck) => {
    const slides = measured[deck.variant.locale] ?? []
    return { deck, slides: slides.filter(({ id }) => known.has(id)) }
  })
  return settleFit(source, [...judgeFit(source, decks).values()].flat())
}

/** Some slides of a view as they are printed, with the script that measures them; undefined if there is no such view. */
export async function printPage(
  sound: SoundDeck,
  { view, ids }: { readonly view: string; readonly ids: readonly string[] },
  { draw }: Pick<PageTools, 'draw'>,
): Promise<string | undefined> {
  const name = viewsOf(sound.deck).find(({ key }) => key === view)
  const drawn = name && (await draw(name))
  if (!drawn) return undefined
  const { templates, fonts, images } = sound
  const { deck } = drawn
  const slides = deck.slides.filter(({ id }) => ids.includes(id))
  const sections = slides.map((slide) => templates.renderer.renderSection(deck, slide, 'print', (at) => images.get(at)))
  const styles = stylesFor(templates.library, deck, 'print', { images, content: contentSheets })
  const parts = { fonts, styles, sections: sections.map(({ value }) => value).join('') }
  const { value } = templates.renderer.renderDocument(deck, 'print', parts)
  return value.replace('</head>', () => '<script src="/-/assets/fit.js"></script></head>')
}

function variantsOf({ deck }: SoundDeck): readonly ViewName[] {
  return viewsOf(deck).filter(({ swapped }) => !swapped)
}
