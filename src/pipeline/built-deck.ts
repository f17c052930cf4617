import type { QuoteLookup } from '../check/quotes/lookup.ts'
import type { OutputFile } from '../model/build-effects.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { LocalizedDeck } from '../model/localized.ts'
import type { WrittenFile } from './memory/made.ts'

/** What came of one deck; without files if it has errors. */
export interface BuiltDeck {
  readonly name: string
  readonly diagnostics: readonly Diagnostic[]
  /** How many slides it has. */
  readonly slides: number
  /** Its files as they still are from an earlier run, if nothing has changed: it was not made again. */
  readonly unchanged?: readonly WrittenFile[]
  readonly variants: readonly LocalizedDeck[]
  readonly files: readonly OutputFile[]
  /** The texts and data they were made of, each with its digest; absent if it was not made again. */
  readonly madeFrom?: ReadonlyMap<string, string>
  /** Findings that a person has signed off. */
  readonly accepted: readonly Diagnostic[]
  /** What became of looking its quotes up in the copies of their sources. */
  readonly lookups: readonly QuoteLookup[]
  /** Keeps its slides for the next run; absent if there is nothing to keep. */
  readonly keep?: () => Promise<void>
}
