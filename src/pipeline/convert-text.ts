import { poLanguage } from '../load/data-passages.ts'
import { checkJson } from '../load/json.ts'
import { readPassages, writePart } from '../load/passages.ts'
import { decodeVerbatim, placeAt, type SourceText, sourceFrom } from '../load/source.ts'
import { convertPassage } from '../localize/text/passage.ts'
import { type Diagnostic, hasErrors, type Outcome, type Place } from '../model/diagnostic.ts'
import { retag } from '../model/language-tag.ts'
import type { Decision } from '../model/localized.ts'
import type { TextType } from '../model/passage.ts'
import type { ChineseRequest, NamedBytes } from './convert-setup.ts'

/** Bytes a text may have. */
const largestText = 100_000_000

/** A decision with its place in a text; the place covers `from`. */
export interface PlacedDecision extends Omit<Decision, 'offset'> {
  readonly place: Place
}

export interface ConvertedText {
  readonly name: string
  readonly text: string
  readonly decisions: readonly PlacedDecision[]
}

/** Reads a text. Reports `encoding` and `too-large`, and `json-syntax` for JSON that is none. */
export function readText({ name, bytes }: NamedBytes, type: TextType): Outcome<SourceText> {
  const { value, diagnostics } = decodeVerbatim(name, bytes, largestText)
  const found: readonly Diagnostic[] = type === 'json' && !hasErrors(diagnostics) ? checkJson(value) : []
  return { value, diagnostics: [...diagnostics, ...found] }
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
    convertPassage(source.text, passage, request),
  )
  const edits = changes
    .flatMap((change) => change.edits)
    .map((edit) => ({
      ...edit,
      text: writePart(type, edit.text, source.text, edit.start, edit.end),
    }))
  if (type === 'po') edits.push(...languageEdits(source.text, request))
  edits.sort((one, other) => one.start - other.start)
  const decisions = changes.flatMap((change) => change.decisions).sort((one, other) => one.offset - other.offset)
  return {
    name: file,
    text: mark + carryOut(source.text, edits),
    decisions: decisions.map(({ offset, ...decision }) => ({
      ...decision,
      place: placeAt(source, offset, offset + decision.from.length),
    })),
  }
}

/** A catalogue says what language it is in. */
function languageEdits(text: string, { to }: ChineseRequest) {
  const place = poLanguage(text)
  const tag = place && retag(text.slice(place.start, place.end), to)
  return place && tag !== undefined ? [{ ...place, text: tag }] : []
}

/** Carries out edits, which stand in order and do not overlap. */
export function carryOut(
  text: string,
  edits: readonly { readonly start: number; readonly end: number; readonly text: string }[],
): string {
  const pieces: string[] = []
  let done = 0
  for (const edit of edits) {
    pieces.push(text.slice(done, edit.start), edit.text)
    done = edit.end
  }
  pieces.push(text.slice(done))
  return pieces.join('')
}
