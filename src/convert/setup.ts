import { parseCsv } from '../load/csv.ts'
import { decodeSource } from '../load/source.ts'
import { createConverter, pairsOf } from '../localize/conversion/convert.ts'
import { countScripts, loadScripts, scriptOf } from '../localize/conversion/detect.ts'
import { compileGlossary } from '../localize/conversion/glossary.ts'
import { createLibrary } from '../localize/conversion/library.ts'
import type { ReadWeights } from '../localize/conversion/weights.ts'
import type { TextRequest } from '../localize/text/request.ts'
import { type Diagnostic, hasErrors } from '../model/diagnostic.ts'
import { type ChineseLocale, locales } from '../model/locale.ts'
import type { Term } from '../model/records.ts'
import type { ConversionSettings } from '../model/vocabulary.ts'
import { validateGlossary } from '../validate/glossary.ts'
import { findOtherScript, type Sample } from './scripts.ts'

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

/** What is known of a file before it is converted. */
export interface Evidence {
  /** Of its text, as much as says which script it is in. */
  readonly sample: string
  /** Whether it says that it is of Hong Kong. */
  readonly isOfHongKong: boolean
}

/** A file, and what is known of it. */
export type Witness = Evidence & Omit<Sample, 'text'>

/** All that conversion of a text asks for; `from` and `to` are Chinese. */
export type ChineseRequest = TextRequest & { readonly from: ChineseLocale; readonly to: ChineseLocale }

/**
 * Makes ready to convert, each file from what it is written in. Reports what reading a glossary.csv reports, and then
 * gives nothing; warns of texts in another script than they are converted from. `weights` reads the character model;
 * without it there is none.
 */
export async function prepareConversion(
  { to, settings = {}, ...manner }: ConversionManner,
  witnesses: readonly Witness[],
  told: { readonly sources: Map<string, string>; readonly diagnostics: Diagnostic[] },
  weights?: ReadWeights,
): Promise<((file: string) => ChineseRequest) | undefined> {
  const library = createLibrary(weights)
  await loadScripts(library)
  const whole = {
    sample: witnesses.map(({ sample }) => sample).join('\n'),
    isOfHongKong: witnesses.some(({ isOfHongKong }) => isOfHongKong),
  }
  const scriptIn = ({ sample }: Evidence) => scriptOf(countScripts(sample, library))
  const language = manner.from ?? localeOf(scriptIn(whole), to, whole.isOfHongKong)
  const terms = manner.glossary ? readTerms(manner.glossary, language, told.sources, told.diagnostics) : []
  if (hasErrors(told.diagnostics)) return undefined
  const fromOf = (witness: Evidence) =>
    manner.from ?? localeOf(scriptIn(witness) ?? scriptIn(whole), to, witness.isOfHongKong)
  const found = new Map(witnesses.map((witness) => [witness.file, fromOf(witness)]))
  for (const { sample: text, ...witness } of witnesses)
    told.diagnostics.push(...findOtherScript({ ...witness, text }, found.get(witness.file) ?? language, library))
  const converter = createConverter(settings, { library })
  const froms = [...new Set([language, ...found.values()])]
  await converter.prepare([...pairsOf(language, froms, [to]), ...froms.map((from) => [from, to] as const)])
  const requests = new Map(
    froms.map((from) => {
      const defects = settings.repair && locales[from].script === 'Hant' ? 'repaired' : 'reported'
      const own = converter.using({ defects })
      const glossary = compileGlossary(terms, language, own)
      return [from, { from, to, kind: 'text', converter: own, glossary, evaluate: () => '' } as const]
    }),
  )
  return (file) => {
    const request = requests.get(found.get(file) ?? language)
    if (!request) throw new Error(`Nothing is known of ${file}.`)
    return request
  }
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
