import type { Accepted } from './accepted.ts'
import type { Arrangement, Focus } from './arrangement.ts'
import type { CheckSettings, Suppression } from './check.ts'
import type { Place } from './diagnostic.ts'
import type { ChineseLocale, DeckLanguages, Locale, Variant } from './locale.ts'
import type { Block, FootnoteOf, ImageOf, Segment, TableOf } from './segment.ts'
import type { ConversionSettings, Vocabulary } from './vocabulary.ts'

/** What a figure counts: money by ISO 4217 code, a share, a multiple, things by a glossary term, or nothing. */
export type Unit =
  | { readonly kind: 'currency'; readonly code: string }
  | { readonly kind: 'percent' }
  | { readonly kind: 'times' }
  | { readonly kind: 'count'; readonly term: Term }
  | { readonly kind: 'none' }

/** A number from the dataset in full units: 7.6e10, not 760 億. */
export interface Figure {
  readonly id: string
  readonly subject: Segment
  readonly measure: Segment
  /** ISO 8601 date, month, year, or a quarter or half such as 2024-Q3, or two of them with a slash between; absent if none was given. */
  readonly period?: string
  readonly value: number
  /** The upper end, if the figure is a range. */
  readonly max?: number
  /** How many significant digits the value was typed with, where they end with zeros after the point: 2 of 9.0. */
  readonly precision?: number
  readonly maxPrecision?: number
  readonly unit: Unit
  readonly approximate: boolean
  readonly source?: Source
  readonly place: Place
}

/** Where in a work something stands: 23, 23–25, xii. */
export interface Locator {
  readonly volume?: string
  readonly page?: string
}

/** Words as published, with who said them. */
export interface Quote extends Locator {
  readonly id: string
  readonly text: Segment
  readonly speaker: Segment
  readonly role?: Segment
  readonly source?: Source
  /** The locale the words were published in. */
  readonly language: Locale
  readonly place: Place
}

/** A name or term whose given forms are final. */
export interface Term {
  readonly id: string
  /** Its Chinese, in the deck's own; another form if it has none. */
  readonly written: string
  /** Other written forms that mean the same. */
  readonly also: readonly string[]
  /** Final forms; a Chinese form that is missing is converted. English may hold "singular|plural". */
  readonly forms: Readonly<Partial<Record<Locale, string>>>
  readonly place: Place
}

/** Where figures and quotes come from. Field names follow CSL. */
export interface Source extends Locator {
  readonly id: string
  readonly title: Segment
  /** What the foot of a slide shows in place of the title. */
  readonly shortTitle?: Segment
  readonly author?: Segment
  readonly container?: Segment
  readonly issued?: string
  readonly accessed?: string
  readonly url?: string
  /** A CSL type such as report or classic. */
  readonly type?: string
  /** A BCP 47 tag as the author wrote it. */
  readonly language?: { readonly tag: string; readonly place: Place }
  /** The author's own copy, in which quotes are looked up. */
  readonly document?: SourceDocument
  readonly place: Place
}

/** A local copy of a source: text, Markdown, HTML or PDF. */
export interface SourceDocument {
  /** Path inside the project. */
  readonly path: string
  /** Undefined if there is no such file here; of a PDF a form feed ends each page. */
  readonly text: string | undefined
  readonly place: Place
}

export const chartKinds = [
  'bar',
  'range',
  'column',
  'grouped-bar',
  'stacked',
  'percent',
  'waterfall',
  'line',
  'area',
  'slope',
  'scatter',
  'donut',
] as const
export type ChartKind = (typeof chartKinds)[number]
export const chartAxes = ['subject', 'period', 'measure'] as const
export type ChartAxis = (typeof chartAxes)[number]

/** What the arrow between two marks of a chart says. */
export const comparisons = ['ratio', 'growth', 'difference'] as const
export type Comparison = (typeof comparisons)[number]

/** A remark on one of a chart's marks. */
export interface ChartNote {
  readonly figure: Figure
  readonly text: Segment
}

/** A line across a chart at a value, in full units of its figures. */
export interface ChartReference {
  readonly value: number
  readonly approximate: boolean
  /** True for the mean of the chart's figures. */
  readonly average: boolean
  /** What the line is called; absent if it is what duilian calls an average. */
  readonly text?: Segment
}

export interface Chart {
  readonly kind: ChartKind
  readonly figures: readonly Figure[]
  /** What distinguishes series (colour). */
  readonly by: ChartAxis
  /** What runs along the axis of a grouped bar or line chart. */
  readonly over: ChartAxis
  /** The source text of the subject or period drawn in the accent colour; all are if absent. */
  readonly accent?: string
  readonly notes?: readonly ChartNote[]
  readonly difference?: { readonly from: Figure; readonly to: Figure; readonly show: Comparison }
  readonly reference?: ChartReference
  /** What the parts of a donut add up to; their sum if absent. */
  readonly whole?: Figure
  readonly place: Place
}

/** A figure set large beside others, with the earlier one it is held against. */
export interface Statistic {
  readonly figure: Figure
  readonly since?: Figure
}

/** A picture with the line under it. */
export interface PictureOf<S> {
  readonly image: ImageOf<S>
  readonly caption?: S
  /** The point around which it is cut where it fills a place of another form; absent if it is shown whole. */
  readonly cut?: Focus
}

/** A dated item of a timeline. */
export interface MomentOf<S> {
  /** ISO 8601 year, month or day, or a quarter or half such as 2024-Q3. */
  readonly date: string
  readonly text: S
}

/** A section of the talk, as an agenda lists it. */
export interface SectionOf<S> {
  /** The slide that opens it. */
  readonly id: string
  /** 1-based. */
  readonly number: number
  readonly title: S
  /** True for the one that the listing slide stands in, or opens. */
  readonly current: boolean
}

