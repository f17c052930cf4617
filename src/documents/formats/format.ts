import type { QuoteLookup } from '../../check/quotes/lookup.ts'
import type { LocalizeServices } from '../../localize/services.ts'
import type { BuildEffects, OutputFile } from '../../model/build-effects.ts'
import type { Diagnostic, Outcome } from '../../model/diagnostic.ts'
import type { Printer } from '../../model/effects.ts'
import type { LocalizedDeck } from '../../model/localized.ts'
import type { ListedDeck } from '../../report/listing.ts'
import type { Images, Rendered } from '../documents.ts'
import type { Stage } from '../stage.ts'

/**
 * A format is one file here and one row in `formats.ts`: nothing else knows it by name. It says what it needs and
 * which files are its own, and makes them of localized decks. What is heavy it loads inside `make`, as every run of
 * the command reads the table; the work itself lies in `src/formats/` if it needs no other room.
 */
export interface Format {
  /** A file for each locale of a deck, or files for the whole of it: these are not made of some of its locales. */
  readonly per: 'locale' | 'deck'
  /** Whether it is made when no format is named; where there is no browser, one that needs it is left out then. */
  readonly byDefault: boolean
  readonly needs: readonly Need[]
  /** Its files. Those that an earlier run left and this one does not make again are removed. */
  readonly files: readonly FileKind[]
  /**
   * Makes its files. `decks` are the variants that were asked for, in the author's order, with all slides; none of
   * them has errors. Diagnostics name places in the author's files; errors among them stop the deck.
   */
  readonly make: (decks: readonly LocalizedDeck[], tools: Tools) => Promise<Outcome<readonly OutputFile[]>>
}

/**
 * What the pipeline makes before a format is asked to `make` its files, once for all formats:
 *
 * - `slides`: the HTML of each slide to be moved through, as `tools.stage` gives it
 * - `document`: the document of each variant, `html` of `tools.documents`
 * - `print`: the static document of each variant, `print` of `tools.documents`
 * - `swapped`: the variants with their lines swapped, `tools.swapped`
 * - `printed`: the slides of each variant as a finished PDF, `tools.printed`
 * - `pictures`: `tools.pictures`
 * - `browser`: `tools.printer`
 * - `drawing`: a browser if there is one, `tools.effects.printer`, for pictures that the format cannot hold as they are
 * - `whole`: every part of every localized slide. Without it a slide that has not changed since the last run holds
 *   `id`, `number`, `layout`, `title`, `quote`, `source` and all its texts (`segmentsIn`), and asking it for a chart
 *   or a table has the whole deck made anew.
 */
export type Need =
  | 'slides'
  | 'document'
  | 'print'
  | 'swapped'
  | 'printed'
  | 'pictures'
  | 'browser'
  | 'drawing'
  | 'whole'

/** Files by how their names end after the locale, or of a format per deck by their whole names. */
export interface FileKind {
  /** A pattern for files that are numbered; it must match the whole of the ending. */
  readonly ending: string | RegExp
  /** What people call it. The list of decks links to files that have one. */
  readonly label?: string
}

/** What a format makes its files with. */
export interface Tools {
  /** Of the deck. */
  readonly name: string
  /** Image files by path inside the project. */
  readonly images: Images
  readonly swapped: readonly LocalizedDeck[]
  readonly documents: ReadonlyMap<LocalizedDeck, Rendered>
  readonly printed: ReadonlyMap<LocalizedDeck, Uint8Array>
  /** All slides of each deck as PNG, as wide as was asked for. */
  readonly pictures: () => Promise<readonly (readonly Uint8Array[])[]>
  /** Throws if the format did not ask for a browser. */
  readonly printer: () => Printer
  /** Templates, style sheets, fonts and image addresses. */
  readonly stage: Stage
  readonly services: LocalizeServices
  readonly effects: BuildEffects
  /** Whether everything is written down that was decided. */
  readonly trace: boolean
  /** The deck so far, for what is made beside other formats. */
  readonly made: MadeSoFar
}

interface MadeSoFar {
  readonly files: readonly OutputFile[]
  readonly diagnostics: readonly Diagnostic[]
  /** Findings that a person has signed off. */
  readonly accepted: readonly Diagnostic[]
  /** What became of looking quotes up in the copies of their sources. */
  readonly lookups: readonly QuoteLookup[]
}

/** A page of all decks in an output folder. */
export interface ListPage {
  /** In the output folder. */
  readonly name: string
  readonly make: (decks: readonly ListedDeck[], tools: Pick<Tools, 'stage'>) => Promise<Outcome<readonly OutputFile[]>>
}

/** A text as a file. */
export function textFile(name: string, text: string): OutputFile {
  return { name, bytes: new TextEncoder().encode(text) }
}
