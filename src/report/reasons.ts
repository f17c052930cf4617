import type { Decision } from '../model/localized.ts'
import type { LikelihoodRatio, ReportWords } from './words.ts'

/** One sentence for a decision: what was done, and why. */
export function reasonOf(decision: Decision, words: ReportWords): string {
  const { from, to } = decision
  return `${from === to ? from : `${from} → ${to || '∅'}`}: ${explain(decision, words)}.`
}

/** Why a decision was taken, and what else the text could read. */
export function explain(
  decision: Pick<Decision, 'kind' | 'to' | 'candidates' | 'probability' | 'basis'>,
  words: ReportWords,
): string {
  const { kind, candidates = [], probability, basis } = decision
  if (probability === undefined)
    return `${words.reasons[kind]}${candidates.length > 0 ? words.candidates(candidates) : ''}`
  const ground = basis && kind !== 'unsure' ? words.grounds[basis] : words.reasons[kind]
  return `${ground}${words.comparison(compare(decision.to, candidates, probability))}`
}

/** How much likelier one form is than others: "over 1000 times" is 1000 and `isMore`. */
function compare(shown: string, others: readonly string[], probability: number): LikelihoodRatio {
  const odds = probability / (1 - probability)
  const isShown = odds > 1 / 1.2
  const times = isShown ? odds : 1 / odds
  const [likely, unlikely] = isShown ? [[shown], others] : [others, [shown]]
  // Two digits say as much as anyone may read into odds.
  return {
    likely,
    unlikely,
    times: times < 1.2 ? 1 : Math.min(1000, Number(times.toPrecision(2))),
    isMore: times > 1000,
  }
}

/** True for a decision that shows: something reads otherwise, or was written for the locale. */
export function isVisible({ kind, from, to }: Decision): boolean {
  return kind === 'override' || from !== to
}
