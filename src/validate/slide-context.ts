import type { LayoutSpec } from '../model/deck.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { DeckLanguages } from '../model/locale.ts'
import type { Figure, Quote, Source, Term } from '../model/records.ts'
import type { Expression } from '../model/segment.ts'
import type { Cue, ImageFile } from './image-context.ts'
import type { SlideMemo } from './memo.ts'
import type { Registry } from './registry.ts'

/** What slides may refer to. */
export interface SlideContext extends DeckLanguages {
  /** Those there are; undefined one whose template cannot be read, which has been reported. */
  readonly layouts: ReadonlyMap<string, LayoutSpec | undefined>
  readonly figures: Registry<Figure>
  readonly quotes: Registry<Quote>
  readonly sources: Registry<Source>
  readonly terms: Registry<Term>
  /** The image files that exist, by path inside the project. */
  readonly images: ReadonlyMap<string, ImageFile>
  readonly pictures: readonly string[]
  readonly tracks?: ReadonlyMap<string, readonly Cue[]>
  /** Everything that is wrong with an expression, apart from its syntax. */
  readonly checkExpression: (expression: Expression) => readonly Diagnostic[]
  /** Where the deck's folder will be published. */
  readonly url?: string
  readonly memo: SlideMemo
  readonly diagnostics: Diagnostic[]
}
