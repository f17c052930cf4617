import type { LocalizedDeck, LocalizedSegment, LocalizedSlide, Run } from './localized.ts'
import type { Inline } from './segment.ts'

type Formula = Extract<Run, { kind: 'formula' }>

/** The text of runs as a reader sees it, markup and readings of characters left out; formulas are no text but for what `say` makes of them. */
export function textOfRuns(runs: readonly Run[], say: (formula: Formula) => string = () => ''): string {
  let text = ''
  for (const run of runs) {
    if (isReading(run)) continue
    if ('text' in run) text += run.text
    else if ('runs' in run) text += textOfRuns(run.runs, say)
    else if (run.kind === 'formula') text += say(run)
    else if (run.kind === 'break') text += ' '
  }
  return text
}

/** True for what stands over characters to say how they are read, and for the brackets of programs that cannot set it so. */
export function isReading(piece: Run | Inline): boolean {
  return piece.kind === 'element' && (piece.tag === 'rt' || piece.tag === 'rp')
}

/** Every localized segment inside a value, in order. */
export function segmentsIn(value: unknown): LocalizedSegment[] {
  const found: LocalizedSegment[] = []
  addSegments(value, found)
  return found
}

/** Every localized segment a deck shows: its own, then slide by slide. */
export function shownSegments(deck: LocalizedDeck): LocalizedSegment[] {
  // One list for all of the many thousands of values, and no copy of a slide to leave its source out.
  const found: LocalizedSegment[] = []
  for (const key in deck)
    if (key !== 'variant' && key !== 'source' && key !== 'slides') addSegments(deck[key as keyof LocalizedDeck], found)
  for (const slide of deck.slides)
    for (const key in slide) if (key !== 'source') addSegments(slide[key as keyof LocalizedSlide], found)
  return found
}

function addSegments(value: unknown, found: LocalizedSegment[]): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) for (const inner of value) addSegments(inner, found)
  else if ('line' in value && 'decisions' in value) found.push(value as LocalizedSegment)
  // A chart shows plain texts only, and every number on it is an object.
  else if (!('series' in value)) {
    for (const key in value) {
      const inner: unknown = value[key as keyof typeof value]
      // Most parts are words and numbers, for which a call is worth sparing.
      if (typeof inner === 'object') addSegments(inner, found)
    }
  }
}
