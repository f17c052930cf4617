import { scaleLinear } from 'd3-scale'
import { stackPair } from './block.ts'
import type { Scene } from './scene.ts'
import type { Block, Sizes } from './set-text.ts'

/** Between two labels that stand beside each other, in px. */
export const between = 16

/** The x of each category between two ends: as far apart as they are in time, or evenly if they are no periods. */
export function columnsOf({ categories, times }: Scene, first: number, last: number): readonly number[] {
  const count = categories.length
  if (count === 1) return [times ? (first + last) / 2 : first]
  const at = times ?? categories.map((_, index) => index)
  const scale = scaleLinear([Math.min(...at), Math.max(...at)], [first, last])
  return at.map((time) => scale(time))
}

/** The least distance between two neighbours. */
export function pitchOf(xs: readonly number[], width: number): number {
  return Math.min(width, ...xs.slice(1).map((x, at) => x - (xs[at] ?? 0)))
}

/**
 * The names under an axis. Where time brings them too near to each other some are left out, never the first and the
 * last; their places keep a tick. Undefined if fewer than half would be left.
 */
export function categoryBlocks(
  scene: Scene,
  xs: readonly number[],
  width: number,
  { line, caption }: Sizes,
): readonly (Block | undefined)[] | undefined {
  const outer = 2 * Math.min(xs[0] ?? width, width - (xs.at(-1) ?? 0))
  const sizes = { line, caption: caption > 0 ? Math.min(26, line) : Math.min(24, line) }
  const pitch = pitchOf(xs, width)
  const even = scene.categories.map((pair) => stackPair(scene, pair, 'label', sizes, Math.min(outer, pitch) - between))
  const isWhole = even.every((block) => block.rows.length <= 4 && block.width <= pitch && !block.torn)
  if (isWhole) return even
  if (!scene.times) return even.every((block) => block.rows.length <= 4) ? even : undefined
  const loose = scene.categories.map((pair) => stackPair(scene, pair, 'label', sizes, Math.min(outer, 170)))
  const kept = thinOut(loose, xs)
  return kept.filter((block) => block !== undefined).length * 2 >= loose.length ? kept : undefined
}

/**
 * The names under an axis that has room for a few: the first, the last, and between them those at regular years or
 * months, or every so many where categories are no periods.
 */
export function fewNames(
  scene: Scene,
  xs: readonly number[],
  width: number,
  { line, caption }: Sizes,
): readonly (Block | undefined)[] {
  const sizes = { line: Math.min(26, line), caption: caption > 0 ? Math.min(26, line) : 0 }
  const outer = 2 * Math.min(xs[0] ?? width, width - (xs.at(-1) ?? 0))
  const blocks = scene.categories.map((pair) => stackPair(scene, pair, 'label', sizes, Math.max(widestMonth, outer)))
  const { units, steps } = unitsOf(scene)
  const last = blocks.length - 1
  const box = (at: number) => {
    const own = blocks[at]?.width ?? 0
    return { x: within(xs[at] ?? 0, own, width), half: (own + between) / 2 }
  }
  const isClear = (one: number, other: number) => Math.abs(box(other).x - box(one).x) >= box(one).half + box(other).half
  for (const step of steps) {
    const regular = [...blocks.keys()].filter((at) => (units[at] ?? 0) % step === 0)
    if (regular.some((at, index) => index > 0 && !isClear(regular[index - 1] ?? 0, at))) continue
    const ends = isClear(0, last) ? [0, last] : [last]
    const kept = new Set([...ends, ...regular.filter((at) => ends.every((end) => isClear(at, end)))])
    return blocks.map((block, at) => (kept.has(at) ? block : undefined))
  }
  return blocks.map((block, at) => (at === last ? block : undefined))
}

/** Where the middle of a name comes to stand that must not reach out of a width. */
export function within(middle: number, own: number, width: number): number {
  return Math.max(own / 2, Math.min(width - own / 2, middle))
}

/** What September takes in the type of axes, in px. */
const widestMonth = 140

const roundSteps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000]
const monthSteps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200]

/** Into how many parts of a year periods fall, and the steps that are regular in these. */
const partsOfYear = [
  [1, roundSteps],
  [2, [1, 2, 4, 10, 20, 40, 100, 200]],
  [4, [1, 2, 4, 8, 20, 40, 80, 200, 400]],
  [12, monthSteps],
] as const

/** What is counted from one category to the next, and the steps that are regular in it. */
function unitsOf({ categories, times }: Scene) {
  const isWhole = (numbers: readonly number[]) => numbers.every((one) => Math.abs(one - Math.round(one)) < 1e-6)
  for (const [parts, steps] of partsOfYear) {
    const units = times?.map((time) => time * parts - 0.5)
    if (units && isWhole(units)) return { units: units.map(Math.round), steps }
  }
  return { units: [...categories.keys()], steps: roundSteps }
}

/** As many as have room, from both ends. */
function thinOut(blocks: readonly Block[], xs: readonly number[]): readonly (Block | undefined)[] {
  const half = (at: number) => (blocks[at]?.width ?? 0) / 2 + between / 2
  const last = blocks.length - 1
  let edge = Number.NEGATIVE_INFINITY
  return blocks.map((block, at) => {
    const x = xs[at] ?? 0
    const fits = x - half(at) >= edge && (at === last || at === 0 || x + half(at) <= (xs[last] ?? 0) - half(last))
    if (!fits) return undefined
    edge = x + half(at)
    return block
  })
}
