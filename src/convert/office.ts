import { noRelocation, relocateTo } from '../formats/office/attributes.ts'
import { OfficeFault } from '../formats/office/fault.ts'
import { textOf } from '../formats/office/line.ts'
import {
  type OfficeDocument,
  type OfficePart,
  openOffice,
  textOfPart,
  unpackEmbedded,
  withPart,
} from '../formats/office/package.ts'
import { type PartReading, type PlacedWord, readPart } from '../formats/office/read-part.ts'
import { splitStrings } from '../formats/office/shared-strings.ts'
import { readNames } from '../formats/office/sheets.ts'
import { carryOut, type Splice } from '../formats/office/splice.ts'
import { boundStores } from '../formats/office/stores.ts'
import { encodeXml } from '../formats/office/xml.ts'
import { replaceEntries } from '../formats/office/zip-write.ts'
import { convertPassage } from '../localize/text/passage.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Decision } from '../model/localized.ts'
import type { Passage } from '../model/passage.ts'
import { type Doubt, doubtsIn, findMega, isDoubtful } from './doubts.ts'
import { describe, describeFaces, describeSheets, kept } from './office-told.ts'
import type { ChineseRequest, Evidence } from './setup.ts'
import { findInSheets, heldColumns, wholeConverter } from './workbook.ts'

/** A decision with its place in a document. */
export interface OfficeDecision extends Omit<Decision, 'offset'> {
  /** The part of the archive, behind a `!` one inside of another document. */
  readonly part: string
  /** The number of the paragraph among those of the part that hold Chinese, and the character in its text, from 1. */
  readonly paragraph: number
  readonly column: number
}

/** A document after conversion. */
export interface ConvertedDocument {
  /** Its bytes, in pieces: what did not change is the memory of what was read. */
  readonly pieces: readonly Uint8Array[]
  readonly decisions: readonly OfficeDecision[]
  readonly doubts: readonly Doubt[]
  /** Paragraphs and other texts with Chinese, and how many of them read otherwise now. */
  readonly count: { readonly texts: number; readonly changed: number }
  readonly diagnostics: readonly Diagnostic[]
}

export interface OfficeManner {
  readonly request: ChineseRequest
  readonly keepFonts: boolean
  /** Whether decisions are asked for; a large workbook has millions. */
  readonly decisions: boolean
}

/** Documents inside of documents are converted this deep: a chart's workbook in a presentation in a document. */
const deepest = 3

/** Characters that are enough to tell the script of a document. */
const enough = 20_000

/** What a document says of its language, by its slides, pages or cells before all else. */
export function evidenceIn(document: OfficeDocument): Evidence {
  const { archive } = document
  const first = document.parts.filter(({ type }) => /\.(?:slide|sharedStrings|worksheet)$|document\..*main$/.test(type))
  let sample = ''
  let isOfHongKong = false
  for (const { entry } of new Set([...first, ...document.parts])) {
    if (sample.length >= enough) break
    const { text } = textOfPart(archive, entry)
    isOfHongKong ||= /"zh-(?:Hant-)?(?:HK|MO)"/.test(text)
    const options = { relocation: noRelocation, held: new Set<string>() }
    for (const passage of withPart(entry, () => readPart(text, options)).passages) {
      for (const part of passage) if (part.kind === 'text') sample += part.text ?? text.slice(part.start, part.end)
      sample += '\n'
      if (sample.length >= enough) break
    }
  }
  return { sample, isOfHongKong }
}

/** Converts an open document; `name` is what diagnostics call it by. Throws an OfficeFault if a part is not whole. */
export function convertDocument(
  document: OfficeDocument,
  name: string,
  manner: OfficeManner,
  depth = 1,
): ConvertedDocument {
  const { request, keepFonts } = manner
  const { archive } = document
  const names = readNames(document)
  const convert = wholeConverter(request)
  const held = heldColumns(names, convert)
  const split = splitStrings(document, held)
  const relocation = relocateTo(request.to, keepFonts)
  const contents = new Map<string, Uint8Array>()
  const decisions: OfficeDecision[] = []
  const doubts: Doubt[] = []
  const count = { texts: 0, changed: 0 }
  const words: [string, readonly PlacedWord[]][] = []
  const stores = boundStores(document).map((entry) => ({ entry, type: 'store' }))
  for (const part of [...document.parts, ...stores]) {
    const { text: written, encode } = textOfPart(archive, part.entry)
    const redirected = split.texts.get(part.entry.name)
    const text = redirected ?? written
    if (!redirected && isPlainSheet(part, text)) continue
    const isStrings = part.type.endsWith('.sharedStrings')
    const options = {
      ...{ relocation, held, isStore: part.type === 'store', isWorkbook: names.sheets.size > 0 },
      ...(isStrings && { heldUntil: split.copiesStart }),
    }
    const reading = withPart(part.entry, () => readPart(text, options))
    const converted = convertPart(text, reading, part.entry.name, manner)
    words.push([part.entry.name, reading.words])
    count.texts += reading.passages.length
    count.changed += converted.changed
    for (const decision of converted.decisions) decisions.push(decision)
    for (const doubt of converted.doubts) doubts.push(doubt)
    if (converted.edits.length > 0 || redirected) contents.set(part.entry.name, encode(carryOut(text, converted.edits)))
  }
  const findings = findInSheets(document, names, held, words, convert)
  // Nobody sees the tabs of a workbook in a chart.
  const isOuter = depth === 1
  const diagnostics = [
    ...describe(document, name),
    ...describeFaces(relocation.strangers, request.to, name),
    ...describeSheets(isOuter ? findings : { ...findings, names: [] }, name),
  ]
  for (const inner of convertEmbedded(document, name, manner, depth)) {
    diagnostics.push(...inner.diagnostics)
    decisions.push(...inner.decisions)
    doubts.push(...inner.doubts)
    count.texts += inner.count.texts
    count.changed += inner.count.changed
    if (inner.bytes) contents.set(inner.entry, inner.bytes)
  }
  const pieces = contents.size > 0 ? replaceEntries(archive, contents) : [archive.bytes]
  return { pieces, decisions, doubts, count, diagnostics }
}

