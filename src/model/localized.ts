import type { Arrangement } from './arrangement.ts'
import type { ChartKind } from './chart.ts'
import type { ColumnOf, Deck, MomentOf, PictureOf, SectionOf, Slide } from './deck.ts'
import type { Place } from './diagnostic.ts'
import type { LabelName } from './label-names.ts'
import type { Locale, Variant } from './locale.ts'
import type { BlockOf, FootnoteOf, FormulaOf, ImageOf, InlineTag, RawHtml, SegmentKind, TableOf } from './segment.ts'
import type { Theme } from './theme.ts'

interface TextRun {
  readonly kind: 'text'
  readonly text: string
  /** Of characters that stay as the author typed them, where the text around has those of another locale. */
  readonly locale?: Locale
}

/** A piece of localized text, ready to be shown. */
export type Run =
  | TextRun
  /**
   * A name or figure that must not be broken across lines. The gap between Chinese and Latin before it, which a browser
   * makes inside of it also where it begins a line, is to be made before it.
   */
  | (Omit<TextRun, 'kind'> & { readonly kind: 'nobreak'; readonly gap?: true })
  /** A place where large type may be broken. */
  | { readonly kind: 'opportunity'; readonly gap?: true }
  | { readonly kind: 'emphasis' | 'strong'; readonly runs: readonly Run[] }
  | { readonly kind: 'element'; readonly tag: InlineTag; readonly runs: readonly Run[] }
  | { readonly kind: 'link'; readonly url: string; readonly internal: boolean; readonly runs: readonly Run[] }
  | { readonly kind: 'code'; readonly text: string; readonly locale: Locale }
  | (FormulaOf & { readonly locale: Locale })
  | { readonly kind: 'footnote'; readonly number: number }
  | { readonly kind: 'break' }
  | RawHtml

export interface LocalizedText {
  readonly locale: Locale
  readonly runs: readonly Run[]
}

/**
 * Why a text reads as it does in a locale. Offsets are UTF-16 units of the segment's plain source text.
 * `repaired`: a character of a machine-made text was mended; `suspect`: one was left that a round trip reads otherwise;
 * `default`: one of several readings was taken for want of a phrase; `classifier`: a measure word after a digit;
 * `mixed`: a character of the other script; `held`: a word whose regional form depends on its sense was left;
 * `model`: the character model overruled the dictionary, whose form is the candidate; `doubt`: the model holds the form
 * for wrong; `unsure`: it holds another for about as likely.
 */
export interface Decision {
  readonly kind:
    | 'converted'
    | 'glossary'
    | 'veto'
    | 'punctuation'
    | 'override'
    | 'protected'
    | 'repaired'
    | 'suspect'
    | 'default'
    | 'classifier'
    | 'mixed'
    | 'held'
    | 'model'
    | 'doubt'
    | 'unsure'
  readonly offset: number
  readonly from: string
  readonly to: string
  /** Other readings of `from`, the likeliest first. */
  readonly candidates?: readonly string[]
  /** How likely `to` is in its context by the character model; absent where it has no opinion. */
  readonly probability?: number
  /** What stands behind the dictionary's form: the character alone, a phrase, or a phrase refused for cutting a word. */
  readonly basis?: 'character' | 'phrase' | 'refused'
}

/** A segment in one variant: its line and, if there is one, its caption. */
export interface LocalizedSegment {
  readonly id: string
  readonly kind: SegmentKind
  readonly line: LocalizedText
  readonly caption?: LocalizedText
  readonly decisions: readonly Decision[]
  /** Where the author wrote it; absent for texts duilian composes. */
  readonly place?: Place
}

export type LocalizedBlock = BlockOf<LocalizedSegment>

/** A source as shown at the foot of a slide or in the list of sources. */
export interface LocalizedCitation {
  readonly id: string
  readonly text: LocalizedSegment
  readonly url?: string
}

export interface LocalizedQuote {
  readonly text: LocalizedSegment
  /** Opening and closing mark of the line and of its caption. */
  readonly marks: { readonly line: readonly [string, string]; readonly caption?: readonly [string, string] }
  readonly speaker: LocalizedSegment
  readonly role?: LocalizedSegment
  /** Says that the words were published in another script; absent if they were not. */
  readonly scriptNote?: LocalizedSegment
}

export interface LocalizedFigure {
  readonly value: LocalizedSegment
  readonly subject: LocalizedSegment
  readonly measure: LocalizedSegment
  readonly period?: LocalizedSegment
}

/** A figure beside others. */
export interface LocalizedStatistic extends LocalizedFigure {
  /** By how much it differs from the figure it is held against: 比2023年增加90%. */
  readonly change?: LocalizedSegment
  /** The sign of that difference. */
  readonly direction?: 'up' | 'down' | 'same'
}

/** A dated item of a timeline. */
export interface LocalizedMoment extends MomentOf<LocalizedSegment> {
  readonly when: LocalizedSegment
  /** Where its date lies between the first and the last, from 0 to 1. */
  readonly at: number
}

