import { axisKey, isGrouped, runsInTime } from '../model/axis.ts'
import type { Chart, ChartAxis } from '../model/chart.ts'
import { isChinese, type Locale } from '../model/locale.ts'
import type { LocalizedChart, LocalizedChartPoint, PlainPair } from '../model/localized.ts'
import { partOfYear, timeOf } from '../model/period.ts'
import type { Figure } from '../model/records.ts'
import { axesOf, axisLabel, categoryLabels, fewestShort } from './chart-axes.ts'
import { localizeOverlays, type OverlayTools } from './chart-overlays.ts'
import { pairIn } from './chart-pair.ts'
import { startOf } from './chart-start.ts'
import { summarize } from './chart-summary.ts'
import { type ChartUnit, chartUnit } from './chart-ticks.ts'
import { totalQuantities, totalsOf } from './chart-totals.ts'
import { labelText } from './labels/labels.ts'
import { formatQuantity, type Quantity } from './values/figure.ts'
import { roundTo } from './values/number.ts'

/** What a chart needs to speak the languages of a variant. */
export interface ChartTools extends OverlayTools {
  readonly formatFigure: (figure: Figure, locale: Locale) => string
}

/** Where the figures of a chart stand: the keys of its series and categories, in their order. */
interface Frame {
  /** What tells series apart; none for charts of single marks, whose two series are the accent and the rest. */
  readonly series?: ChartAxis
  readonly category: ChartAxis
  readonly seriesKeys: readonly string[]
  readonly categoryKeys: readonly string[]
}

/** A chart with its labels, values and alternative text in the languages of a variant. */
export function localizeChart(chart: Chart, id: string, tools: ChartTools): LocalizedChart {
  const { locale, caption } = tools.variant
  const frame = frameOf(chart)
  const units = unitsOf(chart, tools)
  const points = chart.figures.map((figure) => localizePoint(chart, figure, frame, units, tools))
  const overlays = localizeOverlays(chart, tools)
  const { series, category, categoryKeys } = frame
  const isTimed = category === 'period' && (runsInTime(chart.kind) || upright.has(chart.kind))
  const start = startOf(chart, overlays?.reference ? [overlays.reference.value] : [])
  return {
    kind: chart.kind,
    id,
    locale,
    ...(caption && { captionLocale: caption }),
    series: seriesOf(chart, frame, points, tools),
    categories: categoryLabels(chart, category, categoryKeys, tools),
    points,
    summary: summarize(chart, series !== undefined, { points, overlays }, tools),
    rangeKey: {
      low: pairIn(tools.variant, (language) => labelText('rangeLow', language)),
      high: pairIn(tools.variant, (language) => labelText('rangeHigh', language)),
    },
    ...axesOf(chart, units, tools, start),
    ...(start !== undefined && { start }),
    ...(isTimed && { times: categoryKeys.map((key) => timeOf(key) ?? 0) }),
    ...(isTimed && categoryKeys.some((key) => partOfYear(key)) && { inQuarters: true }),
    ...totalsOf(chart, frame.seriesKeys.length, units, tools),
    ...(singled.has(chart.kind) && { accents: categoryKeys.map((key) => chart.accent === key) }),
    ...(overlays && { overlays }),
  }
}

/** Kinds whose categories stand beside each other, so that of periods in a row some may be left unnamed. */
const upright: ReadonlySet<Chart['kind']> = new Set<Chart['kind']>(['column', 'grouped-bar', 'stacked', 'percent'])

/** Kinds in which a category, not a series, has the accent. */
const singled: ReadonlySet<Chart['kind']> = new Set<Chart['kind']>(['donut', 'waterfall', 'scatter'])

function frameOf(chart: Chart): Frame {
  const grouped = isGrouped(chart.kind)
  const keys = (axis: ChartAxis) => [...new Set(chart.figures.map((figure) => axisKey(figure, axis)))]
  // The dots of a scatter chart are subjects, each with a value of both measures.
  const [series, category] =
    chart.kind === 'scatter' ? [chart.over, chart.by] : [chart.by, grouped ? chart.over : chart.by]
  const categoryKeys = keys(category)
  const inTime = runsInTime(chart.kind) && category === 'period'
  return {
    ...(grouped && { series }),
    category,
    seriesKeys: grouped ? keys(series) : [],
    categoryKeys: inTime ? [...categoryKeys].sort((a, b) => (timeOf(a) ?? 0) - (timeOf(b) ?? 0)) : categoryKeys,
  }
}

