/** A place in px. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A rectangle in px. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A straight line in px. */
export interface Stroke {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** The square that reaches so many px from a point to each side. */
export function boxAround({ x, y }: Point, radius: number): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }
}

/** The area in px² that two boxes share. */
export function sharedArea(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return width > 0 && height > 0 ? width * height : 0
}

/** How much of a stroke lies in a box, in px: Liang and Barsky's clipping. */
export function lengthInside(box: Box, { x1, y1, x2, y2 }: Stroke): number {
  const dx = x2 - x1
  const dy = y2 - y1
  let enter = 0
  let leave = 1
  const edges: readonly (readonly [number, number])[] = [
    [-dx, x1 - box.left],
    [dx, box.right - x1],
    [-dy, y1 - box.top],
    [dy, box.bottom - y1],
  ]
  for (const [direction, distance] of edges) {
    if (direction === 0) {
      if (distance < 0) return 0
    } else if (direction < 0) enter = Math.max(enter, distance / direction)
    else leave = Math.min(leave, distance / direction)
  }
  return leave > enter ? (leave - enter) * Math.hypot(dx, dy) : 0
}

/**
 * The tops of boxes that want to be at `wanted` but must not overlap: moved as little as the order allows,
 * and kept between `top` and `bottom` if they fit there at all.
 */
export function spread(
  wanted: readonly number[],
  heights: readonly number[],
  top: number,
  bottom: number,
): readonly number[] {
  const order = wanted.map((_, at) => at).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b)
  const tops = [...wanted]
  let edge = top
  for (const at of order) {
    tops[at] = Math.max(edge, wanted[at] ?? 0)
    edge = (tops[at] ?? 0) + (heights[at] ?? 0)
  }
  edge = bottom
  for (const at of order.reverse()) {
    tops[at] = Math.min(tops[at] ?? 0, edge - (heights[at] ?? 0))
    edge = tops[at] ?? 0
  }
  return tops
}

/**
 * The parts of a level or upright line that no box lies on, each at least `least` px long: a line gives way to texts.
 * `from` and `to` are along the line, `at` is across it.
 */
export function clearOf(
  boxes: readonly Box[],
  {
    from,
    to,
    at,
    upright,
  }: { readonly from: number; readonly to: number; readonly at: number; readonly upright: boolean },
  least = 4,
): readonly (readonly [from: number, to: number])[] {
  const margin = 6
  const crossed = boxes
    .filter((box) => (upright ? box.left - margin < at && at < box.right + margin : box.top < at && at < box.bottom))
    .map((box) => (upright ? [box.top, box.bottom] : [box.left - margin, box.right + margin]) as [number, number])
    .sort((a, b) => a[0] - b[0])
  const parts: (readonly [number, number])[] = []
  let start = Math.min(from, to)
  const end = Math.max(from, to)
  for (const [enter, leave] of crossed) {
    if (enter - start >= least) parts.push([start, Math.min(enter, end)])
    start = Math.max(start, leave)
    if (start >= end) break
  }
  if (end - start >= least) parts.push([start, end])
  return parts
}
