import type { LocalizedBlock, LocalizedSegment, LocalizedSlide, LocalizedText, PlainPair } from '../model/localized.ts'
import { segmentsIn } from '../model/runs.ts'
import type { TableOf } from '../model/segment.ts'

/** A line with its caption, if it has one. */
export interface Couplet {
  readonly line: LocalizedText
  readonly caption?: LocalizedText
}

/** A stretch of a slide as a handout sets it. */
export type HandoutPart = { readonly couplet: Couplet } | { readonly table: TableOf<LocalizedSegment> }

/** What a handout says of a slide. */
export interface HandoutPage {
  readonly slide: LocalizedSlide
  /** The slide as HTML; empty where it is not shown. */
  readonly section: string
  /** A small picture of the slide as a URL; empty where it is not shown. */
  readonly picture: string
  /** Every text of the slide, in the order in which it is read: couplets, and tables as tables. */
  readonly parts: readonly HandoutPart[]
  readonly notes: readonly Couplet[]
}

/** The pages of a handout; `sections` are the slides as HTML and `pictures` as URLs, in order, or none. */
export function handoutPages(
  slides: readonly LocalizedSlide[],
  { sections = [], pictures = [] }: { readonly sections?: readonly string[]; readonly pictures?: readonly string[] },
): HandoutPage[] {
  return slides.map((slide, at) => ({
    slide,
    section: sections[at] ?? '',
    picture: pictures[at] ?? '',
    parts: partsOf(slide),
    notes: segmentsIn(slide.notes as readonly LocalizedBlock[]).map(coupletOf),
  }))
}

/** Sources and what only repeats them are left out: nobody reads them aloud. */
function partsOf({
  source: _,
  notes: __,
  citations: ___,
  bibliography: ____,
  chart,
  ...shown
}: LocalizedSlide): HandoutPart[] {
  const parts = partsIn(shown)
  if (!chart) return parts
  const { summary, locale, captionLocale } = chart
  return [...parts, { couplet: plainCouplet(summary, locale, captionLocale) }]
}

/** Tables are kept wherever they stand: in a slot, among the blocks of a body, of a column or of a list. */
function partsIn(value: unknown): HandoutPart[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap(partsIn)
  if ('kind' in value && value.kind === 'table') return [{ table: value as TableOf<LocalizedSegment> }]
  if ('line' in value && 'decisions' in value) return [{ couplet: coupletOf(value as LocalizedSegment) }]
  return Object.values(value).flatMap(partsIn)
}

function coupletOf({ line, caption }: LocalizedSegment): Couplet {
  return { line, ...(caption && { caption }) }
}

function plainCouplet(
  pair: PlainPair,
  locale: LocalizedText['locale'],
  captionLocale: LocalizedText['locale'] | undefined,
): Couplet {
  const text = (words: string, of: LocalizedText['locale']): LocalizedText => ({
    locale: of,
    runs: [{ kind: 'text', text: words }],
  })
  const caption = captionLocale && pair.caption !== undefined ? text(pair.caption, captionLocale) : undefined
  return { line: text(pair.line, locale), ...(caption && { caption }) }
}
