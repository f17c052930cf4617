import type { DiagnosticCode, Severity } from './diagnostic.ts'

/** A diagnostic as the author's page and terminal show it, once for all its variants. */
export interface Problem {
  readonly code: DiagnosticCode
  readonly severity: Severity
  readonly message: string
  readonly hint?: string
  /** `slides/talk.md:12:3`; absent if it has no place. */
  readonly where?: string
  /** As the terminal prints it, with a code frame. */
  readonly text: string
  /** True if the deck cannot be shown as it is written. */
  readonly blocking: boolean
  /** The slide it stands on; absent for the deck's head and its data. */
  readonly slide?: { readonly id: string; readonly number: number }
}
