import type { LocalizedBlock, LocalizedSegment, LocalizedSlide, LocalizedText, PlainPair } from '../model/localized.ts'
import { segmentsIn } from '../model/runs.ts'

/** A line with its caption, if it has one. */
export interface Couplet {
  readonly line: LocalizedText
  readonly caption?: LocalizedText
}

/** What a handout says of a slide. */
export interface HandoutPage {
  readonly slide: LocalizedSlide
  /** The slide as HTML; empty where it is not shown. */
  readonly section: string
  /** Every text of the slide, in the order in which it is read. */
  readonly pairs: readonly Couplet[]
  readonly notes: readonly Couplet[]
}

/** The pages of a handout; `sections` are the slides as HTML, in order, or none. */
export function handoutPages(slides: readonly LocalizedSlide[], sections: readonly string[] = []): HandoutPage[] {
  return slides.map((slide, at) => ({
    slide,
    section: sections[at] ?? '',
    pairs: coupletsOf(slide),
    notes: segmentsIn(slide.notes as readonly LocalizedBlock[]).map(coupletOf),
  }))
}

/** Sources and what only repeats them are left out: nobody reads them aloud. */
function coupletsOf({
  source: _,
  notes: __,
  citations: ___,
  bibliography: ____,
  chart,
  ...shown
}: LocalizedSlide): Couplet[] {
  const couplets = segmentsIn(shown).map(coupletOf)
  if (!chart) return couplets
  const { summary, locale, captionLocale } = chart
  return [...couplets, plainCouplet(summary, locale, captionLocale)]
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
