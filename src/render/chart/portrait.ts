import type { LocalizedChart } from '../../model/localized.ts'
import { drawChart } from './chart.ts'
import type { Measurer } from './measure.ts'
import type { Area } from './svg.ts'

/**
 * The width of a drawing for phones, in its own units: on a screen of 390 px it is drawn at 0.58 of its size, which
 * leaves labels of 28 units 16 px, and the smallest 12.
 */
const width = 600

/** Heights from flat to high, of which the first is taken that leaves nothing crowded. */
const heights = [560, 720, 900, 1100] as const

/** The same chart as a phone has room for it: narrow, and as high as it needs; in an element of its own. */
export function drawPortrait(chart: LocalizedChart, measurer: Measurer): string {
  const own = { ...chart, id: `${chart.id}-narrow` }
  const draw = (area: Area) => drawChart(own, area, undefined, measurer)
  const drawn = heights.map((height) => () => draw({ width, height }))
  const fitting = firstOf(drawn, ({ diagnostics }) => diagnostics.length === 0) ?? draw({ width, height: heights[1] })
  return `<div class="narrow">${fitting.value}</div>`
}

function firstOf<T>(makers: readonly (() => T)[], isGood: (made: T) => boolean): T | undefined {
  for (const make of makers) {
    const made = make()
    if (isGood(made)) return made
  }
  return undefined
}
