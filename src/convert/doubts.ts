import type { ChineseLocale } from '../model/locale.ts'
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

/** 兆 that counts; the mega of 兆瓦 and 兆字節 is the same everywhere. */
const mega = /(?<=[\d十百千一二兩两三四五六七八九幾几數数] ?)兆(?![瓦赫帕牛焦字比位]|[歐欧](?![元盟]))/g

/** What 兆 says in the one and not in the other: 10¹² in Taiwan, 10⁶ on the mainland. */
const megaElsewhere: Readonly<Record<string, string>> = {
  'zh-Hant-TW zh-Hans-CN': '万亿',
  'zh-Hant-TW zh-Hant-HK': '萬億',
  'zh-Hans-CN zh-Hant-TW': '百萬',
}

/** Every 兆 of a text that stays 兆 on a way on which it becomes another number. */
export function findMega(
  text: string,
  { from, to }: { readonly from: ChineseLocale; readonly to: ChineseLocale },
): readonly Decision[] {
  const other = megaElsewhere[`${from} ${to}`]
  if (other === undefined) return []
  return Array.from(text.matchAll(mega), ({ index }) => {
    return { kind: 'doubt' as const, offset: index, from: '兆', to: '兆', candidates: [other] }
  })
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