function seriesOf(
  chart: Chart,
  { series, seriesKeys }: Frame,
  points: readonly LocalizedChartPoint[],
  tools: ChartTools,
): LocalizedChart['series'] {
  // Single bars are told apart by their labels; series only say which bars get the accent.
  const pair = [true, false].map((accent) => ({ label: { line: '' }, accent }))
  if (!series) return points.some(({ series: at }) => at === 1) ? pair : pair.slice(0, 1)
  return seriesKeys.map((key, at) => ({
    label: axisLabel(chart, series, key, tools),
    accent: chart.accent === undefined ? at === seriesKeys.length - 1 : chart.accent === key,
  }))
}

/** The unit of each figure: of a scatter chart each measure has its own. */
function unitsOf(chart: Chart, { variant, termForm }: ChartTools): (figure: Figure) => ChartUnit {
  const made = new Map<string, ChartUnit>()
  const keyOf = (figure: Figure) => (chart.kind === 'scatter' ? axisKey(figure, chart.over) : '')
  return (figure) => {
    const key = keyOf(figure)
    const known = made.get(key)
    if (known) return known
    const alike = chart.figures.filter((other) => keyOf(other) === key)
    const unit = chartUnit([...alike, ...totalQuantities(chart)], variant, termForm)
    made.set(key, unit)
    return unit
  }
}

function localizePoint(
  chart: Chart,
  figure: Figure,
  frame: Frame,
  units: (figure: Figure) => ChartUnit,
  tools: ChartTools,
): LocalizedChartPoint {
  const { series, category, seriesKeys, categoryKeys } = frame
  const isAccent = chart.accent === undefined || chart.accent === axisKey(figure, chart.by)
  const short = shortLabel(chart, figure, units(figure), tools)
  return {
    series: series ? seriesKeys.indexOf(axisKey(figure, series)) : isAccent ? 0 : 1,
    category: categoryKeys.indexOf(axisKey(figure, category)),
    value: figure.value,
    ...(figure.max !== undefined && { max: figure.max }),
    label: fullLabel(chart, figure, short, tools),
    ...(short && { short }),
  }
}

/** A value in words of its own, with the share it is drawn as. */
function fullLabel({ kind }: Chart, figure: Figure, short: PlainPair | undefined, tools: ChartTools): PlainPair {
  const isShare = kind === 'percent' && figure.unit.kind !== 'percent'
  const shareIn = (locale: Locale) => (locale === tools.variant.locale ? short?.line : (short?.caption ?? short?.line))
  return pairIn(tools.variant, (locale) => {
    const value = tools.formatFigure(figure, locale)
    if (!isShare) return value
    return isChinese(locale) ? `${shareIn(locale)}（${value}）` : `${shareIn(locale)} (${value})`
  })
}

/** What stands at a mark: a share in a chart of shares, else the value without the unit that the chart names. */
function shortLabel(chart: Chart, figure: Figure, unit: ChartUnit, { variant, termForm }: ChartTools) {
  if (chart.kind === 'percent' && figure.unit.kind !== 'percent') {
    const whole = chart.figures
      .filter((other) => axisKey(other, chart.over) === axisKey(figure, chart.over))
      .reduce((total, { value }) => total + value, 0)
    const share: Quantity = {
      value: roundTo((figure.value / (whole || 1)) * 100, 0),
      unit: { kind: 'percent' },
      approximate: figure.approximate,
    }
    return pairIn(variant, (locale) => formatQuantity(share, locale, termForm))
  }
  if (!unit.write || chart.figures.length < fewestShort) return undefined
  const short = unit.write(figure)
  return chart.kind === 'waterfall' && isStep(chart, figure) && figure.value > 0 ? withPlus(short) : short
}

/** A figure that is neither where a waterfall begins nor where it ends. */
function isStep({ figures }: Chart, figure: Figure): boolean {
  return figure !== figures[0] && figure !== figures.at(-1)
}

function withPlus({ line, caption }: PlainPair): PlainPair {
  return { line: `+${line}`, ...(caption !== undefined && { caption: `+${caption}` }) }
}
