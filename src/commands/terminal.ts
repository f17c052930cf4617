/** Where a command reads what it is handed, and prints. Diagnostics and progress go to `error`, results that other programs read to `output`. */
export interface Terminal {
  /** All that is given on standard input; it is read once. */
  readonly input: () => Promise<Uint8Array>
  readonly output: (text: string | Uint8Array) => void
  readonly error: (text: string) => void
  /** Whether a person watches: progress is shown to people only. */
  readonly interactive: boolean
  /** Whether GitHub runs the command, and shows annotations beside the lines they are about. */
  readonly annotated: boolean
}

/** What a command ends with: 0 done, 1 the author's input has errors, 2 it could not run. */
export type ExitCode = 0 | 1 | 2

/** A line that says what is being done, replaced by the next; silent unless a person watches. */
export function createProgress(terminal: Terminal): {
  readonly show: (step: string) => void
  readonly clear: () => void
} {
  if (!terminal.interactive) return { show: () => undefined, clear: () => undefined }
  const erase = '\r\u001b[K'
  return { show: (step) => terminal.error(`${erase}${step}…`), clear: () => terminal.error(erase) }
}
