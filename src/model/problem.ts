import type { DiagnosticCode } from './diagnostic.ts'
import type { Severity } from './diagnostic-kinds.ts'

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
  const left = new Map<string, Problem[]>()
  const keyOf = ({ code, message }: Problem) => `${code} ${message}`
  for (const other of others) left.set(keyOf(other), [...(left.get(keyOf(other)) ?? []), other])
  const without = (these: readonly Problem[], isSame: (one: Problem, other: Problem) => boolean) =>
    these.filter((problem) => {
      const alike = left.get(keyOf(problem)) ?? []
      const at = alike.findIndex((other) => isSame(problem, other))
      if (at >= 0) alike.splice(at, 1)
      return at < 0
    })
  const unlike = without(problems, ({ slide }, other) => slide?.id === other.slide?.id)
  // A deck that could not be read has no slides that a problem could be on.
  return without(unlike, ({ slide }, other) => !slide || !other.slide)
}

/** What was wrong before and is not looked for now, since an error keeps the deck from being read. */
export function hiddenProblems(problems: readonly Problem[], before: readonly Problem[]): readonly Problem[] {
  if (!problems.some(({ blocking }) => blocking)) return []
  return problemsWithout(before, problems).filter(({ blocking }) => !blocking)
}
