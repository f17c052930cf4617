import { parseCsv } from '../load/csv.ts'
import { readPassages } from '../load/passages.ts'
import { decodeSource, decodeVerbatim, placeAt, sourceFrom } from '../load/source.ts'
import { createConverter, pairsOf } from '../localize/conversion/convert.ts'
import { compileGlossary } from '../localize/conversion/glossary.ts'
import { createLibrary } from '../localize/conversion/library.ts'
import type { ReadWeights } from '../localize/conversion/weights.ts'
import { convertPassage } from '../localize/text/passage.ts'
import type { TextRequest } from '../localize/text/text.ts'
import type { Term } from '../model/deck.ts'
import { type Diagnostic, hasErrors, type Outcome, type Place } from '../model/diagnostic.ts'
import type { ChineseLocale } from '../model/locale.ts'
import type { Decision } from '../model/localized.ts'
import type { TextType } from '../model/passage.ts'
import type { ConversionSettings } from '../model/vocabulary.ts'
import { validateGlossary } from '../validate/glossary.ts'

/** Bytes a text may have; a glossary, as in a deck, fewer. */
const limits = { text: 100_000_000, glossary: 5_000_000 } as const

/** A file with the name that diagnostics call it by. */
export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface ConversionRequest {
  readonly from: ChineseLocale
  /** May equal `from`: then only punctuation and quotation marks change, and what is to be repaired. */
  readonly to: ChineseLocale
  readonly texts: readonly (NamedBytes & { readonly type: TextType })[]
  readonly settings?: Partial<ConversionSettings>
  /** Whether a Traditional text is mended that a program made of a Simplified one, character by character. */
  readonly repair?: boolean
  /** A glossary.csv, whose column `zh` holds forms in `from`. */
  readonly glossary?: NamedBytes
}

/** A decision with its place in the file; the place covers `from`. */
export interface PlacedDecision extends Omit<Decision, 'offset'> {
  readonly place: Place
}

export interface ConvertedText {
  readonly name: string
  readonly text: string
  readonly decisions: readonly PlacedDecision[]
}

export interface ConversionResult {
  readonly texts: readonly ConvertedText[]
  /** What was read, by file name, for diagnostics to point into. */
  readonly sources: ReadonlyMap<string, string>
}

/**
 * Converts texts as decks are converted; what is not prose stays byte for byte: line ends and a byte order mark too.
 * Reports `encoding` and `too-large` for texts, and what reading a glossary.csv reports; then there are no texts.
 * `weights` reads the character model; without it there is none.
 */
export async function convertTexts(
  request: ConversionRequest,
  weights?: ReadWeights,
): Promise<Outcome<ConversionResult>> {
  const { from, to, settings = {}, repair = false } = request
  const diagnostics: Diagnostic[] = []
  const sources = new Map<string, string>()
  const terms = request.glossary ? readTerms(request.glossary, from, sources, diagnostics) : []
  const texts = request.texts.map(({ name, bytes, type }) => {
    const outcome = decodeVerbatim(name, bytes, limits.text)
    diagnostics.push(...outcome.diagnostics)
    sources.set(name, outcome.value.text)
    return { source: outcome.value, type }
  })
  if (hasErrors(diagnostics)) return { value: { texts: [], sources }, diagnostics }
  const defects = repair ? 'repaired' : 'reported'
  const converter = createConverter({ ...settings, defects }, { library: createLibrary(weights) })
  await converter.prepare([...pairsOf(from, [from], [to]), [from, to]])
  const glossary = compileGlossary(terms, from, converter)
  const evaluate = () => ''
  const options = { from, to, kind: 'text', converter, glossary, evaluate } as const
  const converted: ConvertedText[] = []
  for (const { source, type } of texts) converted.push(await convertText(source.file, source.text, type, options))
  return { value: { texts: converted, sources }, diagnostics }
}

function readTerms(
  { name, bytes }: NamedBytes,
  language: ChineseLocale,
  sources: Map<string, string>,
  diagnostics: Diagnostic[],
): readonly Term[] {
  const source = decodeSource(name, bytes, limits.glossary)
  sources.set(name, source.value.text)
  diagnostics.push(...source.diagnostics)
  if (hasErrors(source.diagnostics)) return []
  const table = parseCsv(source.value)
  diagnostics.push(...table.diagnostics)
  return hasErrors(table.diagnostics) ? [] : validateGlossary(table.value, { language, chinese: language }, diagnostics)
}

async function convertText(
  file: string,
  written: string,
  type: TextType,
  request: TextRequest & { readonly from: ChineseLocale },
): Promise<ConvertedText> {
  const mark = written.startsWith('\ufeff') ? '\ufeff' : ''
  const source = sourceFrom(file, written.slice(mark.length))
  const changes = (await readPassages(source.text, type, request.from)).map((passage) =>
    convertPassage(source.text, passage, request),
  )
  const edits = changes.flatMap((change) => change.edits).sort((one, other) => one.start - other.start)
  const pieces: string[] = [mark]
  let done = 0
  for (const { start, end, text } of edits) {
    pieces.push(source.text.slice(done, start), text)
    done = end
  }
  pieces.push(source.text.slice(done))
  const decisions = changes.flatMap((change) => change.decisions).sort((one, other) => one.offset - other.offset)
  return {
    name: file,
    text: pieces.join(''),
    decisions: decisions.map(({ offset, ...decision }) => ({
      ...decision,
      place: placeAt(source, offset, offset + decision.from.length),
    })),
  }
}
