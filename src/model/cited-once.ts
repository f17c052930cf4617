import type { LocalizedCitation } from './localized.ts'

/** True if all sources are told in one language: one row at the foot of a slide says them to every reader. */
export function isCitedOnce(citations: readonly LocalizedCitation[]): boolean {
  return citations.every(({ text }) => text.caption === undefined)
}
