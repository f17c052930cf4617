import type { Place } from './diagnostic.ts'
import type { Locale } from './locale.ts'
import type { Passage } from './passage.ts'

/** A Handlebars expression over the data: `{{ratio "us-vc-2024" "cn-vc-2024" digits=1}}`. */
export interface Expression {
  readonly helper: string
  readonly args: readonly (string | number)[]
  readonly options: Readonly<Record<string, string | number | boolean>>
  readonly place: Place
}

/** Elements of HTML that Markdown has no sign for, or not the same everywhere, and that need nothing but their name. */
export const inlineTags = ['s', 'sup', 'sub', 'kbd', 'mark', 'u', 'ins', 'small', 'ruby', 'rt', 'rp'] as const
export type InlineTag = (typeof inlineTags)[number]

/** A piece of a line of text as the author wrote it. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'element'; readonly tag: InlineTag; readonly children: readonly Inline[] }
  | { readonly kind: 'emphasis' | 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly Inline[]; readonly place: Place }
  | { readonly kind: 'code'; readonly text: string }
  | FormulaOf
  | { readonly kind: 'footnote'; readonly number: number }
  | { readonly kind: 'break' }
  | RawHtml
  | { readonly kind: 'expression'; readonly expression: Expression }

/** HTML that the author wrote. */
export interface RawHtml {
  readonly kind: 'html'
  readonly html: string
  /** What it says in Chinese, as stretches of `html`; absent where it says nothing. */
  readonly said?: readonly Passage[]
  readonly place?: Place
}

/** Mathematics as TeX, without the signs around it. */
export interface FormulaOf {
  readonly kind: 'formula'
  readonly tex: string
  /** True if it is set on a line of its own, with limits above and below. */
  readonly display: boolean
  readonly place: Place
}

/** `quote` is converted by script only; the other kinds differ in where they are shown. */
export type SegmentKind = 'text' | 'heading' | 'statement' | 'quote' | 'label' | 'note' | 'alt' | 'code'

/** A segment's text in one locale. */
export interface SegmentText {
  readonly inlines: readonly Inline[]
  readonly place: Place
  /** Of the description of an image: the file that this locale shows in place of the image's own. */
  readonly path?: string
}

/** One text with its counterparts: the couplet. */
export interface Segment {
  /** Unique in the deck and the same in every variant. */
  readonly id: string
  readonly kind: SegmentKind
  /** The locale the author wrote it in; `texts` always has it. */
  readonly language: Locale
  /** Source text, captions and overrides by locale. A Chinese text that is missing here is converted. */
  readonly texts: Readonly<Partial<Record<Locale, SegmentText>>>
  readonly place: Place
}

/** A block of a slide, its texts being of type `T`: segments in the source, localized segments after. */
export type BlockOf<T> =
  | { readonly kind: 'heading'; readonly depth: number; readonly text: T }
  | { readonly kind: 'paragraph'; readonly text: T }
  | ListOf<T>
  | TableOf<T>
  | ImageOf<T>
  | CodeBlockOf<T>
  | FootnoteOf<T>
  | MediaOf<T>
  | QrBlock
  | { readonly kind: 'quotation'; readonly blocks: readonly BlockOf<T>[] }
  | RawHtml

export interface ListOf<T> {
  readonly kind: 'list'
  readonly ordered: boolean
  /** The number of the first item of an ordered list. */
  readonly start: number
  /** True if the items appear one step at a time. */
  readonly steps: boolean
  /** True if its items define terms. */
  readonly definitions?: true
  readonly items: readonly ItemOf<T>[]
}

/** An address to be read by a camera. */
export interface QrBlock {
  readonly kind: 'qr'
  /** Undefined only of the room's code, in a deck that does not say where it is published. */
  readonly url?: string
  /** True if the address of the room stands here when the deck is presented. */
  readonly follow?: true
  readonly place: Place
}

/** A film or a sound. */
export interface MediaOf<T> {
  readonly kind: 'media'
  readonly medium: 'video' | 'audio'
  /** Path inside the project with forward slashes. */
  readonly path: string
  readonly alt: T
  /** What stands for it on paper. */
  readonly poster?: string
  /** The width of that to its height, which is that of the film. */
  readonly shape?: number
  /** What is said in it. */
  readonly cues?: readonly CueOf<T>[]
}

/** A text with its time, as WebVTT writes that. */
export interface CueOf<T> {
  readonly timing: string
  readonly text: T
}

/** What a number in a text of its slide refers to. */
export interface FootnoteOf<T> {
  readonly kind: 'footnote'
  /** 1-based, by the order in which texts refer to them. */
  readonly number: number
  readonly text: T
}

export interface ItemOf<T> {
  /** What the item defines; an item after it without one defines it too. */
  readonly term?: T
  readonly blocks: readonly BlockOf<T>[]
  /** Of a task: whether it is done. */
  readonly task?: 'open' | 'done'
}

export interface TableOf<T> {
  readonly kind: 'table'
  readonly header: readonly CellOf<T>[]
  readonly rows: readonly (readonly CellOf<T>[])[]
}

export interface CellOf<T> {
  readonly align: 'left' | 'right' | 'center'
  /** Absent in an empty cell. */
  readonly text?: T
}

export interface ImageOf<T> {
  readonly kind: 'image'
  /** Path inside the project with forward slashes. */
  readonly path: string
  /** Its width to its height, if its file tells. */
  readonly shape?: number
  readonly alt: T
}

export interface CodeBlockOf<T> {
  readonly kind: 'code'
  /** The language after the fence, or an empty string. */
  readonly syntax: string
  readonly code: string
  /** The locale of Chinese text in the code, which is not converted but for its comments. */
  readonly locale: Locale
  /** The number of the first line; absent if lines are not numbered. */
  readonly firstNumber?: number
  /** The lines that stand out, from 1, at each step in turn. One step alone marks its lines for good. */
  readonly steps?: readonly LitLines[]
  /** Comments that have a text in another language, in order. */
  readonly comments?: readonly CommentOf<T>[]
  /** Its Chinese, where it is text and no code: that is converted, and has no caption. */
  readonly prose?: CommentOf<T>
  /** The first of its Chinese comments, if none has a text in another language. */
  readonly uncaptioned?: Place
}

/** Numbers of lines from 1, or all of them. */
export type LitLines = 'all' | readonly number[]

/** A comment in code. Lines are indexes, offsets are UTF-16 units of their line. */
export interface CommentOf<T> {
  /** Where its sign stands. */
  readonly line: number
  readonly start: number
  /** The line in which it ends. */
  readonly lastLine: number
  /** Where its words stand, in one or more lines: its text has a break between them. */
  readonly words: readonly { readonly line: number; readonly from: number; readonly to: number }[]
  /** What stands before and behind its caption. */
  readonly signs: readonly [string, string]
  readonly text: T
}

export type Block = BlockOf<Segment>
