import { linesOfCode } from '../../../model/code-lines.ts'
import type { Locale } from '../../../model/locale.ts'
import { locales } from '../../../model/locale.ts'
import type {
  LocalizedBlock,
  LocalizedCitation,
  LocalizedSegment,
  LocalizedText,
  Run,
} from '../../../model/localized.ts'
import { segmentsIn, textOfRuns } from '../../../model/runs.ts'
import type { CodeBlockOf, FootnoteOf, FormulaOf } from '../../../model/segment.ts'
import type { Mark, Paragraph, TextRun } from '../base/model.ts'
import { plainFormula } from './formula.ts'

/** How far the text of a list stands in, for each depth, in px. */
export const listIndent = 34
/** The deepest level of lines; what lies deeper stands on it. */
const deepest = 4

type Form = Partial<Omit<TextRun, 'text' | 'locale'>>

/** The runs of a text. */
export function runsOf({ locale, runs }: LocalizedText, form: Form = {}): readonly TextRun[] {
  return joinAlike(runs.flatMap((run) => runOf(run, locale, form)))
}

function runOf(run: Run, locale: Locale, form: Form): readonly TextRun[] {
  const inner = (runs: readonly Run[], own: Form) => runs.flatMap((one) => runOf(one, locale, { ...form, ...own }))
  switch (run.kind) {
    case 'text':
    case 'nobreak':
      return [{ text: run.text, locale: run.locale ?? locale, ...form }]
    case 'emphasis':
      return inner(run.runs, { color: 'accentText' })
    case 'strong':
      return inner(run.runs, { bold: true })
    case 'element':
      // PowerPoint sets nothing over characters: their reading stands behind them, in brackets.
      if (run.tag === 'rp') return []
      if (run.tag === 'rt') return bracketed(inner(run.runs, {}), { ...form, locale })
      return inner(run.runs, elementForms[run.tag] ?? {})
    case 'link':
      return inner(run.runs, { link: run.url.startsWith('#') ? { slide: run.url.slice(1) } : { address: run.url } })
    case 'code':
      return [{ text: run.text, ...form, locale: run.locale, face: 'code' }]
    case 'formula':
      return formulaRuns(run, { ...form, locale })
    case 'footnote':
      return [{ text: String(run.number), ...form, locale, baseline: 30 }]
    case 'break':
      return [{ text: '\n', locale }]
    case 'html': {
      const [open, close] = bracketsOf(locale)
      const html = run.html.replace(/<rt\b[^>]*>/gi, open).replace(/<\/rt\s*>/gi, close)
      return [{ text: withoutTags(html), locale, ...form }]
    }
    case 'opportunity':
      return []
  }
}

function bracketed(runs: readonly TextRun[], form: Form & Pick<TextRun, 'locale'>): readonly TextRun[] {
  const [open, close] = bracketsOf(form.locale)
  return [{ text: open, ...form }, ...runs, { text: close, ...form }]
}

function bracketsOf(locale: Locale): readonly [open: string, close: string] {
  return locales[locale].language === 'zh' ? ['（', '）'] : [' (', ')']
}

/** A formula in a line: as text where that says all of it, else as its TeX. */
function formulaRuns({ tex }: FormulaOf, form: Form & Pick<TextRun, 'locale'>): readonly TextRun[] {
  const plain = plainFormula(tex, { linear: true })
  if (!plain) return [{ ...form, text: tex, face: 'code' }]
  return plain.map(({ text, baseline }) => ({ ...form, text, ...(baseline !== undefined && { baseline }) }))
}

const elementForms: Readonly<Record<string, Form>> = {
  s: { strike: true },
  sup: { baseline: 30 },
  sub: { baseline: -25 },
  kbd: { face: 'code' },
  mark: { marked: true },
  u: { underline: true },
  ins: { underline: true },
}

/** One run for neighbours of one form: what is one text to a reader is one to whoever edits or searches it. */
function joinAlike(runs: readonly TextRun[]): readonly TextRun[] {
  const joined: TextRun[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    const isAlike = last && last.text !== '\n' && run.text !== '\n' && formKey(last) === formKey(run)
    if (isAlike) joined[joined.length - 1] = { ...last, text: last.text + run.text }
    else if (run.text !== '') joined.push(run)
  }
  return joined
}

function formKey({ text: _, ...form }: TextRun): string {
  return JSON.stringify(Object.entries(form).sort())
}

