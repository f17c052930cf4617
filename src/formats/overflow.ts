import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import type { LocalizedDeck } from '../model/localized.ts'

/** One `slide-overflow` for each slide whose text the browser saw running past its room; `measured` is what it said. */
export function reportOverflow(deck: LocalizedDeck, measured: unknown): readonly Diagnostic[] {
  if (!Array.isArray(measured)) return []
  return (measured as readonly (readonly [string, number])[]).flatMap(([id, past]) => {
    const slide = deck.slides.find((candidate) => candidate.id === id)
    if (!slide) return []
    const message = `In ${deck.variant.locale} the text of the slide "${id}" runs ${past} px past its room.`
    return [diagnose('slide-overflow', slide.source.place, message, 'Shorten it, or make two slides of it.')]
  })
}
