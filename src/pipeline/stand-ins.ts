import { filesOfImage, imagesOfSlots } from '../model/image-files.ts'
import type { LocalizedDeck } from '../model/localized.ts'

/** Images with a point in place of each that is missing, so that its slide can be looked at. */
export function withStandIns(
  images: ReadonlyMap<string, Uint8Array>,
  decks: readonly LocalizedDeck[],
): ReadonlyMap<string, Uint8Array> {
  const slides = decks.flatMap(({ source }) => source.slides)
  const shown = slides.flatMap(({ slots, background }) => [
    ...imagesOfSlots(slots).flatMap(filesOfImage),
    ...(background && 'path' in background ? [background.path] : []),
  ])
  const missing = shown.filter((path) => !images.has(path)).map((path) => [path, point] as const)
  return new Map([...missing, ...images])
}

/** The smallest GIF. */
const point = Uint8Array.from(atob('R0lGODlhAQABAAAAACwAAAAAAQABAAA='), (character) => character.charCodeAt(0))
