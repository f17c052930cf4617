import { carryOut } from '../formats/office/splice.ts'
import { poLanguage } from '../load/data-passages.ts'
import { checkJson } from '../load/json.ts'
import { readPassages, writePart } from '../load/passages.ts'
import { decodeVerbatim, placeAt, type SourceText, sourceFrom } from '../load/source.ts'
import { checkXml, languagesInXml } from '../load/xml-passages.ts'
import { convertPassage } from '../localize/text/passage.ts'
import { type Diagnostic, diagnose, hasErrors, type Outcome, type Place } from '../model/diagnostic.ts'
import { officeTag, retag } from '../model/language-tag.ts'
import { namesLocale } from '../model/locale.ts'
import type { Decision } from '../model/localized.ts'
import { marksOf, type TextType } from '../model/passage.ts'
import { type Doubt, doubtsIn, findMega } from './doubts.ts'
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
  readonly diagnostics: readonly Diagnostic[]
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
  const tags = await languagesIn(source.text, type)
  edits.push(...languageEdits(source.text, tags, type, request))
  edits.sort((one, other) => one.start - other.start)
  const decisions = changes.flatMap((change) => change.decisions).sort((one, other) => one.offset - other.offset)
  const whereIs = (offset: number) => {
    const { line, column } = placeAt(source, offset)
    return `${line}:${column}`
  }
  return {
    name: file,
    doubts: doubtsIn(source.text, [...decisions, ...findMega(source.text, request)], whereIs),
    text: mark + carryOut(source.text, edits),
    diagnostics: type === 'html' && edits.length === 0 ? diagnosePage(source, tags[0], request) : [],
    decisions: decisions.map(({ offset, ...decision }) => ({
      ...decision,
      place: placeAt(source, offset, offset + decision.from.length),
    })),
  }
}

/** A page, a catalogue, and a translation in XML, says what language it is in. */
function languageEdits(text: string, tags: readonly Stretch[], type: TextType, { from, to }: ChineseRequest) {
  const places = tags.filter(
    // A page in another language is kept as it is.
    ({ start, end }) => type !== 'html' || namesLocale(text.slice(start, end), from),
  )
  return places.flatMap(({ start, end }) => {
    const tag = retag(text.slice(start, end), to)
    return tag === undefined ? [] : [{ start, end, text: tag }]
  })
}

interface Stretch {
  readonly start: number
  readonly end: number
}

async function languagesIn(text: string, type: TextType): Promise<readonly Stretch[]> {
  if (type === 'xml') return languagesInXml(text)
  if (type === 'html') return (await import('../load/html-language.ts')).languagesInHtml(text)
  const catalogue = type === 'po' ? poLanguage(text) : undefined
  return catalogue ? [catalogue] : []
}

/** Says of a page of which nothing was converted that this is because of the language it says it is in. */
function diagnosePage(source: SourceText, place: Stretch | undefined, { from }: ChineseRequest): readonly Diagnostic[] {
  const tag = place && source.text.slice(place.start, place.end)
  if (!place || !tag || namesLocale(tag, from) || !/\p{Script=Han}/u.test(source.text)) return []
  const message = `The page says that it is in "${tag}", so that nothing of it was converted from ${from}.`
  const hint = `Write lang="${officeTag(from)}" in its <html> if its Chinese is that.`
  return [diagnose('lang-tag', placeAt(source, place.start, place.end), message, hint)]
}
