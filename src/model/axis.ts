import type { ChartAxis, Figure } from './deck.ts'
import type { Segment } from './segment.ts'
import { plainText } from './walk.ts'

/** What distinguishes a figure along an axis of a chart; figures with equal keys belong together. */
export function axisKey(figure: Figure, axis: ChartAxis): string {
  return axis === 'period' ? (figure.period ?? '') : sourceText(figure[axis])
}

/** The text of a segment as the author wrote it, without markup. */
export function sourceText(segment: Segment): string {
  return plainText(segment.texts[segment.language]?.inlines ?? [])
}
