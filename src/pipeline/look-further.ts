import { withoutConsequences } from '../check/consequences.ts'
import { gatherMissing, joinMissing } from '../fonts/missing.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { filesNeeded } from '../model/image-files.ts'
import type { LocalizedDeck } from '../model/localized.ts'
import { type Looking, lookAtSlides } from './look.ts'
import type { PreparedDeck } from './prepare.ts'
import { isOnlyMeasured } from './wants.ts'

/** Of a deck with errors, everything that rendering and measuring finds on what is sound of it; nothing is made. */
export async function lookFurther(
  prepared: PreparedDeck,
  { request: asked, stage, effects }: Looking,
): Promise<readonly Diagnostic[]> {
  const { diagnostics: before } = prepared
  const { specs } = stage.library
  const variants = prepared.variants.map((deck) => {
    return { ...deck, slides: deck.slides.filter(({ layout }) => specs.has(layout)) }
  })
  const loaded = { ...prepared.loaded, images: withStandIns(prepared.loaded.images, variants) }
  const measured = isOnlyMeasured(asked)
  const wanted = { document: false, print: measured, main: 'deck' } as const
  const outcomes = await Promise.all(variants.map((variant) => stage.render(variant, loaded.images, wanted)))
  const rendered = outcomes.map(({ value }) => value)
  const found = joinMissing(outcomes.flatMap(({ diagnostics }) => diagnostics))
  const slides = { swapped: measured ? prepared.swapped : [], loaded, rendered, unmeasured: undefined }
  const seen = await lookAtSlides(slides, { request: { ...asked, formats: [] }, stage, effects })
  return [...before, ...gatherMissing(withoutConsequences([...found, ...seen.diagnostics], before, loaded))]
}

/** Images with a point in place of each that is missing, films and sounds among them, so that its slide can be looked at. */
function withStandIns(
  images: ReadonlyMap<string, Uint8Array>,
  decks: readonly LocalizedDeck[],
): ReadonlyMap<string, Uint8Array> {
  const slides = decks.flatMap(({ source }) => source.slides)
  const shown = slides.flatMap(({ slots, background }) => [
    ...filesNeeded(slots),
    ...(background && 'path' in background ? [background.path] : []),
  ])
  const missing = shown.filter((path) => !images.has(path)).map((path) => [path, point] as const)
  return new Map([...missing, ...images])
}

/** The smallest GIF. */
const point = Uint8Array.from(atob('R0lGODlhAQABAAAAACwAAAAAAQABAAA='), (character) => character.charCodeAt(0))
