import type { Suppression } from './check.ts'
import type { Place } from './diagnostic.ts'
import type { Block } from './segment.ts'

/** Keys and indices that lead to a value. */
export type Path = readonly (string | number)[]

/** Where the parts of a value stand. */
export interface Places {
  /** The place of the value at a path, or of the nearest value around it. */
  readonly placeOf: (path: Path) => Place
  /** The place of the key at the end of a path, or of the nearest value around it. */
  readonly keyPlaceOf: (path: Path) => Place
}

/** A YAML value that knows where each of its parts stands; undefined if it could not be read. */
export interface RawYaml extends Places {
  readonly value: unknown
  readonly suppressions: readonly Suppression[]
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
  /** The first line of the slide. */
  readonly place: Place
}

/** A deck file as written. */
export interface RawDeck {
  readonly file: string
  readonly frontMatter?: RawYaml
  readonly slides: readonly RawSlide[]
  /** Those of its Markdown; those of its YAML are with the YAML. */
  readonly suppressions: readonly Suppression[]
  /** The first line of the file. */
  readonly place: Place
}

/** The files of `data/<deck>/` that exist. */
export interface RawData {
  readonly figures?: RawTable
  readonly glossary?: RawTable
  readonly quotes?: RawYaml
  readonly sources?: RawYaml
  readonly accepted?: RawYaml
}
