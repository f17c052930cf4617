import { locales } from '../../model/locale.ts'
import type { LocalizedChart, PlainPair } from '../../model/localized.ts'
import { areYears, inSheet, numberFormat, pairOf, pointAt, scaleOf, serialDay, textOf } from './chart-numbers.ts'
import type { Surface } from './model.ts'
import type { Cell } from './workbook.ts'

/** Where a label stands at its mark. */
export type LabelPosition = 'outEnd' | 'ctr' | 't' | 'b' | 'l' | 'r' | 'none'

/** A series of a native chart: a column of its sheet. */
export interface PlanSeries {
  readonly name: string
  readonly values: readonly (number | undefined)[]
  /** The number format of each value's label; undefined: none. */
  readonly labels: readonly (string | undefined)[]
  /** Labels that the two languages write otherwise. The other one has a column of its own in the sheet. */
  readonly captions?: readonly (PlainPair | undefined)[]
  readonly position: LabelPosition
  readonly color: string
  readonly fill: 'solid' | 'hatch' | 'none'
  /** Marks of other colours than the series. */
  readonly points?: readonly (string | undefined)[]
  /** Drawn as a line over columns. */
  readonly overlay?: 'reference' | 'labels'
  readonly dash?: boolean
  /** Position of single labels. */
  readonly positions?: readonly LabelPosition[]
}

/** A native chart, as far as its kind of OOXML does not matter. */
export interface ChartPlan {
  readonly categories: readonly Cell[]
  /** What the sheet says over its categories. */
  readonly days?: 'yyyy' | 'yyyy-mm'
  readonly series: readonly PlanSeries[]
  readonly legend: boolean
  readonly stacking: 'clustered' | 'stacked' | 'percentStacked' | 'standard'
  readonly overlap: number
}

/** A chart as columns of a sheet, with the label of each value; `joined` sets both languages of a category in one line. */
export function planChart(chart: LocalizedChart, surface: Surface, joined = false): ChartPlan {
  const made = planners[chart.kind](chart, surface)
  const join = (cell: Cell) => (typeof cell === 'string' ? cell.replace('\n', '  ') : cell)
  const planned = joined ? { ...made, categories: made.categories.map(join) } : made
  const reference = chart.overlays?.reference
  if (!reference || !['column', 'grouped-bar', 'stacked', 'waterfall', 'line', 'area', 'slope'].includes(chart.kind))
    return planned
  const value = inSheet(reference.value, scaleOf(chart.points))
  const label = twoLines(reference.label).replace('\n', ' ')
  const line: PlanSeries = {
    name: label,
    values: planned.categories.map(() => value),
    // Named in the legend: over the marks it would meet their labels.
    labels: [],
    position: 't',
    color: surface.captionInk,
    fill: 'none',
    overlay: 'reference',
    dash: true,
  }
  return { ...planned, series: [...planned.series, line], legend: true }
}

const planners: Readonly<Record<LocalizedChart['kind'], (chart: LocalizedChart, surface: Surface) => ChartPlan>> = {
  bar: planSingle,
  column: planSingle,
  range: planRange,
  'grouped-bar': (chart, surface) =>
    planGrouped(chart, surface, { stacking: 'clustered', overlap: -10, position: 'outEnd' }),
  stacked: (chart, surface) =>
    withTotals(planGrouped(chart, surface, { stacking: 'stacked', overlap: 100, position: 'ctr' }), chart, surface),
  percent: (chart, surface) =>
    planStacked(chart, surface, { stacking: 'percentStacked', overlap: 100, position: 'ctr' }),
  waterfall: planWaterfall,
  line: (chart, surface) =>
    inTime(planLines(chart, surface, { stacking: 'standard', overlap: 0, position: 't' }), chart),
  area: (chart, surface) =>
    inTime(planUnlabelled(chart, surface, { stacking: 'stacked', overlap: 0, position: 'none' }), chart),
  slope: planSlope,
  scatter: planScatter,
  donut: planDonut,
}

/** A name in both languages, each on a line. */
export function twoLines({ line, caption }: PlainPair): string {
  return caption === undefined || caption === line ? line : `${line}\n${caption}`
}

function oneLine(pair: PlainPair): string {
  return twoLines(pair).replaceAll('\n', ' ')
}

/** Shares of a hue for one, two and more series of it, as the SVG has them: told apart in grey, and by whoever sees few colours. */
const steps: readonly (readonly number[])[] = [
  [1],
  [1, 0.42],
  [1, 0.8, 0.4],
  [1, 0.8, 0.42, 0.2],
  [1, 0.8, 0.44, 0.27, 0.12],
]

/** The colours of series: shades of the accent for those it is meant for, of the other hue for the rest. */
export function seriesColors(
  accents: readonly boolean[],
  { chartAccent, chartOther, paper }: Surface,
): readonly string[] {
  const used = new Map<boolean, number>()
  return accents.map((isAccent) => {
    const count = accents.filter((other) => other === isAccent).length
    const at = used.get(isAccent) ?? 0
    used.set(isAccent, at + 1)
    const shares = steps[Math.min(count, steps.length) - 1] ?? [1]
    return mix(isAccent ? chartAccent : chartOther, paper, shares[Math.min(at, shares.length - 1)] ?? 1)
  })
}

