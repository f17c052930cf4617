import { OfficeFault } from '../formats/office/fault.ts'
import { isOfficeLike, type OfficeDocument, openOffice } from '../formats/office/package.ts'
import { typeOfFile } from '../load/passages.ts'
import type { SourceText } from '../load/source.ts'
import type { ReadWeights } from '../localize/conversion/weights.ts'
import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../model/diagnostic.ts'
import type { TextType } from '../model/passage.ts'
import type { Doubt } from './doubts.ts'
import {
  type ConvertedDocument,
  convertDocument,
  evidenceIn,
  type OfficeDecision,
  type OfficeManner,
} from './office.ts'
import { type ConversionManner, type NamedBytes, prepareConversion, type Witness } from './setup.ts'
import { convertText, type PlacedDecision, readText } from './text.ts'

interface ConversionRequest extends ConversionManner {
  /** Without a type a file is what its name and its first bytes say. */
  readonly files: readonly (NamedBytes & { readonly type?: TextType })[]
  /** Whether faces in documents of Office stay, though they are made for another region. */
  readonly keepFonts?: boolean
  /** Whether it is asked what was decided in documents of Office. */
  readonly decisions?: boolean
}

export interface ConvertedFile {
  readonly name: string
  /** Its bytes, to be written one after the other. */
  readonly pieces: readonly Uint8Array[]
  readonly decisions: readonly (PlacedDecision | OfficeDecision)[]
  /** What a person should look at. */
  readonly doubts: readonly Doubt[]
  /** Of documents of Office only. */
  readonly count?: ConvertedDocument['count']
}

interface ConversionResult {
  readonly files: readonly ConvertedFile[]
  /** Texts that were read, by file name, for diagnostics to point into. */
  readonly sources: ReadonlyMap<string, string>
}

/** A file as it was opened. */
type OpenFile =
  | { readonly kind: 'text'; readonly type: TextType; readonly source: SourceText }
  | { readonly kind: 'office'; readonly name: string; readonly document: OfficeDocument }

/**
 * Converts files as decks are converted; what is not prose stays byte for byte. Reports what reading texts, documents of
 * Office and a glossary.csv reports; if an error is among it there are no files. `weights` reads the character model;
 * without it there is none.
 */
export async function convertFiles(
  request: ConversionRequest,
  weights?: ReadWeights,
): Promise<Outcome<ConversionResult>> {
  const diagnostics: Diagnostic[] = []
  const sources = new Map<string, string>()
  const outcome = (files: readonly ConvertedFile[]) => ({ value: { files, sources }, diagnostics })
  const open = request.files.map((file) => openFile(file, sources, diagnostics))
  const requestOf = await prepareConversion(request, gather(open, diagnostics), { sources, diagnostics }, weights)
  if (!requestOf) return outcome([])
  const files: ConvertedFile[] = []
  const { keepFonts = false, decisions = false } = request
  for (const file of open) {
    if (!file) continue
    const manner = { request: requestOf(nameOf(file)), keepFonts, decisions }
    files.push(...(await convertFile(file, manner, diagnostics)))
  }
  return outcome(hasErrors(diagnostics) ? [] : files)
}

function openFile(
  { type, ...file }: ConversionRequest['files'][number],
  sources: Map<string, string>,
  diagnostics: Diagnostic[],
): OpenFile | undefined {
  if (type === undefined && isOfficeLike(file.name, file.bytes)) {
    const { name } = file
    return whole(name, diagnostics, () => ({ kind: 'office', name, document: openOffice(file.bytes) }))
  }
  const kind = type ?? typeOfFile(file.name, new TextDecoder().decode(file.bytes.subarray(0, 1000)))
  const { value, diagnostics: found } = readText(file, kind)
  sources.set(file.name, value.text)
  diagnostics.push(...found)
  return { kind: 'text', type: kind, source: value }
}

/** What is made of a document; undefined and reported if it cannot be converted whole. */
function whole<T>(file: string, diagnostics: Diagnostic[], make: () => T): T | undefined {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof OfficeFault)) throw error
    const { code, message, hint } = error
    diagnostics.push({ ...diagnose(code, undefined, `The file ${message}`, hint), file })
    return undefined
  }
}

function nameOf(file: OpenFile): string {
  return file.kind === 'office' ? file.name : file.source.file
}

/** Types in which a line is a line of prose, and not, as in a catalogue, one that is translated elsewhere. */
const readByLine: readonly TextType[] = ['text', 'markdown', 'srt', 'vtt']

function gather(files: readonly (OpenFile | undefined)[], diagnostics: Diagnostic[]): readonly Witness[] {
  return files.flatMap((file): readonly Witness[] => {
    if (!file) return []
    if (file.kind === 'office') {
      const { name, document } = file
      const found = whole(name, diagnostics, () => evidenceIn(document))
      return found ? [{ ...found, file: name, hasLines: true }] : []
    }
    const { source, type } = file
    const sample = source.text.slice(0, 100_000)
    return [{ file: source.file, source, sample, isOfHongKong: false, hasLines: readByLine.includes(type) }]
  })
}

async function convertFile(
  file: OpenFile,
  manner: OfficeManner,
  diagnostics: Diagnostic[],
): Promise<readonly ConvertedFile[]> {
  if (file.kind === 'text') {
    const { text, diagnostics: found, ...converted } = await convertText(file.source, file.type, manner.request)
    diagnostics.push(...found)
    return [{ ...converted, pieces: [new TextEncoder().encode(text)] }]
  }
  const { name, document } = file
  const converted = whole(name, diagnostics, () => convertDocument(document, name, manner))
  if (!converted) return []
  diagnostics.push(...converted.diagnostics)
  const { pieces, decisions, doubts, count } = converted
  return [{ name, pieces, decisions, doubts, count }]
}
