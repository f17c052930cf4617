import type { LocalizedSegment, Run } from './localized.ts'

/** The text of runs as a reader sees it, markup left out. */
export function textOfRuns(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      if ('text' in run) return run.text
      return 'runs' in run ? textOfRuns(run.runs) : run.kind === 'break' ? ' ' : ''
    })
    .join('')
}

/** Every localized segment inside a value, in order. */
export function segmentsIn(value: unknown): LocalizedSegment[] {
  const found: LocalizedSegment[] = []
  // A deck has many thousands of values: one list for all of them.
  const visit = (inner: unknown): void => {
    if (typeof inner !== 'object' || inner === null) return
    if (Array.isArray(inner)) inner.forEach(visit)
    else if ('line' in inner && 'decisions' in inner) found.push(inner as LocalizedSegment)
    // A chart shows plain texts only, and every number on it is an object.
    else if (!('series' in inner)) for (const key in inner) visit(inner[key as keyof typeof inner])
  }
  visit(value)
  return found
}
