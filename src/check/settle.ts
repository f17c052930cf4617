import type { Suppression } from '../model/check.ts'
import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import type { CheckedDeck } from './rule.ts'

/**
 * The findings a deck wants to hear of: with the severities it sets, without those it suppresses and without
 * decisions that are signed off. `ran` are the codes that were looked for: only for these `ignore-unused` is reported.
 */
export function settleFindings(
  { deck, accepted }: Pick<CheckedDeck, 'deck' | 'accepted'>,
  findings: readonly Diagnostic[],
  ran: readonly string[],
): readonly Diagnostic[] {
  const used = new Set<Suppression>()
  const settled = findings.flatMap((finding): Diagnostic[] => {
    const silencing = deck.suppressions.filter((suppression) => covers(suppression, finding))
    for (const suppression of silencing) used.add(suppression)
    const severity = deck.checks.get(finding.code)?.severity ?? finding.severity
    const signedOff = finding.decision !== undefined && accepted.decisions.has(finding.decision.key)
    return silencing.length > 0 || signedOff || severity === 'off' ? [] : [{ ...finding, severity }]
  })
  const unused = deck.suppressions.filter((suppression) => ran.includes(suppression.code) && !used.has(suppression))
  return [...settled, ...unused.map(reportUnused)]
}

function covers({ code, place, firstLine, lastLine }: Suppression, finding: Diagnostic): boolean {
  const line = finding.place?.line ?? 0
  return code === finding.code && place.file === finding.place?.file && firstLine <= line && line <= lastLine
}

function reportUnused({ code, place }: Suppression): Diagnostic {
  const message = `Nothing here is found by "${code}".`
  return diagnose('ignore-unused', place, message, 'Delete the comment, or put it right above what it is about.')
}
