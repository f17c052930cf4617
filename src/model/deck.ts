import type { Accepted } from './accepted.ts'
import type { Arrangement, Focus } from './arrangement.ts'
import type { Chart } from './chart.ts'
import type { CheckSettings, Suppression } from './check.ts'
import type { Place } from './diagnostic.ts'
import type { DeckLanguages, Locale, Variant } from './locale.ts'
import type { Figure, Quote, Source, Statistic, Term } from './records.ts'
import type { Block, FootnoteOf, ImageOf, Segment, TableOf } from './segment.ts'
import type { Theme } from './theme.ts'
import type { ConversionSettings, Vocabulary } from './vocabulary.ts'

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
