import { textWidth } from '../base/text-width.ts'
import type { ChartSizes } from './drawing.ts'

/** Lines of labels, as most faces need them. */
export const leading = 1.15

/** The room that a label takes, in px. */
export function sizeOf({ line, caption }: { line: string; caption: string | undefined }, sizes: ChartSizes) {
  const width = Math.max(textWidth(line) * sizes.label, caption ? textWidth(caption) * sizes.caption : 0)
  return { width: width * 1.05 + 4, height: (sizes.label + (caption ? sizes.caption : 0)) * leading }
}
