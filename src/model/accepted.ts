import type { Diagnostic } from './diagnostic.ts'

/** A decision of the conversion that a person has signed off. */
export interface AcceptedDecision {
  readonly code: string
  readonly locale: string
  readonly from: string
  readonly to: string
  /** The sentence it was accepted for. */
  readonly sentence: string
  /** Why it is right, if the person said so. */
  readonly note?: string
}

/** What persons have signed off in a deck: the content of `accepted.json`. */
export interface Accepted {
  /** By the key of the open decision. */
  readonly decisions: ReadonlyMap<string, AcceptedDecision>
  /** Each "<hash of a text> <hash of its caption>", as often as the deck has it. */
  readonly pairs: readonly string[]
  /** Figures that typed numbers say, each "<id> <value>", or with the upper end after it; absent where none is kept. */
  readonly figures?: readonly string[]
}

/** Nothing signed off yet. */
export const nothingAccepted: Accepted = { decisions: new Map(), pairs: [] }

/** What to do where `accepted.json` is not as duilian wrote it. */
export const acceptedHint =
  'duilian writes this file: bring back the version before, or begin anew with { "decisions": {}, "pairs": [] } and sign off with "duilian review" and "duilian accept".'

/** True for a finding whose decision a person has signed off. */
export function isSignedOff({ decision }: Diagnostic, { decisions }: Accepted): boolean {
  return decision !== undefined && decisions.has(decision.key)
}

/** The content of `accepted.json`: sorted, one entry a line, so that a change shows as the lines it concerns. */
export function renderAccepted({ decisions, pairs, figures = [] }: Accepted): string {
  const byKey = [...decisions].sort(([one], [other]) => compare(one, other))
  const rows = byKey.map(([key, decision]) => `    ${JSON.stringify(key)}: ${JSON.stringify(decision)}`)
  const list = (texts: readonly string[]) =>
    wrap(
      '[]',
      [...texts].sort(compare).map((text) => `    ${JSON.stringify(text)}`),
    )
  const kept = figures.length === 0 ? '' : `,\n  "figures": ${list(figures)}`
  return `{\n  "decisions": ${wrap('{}', rows)},\n  "pairs": ${list(pairs)}${kept}\n}\n`
}

function wrap(brackets: string, lines: readonly string[]): string {
  return lines.length === 0 ? brackets : `${brackets[0]}\n${lines.join(',\n')}\n  ${brackets[1]}`
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