/** A short text in both languages of a variant, plain. */
export interface PlainPair {
  readonly line: string
  readonly caption?: string
}

export interface LocalizedChartPoint {
  /** Index into `series`. */
  readonly series: number
  /** Index into `categories`. */
  readonly category: number
  readonly value: number
  /** The upper end, if the point is a range. */
  readonly max?: number
  /** The value as text: 760億美元, US$76 billion. */
  readonly label: PlainPair
  /** The value in the unit that the chart names once; `label` stands at the mark if it is absent. */
  readonly short?: PlainPair
}

/** A value along an axis with what is written there. */
export interface LocalizedTick {
  readonly value: number
  readonly label: PlainPair
}

/** What stands on top of a chart's marks. Points are indexes into `points`. */
export interface LocalizedOverlays {
  readonly notes: readonly { readonly point: number; readonly text: PlainPair }[]
  /** An arrow from one mark to another, with what was computed from them. */
  readonly difference?: { readonly from: number; readonly to: number; readonly label: PlainPair }
  /** A line across the chart. */
  readonly reference?: LocalizedTick
}

/** Everything a chart shows, in one variant. */
export interface LocalizedChart {
  readonly kind: ChartKind
  /** Unique in the document, fit for an HTML id. */
  readonly id: string
  readonly locale: Locale
  readonly captionLocale?: Locale
  /** What colours tell apart; one entry if there is nothing to tell apart. */
  readonly series: readonly { readonly label: PlainPair; readonly accent: boolean }[]
  /** What stands along the axis. */
  readonly categories: readonly PlainPair[]
  readonly points: readonly LocalizedChartPoint[]
  /** The alternative text: every number, in both languages. */
  readonly summary: PlainPair
  /** Labels of the chart's key where ranges are drawn. */
  readonly rangeKey: { readonly low: PlainPair; readonly high: PlainPair }
  /** What the values measure and in which unit, said once; of a scatter chart what runs upwards. */
  readonly axis?: PlainPair
  /** Of a scatter chart what runs to the right. */
  readonly across?: PlainPair
  /** Where each category stands in time, in years; absent if categories are no periods. */
  readonly times?: readonly number[]
  /** True if some of these are quarters or halves of years, which no number format of a sheet writes. */
  readonly inQuarters?: boolean
  /** Round values along the axis, and of a scatter chart along the one to the right. */
  readonly ticks?: readonly LocalizedTick[]
  readonly ticksAcross?: readonly LocalizedTick[]
  /** The value at which a chart of ranges begins, if not at zero. */
  readonly start?: number
  /** What the parts of each category add up to. */
  readonly totals?: readonly PlainPair[]
  /** Which categories have the accent, where series do not say so. */
  readonly accents?: readonly boolean[]
  readonly overlays?: LocalizedOverlays
}

/** What templates see as `slide`. */
export interface LocalizedSlide extends Arrangement {
  readonly id: string
  readonly number: number
  readonly layout: string
  readonly title?: LocalizedSegment
  readonly subtitle?: LocalizedSegment
  readonly image?: ImageOf<LocalizedSegment>
  readonly pictures?: readonly PictureOf<LocalizedSegment>[]
  readonly table?: TableOf<LocalizedSegment>
  readonly columns?: readonly ColumnOf<LocalizedSegment, LocalizedBlock>[]
  readonly body?: readonly LocalizedBlock[]
  readonly quote?: LocalizedQuote
  readonly figure?: LocalizedFigure
  readonly chart?: LocalizedChart
  readonly figures?: readonly LocalizedStatistic[]
  readonly timeline?: readonly LocalizedMoment[]
  readonly agenda?: readonly SectionOf<LocalizedSegment>[]
  readonly bibliography?: readonly LocalizedCitation[]
  readonly footnotes?: readonly FootnoteOf<LocalizedSegment>[]
  readonly citations: readonly LocalizedCitation[]
  readonly notes: readonly LocalizedBlock[]
  /** Planned time in seconds. */
  readonly seconds?: number
  readonly source: Slide
}

/** A deck in one variant: the same slides, segments and ids as in every other variant. */
export interface LocalizedDeck {
  readonly name: string
  readonly variant: Variant
  readonly title: LocalizedSegment
  readonly subtitle?: LocalizedSegment
  readonly author?: LocalizedSegment
  readonly event?: LocalizedSegment
  readonly description?: LocalizedSegment
  readonly keywords?: LocalizedSegment
  readonly date?: LocalizedSegment
  readonly labels: Readonly<Record<LabelName, LocalizedSegment>>
  readonly theme: Theme
  /** What the theme's brand puts at the foot of slides. */
  readonly footer?: LocalizedSegment
  /** Where the deck's folder will be published, with a slash at its end. */
  readonly url?: string
  readonly slides: readonly LocalizedSlide[]
  readonly source: Deck
}
