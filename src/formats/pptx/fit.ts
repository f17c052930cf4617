import type { LevelStyle, Paragraph, Slot } from './model.ts'
import { countLines, textWidth } from './text-width.ts'
import type { Box } from './units.ts'

/** PowerPoint's line is 1.2 of the size, whatever the face. */
export const lineHeight = 1.2
/** Text that would have to be smaller than this share of its size is reported. */
const smallest = 0.55
const step = 0.025

/** How text stands in its box. */
export interface Fit {
  /** The share of its size that it is shown at. */
  readonly scale: number
  /** Whether it then fits. */
  readonly fits: boolean
}

/** The largest scale at which paragraphs fit, by widths of letters and heights of lines as PowerPoint has them. */
export function fitText(
  paragraphs: readonly Paragraph[],
  slot: Pick<Slot, 'inset' | 'columns' | 'single'> & { readonly levels: readonly LevelStyle[] },
  box: Box,
): Fit {
  for (let scale = 1; scale >= smallest - 0.001; scale -= step) {
    const rounded = Math.round(scale * 1000) / 1000
    if (fitsAt(paragraphs, slot, box, rounded)) return { scale: rounded, fits: true }
  }
  return { scale: smallest, fits: false }
}

function fitsAt(
  paragraphs: readonly Paragraph[],
  slot: Parameters<typeof fitText>[1],
  box: Box,
  scale: number,
): boolean {
  const inset = slot.inset ?? 0
  const columns = slot.columns ?? 1
  const width = (box.width - 2 * inset) / columns
  if (slot.single && paragraphs.some((one) => widthOf(one, slot.levels, scale) > width)) return false
  return heightOf(paragraphs, slot.levels, width, scale) <= (box.height - 2 * inset) * columns + 0.5
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
    const size = sizeOf(paragraph, style) * scale
    const indent = paragraph.indent ?? style.indent ?? 0
    const lines = countLines(textOf(paragraph), (width - indent) / size, isBold(paragraph, style))
    return sum + lines * size * lineHeight + (at === 0 ? 0 : (style.before ?? 0))
  }, 0)
}

function widthOf(paragraph: Paragraph, levels: readonly LevelStyle[], scale: number): number {
  const style = styleOf(paragraph, levels)
  return textWidth(textOf(paragraph), isBold(paragraph, style)) * sizeOf(paragraph, style) * scale
}

/** The style of a paragraph's level: of one deeper than there are the last. */
export function styleOf({ level }: Paragraph, levels: readonly LevelStyle[]): LevelStyle {
  return levels[level] ?? levels.at(-1) ?? { size: 36, color: 'ink', side: 'line' }
}

function sizeOf({ runs }: Paragraph, style: LevelStyle): number {
  return Math.max(0, ...runs.map(({ size }) => size ?? 0)) || style.size
}

function isBold({ runs }: Paragraph, { bold = false }: LevelStyle): boolean {
  return bold || (runs.length > 0 && runs.every((run) => run.bold))
}

function textOf({ runs }: Paragraph): string {
  return runs.map(({ text }) => text).join('')
}
