import { axisKey } from '../model/axis.ts'
import type { Chart } from '../model/chart.ts'
import { isChinese, type Locale } from '../model/locale.ts'
import type { LocalizedChartPoint, LocalizedOverlays, PlainPair } from '../model/localized.ts'
import type { Figure } from '../model/records.ts'
import { axisLabel } from './chart-axes.ts'
import type { OverlayTools } from './chart-overlays.ts'

/** Everything a chart shows, as a sentence: its alternative text. */
export function summarize(
  chart: Chart,
  grouped: boolean,
  shown: { readonly points: readonly LocalizedChartPoint[]; readonly overlays: LocalizedOverlays | undefined },
  tools: OverlayTools,
): PlainPair {
  const axes = [chart.by, ...(grouped && chart.over !== chart.by ? [chart.over] : [])]
  const side = (locale: Locale, read: (pair: PlainPair) => string) => {
    const chinese = isChinese(locale)
    const [comma, colon] = chinese ? ['，', '：'] : [', ', ': ']
    const nameOf = (figure: Figure) =>
      axes
        .map((axis) => read(axisLabel(chart, axis, axisKey(figure, axis), tools)))
        .filter((name) => name !== '')
        .join(comma)
    const parts = chart.figures.map(
      (figure, at) => `${nameOf(figure)}${colon}${read(shown.points[at]?.label ?? { line: '' })}`,
    )
    const { difference, reference, notes = [] } = shown.overlays ?? {}
    const [from, to] = [chart.difference?.from, chart.difference?.to]
    if (difference && from && to) parts.push(`${nameOf(from)} → ${nameOf(to)}${colon}${read(difference.label)}`)
    if (reference) parts.push(read(reference.label))
    for (const note of notes) parts.push(read(note.text))
    return parts.join(chinese ? '；' : '; ')
  }
  const { locale, caption } = tools.variant
  return {
    line: side(locale, (text) => text.line),
    ...(caption && { caption: side(caption, (text) => text.caption ?? text.line) }),
  }
}
