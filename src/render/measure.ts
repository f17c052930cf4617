import { isChinese } from '../model/locale.ts'
import type { LocalizedBlock, LocalizedSegment, LocalizedText, Run } from '../model/localized.ts'
import { textOfRuns } from '../model/runs.ts'
import type { ListOf, TableOf } from '../model/segment.ts'
import { codeHeight } from './code-height.ts'
import { annotatedIn, readingRise, readingsWidth } from './readings.ts'
import { type CellNeed, cellLines, cellNeed, shareColumns, widestOf } from './table-columns.ts'
import { sizeOfFormula } from './typesetting/formula-size.ts'

/** Sizes in px and line heights as multiples of them: one density of one layout, as `base.css` has it. */
export interface TypeScale {
  readonly line: number
  readonly leading: number
  readonly caption: number
  readonly captionLeading: number
  /** Between two pairs. */
  readonly gap: number
  /** Right of a table cell. */
  readonly cell: number
}

/** The share of an em that a letter or digit of the Latin face takes on average, measured on English captions. */
const latinWidth = 0.54
/** From this size on, in px, readings over characters are half as large as these. */
const usualSize = 36

/** The width of a text in em, without line breaks; a size in px counts only for readings over its characters. */
export function widthOf({ locale, runs }: LocalizedText, size = usualSize): number {
  const annotated = annotatedIn(runs)
  const widthOfRuns = (some: readonly Run[]) => plainWidth(some, isChinese(locale))
  if (annotated.length === 0) return widthOfRuns(runs)
  return widthOfRuns(runs) + readingsWidth(annotated, size, widthOfRuns)
}

function plainWidth(runs: readonly Run[], chinese: boolean): number {
  let width = 0
  for (const character of textOfRuns(runs)) width += isWide(character.codePointAt(0) ?? 0, chinese) ? 1 : latinWidth
  for (const { tex, display } of formulasIn(runs)) width += sizeOfFormula(tex, display).width + 0.16
  return width
}

function formulasIn(runs: readonly Run[]): readonly Extract<Run, { kind: 'formula' }>[] {
  return runs.flatMap((run) => (run.kind === 'formula' ? [run] : 'runs' in run ? formulasIn(run.runs) : []))
}

/** What formulas add to the height of a text, in em: the highest of those in lines, and each on a line of its own. */
function riseOf({ runs }: LocalizedText): number {
  const sizes = formulasIn(runs).map(({ tex, display }) => ({ display, ...sizeOfFormula(tex, display) }))
  const inLine = sizes.filter(({ display }) => !display).map(({ rise }) => rise)
  const own = sizes.filter(({ display }) => display).reduce((sum, { rise }) => sum + rise, 0)
  return Math.max(0, ...inLine) + own
}

/** Han, kana and full-width forms fill an em; dashes, ellipses and quotation marks do so in Chinese text only. */
function isWide(code: number, chinese: boolean): boolean {
  if (code >= 0x2e80) return true
  return chinese && (code === 0x2014 || code === 0x2026 || (code >= 0x2018 && code <= 0x201d))
}

/** How many lines a text fills at a size (px) in a column (px); a word that moves down costs a little. */
export function linesOf(text: LocalizedText, size: number, column: number): number {
  return partsOf(text).reduce((lines, part) => lines + linesOfPart(part, size, column), 0)
}

/** What stands between the breaks of a text. */
export function partsOf({ locale, runs }: LocalizedText): readonly LocalizedText[] {
  const ends = runs.flatMap((run, at) => (run.kind === 'break' ? [at] : []))
  return [...ends, runs.length].map((end, at) => ({
    locale,
    runs: runs.slice(at === 0 ? 0 : (ends[at - 1] ?? 0) + 1, end),
  }))
}

function linesOfPart(part: LocalizedText, size: number, column: number): number {
  const width = widthOf(part, size) * size
  return width <= column ? 1 : Math.ceil((width * 1.04) / column)
}

/** The height in px of a text, with what formulas and readings over characters add to it. */
export function textHeight(text: LocalizedText, size: number, leading: number, column: number): number {
  const lines = linesOf(text, size, column) * size * leading + riseOf(text) * size
  return lines + linesWithReadings(text, size, column) * readingRise(size, leading)
}

/** As many lines as may have a reading. */
function linesWithReadings(text: LocalizedText, size: number, column: number): number {
  if (annotatedIn(text.runs).length === 0) return 0
  const lines = partsOf(text).map((part) => Math.min(linesOfPart(part, size, column), annotatedIn(part.runs).length))
  return lines.reduce((sum, one) => sum + one, 0)
}

/** The height in px of a line with its caption. */
export function pairHeight({ line, caption }: LocalizedSegment, scale: TypeScale, column: number): number {
  const own = textHeight(line, scale.line, scale.leading, column)
  if (!caption) return own
  return own + textHeight(caption, captionSize(caption, scale.caption), scale.captionLeading, column)
}

/** The size in px of a caption: Han characters are set larger than letters, as `base.css` has it. */
export function captionSize({ locale }: LocalizedText, size: number): number {
  return isChinese(locale) ? Math.max(size * 1.09, Math.min(30.4, size * 1.17)) : size
}

/** The height in px of blocks under each other. */
export function blocksHeight(blocks: readonly LocalizedBlock[], scale: TypeScale, column: number): number {
  const heights = blocks.map((block) => blockHeight(block, scale, column))
  return heights.reduce((sum, height) => sum + height, 0) + scale.gap * Math.max(0, blocks.length - 1)
}