function mix(one: string, other: string, share: number): string {
  const part = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16)
  return [0, 2, 4]
    .map((at) =>
      Math.round(part(one, at) * share + part(other, at) * (1 - share))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase()
}

/** Single marks, told apart by their names: one series, of which the accent is a point of its own. */
function planSingle(chart: LocalizedChart, surface: Surface): ChartPlan {
  const scale = scaleOf(chart.points)
  const own = chart.categories.map((_, at) => pointAt(chart, undefined, at))
  const values = own.map((point) => point && inSheet(point.value, scale))
  const series: PlanSeries = {
    name: seriesName(chart),
    values,
    labels: own.map((point, at) => point && numberFormat(textOf(point), values[at] ?? 0)),
    captions: own.map(pairOf),
    position: 'outEnd',
    color: surface.chartOther,
    fill: 'solid',
    points: own.map((point) =>
      point && isAccent(chart, point.series, point.category) ? surface.chartAccent : undefined,
    ),
  }
  return {
    categories: chart.categories.map(twoLines),
    series: [series],
    legend: false,
    stacking: 'clustered',
    overlap: 0,
  }
}

function isAccent({ series, accents }: LocalizedChart, at: number, category: number): boolean {
  return accents?.[category] ?? series[at]?.accent ?? false
}

function seriesName({ axis, locale }: LocalizedChart): string {
  return axis
    ? oneLine(axis)
    : locales[locale].language === 'zh'
      ? `数值 Value`.replace('数值', locales[locale].script === 'Hans' ? '数值' : '數值')
      : 'Value'
}

/**
 * Ranges: the upper ends hatched, and the lower solid on top of them. Stacked they would hold differences; laid over each
 * other the sheet holds the true ends, and labels stand where the range ends.
 */
function planRange(chart: LocalizedChart, surface: Surface): ChartPlan {
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
    fill: 'hatch',
  }
  const lower = {
    ...low,
    name: oneLine(chart.rangeKey.low),
    labels: low.labels.map((label, at) => (uppers[at] === undefined ? label : undefined)),
  }
  return { ...single, series: [high, lower], legend: uppers.some((one) => one !== undefined), overlap: 100 }
}

interface Grouping {
  readonly stacking: ChartPlan['stacking']
  readonly overlap: number
  readonly position: LabelPosition
}

/** A part of a stack has room for a second language only from this share of the highest stack on. */
const roomForTwo = 0.2

/** Stacks whose small parts say their value in one language only. */
function planStacked(chart: LocalizedChart, surface: Surface, grouping: Grouping): ChartPlan {
  const plan = planGrouped(chart, surface, grouping)
  const totals = plan.categories.map((_, at) => plan.series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0))
  const most = Math.max(...totals)
  const series = plan.series.map((one): PlanSeries => {
    const captions = one.captions?.map((pair, at) => {
      const whole = grouping.stacking === 'percentStacked' ? (totals[at] ?? most) : most
      return (one.values[at] ?? 0) / whole >= roomForTwo ? pair : undefined
    })
    return { ...one, ...(captions && { captions }) }
  })
  return { ...plan, series }
}

/** Lines: the highest has its labels above, the others below, so that they do not meet between two. */
function planLines(chart: LocalizedChart, surface: Surface, grouping: Grouping): ChartPlan {
  const plan = planGrouped(chart, surface, grouping)
  const mean = ({ values }: PlanSeries) => {
    const known = values.filter((value) => value !== undefined)
    return known.reduce((sum, value) => sum + value, 0) / Math.max(known.length, 1)
  }
  const highest = [...plan.series].sort((one, other) => mean(other) - mean(one))[0]
  return { ...plan, series: plan.series.map((one) => ({ ...one, position: one === highest ? 't' : 'b' })) }
}

/** Areas have no place for labels of their own: what they reach is read off the axis. */
function planUnlabelled(chart: LocalizedChart, surface: Surface, grouping: Grouping): ChartPlan {
  const plan = planGrouped(chart, surface, grouping)
  return { ...plan, series: plan.series.map(({ captions: _, ...series }) => ({ ...series, labels: [] })) }
}

function planGrouped(chart: LocalizedChart, surface: Surface, { stacking, overlap, position }: Grouping): ChartPlan {
  const scale = scaleOf(chart.points)
  const colors = seriesColors(
    chart.series.map(({ accent }) => accent),
    surface,
  )
  const series = chart.series.map(({ label, accent }, at): PlanSeries => {
    const own = chart.categories.map((_, category) => pointAt(chart, at, category))
    const values = own.map((point) => point && inSheet(point.value, scale))
    return {
      name: oneLine(label),
      values,
      labels: own.map((point, index) => point && numberFormat(textOf(point), values[index] ?? 0)),
      captions: own.map(pairOf),
      position,
      color: colors[at] ?? surface.chartOther,
      fill: 'solid',
      dash: position === 't' && !accent,
    }
  })
  return { categories: chart.categories.map(twoLines), series, legend: series.length > 1, stacking, overlap }
}

