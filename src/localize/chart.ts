import { axisKey } from '../model/axis.ts'
import type { Chart, ChartAxis, Figure } from '../model/deck.ts'
import { isChinese, type Locale, type Variant } from '../model/locale.ts'
import type { LocalizedChart, LocalizedChartPoint, LocalizedSegment, PlainPair } from '../model/localized.ts'
import { textOfRuns } from '../model/runs.ts'
import type { Segment } from '../model/segment.ts'
import { labelText } from './labels/labels.ts'
import { formatDate } from './values/date.ts'

/** What a chart needs to speak the languages of a variant. */
export interface ChartTools {
  readonly variant: Variant
  readonly localize: (segment: Segment) => LocalizedSegment
  readonly formatFigure: (figure: Figure, locale: Locale) => string
}

/** A chart with its labels, values and alternative text in the languages of a variant. */
export function localizeChart(chart: Chart, id: string, tools: ChartTools): LocalizedChart {
  const { locale, caption } = tools.variant
  const grouped = chart.kind === 'grouped-bar' || chart.kind === 'line'
  const keys = (axis: ChartAxis) => [...new Set(chart.figures.map((figure) => axisKey(figure, axis)))]
  const label = (axis: ChartAxis) => (key: string) => axisLabel(chart, axis, key, tools)
  const seriesKeys = grouped ? keys(chart.by) : []
  const categoryKeys = keys(grouped ? chart.over : chart.by)
  const isAccent = (key: string) => chart.accent === undefined || chart.accent === key
  // Single bars are told apart by their labels; series only say which bars get the accent.
  const series = grouped
    ? seriesKeys.map((key, at) => ({
        label: label(chart.by)(key),
        accent: chart.accent === undefined ? at === seriesKeys.length - 1 : chart.accent === key,
      }))
    : [
        { label: { line: '' }, accent: true },
        { label: { line: '' }, accent: false },
      ]
  const points = chart.figures.map((figure): LocalizedChartPoint => {
    const key = axisKey(figure, chart.by)
    return {
      series: grouped ? seriesKeys.indexOf(key) : isAccent(key) ? 0 : 1,
      category: categoryKeys.indexOf(axisKey(figure, grouped ? chart.over : chart.by)),
      value: figure.value,
      ...(figure.max !== undefined && { max: figure.max }),
      label: pair(tools.variant, (language) => tools.formatFigure(figure, language)),
    }
  })
  return {
    kind: chart.kind,
    id,
    locale,
    ...(caption && { captionLocale: caption }),
    series: grouped || points.some(({ series: at }) => at === 1) ? series : series.slice(0, 1),
    categories: categoryKeys.map(label(grouped ? chart.over : chart.by)),
    points,
    summary: summarize(chart, grouped, points, tools),
    rangeKey: {
      low: pair(tools.variant, (language) => labelText('rangeLow', language)),
      high: pair(tools.variant, (language) => labelText('rangeHigh', language)),
    },
  }
}

function axisLabel(chart: Chart, axis: ChartAxis, key: string, tools: ChartTools): PlainPair {
  const figure = chart.figures.find((candidate) => axisKey(candidate, axis) === key)
  if (!figure) return { line: key }
  if (axis === 'period') return pair(tools.variant, (locale) => (key ? (formatDate(key, locale) ?? key) : ''))
  const { line, caption } = tools.localize(figure[axis])
  return { line: textOfRuns(line.runs), ...(caption && { caption: textOfRuns(caption.runs) }) }
}

function pair({ locale, caption }: Variant, text: (locale: Locale) => string): PlainPair {
  const line = text(locale)
  const below = caption && text(caption)
  return { line, ...(below !== undefined && below !== line && { caption: below }) }
}

function summarize(
  chart: Chart,
  grouped: boolean,
  points: readonly LocalizedChartPoint[],
  tools: ChartTools,
): PlainPair {
  const side = (locale: Locale, read: (pair: PlainPair) => string) => {
    const chinese = isChinese(locale)
    const parts = chart.figures.map((figure, at) => {
      const names = [chart.by, ...(grouped && chart.over !== chart.by ? [chart.over] : [])]
        .map((axis) => read(axisLabel(chart, axis, axisKey(figure, axis), tools)))
        .filter((name) => name !== '')
      const value = read(points[at]?.label ?? { line: '' })
      return `${names.join(chinese ? '，' : ', ')}${chinese ? '：' : ': '}${value}`
    })
    return parts.join(chinese ? '；' : '; ')
  }
  const { locale, caption } = tools.variant
  return {
    line: side(locale, (text) => text.line),
    ...(caption && { caption: side(caption, (text) => text.caption ?? text.line) }),
  }
}
