import { parseCsv } from '../load/csv.ts'
import { decodeSource } from '../load/source.ts'
import { createConverter, pairsOf } from '../localize/conversion/convert.ts'
import { detectScript } from '../localize/conversion/detect.ts'
import { compileGlossary } from '../localize/conversion/glossary.ts'
import { createLibrary } from '../localize/conversion/library.ts'
import type { ReadWeights } from '../localize/conversion/weights.ts'
import type { TextRequest } from '../localize/text/text.ts'
import type { Term } from '../model/deck.ts'
import { type Diagnostic, hasErrors } from '../model/diagnostic.ts'
import { type ChineseLocale, locales } from '../model/locale.ts'
import type { ConversionSettings } from '../model/vocabulary.ts'
import { validateGlossary } from '../validate/glossary.ts'

/** Bytes a glossary may have, as in a deck. */
const largestGlossary = 5_000_000

/** A file with the name that diagnostics call it by. */
export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** How files are converted. */
export interface ConversionManner {
  /** What their texts are written in; by their characters if undefined. */
  readonly from?: ChineseLocale
  /** May equal `from`: then only punctuation and quotation marks change, and what is to be repaired. */
  readonly to: ChineseLocale
  readonly settings?: Partial<ConversionSettings>
  /** A glossary.csv, whose column `zh` holds forms in `from`. */
  readonly glossary?: NamedBytes
}

/** What is known of all files before they are converted. */
export interface Evidence {
  /** Of their text, as much as says which script it is in. */
  readonly sample: string
  /** Whether they say that they are of Hong Kong. */
  readonly isOfHongKong: boolean
}

/** All that conversion of a text asks for; `from` and `to` are Chinese. */
export type ChineseRequest = TextRequest & { readonly from: ChineseLocale; readonly to: ChineseLocale }

/**
 * Makes ready to convert. Reports what reading a glossary.csv reports, and then gives nothing. `weights` reads the
 * character model; without it there is none.
 */
export async function prepareConversion(
  { to, settings = {}, ...manner }: ConversionManner,
  evidence: Evidence,
  told: { readonly sources: Map<string, string>; readonly diagnostics: Diagnostic[] },
  weights?: ReadWeights,
): Promise<ChineseRequest | undefined> {
  const library = createLibrary(weights)
  const from = manner.from ?? localeOf(await detectScript(evidence.sample, library), to, evidence.isOfHongKong)
  const terms = manner.glossary ? readTerms(manner.glossary, from, told.sources, told.diagnostics) : []
  if (hasErrors(told.diagnostics)) return undefined
  const defects = settings.repair && locales[from].script === 'Hant' ? 'repaired' : 'reported'
  const converter = createConverter({ ...settings, defects }, { library })
  await converter.prepare([...pairsOf(from, [from], [to]), [from, to]])
  const glossary = compileGlossary(terms, from, converter)
  return { from, to, kind: 'text', converter, glossary, evaluate: () => '' }
}

/** A text whose characters are all common to both scripts is one in the other script than what it is to become. */
function localeOf(script: 'Hans' | 'Hant' | undefined, to: ChineseLocale, isOfHongKong: boolean): ChineseLocale {
  const found = script ?? (locales[to].script === 'Hans' ? 'Hant' : 'Hans')
  if (found === 'Hans') return 'zh-Hans-CN'
  return isOfHongKong ? 'zh-Hant-HK' : 'zh-Hant-TW'
}

function readTerms(
  { name, bytes }: NamedBytes,
  language: ChineseLocale,
  sources: Map<string, string>,
  diagnostics: Diagnostic[],
): readonly Term[] {
  const source = decodeSource(name, bytes, largestGlossary)
  sources.set(name, source.value.text)
  diagnostics.push(...source.diagnostics)
  if (hasErrors(source.diagnostics)) return []
  const table = parseCsv(source.value)
  diagnostics.push(...table.diagnostics)
  return hasErrors(table.diagnostics) ? [] : validateGlossary(table.value, { language, chinese: language }, diagnostics)
}
