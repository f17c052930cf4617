import type { Deck, Slide } from '../../model/deck.ts'
import type { Diagnostic, Place } from '../../model/diagnostic.ts'
import type { SlideMemory } from './slide-memory.ts'

/**
 * Says whose findings are: of which of the slides that were checked. Those of the head and of the data, which were
 * found without slides too, are nobody's. Undefined if some cannot be told.
 */
export function shareOut(
  found: readonly Diagnostic[],
  ofHead: readonly Diagnostic[],
  slides: readonly Slide[],
  deck: Deck,
  memory: SlideMemory,
): ReadonlyMap<Slide, readonly Diagnostic[]> | undefined {
  const known = new Set(ofHead.map((finding) => JSON.stringify(finding)))
  const shares = new Map<Slide, Diagnostic[]>(slides.map((slide) => [slide, []]))
  const starts = deck.slides.map((slide) => [slide, memory.slideAt(slide.number)?.origin.line ?? 0] as const)
  let shownAt: ReadonlyMap<Slide, readonly Place[]> | undefined
  for (const finding of found) {
    if (known.has(JSON.stringify(finding))) continue
    const { place } = finding
    const holder = place?.file === deck.file ? starts.findLast(([, line]) => line < place.line)?.[0] : undefined
    shownAt ??= new Map(slides.map((slide) => [slide, placesOn(slide)]))
    const shown = shownAt
    const owners = holder
      ? [holder]
      : slides.filter((slide) => place && shown.get(slide)?.some((one) => holds(one, place)))
    if (owners.length === 0) return undefined
    for (const owner of owners) {
      const share = shares.get(owner)
      if (!share) return undefined
      share.push(finding)
    }
  }
  return shares
}

function holds(outer: Place, { file, line }: Place): boolean {
  return outer.file === file && outer.line <= line && line <= outer.endLine
}

/** The places of all texts that a slide shows, also of those of the data. */
function placesOn({ slots, citations, notes }: Slide): readonly Place[] {
  const places: Place[] = []
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('texts' in value && 'language' in value && 'place' in value) {
      places.push(value.place as Place, ...Object.values(value.texts as object).flatMap((text) => text?.place ?? []))
    } else for (const inner of Object.values(value)) visit(inner)
  }
  visit([slots, citations, notes])
  return places
}
