import type { Accepted, AcceptedDecision } from '../model/accepted.ts'
import type { Diagnostic, OpenDecision, Place } from '../model/diagnostic.ts'
import type { Locale } from '../model/locale.ts'
import type { Decision, LocalizedDeck } from '../model/localized.ts'
import { segmentsIn } from '../model/runs.ts'
import type { SegmentText } from '../model/segment.ts'
import { sourceSegments, writtenFor } from '../model/walk.ts'

/** A decision that waits for a person. */
export interface ReviewItem {
  readonly diagnostic: Diagnostic
  readonly decision: OpenDecision
  /** The very characters. */
  readonly place: Place
  /** The whole text they stand in. */
  readonly text: SegmentText
  /** The slide it shows on first; absent for the texts of the deck itself. */
  readonly slide?: { readonly number: number; readonly id: string }
  /** Everything that was decided on the text in each locale of the decision. */
  readonly decisions: Readonly<Partial<Record<Locale, readonly Decision[]>>>
  /** In how many places the same decision stands. */
  readonly places: number
}

/** What is open in a deck, each decision once, in reading order with hints last. */
export function listItems(findings: readonly Diagnostic[], variants: readonly LocalizedDeck[]): readonly ReviewItem[] {
  const describe = createDescriber(variants)
  const items = new Map<string, ReviewItem>()
  for (const diagnostic of findings) {
    const { decision, place } = diagnostic
    if (!decision || !place) continue
    const known = items.get(decision.key)
    const described = known ?? describe(decision)
    if (described) items.set(decision.key, { diagnostic, place, ...described, places: (known?.places ?? 0) + 1 })
  }
  const rank = ({ diagnostic }: ReviewItem) => (diagnostic.severity === 'info' ? 1 : 0)
  return [...items.values()].sort((one, other) => rank(one) - rank(other))
}

function createDescriber(variants: readonly LocalizedDeck[]) {
  const [first] = variants
  const segments = new Map((first ? sourceSegments(first.source) : []).map((segment) => [segment.id, segment]))
  const slides = new Map<string, { readonly number: number; readonly id: string }>()
  const decided = new Map<string, readonly Decision[]>()
  for (const { variant, slides: shown, source: _, ...texts } of variants) {
    const own = segmentsIn(texts)
    const onSlides = shown.flatMap(({ source, ...slide }) =>
      segmentsIn(slide).map((segment) => {
        if (!slides.has(segment.id)) slides.set(segment.id, { number: slide.number, id: slide.id })
        return segment
      }),
    )
    for (const { id, decisions } of [...own, ...onSlides]) decided.set(`${variant.locale} ${id}`, decisions)
  }
  return (decision: OpenDecision) => {
    const segment = segments.get(decision.segment)
    const written = segment && first && writtenFor(segment, decision.written, first.source)
    const text = written?.text
    const slide = slides.get(decision.segment)
    const decisions = decision.locales.map((locale) => [locale, decided.get(`${locale} ${decision.segment}`) ?? []])
    return text && { decision, text, ...(slide && { slide }), decisions: Object.fromEntries(decisions) }
  }
}

/** Signs decisions off; those that no longer occur are dropped. `live` holds the keys of all that occur. */
export function acceptItems(
  accepted: Accepted,
  items: readonly ReviewItem[],
  live: ReadonlySet<string>,
  note?: string,
): Accepted {
  const kept = [...accepted.decisions].filter(([key]) => live.has(key))
  const added = items.map(({ diagnostic, decision }): [string, AcceptedDecision] => {
    const { locale, from, to, sentence } = decision
    return [decision.key, { code: diagnostic.code, locale, from, to, sentence, ...(note && { note }) }]
  })
  return { ...accepted, decisions: new Map([...kept, ...added]) }
}
