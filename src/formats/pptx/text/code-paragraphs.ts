import { type CodeLine, hangOf, linesOfCode } from '../../../model/code-lines.ts'
import { codeWidths, rowsOfCode } from '../../../model/code-rows.ts'
import type { Token, TokenKind, TokensOf } from '../../../model/code-tokens.ts'
import type { LocalizedSegment } from '../../../model/localized.ts'
import type { CodeBlockOf } from '../../../model/segment.ts'
import type { ColorRole, Paragraph, TextRun } from '../base/model.ts'

type Code = CodeBlockOf<LocalizedSegment>

/** Where numbered code begins, and how wide a letter is, in em. */
const numberedIndent = 2.6
const letterWidth = 0.6
/** From one line of code to the next, in em: PowerPoint's 1.2, and room for faces whose lines are higher. */
const leading = 1.25

/** How code is set: the size in px, and what tells the kinds of its parts. */
interface Setting {
  readonly size: number
  readonly tokensOf: TokensOf
}

/** Code, a paragraph for each of its lines; captions of comments stand under them. Where lines stand out for good, those are bold and the others lose their colours. */
export function codeLines(block: Code, { size, tokensOf }: Setting): readonly Paragraph[] {
  const { firstNumber, steps = [] } = block
  const lit = steps.length === 1 && steps[0] !== 'all' ? steps[0] : undefined
  const lines = linesOfCode(trimmed(block))
  const code = lines.filter(({ isCaption }) => !isCaption).map(({ text }) => text)
  const tokens = tokensOf(code.join('\n'), block.syntax)
  return lines.map((line) => {
    const { text, at, isCaption } = line
    const form = {
      size,
      face: 'code' as const,
      ...(lit?.includes(at + 1) && { bold: true }),
      ...((isCaption || lit?.includes(at + 1) === false) && { color: 'captionInk' as const }),
    }
    const isColoured = form.color === undefined
    const runs = runsOfLine(line, block, (isColoured && tokens?.[at]) || [{ text }]).map((run) => ({ ...run, ...form }))
    // What a long line has too much hangs under it.
    const hang = Math.round(hangOf(text) * letterWidth * size)
    if (firstNumber === undefined) return { level: 0, runs, ...(hang > 0 && { indent: hang, hang }) }
    // Numbers are marks: whoever copies the code has none in it.
    const indent = Math.round(numberedIndent * size)
    return {
      level: 0,
      runs,
      indent,
      hang: isCaption ? 0 : indent,
      mark: isCaption ? 'none' : { start: firstNumber + at },
    }
  })
}

const colors: Readonly<Record<TokenKind, ColorRole>> = {
  comment: 'captionInk',
  keyword: 'codeKeyword',
  string: 'codeString',
  number: 'codeNumber',
  function: 'codeFunction',
  type: 'codeType',
  inserted: 'codeString',
  deleted: 'accentText',
}

function runsOfLine({ locale }: CodeLine, block: Code, tokens: readonly Token[]): readonly TextRun[] {
  return tokens.map(({ text, kind }) => {
    // A tab is as wide here as the program says, a space is what the author saw.
    const run = { text: text.replaceAll('\t', '    '), locale: locale ?? block.locale }
    return { ...run, ...(kind && { color: colors[kind] }) }
  })
}

function trimmed(block: Code): Code {
  return { ...block, code: block.code.replace(/\n$/, '') }
}

/** Sizes of code that has a room to itself, in px: the largest, the least, and those below which long lines wrap instead. */
const limits = { largest: 40, least: 9, whole: 14, wholeInHalf: 21 }

/** The size in px of blocks of code, one for all: as large as their longest line and all their lines let it be. */
export function sizeOfCode(
  blocks: readonly Code[],
  { width, height }: { readonly width: number; readonly height: number },
  isHalf = false,
): number {
  const widths = blocks.map((block) => codeWidths(trimmed(block), isHalf))
  const longest = Math.max(1, ...widths.flat().map((line) => line.width))
  const whole = Math.max(isHalf ? limits.wholeInHalf : limits.whole, Math.floor(width / longest))
  for (let size = Math.min(limits.largest, whole); size > limits.least; size--)
    if (blocks.reduce((sum, block) => sum + heightOfCode(block, size, width), 0) <= height) return size
  return limits.least
}

/** The height in px of code in a size and a width. */
export function heightOfCode(block: Code, size: number, width: number): number {
  return rowsOfCode(codeWidths(trimmed(block)), size, width) * size * leading
}
