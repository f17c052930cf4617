import { axisKey, isGrouped, runsInTime, timeOf } from '../model/axis.ts'
import type { Chart, ChartAxis, Figure } from '../model/deck.ts'
import { isChinese, type Locale } from '../model/locale.ts'
import type { LocalizedChart, LocalizedChartPoint, LocalizedOverlays, PlainPair } from '../model/localized.ts'
import { textOfRuns } from '../model/runs.ts'
import { levelsOf } from './chart-levels.ts'
import { localizeOverlays, type OverlayTools } from './chart-overlays.ts'
import { pairIn } from './chart-pair.ts'
import { type ChartUnit, chartUnit, ticksOf } from './chart-ticks.ts'
import { labelText } from './labels/labels.ts'
import { combine, sum } from './values/compute.ts'
import { formatDate } from './values/date.ts'
import { formatQuantity, type Quantity } from './values/figure.ts'
import { roundTo } from './values/number.ts'

/** What a chart needs to speak the languages of a variant. */
export interface ChartTools extends OverlayTools {
  readonly formatFigure: (figure: Figure, locale: Locale) => string
}

/** Of fewer values each says its unit itself. */
const fewestShort = 3

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
  const inTime = runsInTime(chart.kind) && category === 'period'
  return {
    kind: chart.kind,
    id,
    locale,
    ...(caption && { captionLocale: caption }),
    series: seriesOf(chart, frame, points, tools),
    categories: categoryKeys.map((key) => axisLabel(chart, category, key, tools)),
    points,
    summary: summarize(chart, series !== undefined, { points, overlays }, tools),
    rangeKey: {
      low: pairIn(tools.variant, (language) => labelText('rangeLow', language)),
      high: pairIn(tools.variant, (language) => labelText('rangeHigh', language)),
    },
    ...axesOf(chart, units, tools),
    ...(inTime && { times: categoryKeys.map((key) => timeOf(key) ?? 0) }),
    ...totalsOf(chart, frame, units, tools),
    ...(singled.has(chart.kind) && { accents: categoryKeys.map((key) => chart.accent === key) }),
    ...(overlays && { overlays }),
  }
}

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

/** What is said of the values once, and round values where they are read off an axis. */
function axesOf(chart: Chart, units: (figure: Figure) => ChartUnit, tools: ChartTools) {
  const [first] = chart.figures
  if (!first) return {}
  if (chart.kind === 'scatter') return scatterAxes(chart, units, tools)
  const { name } = units(first)
  const shared = chart.figures.length >= fewestShort && chart.kind !== 'percent' ? name : undefined
  const axis = nameAxis(chart, first, shared, tools)
  const ticks = ticksOf(
    levelsOf(chart),
    unitAlong(chart, first),
    writerOf(chart, units(first), tools),
    chart.kind !== 'line',
  )
  return { ...(axis && { axis }), ...(ticks.length > 0 && { ticks }) }
}

/** How values along an axis are written: each with its unit if no unit suits all. */
function writerOf({ kind }: Pick<Chart, 'kind'>, { write }: ChartUnit, { variant, termForm }: ChartTools) {
  const full = (quantity: Quantity) => pairIn(variant, (locale) => formatQuantity(quantity, locale, termForm))
  return kind === 'percent' ? full : (write ?? full)
}

function unitAlong({ kind }: Chart, first: Figure): Figure['unit'] {
  return kind === 'percent' ? { kind: 'percent' } : first.unit
}

function scatterAxes(chart: Chart, units: (figure: Figure) => ChartUnit, tools: ChartTools) {
  const measures = [...new Set(chart.figures.map((figure) => axisKey(figure, chart.over)))]
  const [across, up] = measures.map((key) => {
    const own = chart.figures.filter((figure) => axisKey(figure, chart.over) === key)
    const [first] = own
    if (!first) return undefined
    const unit = units(first)
    return {
      name: nameAxis({ ...chart, figures: own }, first, unit.name, tools),
      ticks: ticksOf(
        own.map(({ value }) => value),
        first.unit,
        writerOf(chart, unit, tools),
        false,
      ),
    }
  })
  return {
    ...(up?.name && { axis: up.name }),
    ...(across?.name && { across: across.name }),
    ticks: up?.ticks ?? [],
    ticksAcross: across?.ticks ?? [],
  }
}

/** What is measured, and in which unit: 融資（億美元）, Funding (US$ billion). */
function nameAxis(chart: Chart, first: Figure, unit: PlainPair | undefined, tools: ChartTools): PlainPair | undefined {
  const measure = axisKey(first, 'measure')
  const isShared = measure !== '' && chart.figures.every((figure) => axisKey(figure, 'measure') === measure)
  const told = chart.kind !== 'scatter' && [chart.by, chart.over].includes('measure')
  const named = isShared && !told ? axisLabel(chart, 'measure', measure, tools) : undefined
  const made = pairIn(tools.variant, (locale) => {
    const side = (pair: PlainPair | undefined) =>
      locale === tools.variant.locale ? (pair?.line ?? '') : (pair?.caption ?? pair?.line ?? '')
    const [what, which] = [side(named), side(unit)]
    if (what === '' || which === '') return what + which
    return isChinese(locale) ? `${what}（${which}）` : `${what} (${which})`
  })
  return made.line === '' ? undefined : made
}

/** What the parts of each category of a stack add up to, or all parts of a ring. */
function totalQuantities({ kind, figures, over, whole }: Chart): readonly Quantity[] {
  const [first] = figures
  if (!first) return []
  if (kind === 'donut') return [whole ?? sumOf(figures)].filter(({ unit }) => unit.kind !== 'percent')
  if (kind !== 'stacked' && kind !== 'area') return []
  const keys = [...new Set(figures.map((figure) => axisKey(figure, over)))]
  return keys.map((key) => sumOf(figures.filter((figure) => axisKey(figure, over) === key)))
}

function sumOf(figures: readonly Figure[]): Quantity {
  const [first, ...others] = figures
  const none: Quantity = { value: 0, unit: { kind: 'none' }, approximate: false }
  const total = first ? combine(first, others, sum, undefined) : none
  return 'message' in total ? none : total
}

function totalsOf(chart: Chart, { seriesKeys }: Frame, units: (figure: Figure) => ChartUnit, tools: ChartTools) {
  const [first] = chart.figures
  const drawn = chart.kind === 'donut' || (chart.kind === 'stacked' && seriesKeys.length > 1)
  const hasNegative = chart.figures.some(({ value }) => value < 0)
  if (!first || !drawn || hasNegative) return {}
  const { write } = units(first)
  const full = (total: Quantity) => pairIn(tools.variant, (locale) => formatQuantity(total, locale, tools.termForm))
  const totals = totalQuantities(chart).map((total) => (write && chart.kind === 'stacked' ? write(total) : full(total)))
  return totals.length > 0 ? { totals } : {}
}

function axisLabel(chart: Chart, axis: ChartAxis, key: string, tools: ChartTools): PlainPair {
  const figure = chart.figures.find((candidate) => axisKey(candidate, axis) === key)
  if (!figure) return { line: key }
  if (axis === 'period') return pairIn(tools.variant, (locale) => (key ? (formatDate(key, locale) ?? key) : ''))
  const { line, caption } = tools.localize(figure[axis])
  return { line: textOfRuns(line.runs), ...(caption && { caption: textOfRuns(caption.runs) }) }
}

function summarize(
  chart: Chart,
  grouped: boolean,
  shown: { readonly points: readonly LocalizedChartPoint[]; readonly overlays: LocalizedOverlays | undefined },
  tools: ChartTools,
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
