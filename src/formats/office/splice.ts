/** Replaces what stands between two offsets. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Carries out edits, which stand in order and do not overlap. */
export function carryOut(text: string, edits: readonly Splice[]): string {
  const pieces: string[] = []
  let done = 0
  for (const edit of edits) {
    pieces.push(text.slice(done, edit.start), edit.text)
    done = edit.end
  }
  pieces.push(text.slice(done))
  return pieces.join('')
}
