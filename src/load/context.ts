import type { Diagnostic } from '../model/diagnostic.ts'
import type { LinkTargets } from './definitions.ts'
import type { SourceText } from './source.ts'

/** What one parse of a deck needs to know and fills. */
export interface MarkdownContext {
  readonly source: SourceText
  /** Whether the deck says `html: allow`. */
  readonly html: boolean
  /** Where links by reference lead, anywhere in the deck. */
  readonly targets: LinkTargets
  /** Names of the elements whose beginning has been reported: their ends are no second mistake. */
  readonly forbidden: Set<string>
  readonly diagnostics: Diagnostic[]
}