/** A column of the `compare` layout: a level-two heading and what stands under it. */
export interface ColumnOf<S, B> {
  readonly heading: S
  readonly body: readonly B[]
}

/** What a slide holds, sorted by what its layout asks for. Keys are what templates call `slide.<key>`. */
export interface Slots {
  readonly title?: Segment
  readonly subtitle?: Segment
  readonly image?: ImageOf<Segment>
  readonly pictures?: readonly PictureOf<Segment>[]
  readonly table?: TableOf<Segment>
  readonly columns?: readonly ColumnOf<Segment, Block>[]
  readonly body?: readonly Block[]
  readonly quote?: Quote
  readonly figure?: Figure
  readonly chart?: Chart
  readonly figures?: readonly Statistic[]
  readonly timeline?: readonly MomentOf<Segment>[]
  readonly agenda?: readonly SectionOf<Segment>[]
  readonly bibliography?: readonly Source[]
  /** At the foot of whatever layout. */
  readonly footnotes?: readonly FootnoteOf<Segment>[]
}

/** The slots a template can name, in the order in which blocks are given to them. */
export const slotNames = [
  'title',
  'subtitle',
  'image',
  'pictures',
  'table',
  'columns',
  'timeline',
  'body',
  'quote',
  'figure',
  'chart',
  'figures',
  'agenda',
  'bibliography',
] as const satisfies readonly (keyof Slots)[]
export type SlotName = (typeof slotNames)[number]

/** What a layout template shows, read from the template itself. */
export interface LayoutSpec {
  readonly name: string
  readonly required: readonly SlotName[]
  readonly optional: readonly SlotName[]
}

export interface Slide extends Arrangement {
  /** Stable ASCII id, the same in every variant. */
  readonly id: string
  /** 1-based. */
  readonly number: number
  readonly layout: string
  readonly slots: Slots
  /** Whether the words of the slide's texts are converted; as the deck says if absent. */
  readonly vocabulary?: Vocabulary
  /** Sources shown at the foot: those named on the slide and those of its figures and quotes. */
  readonly citations: readonly Source[]
  readonly notes: readonly Block[]
  /** Planned time in seconds; absent if the author planned none. */
  readonly seconds?: number
  readonly place: Place
}

export type FontWeight = 400 | 700
/** Which text a font is for: a Chinese locale, Latin letters, code, emoji, or formulas. */
export type FontRole = ChineseLocale | 'latin' | 'code' | 'emoji' | 'math' | FallbackRole
/** Text that all other fonts lack: the author's fonts for it, from 1 on. */
export type FallbackRole = `fallback-${number}`
/** Font files the author named, paths inside the project. */
export type FontFiles = OfFonts<string>
export type OfFonts<T> = Readonly<Partial<Record<FontRole, Readonly<Partial<Record<FontWeight, T>>>>>>

/** Fonts that a theme is set in, as far as they are installed. */
export interface Typeface {
  /** What people call it. */
  readonly title: string
  /** Of those that are installed, the files inside packages, each after "npm:". */
  readonly fonts: FontFiles
  /** The package of each. */
  readonly packages: Readonly<Partial<Record<FontRole, string>>>
}

/** What makes a deck that of an organisation. */
export interface Brand {
  /** Colours by the names of the theme's custom properties, in place of the theme's own. */
  readonly palette?: Readonly<Record<string, string>>
  /** Paths inside the project. */
  readonly logo?: string
  /** For dark surfaces. */
  readonly logoDark?: string
  /** Where the author named the logo. */
  readonly logoPlace?: Place
  /** What stands at the foot of every slide. */
  readonly footer?: Segment
  /** Whether slides show their numbers. */
  readonly numbers: boolean
}

export interface Theme {
  /** The name of a style sheet in `templates/themes/`. */
  readonly name: string
  readonly variant: 'light' | 'dark'
  readonly fonts: FontFiles
  /** Where the author named them. */
  readonly fontPlaces: OfFonts<Place>
  readonly brand?: Brand
}

/** How far those sit who have to read the slides. */
export interface Room {
  /** The distance of the farthest seat, in heights of the image. */
  readonly farthest: number
}

/** What listeners may do who follow a talk on their phones. */
export interface Follow {
  /** Read slides that have not been shown yet. */
  readonly ahead: boolean
  /** Send questions to the speaker. */
  readonly questions: boolean
}

export interface Deck extends DeckLanguages {
  /** The file name without `.md`: names the output folder. */
  readonly name: string
  readonly file: string
  readonly variants: readonly Variant[]
  readonly title: Segment
  readonly subtitle?: Segment
  readonly author?: Segment
  readonly event?: Segment
  readonly description?: Segment
  readonly keywords?: Segment
  /** ISO 8601 date or month. */
  readonly date?: string
  readonly theme: Theme
  /** What the report is written in. */
  readonly reportLanguage: Locale
  /** Where the deck's folder will be published, with a slash at its end. */
  readonly url?: string
  readonly html: boolean
  readonly conversion: ConversionSettings
  readonly slides: readonly Slide[]
  readonly figures: ReadonlyMap<string, Figure>
  readonly glossary: readonly Term[]
  readonly sources: ReadonlyMap<string, Source>
  /** The room the deck is shown in. */
  readonly room: Room
  /** Absent if the deck says nothing of it: listeners may read ahead, and not ask. */
  readonly follow?: Follow
  readonly quotes: ReadonlyMap<string, Quote>
  readonly checks: CheckSettings
  /** What persons have signed off. */
  readonly accepted: Accepted
  /** In the deck and in its YAML data. */
  readonly suppressions: readonly Suppression[]
}
