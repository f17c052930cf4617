import type { LocalizedChart, LocalizedChartPoint } from '../../model/localized.ts'
import type { Sizes } from './block.ts'
import { element, round } from './element.ts'
import { type SideLabel, seriesPoints } from './line-ends.ts'
import { type LinePlan, type LineSetting, planLine } from './line-plan.ts'
import { ink, type Paint, paintsOf } from './paint.ts'
import type { Area, Drawing } from './svg.ts'

/** A setting with what it gives up, as the end of a sentence. */
type Setting = LineSetting & { readonly crowded?: string }

const sizes = [
  { line: 30, caption: 28 },
  { line: 30, caption: 26 },
  { line: 28, caption: 24 },
  { line: 24, caption: 24 },
] as const
/** Names over values at the ends of the lines if they can stand near, else beside them, else wherever there is room. */
const endStyles = [
  { ends: 'stacked', farthest: 24 },
  { ends: 'beside', farthest: 40 },
  { ends: 'stacked', farthest: 90 },
  { ends: 'beside', farthest: 200 },
] as const
const withoutCaptions = (lines: readonly number[]) => lines.map((line) => ({ line, caption: 0 }))

/** The first setting that fits is taken: captions go before values do, and values shrink before they go. */
const settings: readonly Setting[] = [
  ...settingsWith(sizes, { inner: true, wrapped: false }),
  ...settingsWith(sizes.slice(2), { inner: true, wrapped: true }),
  ...[false, true].flatMap((wrapped) =>
    settingsWith(withoutCaptions([28, 24]), {
      inner: true,
      wrapped,
      crowded: 'values that had to lose their captions',
    }),
  ),
  ...[false, true].flatMap((wrapped) =>
    settingsWith(withoutCaptions([20, 16]), { inner: true, wrapped, crowded: 'values that had to be set small' }),
  ),
  ...settingsWith(sizes.slice(2), { inner: false, wrapped: false, crowded: 'values that had to be left out' }),
  ...settingsWith(withoutCaptions([24, 18, 12, 8]), {
    inner: false,
    wrapped: false,
    crowded: 'more lines than labels have room beside',
  }),
]

function settingsWith(
  all: readonly Sizes[],
  common: Pick<Setting, 'inner' | 'wrapped' | 'crowded'>,
): readonly Setting[] {
  return all.flatMap((one) => endStyles.map((style) => ({ sizes: one, ...style, ...common })))
}

/** Lines with their values at the points, and the name of its series at the end of each. */
export function layoutLine(chart: LocalizedChart, area: Area): Drawing {
  for (const setting of settings) {
    const plan = planLine(chart, area, setting)
    if (!plan) continue
    const { crowded } = setting
    return { shapes: shapesOf(chart, plan), texts: plan.texts, ...(crowded !== undefined && { crowded }) }
  }
  return { shapes: [], texts: [], crowded: 'more lines and labels than there is room for' }
}

function shapesOf(chart: LocalizedChart, plan: LinePlan): readonly string[] {
  const paints = paintsOf(chart)
  // The accent is drawn last, on top of what it is compared with.
  const order = [...paints.keys()].sort(
    (a, b) => Number(paints[b]?.hue === 'compare') - Number(paints[a]?.hue === 'compare'),
  )
  const lines = order.flatMap((series) => {
    const paint = paints[series]
    return paint ? lineShapes(seriesPoints(chart, series), plan, paint) : []
  })
  return [axis(plan), ...plan.sides.flatMap((label) => leader(label, plan)), ...lines]
}

/** The zero line, or a quieter line over the categories where the scale does not hold zero. */
function axis({ xs, zero, base }: LinePlan): string {
  const isZero = zero !== undefined
  const y = zero ?? base
  const style = isZero ? `stroke:${ink.text};stroke-width:2` : `stroke:${ink.rule};stroke-width:2`
  return element('line', { class: isZero ? 'axis' : 'grid', x1: 0, y1: y, x2: (xs.at(-1) ?? 0) + 10, y2: y, style })
}

function lineShapes(points: readonly LocalizedChartPoint[], plan: LinePlan, { hue, tint }: Paint): readonly string[] {
  const color = ink[hue]
  const at = points.map((point) => ({ x: plan.xs[point.category] ?? 0, y: plan.y(point.value), point }))
  const path = at.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('')
  const dash = tint ? ';stroke-dasharray:12 7' : ''
  const style = `fill:none;stroke:${color};stroke-width:${hue === 'accent' ? 5 : 4};stroke-linejoin:round${dash}`
  const ranges = at.flatMap(({ x, y, point: { max } }) => (max === undefined ? [] : [range(x, y, plan.y(max), color)]))
  // Full against hollow: the two hues are told apart in grey as well.
  const fill = hue === 'accent' ? color : ink.paper
  const marker = `fill:${fill};stroke:${color};stroke-width:4`
  const markers = at.map(({ x, y }) => element('circle', { class: `mark ${hue}`, cx: x, cy: y, r: 6, style: marker }))
  return [...ranges, element('path', { class: `mark ${hue}`, d: path, style }), ...markers]
}

/** From the lower to the upper end of a point that is a range. */
function range(x: number, low: number, high: number, color: string): string {
  const style = `fill:none;stroke:${color};stroke-width:3;stroke-dasharray:7 4`
  const [bottom, top] = [low, high].map(round)
  return element('path', {
    class: 'mark range',
    d: `M${round(x)} ${bottom}V${top}M${round(x - 9)} ${top}H${round(x + 9)}`,
    style,
  })
}

/** A thin line to a label that had to move away from its point. */
function leader({ point, block, x, top, anchor }: SideLabel, { xs, y }: LinePlan): readonly string[] {
  const x1 = xs[point.category] ?? 0
  const y1 = y(point.value)
  const bottom = top + block.height
  const isNear = y1 > top + 4 && y1 < bottom - 4 && Math.abs(x - x1) < 30
  if (isNear || block.rows.length === 0) return []
  const y2 = Math.min(Math.max(y1, top + 16), bottom - 16)
  const style = `stroke:${ink.quiet};stroke-width:1.5`
  return [element('line', { class: 'grid', x1, y1, x2: anchor === 'end' ? x + 4 : x - 4, y2, style })]
}
