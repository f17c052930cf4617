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
  if (typeof value !== 'object' || value === null) return []
  if ('line' in value && 'decisions' in value) return [value as LocalizedSegment]
  return Object.values(value).flatMap(segmentsIn)
}
