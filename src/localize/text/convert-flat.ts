import { isChinese, locales } from '../../model/locale.ts'
import type { Decision } from '../../model/localized.ts'
import { type Aligned, applyEdits, type Edit } from '../strings/aligned.ts'
import { hasHan } from '../strings/neighbours.ts'
import { type IsFinal, indexRanges } from '../strings/ranges.ts'
import { changeTitleMarks } from './book-titles.ts'
import { type FinalSpan, findFinals, listFinals, maskFinals } from './finals.ts'
import type { FlatText } from './inlines.ts'
import { lengthenMarks, widenMarks } from './punctuation.ts'
import { changeQuotationMarks } from './quotation.ts'
import { changeRangeMarks } from './range-marks.ts'
import type { TextRequest } from './request.ts'

/** The text of a block as it reads in a locale, before it is laid out. Decisions count in the flat text, in order. */
export interface ConvertedFlat extends Draft {
  readonly finals: readonly FinalSpan[]
}

/** Converts the text of a block as one: terms and protected spans, OpenCC, punctuation, quotation marks. */
export function convertFlat(flat: FlatText, request: TextRequest): ConvertedFlat {
  const finals = findFinals(flat, request)
  const draft = convertAround(flat.text, finals, request)
  const marked = isChinese(request.to) && hasHan(draft.aligned.text) ? punctuate(draft.aligned, finals, request) : draft
  const marks = marked === draft ? [] : marked.decisions
  const decisions = [...listFinals(flat.text, finals, request), ...draft.decisions, ...marks]
  decisions.sort((one, other) => one.offset - other.offset)
  return { aligned: marked.aligned, finals, decisions }
}

interface Draft {
  readonly aligned: Aligned
  readonly decisions: readonly Decision[]
}

function convertAround(text: string, finals: readonly FinalSpan[], { from, to, converter }: TextRequest): Draft {
  let output = ''
  const offsets: number[] = []
  const decisions: Decision[] = []
  let done = 0
  const inParagraph = maskFinals(text, finals)
  const convertTo = (end: number) => {
    if (end === done) return
    const around = { before: inParagraph(done, -1), after: inParagraph(end, 1) }
    const { aligned, decisions: found } = converter.convert(text.slice(done, end), from, to, around)
    output += aligned.text
    for (const offset of aligned.offsets) offsets.push(done + offset)
    for (const decision of found) decisions.push({ ...decision, offset: done + decision.offset })
  }
  for (const { start, end, form } of finals) {
    convertTo(start)
    output += form
    // Where markup begins inside of a term, a form of another length stands before it as a whole.
    const step = form.length === end - start ? 1 : 0
    for (let unit = 0; unit < form.length; unit += 1) offsets.push(start + unit * step)
    done = end
  }
  convertTo(text.length)
  return { aligned: { text: output, offsets }, decisions }
}

/** A quotation is shown between marks already, so those inside it are inner ones. */
function punctuate(source: Aligned, finals: readonly FinalSpan[], request: TextRequest): Draft {
  const { to, kind } = request
  if (request.marks === 'none') return { aligned: source, decisions: [] }
  const { quotationMarks: marks, script } = locales[to]
  const rules = [
    widenMarks,
    (text: string, isFinal: IsFinal) => lengthenMarks(text, isFinal, script),
    // 至 for ～ is a word for a mark: a quotation keeps its marks.
    ...(isChinese(to) && kind !== 'quote'
      ? [(text: string, isFinal: IsFinal) => changeRangeMarks(text, to, isFinal)]
      : []),
    (text: string, isFinal: IsFinal) => changeQuotationMarks(text, marks, kind === 'quote' ? 1 : 0, isFinal),
    ...(script === 'Hans' ? [changeTitleMarks] : []),
  ]
  const index = indexRanges(finals)
  const decisions: Decision[] = []
  let aligned = source
  for (const rule of rules) {
    const { text, offsets } = aligned
    const isFinal = (at: number) => index.holds(offsets[at] ?? 0)
    const found: readonly Edit[] = rule(text, isFinal)
    const edits =
      request.marks === 'typographic' ? found.filter(({ start, end }) => !hasAscii(text.slice(start, end))) : found
    for (const edit of edits) {
      const from = text.slice(edit.start, edit.end)
      decisions.push({ kind: 'punctuation', offset: offsets[edit.start] ?? 0, from, to: edit.text })
    }
    aligned = applyEdits(aligned, edits)
  }
  return { aligned, decisions }
}

const hasAscii = (text: string) => /\p{ASCII}/u.test(text)
