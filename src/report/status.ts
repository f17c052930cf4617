import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.ts'
import type { Decision } from '../model/localized.ts'

/** Whether a person has signed a decision off. */
export type DecisionStatus = 'open' | 'accepted'

/** The rule that asks a person about a kind of decision; the other kinds need nobody. */
const rules: Readonly<Partial<Record<Decision['kind'], DiagnosticCode>>> = {
  suspect: 'round-trip',
  veto: 'cross-word',
  classifier: 'classifier',
  mixed: 'mixed-script',
  default: 'one-to-many',
  doubt: 'conversion-doubt',
  unsure: 'conversion-unsure',
  held: 'conversion-unsure',
}

/** Makes a function that tells the status of a decision on a segment; undefined for one that nobody is asked about. */
export function statusFinder(
  open: readonly Diagnostic[],
  accepted: readonly Diagnostic[],
): (segment: string, decision: Decision) => DecisionStatus | undefined {
  const keys = (found: readonly Diagnostic[]) =>
    new Set(
      found.flatMap(({ code, decision }) =>
        decision ? [`${code} ${decision.segment} ${decision.offset} ${decision.from}`] : [],
      ),
    )
  const openKeys = keys(open)
  const acceptedKeys = keys(accepted)
  return (segment, { kind, offset, from }) => {
    const key = `${rules[kind]} ${segment} ${offset} ${from}`
    if (openKeys.has(key)) return 'open'
    return acceptedKeys.has(key) ? 'accepted' : undefined
  }
}
