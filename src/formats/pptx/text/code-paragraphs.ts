import { hangOf, linesOfCode } from '../../../model/code-lines.ts'
import type { LocalizedSegment } from '../../../model/localized.ts'
import type { CodeBlockOf } from '../../../model/segment.ts'
import type { Paragraph, TextRun } from '../base/model.ts'

/** Where numbered code begins, in px. */
const numberedIndent = 64
/** A letter of code at the least size it has, in px. */
const letterWidth = 13

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
    // What a long line has too much hangs under it.
    const hang = Math.round(hangOf(text) * letterWidth)
    if (firstNumber === undefined) return { level: 0, runs, ...(hang > 0 && { indent: hang, hang }) }
    // Numbers are marks: whoever copies the code has none in it.
    return { level: 0, runs, indent: numberedIndent, mark: isCaption ? 'none' : { start: firstNumber + at } }
  })
}
