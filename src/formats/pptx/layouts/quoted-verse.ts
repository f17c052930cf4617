import type { LevelStyle, Paragraph, TextRun } from '../base/model.ts'
import { textWidth } from '../base/text-width.ts'
import type { Box } from '../base/units.ts'
import { fitText, styleOf } from '../text/fit.ts'

interface Room {
  readonly box: Box
  readonly levels?: readonly LevelStyle[]
}

interface Hung {
  readonly paragraphs: readonly Paragraph[]
  /** Where they need another than that of their placeholder. */
  readonly box?: Box
}

/**
 * Quoted words that are verse as one block, flush left with their marks outside: in the middle of its room where text
 * stands there, for equal lines, each in the middle, would be a staircase. Other words are left as they are.
 */
export function hangVerse(words: readonly Paragraph[], { box, levels = [] }: Room): Hung {
  if (!words.some(isVerse)) return { paragraphs: words }
  const { scale } = fitText(words, { levels }, box)
  const sizeOf = (one: Paragraph) => styleOf(one, levels).size * scale
  const markOf = (one: Paragraph) => Math.round(widestLine(one.runs.slice(0, 1)) * sizeOf(one))
  const isCentred = levels.some(({ align }) => align === 'ctr')
  if (isCentred) {
    const edgeOf = (one: Paragraph) => (box.width - widestLine(one.runs.slice(1, -1)) * sizeOf(one)) / 2
    const hang = (one: Paragraph) => hung(one, Math.max(markOf(one), Math.round(edgeOf(one))), markOf(one))
    return { paragraphs: words.map((one) => (isVerse(one) ? hang(one) : one)) }
  }
  // Marks stand before the edge that the speaker's name stands at.
  const indent = Math.max(...words.map(markOf))
  const paragraphs = words.map((one) => hung(one, indent, markOf(one)))
  return { paragraphs, box: { ...box, x: box.x - indent, width: box.width + indent } }
}

function hung(paragraph: Paragraph, indent: number, hang: number): Paragraph {
  return { ...paragraph, indent, hang, align: 'l' }
}

/** True for quoted words of several lines. */
function isVerse({ runs }: Paragraph): boolean {
  return runs.some(({ text }) => text === '\n')
}

/** In em. */
function widestLine(runs: readonly TextRun[]): number {
  const text = runs.map((run) => run.text).join('')
  return Math.max(0, ...text.split('\n').map((line) => textWidth(line)))
}
