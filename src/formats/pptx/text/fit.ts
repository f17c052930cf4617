import { lettersOf } from '../../../model/code-lines.ts'
import type { LevelStyle, Paragraph, Slot } from '../base/model.ts'
import { countLines, textWidth } from '../base/text-width.ts'
import type { Box } from '../base/units.ts'

/** PowerPoint's line is 1.2 of the size, whatever the face. */
export const lineHeight = 1.2
/** Text that would have to be smaller than this share of its size is reported. */
const smallest = 0.55
const scales = Array.from({ length: 19 }, (_, at) => Math.round((1 - at * 0.025) * 1000) / 1000)

/** How text stands in its box. */
export interface Fit {
  /** The share of its size that it is shown at. */
  readonly scale: number
  /** Whether it then fits. */
  readonly fits: boolean
}

/** What keeps to one line has to in every face that may stand in for its own; serif figures are wider than Arial's. */
export const widestFace = 1.14
/** The letters of code are of one width, in em. */
const letterOfCode = 0.6
/** Titles shrink by no more than this to spare a line, which would hold a few characters. */
const sparing = 0.82

/** The largest scale at which paragraphs fit, by widths of letters and heights of lines as PowerPoint has them. */
export function fitText(
  paragraphs: readonly Paragraph[],
  slot: Pick<Slot, 'inset' | 'single' | 'sparing'> & { readonly levels: readonly LevelStyle[] },
  box: Box,
): Fit {
  const fitting = scales.find((scale) => fitsAt(paragraphs, slot, box, scale))
  if (fitting === undefined) return { scale: smallest, fits: false }
  if (!slot.sparing) return { scale: fitting, fits: true }
  const linesAt = (scale: number) =>
    paragraphs.reduce((sum, one) => sum + linesOf(one, slot.levels, box.width, scale), 0)
  const most = linesAt(fitting)
  const spared = scales.find((scale) => scale <= fitting && scale >= sparing && linesAt(scale) < most)
  return { scale: spared ?? fitting, fits: true }
}

function fitsAt(
  paragraphs: readonly Paragraph[],
  slot: Parameters<typeof fitText>[1],
  box: Box,
  scale: number,
): boolean {
  const inset = slot.inset ?? 0
  const width = box.width - 2 * inset
  if (slot.single && paragraphs.some((one) => widthOf(one, slot.levels, scale) * widestFace > width)) return false
  return heightOf(paragraphs, slot.levels, width, scale) <= box.height - 2 * inset + 0.5
}

/** The height of paragraphs in px at a width and a scale. */
export function heightOf(
  paragraphs: readonly Paragraph[],
  levels: readonly LevelStyle[],
  width: number,
  scale = 1,
): number {
  return paragraphs.reduce((sum, paragraph, at) => {
    const style = styleOf(paragraph, levels)
    const lines = linesOf(paragraph, levels, width, scale)
    return (
      sum +
      lines * sizeOf(paragraph, style) * scale * lineHeight +
      (at === 0 ? 0 : (paragraph.before ?? style.before ?? 0))
    )
  }, 0)
}

function linesOf(paragraph: Paragraph, levels: readonly LevelStyle[], width: number, scale: number): number {
  const style = styleOf(paragraph, levels)
  const room = width - (paragraph.indent ?? style.indent ?? 0)
  const size = sizeOf(paragraph, style) * scale
  if (isCode(paragraph, style))
    return Math.max(1, Math.ceil((lettersOf(textOf(paragraph)) * letterOfCode * size) / room))
  // Programs differ by a little in how wide letters are.
  if (isMixed(paragraph) && widthOfRuns(paragraph, style) * scale <= room * 0.985) return 1
  return countLines(behindTab(textOf(paragraph)), (room * 0.985) / size, isBold(paragraph, style))
}

function widthOf(paragraph: Paragraph, levels: readonly LevelStyle[], scale: number): number {
  const style = styleOf(paragraph, levels)
  return textWidth(textOf(paragraph), isBold(paragraph, style)) * sizeOf(paragraph, style) * scale
}

/** Whether a part of a paragraph, such as the unit of a number, is set in another size than the rest. */
function isMixed({ runs }: Paragraph): boolean {
  return runs.some(({ size }) => size !== runs[0]?.size) && runs.every(({ text }) => !text.includes('\n'))
}

function widthOfRuns({ runs }: Paragraph, { size, bold = false }: LevelStyle): number {
  return runs.reduce((sum, run) => sum + textWidth(run.text, bold || run.bold) * (run.size ?? size), 0)
}

/** Whether a Chinese paragraph ends with a line of a character or two. */
export function isOrphaned(paragraph: Paragraph, levels: readonly LevelStyle[], width: number): boolean {
  if (!/\p{Script=Han}/u.test(textOf(paragraph))) return false
  const lines = linesOf(paragraph, levels, width, 1)
  return lines > 1 && linesOf(paragraph, levels, width + 2.2 * sizeOf(paragraph, styleOf(paragraph, levels)), 1) < lines
}

/** The style of a paragraph's level: of one deeper than there are the last. */
export function styleOf({ level }: Paragraph, levels: readonly LevelStyle[]): LevelStyle {
  return levels[level] ?? levels.at(-1) ?? { size: 36, color: 'ink', side: 'line' }
}

function sizeOf({ runs }: Paragraph, style: LevelStyle): number {
  return Math.max(0, ...runs.map(({ size }) => size ?? style.size)) || style.size
}

function isBold({ runs }: Paragraph, { bold = false }: LevelStyle): boolean {
  return bold || (runs.length > 0 && runs.every((run) => run.bold))
}

function isCode({ runs }: Paragraph, { face }: LevelStyle): boolean {
  return face === 'code' || (runs.length > 0 && runs.every((run) => run.face === 'code'))
}

/** What stands before a tab hangs before the edge of the text. */
function behindTab(text: string): string {
  return text.slice(text.indexOf('\t') + 1)
}

function textOf({ runs }: Paragraph): string {
  return runs.map(({ text }) => text).join('')
}
