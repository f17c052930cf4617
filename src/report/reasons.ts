import type { Decision } from '../model/localized.ts'
import type { ReportWords } from './words.ts'

/** One sentence for a decision: what was done, and why. */
export function reasonOf(decision: Decision, words: ReportWords): string {
  const { from, to } = decision
  return `${from === to ? from : `${from} → ${to || '∅'}`}: ${explain(decision, words)}.`
}

/** Why a decision was taken, and what else the text could read. */
export function explain({ kind, candidates }: Pick<Decision, 'kind' | 'candidates'>, words: ReportWords): string {
  return `${words.reasons[kind]}${candidates?.length ? words.candidates(candidates) : ''}`
}

/** True for a decision that shows: something reads otherwise, or was written for the locale. */
export function isVisible({ kind, from, to }: Decision): boolean {
  return kind === 'override' || from !== to
}
