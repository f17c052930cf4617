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

/** The problems that another list lacks; one that only moved to another line is in both. */
export function problemsWithout(problems: readonly Problem[], others: readonly Problem[]): readonly Problem[] {
  const keyOf = ({ code, message, slide }: Problem) => `${code} ${slide?.id} ${message}`
  const left = others.map(keyOf)
  return problems.filter((problem) => {
    const at = left.indexOf(keyOf(problem))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** What was wrong before and is not looked for now, since an error keeps the deck from being read. */
export function hiddenProblems(problems: readonly Problem[], before: readonly Problem[]): readonly Problem[] {
  if (!problems.some(({ blocking }) => blocking)) return []
  return problemsWithout(before, problems).filter(({ blocking }) => !blocking)
}
