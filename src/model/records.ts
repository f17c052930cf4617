import type { Place } from './diagnostic.ts'
import type { Locale } from './locale.ts'
import type { Segment } from './segment.ts'

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

/** A figure set large beside others, with the earlier one it is held against. */
export interface Statistic {
  readonly figure: Figure
  readonly since?: Figure
}
