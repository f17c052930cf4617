import { axisKey, isGrouped, runsInTime, sourceText } from '../model/axis.ts'
import type { Chart, ChartKind } from '../model/chart.ts'
import { timeOf } from '../model/period.ts'
import type { Figure } from '../model/records.ts'
import { unitName } from '../model/unit.ts'

/** What keeps figures from being drawn as a kind of chart, and what to do. */
export interface ChartFault {
  readonly code: 'unit-mixed' | 'chart-invalid'
  readonly message: string
  readonly hint: string
}

type Rule = (chart: Chart) => ChartFault | undefined

/** More parts than these cannot be compared as angles. */
const mostParts = 5

/** What is asked of every chart, and then of each kind. */
const common: readonly Rule[] = [sameUnit, noTwins]
const kinds: Readonly<Record<ChartKind, readonly Rule[]>> = {
  bar: common,
  range: [...common, someRange],
  column: common,
  'grouped-bar': common,
  stacked: [...common, noRange],
  percent: [...common, noRange, noNegative, sharesMakeWhole],
  waterfall: [...common, noRange, stepsMeetEnd],
  line: [...common, periodsKnown],
  area: [...common, noRange, noNegative, periodsKnown, noGap],
  slope: [...common, noRange, periodsKnown, twoEnds],
  scatter: [noTwins, noRange, twoMeasures],
  donut: [...common, noRange, noNegative, fewParts, partsMakeWhole],
}

/** The first thing that keeps a chart from being drawn; undefined if nothing does. */
export function findChartFault(chart: Chart): ChartFault | undefined {
  for (const rule of kinds[chart.kind]) {
    const fault = rule(chart)
    if (fault) return fault
  }
  return undefined
}

function invalid(message: string, hint: string): ChartFault {
  return { code: 'chart-invalid', message, hint }
}

function sameUnit({ figures }: Chart): ChartFault | undefined {
  const [first, ...rest] = figures
  const other = rest.find((figure) => first && unitName(figure.unit) !== unitName(first.unit))
  if (!first || !other) return undefined
  const message = `The figures "${first.id}" and "${other.id}" have different units and cannot share an axis.`
  return { code: 'unit-mixed', message, hint: 'Draw them in two charts.' }
}

function noTwins({ figures, by, over, kind }: Chart): ChartFault | undefined {
  const seen = new Map<string, Figure>()
  for (const figure of figures) {
    const key = `${axisKey(figure, by)}\n${axisKey(figure, over)}`
    const twin = seen.get(key)
    if (twin) {
      const same = by === over ? `the same ${by}` : `the same ${by} and ${over}`
      const message = `The figures "${twin.id}" and "${figure.id}" fall into one place: they have ${same}.`
      return invalid(
        message,
        isGrouped(kind) ? 'Set "by" and "over" to what tells them apart.' : apartHint(figures, kind),
      )
    }
    seen.set(key, figure)
  }
  return undefined
}

/** What tells figures apart of which each has a mark of its own. */
function apartHint(figures: readonly Figure[], kind: ChartKind): string {
  const axes: readonly Chart['by'][] = ['subject', 'period', 'measure']
  const axis = axes.find((one) => new Set(figures.map((figure) => axisKey(figure, one))).size === figures.length)
  if (axis) return `Write "by: ${axis}", which tells all figures apart.`
  const named = 'give them subjects of their own in figures.csv, with names in glossary.csv'
  if (kind === 'waterfall') return `Start, steps and end are told apart by their subject: ${named} such as 2023年.`
  return `Set "by" to what tells them apart, or ${named}.`
}

function someRange({ figures }: Chart): ChartFault | undefined {
  if (figures.some(({ max }) => max !== undefined)) return undefined
  return invalid('No figure of this range chart has a "max".', 'Use "kind: bar".')
}

function noRange({ figures, kind }: Chart): ChartFault | undefined {
  const range = figures.find(({ max }) => max !== undefined)
  return (
    range &&
    invalid(
      `The figure "${range.id}" is a range, which a ${kind} chart cannot show.`,
      'Use "kind: range", "grouped-bar" or "line".',
    )
  )
}

function noNegative({ figures, kind }: Chart): ChartFault | undefined {
  const negative = figures.find(({ value }) => value < 0)
  const hint = 'A share cannot be: use "kind: column", "stacked" or "line".'
  return negative && invalid(`The figure "${negative.id}" is negative, which a ${kind} chart cannot show.`, hint)
}

/** What is joined stands where its period is. */
function periodsKnown({ figures, kind, over }: Chart): ChartFault | undefined {
  if (!runsInTime(kind) || over !== 'period') return undefined
  const timeless = figures.find(({ period }) => period === undefined || timeOf(period) === undefined)
  const hint = 'Give it one in figures.csv, or say what the chart runs along: "over: subject".'
  return timeless && invalid(`The figure "${timeless.id}" has no period, so it has no place along time.`, hint)
}

function keysOf({ figures }: Chart, axis: Chart['by']): readonly string[] {
  return [...new Set(figures.map((figure) => axisKey(figure, axis)))]
}

/** Areas on each other need a value of every series everywhere. */
function noGap(chart: Chart): ChartFault | undefined {
  const { figures, by, over } = chart
  const series = keysOf(chart, by)
  if (series.length < 2) return undefined
  for (const place of keysOf(chart, over)) {
    const missing = series.find(
      (name) => !figures.some((figure) => axisKey(figure, by) === name && axisKey(figure, over) === place),
    )
    if (missing === undefined) continue
    const message = `"${missing}" has no figure for "${place}": areas on each other would hide the gap.`
    return invalid(message, 'Add the figure, or use "kind: line", which is broken where there is none.')
  }
  return undefined
}