/** What stacks add up to, written over them by a line that is not drawn. */
function withTotals(plan: ChartPlan, { totals }: LocalizedChart, surface: Surface): ChartPlan {
  if (!totals) return plan
  const sums = plan.categories.map((_, at) => plan.series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0))
  const line: PlanSeries = {
    name: '∑',
    values: sums.map((sum) => inSheet(sum, 1)),
    labels: sums.map((sum, at) => numberFormat(totals[at]?.line ?? '', sum)),
    captions: totals.map((pair) => (pair.caption === undefined || pair.caption === pair.line ? undefined : pair)),
    position: 't',
    color: surface.ink,
    fill: 'none',
    overlay: 'labels',
  }
  return { ...plan, series: [...plan.series, line] }
}

/** Categories that are periods, as days on an axis of time. */
function inTime(plan: ChartPlan, { times }: LocalizedChart): ChartPlan {
  if (!times || new Set(times).size !== times.length) return plan
  return {
    ...plan,
    categories: times.map((time) => ({ day: serialDay(time) })),
    days: areYears(times) ? 'yyyy' : 'yyyy-mm',
  }
}

/** Steps from one level to another: what is under a step is a series that is not drawn. */
function planWaterfall(chart: LocalizedChart, surface: Surface): ChartPlan {
  const scale = scaleOf(chart.points)
  const own = chart.categories.map((_, at) => pointAt(chart, undefined, at))
  const values = own.map((point) => inSheet(point?.value ?? 0, scale))
  let level = 0
  const spans = values.map((value, at) => {
    const isEnd = at === 0 || at === values.length - 1
    const from = isEnd ? 0 : level
    const to = isEnd ? value : level + value
    level = to
    return { from, to }
  })
  // Bars that cross zero cannot be stacked: they stand by themselves, and still have true values.
  if (spans.some(({ from, to }) => Math.min(from, to) < 0)) return planSingle(chart, surface)
  const tidy = (value: number) => inSheet(value, 1)
  const base: PlanSeries = {
    name: '–',
    values: spans.map(({ from, to }) => tidy(Math.min(from, to))),
    labels: [],
    position: 'none',
    color: surface.paper,
    fill: 'none',
  }
  const steps: PlanSeries = {
    name: seriesName(chart),
    values: spans.map(({ from, to }) => tidy(Math.abs(to - from))),
    labels: [],
    position: 'none',
    color: surface.chartOther,
    fill: 'solid',
    points: own.map((point) =>
      point && isAccent(chart, point.series, point.category) ? surface.chartAccent : undefined,
    ),
  }
  const tops: PlanSeries = {
    name: '…',
    values: spans.map(({ from, to }) => tidy(Math.max(from, to))),
    labels: own.map((point) => point && numberFormat(textOf(point), Number.NaN)),
    captions: own.map(pairOf),
    position: 't',
    color: surface.ink,
    fill: 'none',
    overlay: 'labels',
  }
  return {
    categories: chart.categories.map(twoLines),
    series: [base, steps, tops],
    legend: false,
    stacking: 'stacked',
    overlap: 100,
  }
}

/** Two ends, each line named beside them. */
function planSlope(chart: LocalizedChart, surface: Surface): ChartPlan {
  const plan = planGrouped(chart, surface, { stacking: 'standard', overlap: 0, position: 'r' })
  const series = plan.series.map((one, at): PlanSeries => {
    const name = oneLine(chart.series[at]?.label ?? { line: '' })
    return {
      ...one,
      labels: one.labels.map((label, index) =>
        label === undefined ? label : index === 0 ? `"${name}  "${label}` : label,
      ),
      positions: ['l', 'r'],
      dash: false,
    }
  })
  return { ...plan, series, legend: false }
}

/** One measure across, the other up; each dot has the name of its subject. */
function planScatter(chart: LocalizedChart, surface: Surface): ChartPlan {
  const scales = chart.series.map((_, at) => scaleOf(chart.points.filter((point) => point.series === at)))
  const series = chart.series.map(
    ({ label }, at): PlanSeries => ({
      name: oneLine(at === 0 ? (chart.across ?? label) : (chart.axis ?? label)),
      values: chart.categories.map((_, category) => {
        const point = pointAt(chart, at, category)
        return point && inSheet(point.value, scales[at] ?? 1)
      }),
      labels: [],
      position: 'r',
      color: surface.chartOther,
      fill: 'solid',
      points: chart.categories.map((_, category) => (chart.accents?.[category] ? surface.chartAccent : undefined)),
    }),
  )
  return { categories: chart.categories.map(twoLines), series, legend: false, stacking: 'standard', overlap: 0 }
}

/** Parts of a whole. */
function planDonut(chart: LocalizedChart, surface: Surface): ChartPlan {
  const plan = planSingle(chart, surface)
  const colors = seriesColors(
    chart.categories.map((_, at) => chart.accents?.[at] ?? false),
    surface,
  )
  const series = plan.series.map((one): PlanSeries => ({ ...one, position: 'none', points: colors }))
  return { ...plan, categories: chart.categories.map(oneLine), series, legend: true }
}
