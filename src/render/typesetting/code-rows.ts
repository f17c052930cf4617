import { type CodeLine, hangOf, linesOfCode } from '../../model/code-lines.ts'
import type { Token } from '../../model/code-tokens.ts'
import type { Locale } from '../../model/locale.ts'
import type { LocalizedSegment } from '../../model/localized.ts'
import type { CodeBlockOf } from '../../model/segment.ts'
import type { Highlighter } from './highlight.ts'

type LocalizedCode = CodeBlockOf<LocalizedSegment>

/** A line of code as templates show it. */
export interface CodeRow {
  readonly tokens: readonly Token[]
  /** At which steps it stands out, as classes, and whether it is a caption. */
  readonly classes: string
  readonly locale?: Locale
  /** Of a long line, how far what it has too much is set in, in letters. */
  readonly hang?: number
  readonly isLast: boolean
}

/** The same with what is known of their parts. */
export function codeRows(block: LocalizedCode, { highlight }: Highlighter): readonly CodeRow[] {
  const lines = linesOfCode(block)
  const code = lines.filter(({ isCaption }) => !isCaption).map(({ text }) => text)
  const tokens = highlight(code.join('\n'), block.syntax)
  return lines.map(({ text, at, locale, isCaption, isBeside, comments = [] }, index) => {
    const parts = isCaption ? [{ text, kind: 'comment' as const }] : (tokens?.[at] ?? (text === '' ? [] : [{ text }]))
    // Words beside the comments stay as they are written, in the language of the block.
    const isMixed = locale !== undefined && /\p{Script=Han}/u.test(without(text, comments)) && !isCaption
    // A caption at the end of its line has a place of its own where there is no room.
    const hang = isBeside ? 0 : hangOf(text)
    return {
      tokens: isMixed ? withComments(parts, comments, locale) : parts,
      classes: [isCaption ? 'caption' : '', isBeside ? 'beside' : '', ...stepsAt(block, at + 1)]
        .filter(Boolean)
        .join(' '),
      ...(locale && !isMixed && { locale }),
      ...(hang > 0 && { hang }),
      isLast: index === lines.length - 1,
    }
  })
}

type Stretches = NonNullable<CodeLine['comments']>

function without(text: string, comments: Stretches): string {
  return comments.reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), text)
}

/** The tokens of a line in which comments have a language of their own. */
function withComments(tokens: readonly Token[], comments: Stretches, locale: Locale): readonly Token[] {
  const text = tokens.map((token) => token.text).join('')
  let end = 0
  const parts = comments.flatMap(({ from, to }): Token[] => {
    const before = cut(tokens, end, from)
    end = to
    return [...before, { text: text.slice(from, to), kind: 'comment', locale }]
  })
  return [...parts, ...cut(tokens, end, text.length)]
}

/** The tokens between two offsets of a line. */
function cut(tokens: readonly Token[], from: number, to: number): readonly Token[] {
  let at = 0
  return tokens.flatMap((token) => {
    const text = token.text.slice(Math.max(0, from - at), Math.max(0, to - at))
    at += token.text.length
    return text === '' ? [] : [{ ...token, text }]
  })
}

/** True if lines need elements of their own. */
export function hasRows({ code, firstNumber, steps, comments, prose }: CodeBlockOf<unknown>): boolean {
  if ([firstNumber, steps, comments, prose].some((part) => part !== undefined)) return true
  return code.split('\n').some((line) => hangOf(line) > 0)
}

/** `s0` for a line that stands out at the first step, `a0` for one among all of them, none of which does. */
function stepsAt({ steps = [] }: CodeBlockOf<unknown>, line: number): readonly string[] {
  return steps.flatMap((lit, at) => (lit === 'all' ? [`a${at}`] : lit.includes(line) ? [`s${at}`] : []))
}
