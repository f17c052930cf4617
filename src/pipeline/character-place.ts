import type { Place } from '../model/diagnostic.ts'
import type { LocalizedDeck } from '../model/localized.ts'
import { narrowPlace } from '../model/place.ts'
import { segmentsIn, textOfRuns } from '../model/runs.ts'
import { sourceSegments } from '../model/walk.ts'
import type { Sources } from './project.ts'

/** Where the author wrote a character that a slide shows, or else the text it comes from, or else the slide. */
export function placeOfCharacter(
  deck: LocalizedDeck,
  slideId: string,
  character: string | undefined,
  sources: Sources,
): Place | undefined {
  const slide = deck.slides.find(({ id }) => id === slideId)
  if (!slide) return undefined
  const { source, ...shown } = slide
  if (character === undefined) return source.place
  for (const { id, place, line, caption } of segmentsIn(shown)) {
    const text = [line, caption].find((one) => one && textOfRuns(one.runs).includes(character))
    if (!place || !text) continue
    const written = sourceSegments(deck.source).find((segment) => segment.id === id)
    const own = written?.texts[text.locale]?.place ?? place
    return narrowPlace(own, character, sources.get(own.file))
  }
  return source.place
}
