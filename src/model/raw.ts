import type { Suppression } from './check.ts'
import type { Place } from './diagnostic.ts'
import type { DeckLanguages } from './locale.ts'
import type { Block } from './segment.ts'

/** Keys and indices that lead to a value. */
export type Path = readonly (string | number)[]

/** Where the parts of a value stand. */
export interface Places {
  /** The place of the value at a path, or of the nearest value around it. */
  readonly placeOf: (path: Path) => Place
  /** The place of the key at the end of a path, or of the nearest value around it. */
  readonly keyPlaceOf: (path: Path) => Place
  /** What follows the "#" that makes a comment of the value at a path, as in `accent: #0b6e99`. */
  readonly commentAt: (path: Path) => string | undefined
}

/** A YAML value that knows where each of its parts stands; undefined if none of it could be read. */
export interface RawYaml extends Places {
  readonly value: unknown
  /** True if some of it could not be read, or is given twice: what is not here may be there. */
  readonly isPartial?: boolean
  readonly suppressions: readonly Suppression[]
}

/** The fields of a value in YAML; none if it has none. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

/** A cell with the place of its text, quotation marks included. */
export interface RawCell {
  readonly value: string
  readonly place: Place
}

/** A CSV file: one list of cells per record, blank lines left out. */
export interface RawTable {
  readonly header: readonly RawCell[]
  readonly rows: readonly (readonly RawCell[])[]
  /** Where the file begins, should there be no header. */
  readonly place?: Place
  /** True if it could not be read, which has been reported: what it lacks may stand in it. */
  readonly isUnread?: true
}

export interface PlacedBlock {
  readonly block: Block
  readonly place: Place
}

/** A slide as written: its YAML and its blocks, nothing resolved. */
export interface RawSlide {
  readonly frontMatter?: RawYaml
  readonly blocks: readonly PlacedBlock[]
  readonly notes: readonly PlacedBlock[]
  /** The paths of its images as they are written, if that is known without reading its blocks. */
  readonly images?: readonly string[]
  /** The first line of the slide. */
  readonly place: Place
}

/** A deck file as written. Its language is the one it names, or else the one it looks written in. */
export interface RawDeck extends DeckLanguages {
  readonly file: string
  readonly frontMatter?: RawYaml
  readonly slides: readonly RawSlide[]
  /** Those of its Markdown; those of its YAML are with the YAML. */
  readonly suppressions: readonly Suppression[]
  /** The first line of the file. */
  readonly place: Place
  /** True if some of its slides could not be read: what is not here may be there. */
  readonly isPartial?: boolean
  /** True if it has slides, but hidden ones alone: other decks take them. */
  readonly isShelf?: boolean
}

/** The files whose entries slides name by id. */
export const registryFiles = {
  figures: 'figures.csv',
  glossary: 'glossary.csv',
  quotes: 'quotes.yaml',
  sources: 'sources.yaml',
} as const
export type RegistryName = keyof typeof registryFiles

/** The files of `data/<deck>/` that exist. */
export interface RawData {
  readonly figures?: RawTable
  readonly glossary?: RawTable
  readonly quotes?: RawYaml
  readonly sources?: RawYaml
  readonly accepted?: RawYaml
  /** Files that are there and could not be read, which has been reported: an id that is nowhere may be in them. */
  readonly unread?: ReadonlySet<RegistryName>
}
