import { scaleLinear } from 'd3-scale'
import type { LocalizedChartPoint } from '../../model/localized.ts'

/** The end of a bar that is nearer to zero; what cannot be drawn, which the check reports, is none. */
export function lowOf({ value, max }: LocalizedChartPoint): number {
  if (!Number.isFinite(value)) return 0
  return max !== undefined && Number.isFinite(max) && value < 0 && max <= 0 ? max : value
}

/** The end of a bar that is farther from zero. */
export function endOf({ value, max }: LocalizedChartPoint): number {
  if (!Number.isFinite(value)) return 0
  if (max === undefined || !Number.isFinite(max) || max < value) return value
  return value < 0 && max <= 0 ? value : max
}

/** What needs room along a scale: a value, and the px its label takes beyond it, away from zero. */
export interface Reach {
  readonly value: number
  readonly over: number
}

/** A scale of values: px from zero, positive or negative, and how much room there is on both sides of zero. */
export interface ZeroScale {
  readonly px: (value: number) => number
  /** The px that positive and negative values take with their labels. */
  readonly above: number
  readonly below: number
  /** Of the room that was given. */
  readonly length: number
}

/** The largest scale at which every value has room for its label at its end. Its `length` is 0 if there is no room. */
export function fitZeroScale(reaches: readonly Reach[], room: number): ZeroScale {
  const sides = (unit: number) => {
    let above = 0
    let below = 0
    for (const { value, over } of reaches) {
      if (value >= 0) above = Math.max(above, value * unit + over)
      else below = Math.max(below, -value * unit + over)
    }
    return { above, below }
  }
  const span = Math.max(0, ...reaches.map(({ value }) => value)) - Math.min(0, ...reaches.map(({ value }) => value))
  const needed = (unit: number) => sides(unit).above + sides(unit).below
  if (span <= 0) return { px: () => 0, ...sides(0), length: Math.max(0, room - needed(0)) }
  let least = 0
  let most = Math.max(0, room) / span
  if (needed(most) <= room) least = most
  for (let step = 0; least < most && step < 20; step += 1) {
    const middle = (least + most) / 2
    if (needed(middle) <= room) least = middle
    else most = middle
  }
  const scale = scaleLinear([0, span], [0, span * least])
  return { px: (value) => scale(value), ...sides(least), length: span * least }
}