/** The text of HTML: PowerPoint has no place for elements. */
export function withoutTags(html: string): string {
  const bare = html.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->|<[^>]*>/gi, ' ')
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" }
  return bare
    .replace(/&(\w+|#\d+);/g, (whole, name: string) => named[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim()
}

interface PairOptions {
  /** Of the line; its caption stands one below. */
  readonly level?: number
  readonly mark?: Mark
  readonly indent?: number
  readonly step?: number
  readonly form?: Form
  /** Of the caption; that of the line if absent. */
  readonly captionForm?: Form
}

/** A line and its caption, each a paragraph on its own level. */
export function pairOf(segment: LocalizedSegment, options: PairOptions = {}): readonly Paragraph[] {
  const { level = 0, mark, indent, step, form, captionForm } = options
  const placed = { ...(indent !== undefined && { indent }), ...(step !== undefined && { step }) }
  const line = { level, runs: runsOf(segment.line, form), ...(mark !== undefined && { mark }), ...placed }
  if (!segment.caption) return [line]
  const hasMark = mark !== undefined && { mark: 'none' as const }
  return [line, { level: level + 1, runs: runsOf(segment.caption, captionForm ?? form), ...hasMark, ...placed }]
}

/** The line alone, and the caption alone, where each has a placeholder of its own. */
export function lineOf(segment: LocalizedSegment): readonly Paragraph[] {
  return [{ level: 0, runs: runsOf(segment.line) }]
}

export function captionOf(segment: LocalizedSegment): readonly Paragraph[] {
  return segment.caption ? [{ level: 0, runs: runsOf(segment.caption) }] : []
}

/** Several segments in one line, and their captions in another; a segment without one stands for itself. */
export function joinPairs(
  segments: readonly LocalizedSegment[],
  {
    between,
    form,
    hasCaption,
  }: { readonly between: string; readonly form?: (at: number) => Form; readonly hasCaption: boolean },
): readonly Paragraph[] {
  const row = (side: 'line' | 'caption', level: number): Paragraph => ({
    level,
    runs: segments.flatMap((segment, at) => {
      const text = (side === 'caption' ? segment.caption : undefined) ?? segment.line
      return [...(at > 0 ? [{ text: between, locale: text.locale }] : []), ...runsOf(text, form?.(at))]
    }),
  })
  return [row('line', 0), ...(hasCaption ? [row('caption', 1)] : [])]
}

/** Counts the clicks of a slide. */
export interface Steps {
  next(): number
}

/** A counter of clicks, from 1 on. */
export function countSteps(): Steps {
  let count = 0
  return {
    next() {
      count += 1
      return count
    },
  }
}

/** Running text as paragraphs. What is no text (`table`, `image`) is left to the caller. */
export function paragraphsOf(blocks: readonly LocalizedBlock[], steps: Steps, indent = 0): readonly Paragraph[] {
  return blocks.flatMap((block) => paragraphsOfBlock(block, steps, indent))
}

function paragraphsOfBlock(block: LocalizedBlock, steps: Steps, indent: number): readonly Paragraph[] {
  switch (block.kind) {
    case 'paragraph':
      return pairOf(block.text, { mark: 'none', indent })
    case 'heading':
      return pairOf(block.text, { mark: 'none', indent, form: { bold: true }, captionForm: {} })
    case 'quotation':
      return paragraphsOf(block.blocks, steps, indent + listIndent)
    case 'code':
      return codeLines(block).map((one) => ({ mark: 'none' as const, ...one, indent: indent + (one.indent ?? 0) }))
    case 'html': {
      const text = withoutTags(block.html)
      return text === '' ? [] : [{ level: 0, mark: 'none', indent, runs: [{ text, locale: 'en' }] }]
    }
    case 'list':
      return listParagraphs(block, { steps, depth: 0, step: undefined, outer: indent })
    case 'footnote':
      return footnoteParagraphs([block])
    case 'table':
    case 'image':
    case 'media':
    case 'qr':
      return []
  }
}

/** Where numbered code begins, in px. */
const numberedIndent = 64

/** Code, a paragraph for each of its lines; captions of comments stand under them, and lines that stand out for good are bold. */
export function codeLines(block: CodeBlockOf<LocalizedSegment>): readonly Paragraph[] {
  const { firstNumber, steps = [] } = block
  const lit = steps.length === 1 && steps[0] !== 'all' ? (steps[0] ?? []) : []
  return linesOfCode({ ...block, code: block.code.replace(/\n$/, '') }).map(({ text, at, locale, isCaption }) => {
    // A tab is as wide here as the program says, a space is what the author saw.
    const run: TextRun = { text: text.replaceAll('\t', '    '), locale: locale ?? block.locale, face: 'code' }
    const runs = [
      { ...run, ...(lit.includes(at + 1) && { bold: true }), ...(isCaption && { color: 'captionInk' as const }) },
    ]
    if (firstNumber === undefined) return { level: 0, runs }
    // Numbers are marks: whoever copies the code has none in it.
    return { level: 0, runs, indent: numberedIndent, mark: isCaption ? 'none' : { start: firstNumber + at } }
  })
}

/** Footnotes with their numbers, each with its caption below. */
export function footnoteParagraphs(footnotes: readonly FootnoteOf<LocalizedSegment>[]): readonly Paragraph[] {
  return footnotes.flatMap(({ number, text }) =>
    pairOf(text).map((one, at) => {
      const { locale } = at === 0 ? text.line : (text.caption ?? text.line)
      return { ...one, runs: [{ text: String(number), locale, baseline: 30 }, { text: ' ', locale }, ...one.runs] }
    }),
  )
}

/** Notes are text alone: of what is none they say what it shows. */
export function noteParagraphs(blocks: readonly LocalizedBlock[]): readonly Paragraph[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'qr') {
      if (block.url === undefined) return []
      return [{ level: 0, runs: [{ text: block.url, locale: 'en' as const, link: { address: block.url } }] }]
    }
    const isText = block.kind !== 'table' && block.kind !== 'image' && block.kind !== 'media'
    return isText ? paragraphsOf([block], countSteps()) : segmentsIn(block).flatMap((segment) => pairOf(segment))
  })
}

