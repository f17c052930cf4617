import { axisKey } from '../model/axis.ts'
import type { Chart, ChartAxis } from '../model/chart.ts'
import { isChinese } from '../model/locale.ts'
import type { PlainPair } from '../model/localized.ts'
import type { Figure } from '../model/records.ts'
import { levelsOf } from './chart-levels.ts'
import { type OverlayTools, plainPair } from './chart-overlays.ts'
import { pairIn } from './chart-pair.ts'
import { type ChartUnit, ticksOf } from './chart-ticks.ts'
import { formatDate } from './values/date.ts'
import { formatQuantity, type Quantity } from './values/figure.ts'
import { shortQuarter } from './values/quarter.ts'

/** Of fewer values each says its unit itself. */
export const fewestShort = 3

/** What is said of the values once, and round values where they are read off an axis, from `start` if that is not zero. */
export function axesOf(chart: Chart, units: (figure: Figure) => ChartUnit, tools: OverlayTools, start?: number) {
  const [first] = chart.figures
  if (!first) return {}
  if (chart.kind === 'scatter') return scatterAxes(chart, units, tools)
  const { name } = units(first)
  const shared = chart.figures.length >= fewestShort && chart.kind !== 'percent' ? name : undefined
  const axis = nameAxis(chart, first, shared, tools)
  const ticks = ticksOf(
    start === undefined ? levelsOf(chart) : [start, ...levelsOf(chart)],
    unitAlong(chart, first),
    writerOf(chart, units(first), tools),
    chart.kind !== 'line' && start === undefined,
  )
  return { ...(axis && { axis }), ...(ticks.length > 0 && { ticks }) }
}

/** How values along an axis are written: each with its unit if no unit suits all. */
function writerOf({ kind }: Pick<Chart, 'kind'>, { write }: ChartUnit, { variant, termForm }: OverlayTools) {
  const full = (quantity: Quantity) => pairIn(variant, (locale) => formatQuantity(quantity, locale, termForm))
  return kind === 'percent' ? full : (write ?? full)
}

function unitAlong({ kind }: Chart, first: Figure): Figure['unit'] {
  return kind === 'percent' ? { kind: 'percent' } : first.unit
}

function scatterAxes(chart: Chart, units: (figure: Figure) => ChartUnit, tools: OverlayTools) {
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
function nameAxis(
  chart: Chart,
  first: Figure,
  unit: PlainPair | undefined,
  tools: OverlayTools,
): PlainPair | undefined {
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

/** Of more quarters than these each is written short, upright bars and points standing close to each other. */
const mostQuarters = 4

/** What the categories of a chart are called: many quarters 2024 Q3 in every language. */
export function categoryLabels(
  chart: Chart,
  axis: ChartAxis,
  keys: readonly string[],
  tools: OverlayTools,
): readonly PlainPair[] {
  const isShort = axis === 'period' && keys.length > mostQuarters && chart.kind !== 'bar' && chart.kind !== 'range'
  return keys.map((key) => {
    const short = isShort ? shortQuarter(key) : undefined
    return short === undefined ? axisLabel(chart, axis, key, tools) : { line: short }
  })
}

/** What a key along an axis is called. */
export function axisLabel(chart: Chart, axis: ChartAxis, key: string, tools: OverlayTools): PlainPair {
  const figure = chart.figures.find((candidate) => axisKey(candidate, axis) === key)
  if (!figure) return { line: key }
  if (axis === 'period') return pairIn(tools.variant, (locale) => (key ? (formatDate(key, locale) ?? key) : ''))
  return plainPair(figure[axis], tools)
}
