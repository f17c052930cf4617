import type { TokensOf } from '../../model/code-tokens.ts'
import type { Cache, Printer } from '../../model/effects.ts'

/** What a presentation is written with, beside the deck. */
export interface PptxParts {
  readonly images: ReadonlyMap<string, Uint8Array>
  /** The URL of each image, drawings with the fonts they need. */
  readonly urls: ReadonlyMap<string, string>
  readonly styles: string
  readonly date: Date
  /** A font file of the author's, by its path in the project. */
  readonly readFont: (path: string) => Promise<Uint8Array | undefined>
  /** The `@font-face` rules for what HTML draws. */
  readonly fontsFor: (html: string) => Promise<string>
  /** How formulas are set beside their faces. */
  readonly formulaStyles: string
  readonly cache: Cache
  /** Draws what PowerPoint cannot hold as it is. */
  readonly printer: Printer | undefined
  /** Tells the kinds of the parts of code; throws NotReady for what has to be loaded first. */
  readonly tokensOf: TokensOf
}