/** Sheets are mostly numbers, and what they say in Chinese is in a part of its own: those in ASCII need no reading. */
function isPlainSheet({ type }: OfficePart, text: string): boolean {
  return type.endsWith('worksheet') && !/[^\p{ASCII}]|&#|zh[-_]/u.test(text)
}

function convertPart(
  xml: string,
  { passages, splices }: PartReading,
  part: string,
  { request, decisions: wanted }: OfficeManner,
) {
  const edits: Splice[] = [...splices]
  const decisions: OfficeDecision[] = []
  const doubts: Doubt[] = []
  let changed = 0
  passages.forEach((passage, index) => {
    const changes = convertPassage(xml, passage, request)
    if (changes.edits.length > 0) changed += 1
    for (const { start, end, text } of changes.edits) {
      const inAttribute = xml[start - 1] === '"' || xml[start - 1] === "'" || xml.startsWith('&quot;', start - 6)
      edits.push({ start, end, text: encodeXml(text, inAttribute) })
    }
    for (const { offset, ...decision } of wanted ? changes.decisions : [])
      decisions.push({ part, paragraph: index + 1, column: columnOf(passage, offset), ...decision })
    const doubtful = changes.decisions.filter(isDoubtful)
    const text = textOf(xml, passage)
    const scales = findMega(text, request)
    if (doubtful.length + scales.length === 0) return
    const inText = doubtful.map((decision) => ({ ...decision, offset: columnOf(passage, decision.offset) - 1 }))
    for (const doubt of doubtsIn(text, [...inText, ...scales], () => placeOf(part))) doubts.push(doubt)
  })
  edits.sort((one, other) => one.start - other.start)
  return { edits, decisions, doubts, changed }
}

/** A part as its file is called, `slide4`: that tells a slide, a sheet or a page of notes. */
function placeOf(part: string): string {
  return part.replace(/^.*\//, '').replace(/\.\w+$/, '')
}

/** Where an offset in the XML is in the text of its passage. */
function columnOf(passage: Passage, offset: number): number {
  let column = 1
  for (const { kind, start, end, text } of passage) {
    if (offset < end) return column + Math.max(0, offset - start)
    if (kind === 'text' || kind === 'code') column += text?.length ?? end - start
  }
  return column
}

interface Embedded extends Omit<ConvertedDocument, 'pieces'> {
  readonly entry: string
  readonly bytes?: Uint8Array
}

/** Documents that are parts of another one, such as the workbook of a chart. */
function convertEmbedded(
  document: OfficeDocument,
  name: string,
  manner: OfficeManner,
  depth: number,
): readonly Embedded[] {
  return document.embedded.map((entry) => {
    const nothing = { entry: entry.name, decisions: [], doubts: [], count: { texts: 0, changed: 0 } }
    try {
      if (depth >= deepest) throw new OfficeFault('office-kept', `is more than ${deepest} documents deep.`, '')
      const bytes = unpackEmbedded(document.archive, entry)
      const inner = convertDocument(openOffice(bytes), `${name} (${entry.name})`, manner, depth + 1)
      const decisions = inner.decisions.map((decision) => ({ ...decision, part: `${entry.name}!${decision.part}` }))
      const isSame = inner.pieces.length === 1
      return { ...inner, entry: entry.name, decisions, ...(!isSame && { bytes: Buffer.concat(inner.pieces) }) }
    } catch (error) {
      if (!(error instanceof OfficeFault)) throw error
      const message = `${entry.name} stays as it is: it ${error.message}`
      return {
        ...nothing,
        diagnostics: [kept(name, message, 'Open it from within the document, and see whether it shows Chinese.')],
      }
    }
  })
}
