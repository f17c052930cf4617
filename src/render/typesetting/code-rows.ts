import { linesOfCode } from '../../model/code-lines.ts'
import type { Locale } from '../../model/locale.ts'
import type { LocalizedSegment } from '../../model/localized.ts'
import type { CodeBlockOf } from '../../model/segment.ts'
import type { Highlighter, Token } from './highlight.ts'

type LocalizedCode = CodeBlockOf<LocalizedSegment>

/** A line of code as templates show it. */
export interface CodeRow {
  readonly tokens: readonly Token[]
  /** At which steps it stands out, as classes, and whether it is a caption. */
  readonly classes: string
  readonly locale?: Locale
  readonly isLast: boolean
}

/** The same with what is known of their parts. */
export function codeRows(block: LocalizedCode, { highlight }: Highlighter): readonly CodeRow[] {
  const lines = linesOfCode(block)
  const written = block.code.split('\n')
  const code = lines.filter(({ isCaption }) => !isCaption).map(({ text }) => text)
  const tokens = highlight(code.join('\n'), block.syntax)
  return lines.map(({ text, at, locale, isCaption, start = 0 }, index) => {
    const parts = isCaption ? [{ text, kind: 'comment' as const }] : (tokens?.[at] ?? (text === '' ? [] : [{ text }]))
    const [before, after] = [text.slice(0, start), text.slice(start)]
    // Words before the comment stay as they are written, in the language of the block.
    const isMixed = locale !== undefined && !isCaption && /\p{Script=Han}/u.test(before)
    const isBeside = isCaption && (written[at] ?? '').slice(0, start).trim() !== ''
    return {
      tokens: isMixed ? [...cut(parts, before.length), { text: after, kind: 'comment', locale }] : parts,
      classes: [isCaption ? 'caption' : '', isBeside ? 'beside' : '', ...stepsAt(block, at + 1)]
        .filter(Boolean)
        .join(' '),
      ...(locale && !isMixed && { locale }),
      isLast: index === lines.length - 1,
    }
  })
}

/** The tokens of the first characters of a line. */
function cut(tokens: readonly Token[], length: number): readonly Token[] {
  let left = length
  return tokens.flatMap((token) => {
    const text = token.text.slice(0, Math.max(0, left))
    left -= token.text.length
    return text === '' ? [] : [{ ...token, text }]
  })
}

/** True if lines need elements of their own. */
export function hasRows({ firstNumber, steps, comments }: CodeBlockOf<unknown>): boolean {
  return firstNumber !== undefined || steps !== undefined || comments !== undefined
}

/** `s0` for a line that stands out at the first step, `a0` for one among all of them, none of which does. */
function stepsAt({ steps = [] }: CodeBlockOf<unknown>, line: number): readonly string[] {
  return steps.flatMap((lit, at) => (lit === 'all' ? [`a${at}`] : lit.includes(line) ? [`s${at}`] : []))
}