type List = Extract<LocalizedBlock, { kind: 'list' }>

interface Nesting {
  readonly steps: Steps
  readonly depth: number
  /** The click that brings the item around it. */
  readonly step: number | undefined
  readonly outer: number
}

function listParagraphs(list: List, { steps, depth, step, outer }: Nesting): readonly Paragraph[] {
  const level = Math.min(depth * 2, deepest)
  const indent = outer + listIndent * (depth + 1)
  return list.items.flatMap((item): readonly Paragraph[] => {
    const own = list.steps ? steps.next() : step
    const mark: Mark = list.definitions ? 'none' : (item.task ?? (list.ordered ? { start: list.start } : 'bullet'))
    let isFirst = true
    const stepped = own !== undefined && { step: own }
    const term = item.term
      ? pairOf(item.term, {
          level,
          mark: 'none',
          indent: indent - listIndent,
          form: { bold: true },
          captionForm: {},
          ...stepped,
        })
      : []
    const defined = item.blocks.flatMap((block): readonly Paragraph[] => {
      if (block.kind === 'list') return listParagraphs(block, { steps, depth: depth + 1, step: own, outer })
      const marked = isFirst ? mark : 'none'
      isFirst = false
      const placed = { level, indent, ...stepped }
      if (block.kind === 'paragraph') return pairOf(block.text, { ...placed, mark: marked })
      return paragraphsOfBlock(block, steps, indent).map((one) => ({ ...one, ...placed, level: one.level + level }))
    })
    return [...term, ...defined]
  })
}

/** A colon and a semicolon as a language writes them in running text. */
function marksOf(locale: Locale): { readonly colon: string; readonly semicolon: string } {
  return locales[locale].language === 'zh' ? { colon: '：', semicolon: '；' } : { colon: ': ', semicolon: '; ' }
}

/** The sources at the foot of a slide: one line, and one of captions. */
export function citationsOf(
  citations: readonly LocalizedCitation[],
  label: LocalizedSegment,
  note: LocalizedSegment | undefined,
): readonly Paragraph[] {
  if (citations.length === 0) return []
  const row = (side: 'line' | 'caption', level: number, head: LocalizedText): Paragraph => {
    const { colon, semicolon } = marksOf(head.locale)
    const told = note && (side === 'caption' ? note.caption : note.line)
    const [open, close] = bracketsOf(head.locale)
    return {
      level,
      runs: [
        ...runsOf(head),
        { text: colon, locale: head.locale },
        ...citations.flatMap(({ text, url }, at): readonly TextRun[] => [
          ...(at > 0 ? [{ text: semicolon, locale: head.locale }] : []),
          ...runsOf(
            (side === 'caption' ? text.caption : undefined) ?? text.line,
            url === undefined ? {} : { link: { address: url } },
          ),
        ]),
        ...(told ? [{ text: open, locale: told.locale }, ...runsOf(told), { text: close, locale: told.locale }] : []),
      ],
    }
  }
  return [row('line', 0, label.line), ...(label.caption ? [row('caption', 1, label.caption)] : [])]
}

/** A text in both languages without markup, for what is read out or listed. */
export function plainPair({ line, caption }: LocalizedSegment): string {
  const [first, second] = [textOfRuns(line.runs), caption ? textOfRuns(caption.runs) : '']
  return second === '' || second === first
    ? first
    : `${first}${/[。．.!?！？]$/.test(first) ? '' : locales[line.locale].language === 'zh' ? '。' : '.'} ${second}`
}