/** A heading among text is never smaller than that, as `base.css` has it. */
function headingScale({ line, caption, ...scale }: TypeScale): TypeScale {
  return {
    ...scale,
    line: Math.max(line, Math.min(40, line * 1.25)),
    leading: 1.25,
    caption: Math.max(caption, Math.min(28, caption * 1.1)),
    captionLeading: 1.2,
  }
}

/** What a QR code with its address takes at least, as `qr.css` has it, in px. */
const qrHeight = 260

/** What stands left of a list item's text, in px. */
const indent = 40

function blockHeight(block: LocalizedBlock, scale: TypeScale, column: number): number {
  switch (block.kind) {
    case 'paragraph':
      return pairHeight(block.text, scale, column)
    case 'heading':
      return pairHeight(block.text, headingScale(scale), column)
    case 'list':
      return listHeight(block, scale, column)
    case 'table':
      return tableHeight(block, scale, column)
    case 'quotation':
      return blocksHeight(block.blocks, scale, column - indent)
    case 'code':
      return codeHeight(block, scale.line, column)
    case 'qr':
      return qrHeight
    case 'image':
    case 'media':
    case 'footnote':
    case 'html':
      return 0
  }
}

/** Terms beside what they mean, as `definitions.css` has it: from which width on, the share of it they may take, in px. */
const definitions = { least: 700, share: 0.3, gap: 40 }

function listHeight(list: ListOf<LocalizedSegment>, scale: TypeScale, column: number): number {
  const terms = list.items.flatMap(({ term }) => (term ? [naturalWidth(term, scale)] : []))
  const isBeside = terms.length > 0 && column >= definitions.least
  const beside = Math.min(column * definitions.share, Math.max(0, ...terms))
  const heights = list.items.map(({ term, blocks }) => {
    if (isBeside) {
      const meaning = blocksHeight(blocks, scale, column - beside - definitions.gap)
      return Math.max(term ? pairHeight(term, scale, beside + 1) : 0, meaning)
    }
    return (term ? pairHeight(term, scale, column) + scale.gap / 3 : 0) + blocksHeight(blocks, scale, column - indent)
  })
  return heights.reduce((sum, height) => sum + height, 0) + scale.gap * Math.max(0, heights.length - 1)
}

/** The height in px of a table, whose columns share the room as a browser has it. */
export function tableHeight(table: TableOf<LocalizedSegment>, scale: TypeScale, room: number): number {
  const rows = [table.header, ...table.rows]
  const last = table.header.length - 1
  const beside = (at: number) => (at === last ? 0 : scale.cell)
  const needs = table.header.map((_, at) =>
    widestOf(rows.map((row, index) => needOf(row[at]?.text, scale, index === 0))),
  )
  const columns = shareColumns(
    needs.map(({ least, most }, at) => ({ least: least + beside(at), most: most + beside(at) })),
    room,
  )
  const heights = rows.map((row, index) =>
    Math.max(
      ...row.map(({ text }, at) =>
        text
          ? cellHeight(text, scale, { column: (columns[at] ?? 0) - beside(at) + 1, strong: index === 0 })
          : scale.line * scale.leading,
      ),
    ),
  )
  return heights.reduce((sum, height) => sum + height + 2 * scale.gap + 1, 0)
}

/** The width in px that the line and the caption of a cell need. */
function needOf(text: LocalizedSegment | undefined, scale: TypeScale, strong: boolean): CellNeed {
  if (!text) return { least: 0, most: 0 }
  const { line, caption } = text
  const needs = [needOfText(line, scale.line, strong)]
  if (caption) needs.push(needOfText(caption, captionSize(caption, scale.caption), false))
  return widestOf(needs)
}

function needOfText(text: LocalizedText, size: number, strong: boolean): CellNeed {
  const { least, most } = cellNeed(text, strong)
  return { least: least * size, most: Math.max(most, widthOf(text, size)) * size }
}

/** The height in px of a cell: in narrow columns whole words move down, of which running text has fewer. */
function cellHeight(
  { line, caption }: LocalizedSegment,
  scale: TypeScale,
  { column, strong }: { readonly column: number; readonly strong: boolean },
): number {
  const heightOf = (text: LocalizedText, size: number, leading: number, bold: boolean) => {
    const more = cellLines(text, column / size, bold) - linesOf(text, size, column)
    return textHeight(text, size, leading, column) + Math.max(0, more) * size * leading
  }
  const own = heightOf(line, scale.line, scale.leading, strong)
  if (!caption) return own
  return own + heightOf(caption, captionSize(caption, scale.caption), scale.captionLeading, false)
}

/** The height in px of a pair in a narrow column, as its words fill the lines; half an em is left for marks that begin none. */
export function narrowHeight({ line, caption }: LocalizedSegment, scale: TypeScale, column: number): number {
  const heightOf = (text: LocalizedText, size: number, leading: number, spare: number) =>
    (cellLines(text, column / size - spare, false) * leading + riseOf(text)) * size
  const own = heightOf(line, scale.line, scale.leading, 0.5)
  if (!caption) return own
  return own + heightOf(caption, captionSize(caption, scale.caption), scale.captionLeading, 0)
}

/** The width in px of a pair on lines of its own. */
function naturalWidth({ line, caption }: LocalizedSegment, scale: TypeScale): number {
  const size = caption ? captionSize(caption, scale.caption) : 0
  return Math.max(widthOf(line, scale.line) * scale.line, caption ? widthOf(caption, size) * size : 0)
}
