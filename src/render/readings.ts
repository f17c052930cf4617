import type { Run } from '../model/localized.ts'
import { isReading } from '../model/runs.ts'

/** Characters, and what stands over them to say how they are read. */
export interface Annotated {
  readonly characters: readonly Run[]
  readonly reading: readonly Run[]
}

/** Readings as `base.css` has them: in em of their characters, from `least` px on if that is no more than `most`; `sides` in their own em. */
const set = { share: 0.5, least: 18, most: 0.6, sides: 0.3 }
/** From the foot of a reading to the middle of its characters, and how high its line is in its own em (measured). */
const drawn = { overMiddle: 0.475, height: 1.2 }

/** The size of readings, in em of the characters under them. */
export function readingSize(size: number): number {
  return Math.max(set.share, Math.min(set.least / size, set.most))
}

/** How much wider readings make their characters, in em of these; `width` is that of runs in their own em. */
export function readingsWidth(
  annotated: readonly Annotated[],
  size: number,
  width: (runs: readonly Run[]) => number,
): number {
  const added = annotated.map(
    ({ characters, reading }) => (width(reading) + set.sides) * readingSize(size) - width(characters),
  )
  return added.reduce((sum, one) => sum + Math.max(0, one), 0)
}

/** What readings add to the height of a line that has some, in px: what its leading leaves no room for. */
export function readingRise(size: number, leading: number): number {
  return size * Math.max(0, drawn.height * readingSize(size) + drawn.overMiddle - leading / 2)
}

/** The characters of a text that have readings, each with its own, in order. */
export function annotatedIn(runs: readonly Run[]): readonly Annotated[] {
  return runs.flatMap((run): readonly Annotated[] => {
    if (!('runs' in run)) return []
    return run.kind === 'element' && run.tag === 'ruby' ? annotatedOf(run.runs) : annotatedIn(run.runs)
  })
}

function annotatedOf(runs: readonly Run[]): readonly Annotated[] {
  const ends = runs.flatMap((run, at) => (run.kind === 'element' && run.tag === 'rt' ? [at] : []))
  return ends.map((end, at) => {
    const reading = runs[end]
    return {
      characters: runs.slice(at === 0 ? 0 : (ends[at - 1] ?? 0) + 1, end),
      reading: reading && isReading(reading) && 'runs' in reading ? reading.runs : [],
    }
  })
}
