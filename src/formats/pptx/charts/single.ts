import { locales } from '../../../model/locale.ts'
import type { LocalizedChart, LocalizedChartPoint, PlainPair } from '../../../model/localized.ts'
import type { Surface } from '../base/model.ts'
import { textWidth } from '../base/text-width.ts'
import { seriesColors } from './colors.ts'
import { lineInCell } from './formulas.ts'
import { inSheet, numberFormat, pairOf, pointAt, scaleOf, textOf } from './numbers.ts'
import type { ChartPlan, PlanSeries } from './plan.ts'

/** A name in both languages, each on a line. */
export function twoLines({ line, caption }: PlainPair): string {
  return caption === undefined || caption === line ? line : `${line}\n${caption}`
}

export function oneLine(pair: PlainPair): string {
  return twoLines(pair).replaceAll('\n', ' ')
}

/** Single marks, told apart by their names: one series, of which the accent is a point of its own. */
export function planSingle(chart: LocalizedChart, surface: Surface): ChartPlan {
  const scale = scaleOf(chart.points)
  const own = chart.categories.map((_, at) => pointAt(chart, undefined, at))
  const values = own.map((point) => point && inSheet(point.value, scale))
  const series: PlanSeries = {
    name: seriesName(chart),
    values,
    labels: own.map((point, at) => point && numberFormat(textOf(point), values[at] ?? 0)),
    lines: own.map((point, at) => point && lineInCell(textOf(point), values[at] ?? 0)),
    captions: own.map(pairOf),
    position: 'outEnd',
    fill: 'solid',
    ...accented(chart, own, surface),
  }
  return {
    categories: chart.categories.map(twoLines),
    series: [series],
    legend: false,
    stacking: 'clustered',
    overlap: 0,
  }
}

/** The colour of a series, which its key has and what is added to it, and of marks that have another. */
function accented(
  chart: LocalizedChart,
  own: readonly (LocalizedChartPoint | undefined)[],
  { chartAccent, chartOther }: Surface,
): Pick<PlanSeries, 'color' | 'points'> {
  const colors = own.map((point) => point && (isAccent(chart, point.series, point.category) ? chartAccent : chartOther))
  const ranged = own.findIndex((point) => point?.max !== undefined)
  const color = colors[ranged] ?? (colors.includes(chartOther) ? chartOther : chartAccent)
  return { color, points: colors.map((one) => (one === color ? undefined : one)) }
}

export function isAccent({ series, accents }: LocalizedChart, at: number, category: number): boolean {
  return accents?.[category] ?? series[at]?.accent ?? false
}

/** What the sheet says over values that have no name of their own. */
export function seriesName({ axis, locale }: LocalizedChart): string {
  if (axis) return oneLine(axis)
  const { script } = locales[locale]
  return script === 'Latn' ? 'Value' : `${script === 'Hans' ? '数值' : '數值'} Value`
}

/**
 * Ranges: the upper ends hatched, and the lower solid on top of them. Stacked they would hold differences; laid over each
 * other the sheet holds the true ends, and labels stand where the range ends.
 */
export function planRange(chart: LocalizedChart, surface: Surface): ChartPlan {
  const single = planSingle(chart, surface)
  const [low] = single.series
  if (!low) return single
  const scale = scaleOf(chart.points)
  const own = chart.categories.map((_, at) => pointAt(chart, undefined, at))
  const uppers = own.map((point) => (point?.max === undefined ? undefined : inSheet(point.max, scale)))
  const high: PlanSeries = {
    ...low,
    name: oneLine(chart.rangeKey.high),
    values: uppers,
    labels: own.map((point, at) =>
      point && uppers[at] !== undefined ? numberFormat(textOf(point), uppers[at]) : undefined,
    ),
    lines: own.map((point, at) => (point && uppers[at] !== undefined ? textOf(point) : undefined)),
    captions: own.map((point, at) => (uppers[at] === undefined ? undefined : pairOf(point))),
    says: 'range',
    fill: 'hatch',
  }
  const isPlain = <T>(one: T, at: number) => (uppers[at] === undefined ? one : undefined)
  const lower = {
    ...low,
    name: oneLine(chart.rangeKey.low),
    labels: low.labels.map(isPlain),
    lines: low.lines?.map(isPlain) ?? [],
    captions: low.captions?.map(isPlain) ?? [],
  }
  if (chart.start !== undefined) return inTheAir(single, high, lower, surface)
  return { ...single, series: [high, lower], legend: uppers.some((one) => one !== undefined), overlap: 100 }
}

/** Ranges that begin elsewhere than at zero: what is below each is covered with paper, and the sheet still holds both ends. */
function inTheAir(single: ChartPlan, high: PlanSeries, low: PlanSeries, { paper }: Surface): ChartPlan {
  const { points: _, ...cover } = { ...low, color: paper }
  return { ...single, series: [{ ...high, fill: 'solid' }, cover], legend: false, overlap: 100 }
}

/** Parts of a whole. */
export function planDonut(chart: LocalizedChart, surface: Surface): ChartPlan {
  const plan = planSingle(chart, surface)
  const colors = seriesColors(
    chart.categories.map((_, at) => chart.accents?.[at] ?? false),
    surface,
  )
  const sum = chart.points.reduce((total, { value }) => total + value, 0) || 1
  const shares = chart.categories.map((_, at) => (pointAt(chart, undefined, at)?.value ?? 0) / sum)
  const rooms = chart.categories.map((_, at) => {
    const point = pointAt(chart, undefined, at)
    const said = point ? shownOf(point) : { line: '' }
    return [said.line, said.line === said.caption ? '' : (said.caption ?? '')].map((text) => shareFor(text))
  })
  const hasOne = (at: number) => (shares[at] ?? 0) >= Math.max(roomInRing.forOne, rooms[at]?.[0] ?? 0)
  const hasTwo = (at: number) => hasOne(at) && (shares[at] ?? 0) >= Math.max(roomInRing.forTwo, rooms[at]?.[1] ?? 0)
  const ifRoom = <T>(list: readonly T[] | undefined, has: (at: number) => boolean) =>
    list?.map((one, at) => (has(at) ? one : undefined))
  const series = plan.series.map(({ captions, lines, ...one }): PlanSeries => {
    const kept = { captions: ifRoom(captions, hasTwo) ?? [], lines: ifRoom(lines, hasOne) ?? [] }
    return { ...one, ...kept, labels: ifRoom(one.labels, hasOne) ?? [], position: 'none', points: colors }
  })
  // What has no room to be written on says its value beside its name.
  const categories = chart.categories.map((pair, at) => {
    const point = pointAt(chart, undefined, at)
    return point && !hasTwo(at) ? `${oneLine(pair)}  ${oneLine(shownOf(point))}` : oneLine(pair)
  })
  return { ...plan, categories, series, legend: true }
}

/** From which shares of a ring on a part has room for a number, and for one in two languages. */
const roomInRing = { forOne: 0.04, forTwo: 0.07 } as const

/** Of a ring what a text across it needs, in a size that all of a chart have; one wider than the ring is thick has none. */
function shareFor(text: string): number {
  const width = textWidth(text)
  return width > widestInRing ? Number.POSITIVE_INFINITY : width * 0.025
}

/** In em. */
const widestInRing = 7

function shownOf({ short, label }: LocalizedChartPoint): PlainPair {
  return short ?? label
}
