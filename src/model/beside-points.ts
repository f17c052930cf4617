import { type Box, lengthInside, type Stroke, sharedArea } from './geometry.ts'

/** A label that belongs at a point. */
export interface PointLabel {
  readonly x: number
  readonly y: number
  readonly block: { readonly width: number; readonly height: number }
}

/** What labels must keep clear of. */
export interface Surroundings {
  readonly bounds: Box
  /** Boxes that are already taken. */
  readonly taken: readonly Box[]
  readonly strokes: readonly Stroke[]
  /** Whether labels may also stand left or right of their points, which is where names of dots are looked for. */
  readonly beside?: boolean
  /** How many px of strokes may lie under all labels together; any number if absent. */
  readonly mostCrossed?: number
}

/** A place for a label, with what it costs to stand there instead of right above the point with nothing in the way. */
interface Choice {
  readonly box: Box
  readonly cost: number
}

/** Between a label and its point, and a line that passes it, in px. */
const distance = 14
const lineGap = 8
/** How much nearer a label is to its own point than to any other, in px: it must not be taken for another's. */
const clearance = 4
/** Rounds of letting each label look again for the best place, the others staying where they are. */
const rounds = 4
/** More labels than anybody reads are not worth the search. */
const mostLabels = 40

/**
 * Finds a place above or below its point for each label, clear of the other labels and, as far as possible,
 * of lines. Returns a box for each; undefined if two would overlap, if one would leave the bounds, or if one
 * would be as near to another's point as to its own.
 */
export function placeBesidePoints(
  labels: readonly PointLabel[],
  surroundings: Surroundings,
): readonly Box[] | undefined {
  if (labels.length > mostLabels) return undefined
  const choices = labels.map((label) => choicesFor(label, labels, surroundings))
  if (choices.some((list) => list.length === 0)) return undefined
  const forwards = [...choices.keys()]
  // Whoever comes first takes the best place: the two orders settle differently.
  const settled = [settle(choices, forwards), settle(choices, [...forwards].reverse())]
  const best = settled.reduce((one, other) => (other.cost < one.cost ? other : one))
  if (best.cost >= overlapCost) return undefined
  const { strokes, mostCrossed = Number.POSITIVE_INFINITY } = surroundings
  const crossed = best.boxes.reduce(
    (sum, box) => sum + strokes.reduce((own, stroke) => own + lengthInside(box, stroke), 0),
    0,
  )
  return crossed <= mostCrossed ? best.boxes : undefined
}

/**
 * The same for as many labels as have room, the first ones first; undefined for the others, whose points still keep
 * labels away that would be taken for theirs.
 */
export function placeMostBesidePoints(
  labels: readonly PointLabel[],
  surroundings: Surroundings,
): readonly (Box | undefined)[] {
  const { strokes, mostCrossed = Number.POSITIVE_INFINITY } = surroundings
  const placed: Box[] = []
  return labels.map((label) => {
    const free = choicesFor(label, labels, surroundings).filter(
      ({ box }) =>
        placed.every((other) => sharedArea(box, other) === 0) &&
        strokes.reduce((sum, stroke) => sum + lengthInside(box, stroke), 0) <= mostCrossed,
    )
    const [best] = free.sort((one, other) => one.cost - other.cost)
    if (best) placed.push(best.box)
    return best?.box
  })
}

const overlapCost = 1e6

/** Lets the labels choose in turn until none wants to move. */
function settle(choices: readonly (readonly Choice[])[], order: readonly number[]) {
  const chosen: Choice[] = []
  const costOf = (at: number, { box, cost }: Choice) =>
    chosen.reduce((sum, other, index) => sum + (index === at ? 0 : sharedArea(box, other.box) * overlapCost), cost)
  for (let round = 0; round < rounds; round += 1) {
    const before = [...chosen]
    for (const at of order) {
      const costs = (choices[at] ?? []).map((choice) => ({ choice, cost: costOf(at, choice) }))
      chosen[at] = costs.reduce((one, other) => (other.cost < one.cost ? other : one)).choice
    }
    if (chosen.every((choice, at) => before[at] === choice)) break
  }
  const cost = chosen.reduce((sum, choice, at) => sum + costOf(at, choice), 0)
  return { boxes: chosen.map(({ box }) => box), cost }
}

/** The places a label can have whatever the other labels do. */
function choicesFor(
  label: PointLabel,
  labels: readonly PointLabel[],
  { bounds, taken, strokes, beside = false }: Surroundings,
): readonly Choice[] {
  return [...(beside ? sidesOf(label) : []), ...placesFor(label)].flatMap(({ box, cost }) => {
    const misleads = labels.some(
      (other) => other !== label && distanceTo(box, other) < distanceTo(box, label) + clearance,
    )
    if (misleads || !isWithin(box, bounds) || taken.some((other) => sharedArea(box, other) > 0)) return []
    const crossed = strokes.reduce((sum, stroke) => sum + lengthInside(widened(box), stroke), 0)
    return [{ box, cost: cost + crossed * 4 }]
  })
}

function placesFor({ x, y, block }: PointLabel): readonly Choice[] {
  const { width, height } = block
  return [0, 0.2, 0.4, 0.7, 1.1, 1.6].flatMap((far) =>
    [-1, 1].flatMap((side) =>
      [0, -0.2, 0.2, -0.36, 0.36, -0.52, 0.52].map((aside) => {
        const middle = y + side * (distance + height / 2 + far * height * 0.6)
        const cost = far * 130 + Math.abs(aside) * 60 + (side > 0 ? 12 : 0)
        return { box: boxAround(x + aside * width, middle, width, height), cost }
      }),
    ),
  )
}

/** Right and left of a point, level with it or a little off. */
function sidesOf({ x, y, block }: PointLabel): readonly Choice[] {
  const { width, height } = block
  return [1, -1].flatMap((side) =>
    [0, -0.3, 0.3, -0.5, 0.5, -0.8, 0.8].map((off) => {
      const box = boxAround(x + side * (distance + 4 + width / 2), y + off * height, width, height)
      return { box, cost: (side < 0 ? 6 : 0) + Math.abs(off) * 40 }
    }),
  )
}

function boxAround(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 }
}

function isWithin(box: Box, bounds: Box): boolean {
  return box.left >= bounds.left && box.top >= bounds.top && box.right <= bounds.right && box.bottom <= bounds.bottom
}

function widened(box: Box): Box {
  return { ...box, left: box.left - lineGap, right: box.right + lineGap }
}

/** From a box to a point outside it, in px; 0 if it is inside. */
function distanceTo(box: Box, { x, y }: PointLabel): number {
  return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom))
}
