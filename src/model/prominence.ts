import type { Point } from './geometry.ts'

/**
 * The order, by index, in which dots get their names where not all have room: accents first, then what lies outermost
 * in any direction, then the rest as they come.
 */
export function byProminence(dots: readonly (Point & { readonly isAccent: boolean })[]): readonly number[] {
  const ends = (of: (dot: Point) => number) => [Math.min(...dots.map(of)), Math.max(...dots.map(of))]
  const [across, up] = [ends(({ x }) => x), ends(({ y }) => y)]
  const rank = (at: number) => {
    const dot = dots[at]
    if (dot?.isAccent) return 0
    return dot && (across.includes(dot.x) || up.includes(dot.y)) ? 1 : 2
  }
  return [...dots.keys()].sort((one, other) => rank(one) - rank(other) || one - other)
}
