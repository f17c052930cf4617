import { carryOut } from '../formats/office/splice.ts'
import { poLanguage } from '../load/data-passages.ts'
import { checkJson } from '../load/json.ts'
import { readPassages, writePart } from '../load/passages.ts'
import { decodeVerbatim, placeAt, type SourceText, sourceFrom } from '../load/source.ts'
import { checkXml, languagesInXml } from '../load/xml-passages.ts'
import { convertPassage } from '../localize/text/passage.ts'
import { type Diagnostic, hasErrors, type Outcome, type Place } from '../model/diagnostic.ts'
import { retag } from '../model/language-tag.ts'
import type { Decision } from '../model/localized.ts'
import { marksOf, type TextType } from '../model/passage.ts'
import { type Doubt, doubtsIn } from './doubts.ts'
import type { ChineseRequest, NamedBytes } from './setup.ts'

/** Bytes a text may have. */
const largestText = 100_000_000

/** A decision with its place in a text; the place covers `from`. */
export interface PlacedDecision extends Omit<Decision, 'offset'> {
  readonly place: Place
}

interface ConvertedText {
  readonly name: string
  readonly text: string
  readonly decisions: readonly PlacedDecision[]
  readonly doubts: readonly Doubt[]
}

const checks: Partial<Record<TextType, (source: SourceText) => readonly Diagnostic[]>> = {
  json: checkJson,
  xml: checkXml,
}

/** Reads a text. Reports `encoding` and `too-large`, and `json-syntax` or `xml-syntax` for what is none. */
export function readText({ name, bytes }: NamedBytes, type: TextType): Outcome<SourceText> {
  const { value, diagnostics } = decodeVerbatim(name, bytes, largestText)
  const check = hasErrors(diagnostics) ? undefined : checks[type]
  return { value, diagnostics: [...diagnostics, ...(check?.(value) ?? [])] }
}

/** Converts a text as decks are converted; what is not prose stays byte for byte: line ends and a byte order mark too. */
export async function convertText(
  { file, text: written }: SourceText,
  type: TextType,
  request: ChineseRequest,
): Promise<ConvertedText> {
  const mark = written.startsWith('\ufeff') ? '\ufeff' : ''
  const source = sourceFrom(file, written.slice(mark.length))
  const changes = (await readPassages(source.text, type, request.from)).map((passage) =>
    convertPassage(source.text, passage, { ...request, marks: marksOf(type) }),
  )
  const edits = changes
    .flatMap((change) => change.edits)
    .map((edit) => ({
      ...edit,
      text: writePart(type, edit.text, source.text, edit.start, edit.end),
    }))
  edits.push(...languageEdits(source.text, type, request))
  edits.sort((one, other) => one.start - other.start)
  const decisions = changes.flatMap((change) => change.decisions).sort((one, other) => one.offset - other.offset)
  const whereIs = (offset: number) => {
    const { line, column } = placeAt(source, offset)
    return `${line}:${column}`
  }
  return {
    name: file,
    doubts: doubtsIn(source.text, decisions, whereIs),
    text: mark + carryOut(source.text, edits),
    decisions: decisions.map(({ offset, ...decision }) => ({
      ...decision,
      place: placeAt(source, offset, offset + decision.from.length),
    })),
  }
}

/** A catalogue, and a translation in XML, says what language it is in. */
function languageEdits(text: string, type: TextType, { to }: ChineseRequest) {
  const catalogue = type === 'po' ? poLanguage(text) : undefined
  const places = type === 'xml' ? languagesInXml(text) : catalogue ? [catalogue] : []
  return places.flatMap(({ start, end }) => {
    const tag = retag(text.slice(start, end), to)
    return tag === undefined ? [] : [{ start, end, text: tag }]
  })
}