function twoEnds(chart: Chart): ChartFault | undefined {
  const places = keysOf(chart, chart.over)
  if (places.length === 2) return undefined
  const message = `A slope chart goes from one ${chart.over} to another; this one has ${places.length}.`
  return invalid(message, 'Name figures of two, or use "kind: line".')
}

function twoMeasures(chart: Chart): ChartFault | undefined {
  const { figures, by, over } = chart
  const measures = keysOf(chart, over)
  if (measures.length !== 2) {
    const message = `A scatter chart sets one ${over} against another; its figures have ${measures.length}.`
    return invalid(message, `Name for each ${by} a figure of the one that runs to the right and one of the other.`)
  }
  for (const measure of measures) {
    const own = figures.filter((figure) => axisKey(figure, over) === measure)
    const [first, ...rest] = own
    const other = rest.find((figure) => first && unitName(figure.unit) !== unitName(first.unit))
    if (first && other) {
      const message = `The figures "${first.id}" and "${other.id}" have different units and cannot share an axis.`
      return { code: 'unit-mixed', message, hint: 'Bring them to one unit.' }
    }
  }
  const lonely = keysOf(chart, by).find((name) => figures.filter((figure) => axisKey(figure, by) === name).length !== 2)
  if (lonely === undefined) return undefined
  const hint = 'Add the other figure, or leave this one out.'
  return invalid(`"${lonely}" has only one of the two figures that give its place.`, hint)
}

function stepsMeetEnd({ figures }: Chart): ChartFault | undefined {
  const last = figures.at(-1)
  if (!last || figures.length < 3) {
    return invalid(
      'A waterfall has a start, steps and an end.',
      'Name at least three figures: first the start, last the end.',
    )
  }
  const steps = figures.slice(0, -1)
  const sum = steps.reduce((total, { value }) => total + value, 0)
  if (isEqual(sum, last.value, [...steps, last])) return undefined
  const message = `The start and the steps add up to ${written(sum)}, not to ${written(last.value)}, which "${last.id}" says.`
  return invalid(message, 'Correct a figure, or add the step that is missing; a step down is a negative figure.')
}

function fewParts({ figures }: Chart): ChartFault | undefined {
  if (figures.length >= 2 && figures.length <= mostParts) return undefined
  const message = `A donut has two to ${mostParts} parts; this one has ${figures.length}.`
  return invalid(
    message,
    figures.length < 2 ? 'Name the other parts.' : 'Use "kind: bar", or sum the smallest parts up in one figure.',
  )
}

function partsMakeWhole({ figures, whole }: Chart): ChartFault | undefined {
  const sum = figures.reduce((total, { value }) => total + value, 0)
  if (sum === 0) return invalid('The parts of this donut are all zero.', 'Say it in words.')
  if (whole && !isEqual(sum, whole.value, [...figures, whole])) {
    const message = `The parts add up to ${written(sum)}, not to ${written(whole.value)}, which "${whole.id}" says.`
    return invalid(message, 'Add the part that is missing, or use "kind: bar".')
  }
  return whole ? undefined : percentMakesWhole(figures, 'The parts')
}

function sharesMakeWhole(chart: Chart): ChartFault | undefined {
  for (const place of keysOf(chart, chart.over)) {
    const own = chart.figures.filter((figure) => axisKey(figure, chart.over) === place)
    if (own.every(({ value }) => value === 0)) return invalid(`All figures of "${place}" are zero.`, 'Leave them out.')
    const fault = percentMakesWhole(own, `The figures of "${place}"`)
    if (fault) return fault
  }
  return undefined
}

/** Percentages of a whole add up to 100, but for half a unit of the last place of each, which rounding may cost. */
function percentMakesWhole(figures: readonly Figure[], who: string): ChartFault | undefined {
  if (figures[0]?.unit.kind !== 'percent') return undefined
  const sum = figures.reduce((total, { value }) => total + value, 0)
  const slack = figures.reduce((total, { value }) => total + 0.5 / 10 ** decimalsOf(value), 0)
  if (Math.abs(sum - 100) <= slack + 1e-9) return undefined
  return invalid(
    `${who} add up to ${written(sum)}%, not to 100%.`,
    'Add the part that is missing, or use "kind: column".',
  )
}

/** Equal but for the noise of binary numbers. */
function isEqual(one: number, other: number, figures: readonly Figure[]): boolean {
  const greatest = Math.max(...figures.map(({ value }) => Math.abs(value)))
  return Math.abs(one - other) <= greatest * 1e-9
}

function decimalsOf(value: number): number {
  return /\.(\d+)/.exec(String(value))?.[1]?.length ?? 0
}

function written(value: number): string {
  return Number(value.toPrecision(12)).toLocaleString('en', { maximumFractionDigits: 6 })
}

/** Series and categories by default: what most charts of a kind are told apart by. */
export function defaultAxes(kind: ChartKind): Pick<Chart, 'by' | 'over'> {
  if (kind === 'scatter') return { by: 'subject', over: 'measure' }
  return { by: 'subject', over: isGrouped(kind) ? 'period' : 'subject' }
}

/** The subject of a figure as the author wrote it. */
export function subjectOf(figure: Figure): string {
  return sourceText(figure.subject)
}
