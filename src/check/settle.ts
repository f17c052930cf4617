import { isSignedOff } from '../model/accepted.ts'
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
  ran: readonly string[] = [],
): readonly Diagnostic[] {
  const isSilenced = createSilencer(deck.suppressions)
  const settled = findings.flatMap((finding): Diagnostic[] => {
    const severity = deck.checks.get(finding.code)?.severity ?? finding.severity
    return isSilenced(finding) || isSignedOff(finding, accepted) || severity === 'off' ? [] : [{ ...finding, severity }]
  })
  const isUsed = createUseFinder(findings)
  const unused = deck.suppressions.filter((suppression) => ran.includes(suppression.code) && !isUsed(suppression))
  return [...settled, ...unused.map(reportUnused)]
}

/** Tells whether any of the suppressions covers a finding: those of a code and file are joined to stretches of lines. */
function createSilencer(suppressions: readonly Suppression[]): (finding: Diagnostic) => boolean {
  const stretches = new Map<string, { first: number; last: number }[]>()
  const inOrder = suppressions.toSorted((one, other) => one.firstLine - other.firstLine)
  for (const { code, place, firstLine, lastLine } of inOrder) {
    const key = `${code} ${place.file}`
    const known = stretches.get(key) ?? []
    const last = known.at(-1)
    if (last && firstLine <= last.last) last.last = Math.max(last.last, lastLine)
    else if (firstLine <= lastLine) known.push({ first: firstLine, last: lastLine })
    stretches.set(key, known)
  }
  return ({ code, place }) => {
    if (suppressions.length === 0) return false
    const line = place?.line ?? 0
    const known = stretches.get(`${code} ${place?.file}`) ?? []
    const next = countWhile(known.length, (at) => (known[at]?.first ?? 0) <= line)
    return line <= (known[next - 1]?.last ?? -1)
  }
}

/** Tells whether a suppression covers any of the findings. */
function createUseFinder(findings: readonly Diagnostic[]): (suppression: Suppression) => boolean {
  const lines = new Map<string, number[]>()
  for (const { code, place } of findings) {
    const key = `${code} ${place?.file}`
    const known = lines.get(key)
    if (known) known.push(place?.line ?? 0)
    else lines.set(key, [place?.line ?? 0])
  }
  for (const known of lines.values()) known.sort((one, other) => one - other)
  return ({ code, place, firstLine, lastLine }) => {
    const known = lines.get(`${code} ${place.file}`) ?? []
    const first = countWhile(known.length, (at) => (known[at] ?? 0) < firstLine)
    return (known[first] ?? Number.POSITIVE_INFINITY) <= lastLine
  }
}

/** How many items at the start of an ordered list hold a condition that no later one holds. */
function countWhile(length: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) low = middle + 1
    else high = middle
  }
  return low
}

function reportUnused({ code, place }: Suppression): Diagnostic {
  const message = `Nothing here is found by "${code}".`
  return diagnose('ignore-unused', place, message, 'Delete the comment, or put it right above what it is about.')
}
