import type { LevelStyle, Paragraph, TextRun } from '../base/model.ts'
import { textWidth } from '../base/text-width.ts'
import type { Box } from '../base/units.ts'
import { fitText, styleOf, widestFace } from '../text/fit.ts'

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
 * Quoted words as one block, flush left with their marks outside. Verse stands so too where text stands in the middle,
 * for equal lines, each in the middle, would be a staircase; there other words are left as they are.
 */
export function hangVerse(words: readonly Paragraph[], { box, levels = [] }: Room): Hung {
  const { scale } = fitText(words, { levels }, box)
  const sizeOf = (one: Paragraph) => styleOf(one, levels).size * scale
  const markOf = (one: Paragraph) => Math.round(widestLine(one.runs.slice(0, 1)) * sizeOf(one))
  const isCentred = levels.some(({ align }) => align === 'ctr')
  if (isCentred) {
    if (!words.some(isVerse)) return { paragraphs: words }
    const edgeOf = (one: Paragraph) => (box.width - widestLine(one.runs.slice(1, -1)) * sizeOf(one)) / 2
    const hang = (one: Paragraph) => hung(one, Math.max(markOf(one), Math.round(edgeOf(one))), markOf(one))
    return { paragraphs: words.map((one) => (isVerse(one) ? hang(one) : one)) }
  }
  // Marks stand before the edge that the speaker's name stands at.
  const indent = Math.max(...words.map(markOf))
  const paragraphs = words.map((one) => hung(one, indent, markOf(one)))
  return { paragraphs, box: { ...box, x: box.x - indent, width: box.width + indent } }
}

/** Of verse beside its caption: sizes in px, of the caption by a share of the line, and what stands between the two. */
const beside = { most: 56, least: 22, share: 0.62, caption: { most: 32, least: 20 }, leading: 1.3, gap: 48 }
/** Below this share of their size lines rather stand beside each other. */
const small = 0.75

/** A block of verse with the size and the place it has beside another. */
export interface VerseBlock {
  readonly paragraph: Paragraph
  readonly size: number
  readonly pitch: number
  readonly box: Box
}

/**
 * Verse and its caption, of as many lines, side by side on rows of one height; undefined for other words, and where
 * that makes them no larger.
 */
export function versesBeside(
  words: readonly Paragraph[],
  { box, levels = [] }: Room,
): readonly VerseBlock[] | undefined {
  const [line, caption] = words
  const { scale, fits } = fitText(words, { levels }, box)
  if (!line || !caption || !isVerse(line) || linesIn(line) !== linesIn(caption) || scale >= small) return undefined
  // What does not fit at all gets smaller than the scale says.
  const usual = fits ? styleOf(line, levels).size * scale : 0
  const highest = Math.min(beside.most, Math.floor(box.height / linesIn(line) / beside.leading))
  for (let size = highest; size > usual && size >= beside.least; size--) {
    const parts = partsAt(size, line, caption)
    const free = box.width - parts.reduce((sum, { width }) => sum + width, beside.gap)
    if (free < 0) continue
    let x = box.x + (levels.some(({ align }) => align === 'ctr') ? free / 2 : 0)
    return parts.map(({ paragraph, size: own, mark, width }, at) => {
      // A face that is wider still has what is left of the room.
      const placed = { ...box, x: x - mark, width: mark + (at === 0 ? width : box.x + box.width - x) }
      x += width + beside.gap
      return { paragraph: hung(paragraph, mark, mark), size: own, pitch: size * beside.leading, box: placed }
    })
  }
  return undefined
}

/** Both blocks at a size of the verse, with the widths in px of their first marks and of all behind these. */
function partsAt(size: number, line: Paragraph, caption: Paragraph) {
  const less = Math.max(beside.caption.least, Math.min(beside.caption.most, Math.floor(size * beside.share)))
  const sized = [
    { paragraph: line, size },
    { paragraph: { ...caption, level: 0 }, size: less },
  ]
  return sized.map(({ paragraph, size: own }) => ({
    paragraph,
    size: own,
    mark: Math.round(widestLine(paragraph.runs.slice(0, 1)) * own),
    width: Math.ceil(widestLine(paragraph.runs.slice(1)) * own * widestFace),
  }))
}

function linesIn({ runs }: Paragraph): number {
  return runs.filter(({ text }) => text === '\n').length + 1
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
