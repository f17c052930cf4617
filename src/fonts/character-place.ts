import type { Place } from '../model/diagnostic.ts'
import type { LocalizedBlock, LocalizedDeck, LocalizedSegment, Run } from '../model/localized.ts'
import { narrowPlace } from '../model/place.ts'
import { segmentsIn, shownSegments, textOfRuns } from '../model/runs.ts'
import type { RawHtml } from '../model/segment.ts'
import { plainText, sourceSegments } from '../model/walk.ts'

/**
 * Where the author wrote a character that a slide shows, or else the text it comes from, or else the slide. Without a
 * slide it stands around them, or in a handout, whose pages are none: then it is looked for in the whole deck.
 */
export function placeOfCharacter(
  deck: LocalizedDeck,
  slideId: string,
  character: string | undefined,
  sources: ReadonlyMap<string, string>,
): Place | undefined {
  const whole = deck.slides.find(({ id }) => id === slideId)?.source.place
  if (character === undefined) return whole
  for (const { id, place, line, caption } of segmentsOf(deck, slideId)) {
    const text = [line, caption].find((one) => one && holds(one.runs, character))
    if (!place || !text) continue
    const written = sourceSegments(deck.source).find((segment) => segment.id === id)
    const own = written?.texts[text.locale]?.place ?? place
    return narrowPlace(own, character, sources.get(own.file))
  }
  const html = htmlOn(deck, slideId).find(({ html }) => html.includes(character))?.place
  return html ? narrowPlace(html, character, sources.get(html.file)) : whole
}

function segmentsOf(deck: LocalizedDeck, slideId: string): readonly LocalizedSegment[] {
  if (slideId === '') return shownSegments(deck)
  const slide = deck.slides.find(({ id }) => id === slideId)
  if (!slide) return []
  const { source: _, ...shown } = slide
  return segmentsIn(shown)
}

/** The blocks of raw HTML on a slide. */
function htmlOn(deck: LocalizedDeck, slideId: string): readonly RawHtml[] {
  const slide = deck.slides.find(({ id }) => id === slideId)
  const inside = (block: LocalizedBlock): readonly RawHtml[] => {
    if (block.kind === 'html') return [block]
    if (block.kind === 'quotation') return block.blocks.flatMap(inside)
    return block.kind === 'list' ? block.items.flatMap(({ blocks }) => blocks.flatMap(inside)) : []
  }
  return [...(slide?.body ?? []), ...(slide?.columns ?? []).flatMap(({ body }) => body)].flatMap(inside)
}

/** The character that the author wrote where conversion made this one of it; undefined if that is not known. */
export function writtenAs(deck: LocalizedDeck, slideId: string, character: string): string | undefined {
  for (const { id, line, caption } of segmentsOf(deck, slideId)) {
    const made = [line, caption].find((one) => one && holds(one.runs, character))
    const segment = made && sourceSegments(deck.source).find((one) => one.id === id)
    const written = segment && (segment.texts[made.locale] ?? segment.texts[segment.language])
    if (!written || !made) continue
    return counterpartOf(character, textOfRuns(made.runs), plainText(written.inlines))
  }
  return undefined
}

/** What stands in a text between the same neighbours as a character does in what was made of it. */
function counterpartOf(character: string, made: string, written: string): string | undefined {
  if (written.includes(character)) return undefined
  const at = made.indexOf(character)
  const before = Array.from(made.slice(0, at)).at(-1) ?? ''
  const after = Array.from(made.slice(at + character.length))[0] ?? ''
  const characters = Array.from(written)
  const found = characters.find((_, index) => {
    return (characters[index - 1] ?? '') === before && (characters[index + 1] ?? '') === after
  })
  return found
}

/** Readings of characters included. */
function holds(runs: readonly Run[], character: string): boolean {
  return runs.some((run) =>
    'runs' in run ? holds(run.runs, character) : 'text' in run && run.text.includes(character),
  )
}
