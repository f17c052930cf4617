import type { Decision } from '../model/localized.ts'

/** A place that a person should look at after conversion. */
export interface Doubt {
  /** In the file: line and column, or the part of a document. */
  readonly where: string
  readonly from: string
  readonly to: string
  /** What it could be as well, the likeliest first. */
  readonly candidates: readonly string[]
  /** What was written around it, with the characters between 【 and 】. */
  readonly excerpt: string
  /** Whether it is held for wrong, and not for hardly likelier than something else. */
  readonly isGrave: boolean
}

/**
 * Whether a decision is one that a person should look at: a form that is held for wrong or for hardly likelier than
 * another, a measure word, or a reading that nothing decided. Words of several senses in a region are too many.
 */
export function isDoubtful({ kind, probability }: Decision): boolean {
  if (kind === 'doubt' || kind === 'classifier') return true
  return (kind === 'unsure' && probability !== undefined) || (kind === 'default' && probability === undefined)
}

/** Characters shown on either side of a doubt. */
const reach = 12

/** The doubts among decisions, each place once; offsets count in the text, and `whereIs` names a place of it. */
export function doubtsIn(
  text: string,
  decisions: readonly Decision[],
  whereIs: (offset: number) => string,
): readonly Doubt[] {
  const found = new Map<number, Decision>()
  for (const decision of decisions) {
    const known = found.get(decision.offset)
    if (isDoubtful(decision) && known?.kind !== 'classifier' && known?.kind !== 'doubt')
      found.set(decision.offset, decision)
  }
  return Array.from(found.values(), ({ kind, offset, from, to, candidates = [] }) => {
    const end = offset + from.length
    const before = text.slice(Math.max(0, offset - reach), offset).replace(/^[\s\S]*[\r\n]|^[\udc00-\udfff]/, '')
    const after = text.slice(end, end + reach).replace(/[\r\n][\s\S]*$|[\ud800-\udbff]$/, '')
    const excerpt = `${before}【${from}】${after}`
    return { where: whereIs(offset), from, to, candidates, excerpt, isGrave: kind === 'doubt' }
  })
}
