import { type PointLabel, placeBesidePoints } from '../../../model/beside-points.ts'
import { type Box, type Point, type Stroke, spread } from '../../../model/geometry.ts'
import type { LocalizedChart } from '../../../model/localized.ts'
import type { ChartRoom } from './drawing.ts'
import { sizeOf } from './label-size.ts'
import { titleHeight } from './layout.ts'
import { pointAt, textOf } from './numbers.ts'
import { placeNames } from './place-dots.ts'
import type { ChartPlan, LabelPosition, PlacedPlan, PlanSeries } from './plan.ts'
import { pointsIn } from './points.ts'
import { thinOut } from './thin-parts.ts'

/** A label with the point it is of, in px of the chart. */
interface Label extends PointLabel {
  readonly series: number
  readonly category: number
  readonly hasCaption: boolean
}

/** Where a label stands, as OOXML says it: at a side of its point, moved by px. */
interface Standing {
  readonly position: LabelPosition
  readonly offset?: Point
}

/** A label beside the end of a line, with the room it takes. */
interface End extends Standing {
  readonly box: Box
}

type Found = ReadonlyMap<Label, Standing>
type Ends = ReadonlyMap<Label, End>

/** Between a label and its point, in px: above or below, and beside. */
const gap = { over: 14, beside: 18 } as const
/** How far a label may be from the end of its line, in px: there is no line that leads to it. */
const farthest = 44
/** How many px of lines may lie under the labels of a chart that has an axis. */
const mostOnLines = 30
/** Points with an axis need no more labels than these. */
const mostAtPoints = 24
/** More labels than these are not read. */
const mostLabels = 40

/**
 * Chooses where each label of lines stands, and leaves out those that have no room. Programs would set all at the same
 * side of their points, on each other and on what is written along the axis.
 */
export function placeLabels(drawing: ChartRoom): PlacedPlan {
  const { chart, plan } = drawing
  if (chart.kind === 'line') return placeLines(drawing)
  if (chart.kind === 'slope') return placeEnds(drawing)
  if (chart.kind === 'scatter') return placeNames(drawing)
  if (chart.kind === 'stacked' || chart.kind === 'percent') return thinOut(drawing)
  return { plan, unwritten: 0 }
}

/** Beside the ends of lines and at any side of the points between; what has no room can be read off the axis. */
function placeLines(drawing: ChartRoom): PlacedPlan {
  const { plan, box, chart, plot } = drawing
  const bounds: Box = { left: plot.left, right: box.width - 4, top: titleHeight(drawing) + 8, bottom: plot.bottom - 2 }
  const strokes = strokesOf(drawing)
  const placeRest = (labels: readonly Label[], ends: Ends): Found | undefined => {
    const taken = [...ends.values()].map(({ box: own }) => own)
    const rest = labels.filter((label) => !ends.has(label))
    const boxes = placeBesidePoints(rest, { bounds, taken, strokes, beside: true, mostCrossed: mostOnLines })
    return boxes && new Map([...ends, ...rest.map((label, at) => [label, standingOf(label, boxes[at])] as const)])
  }
  const none: Ends = new Map()
  const whole = mostTelling(labelsIn(drawing, true), chart)
  const bare = mostTelling(inOrder(labelsIn(drawing, false), chart), chart)
  const ends = endsOf(bare, drawing, bounds) ?? none
  const found =
    placeRest(whole, endsOf(whole, drawing, bounds) ?? none) ??
    placeRest(whole, none) ??
    placeRest(bare, ends) ??
    placeMost(bare, ends, placeRest)
  return { plan: withStandings(plan, found), unwritten: 0 }
}

/** As many labels as have room, the more important first. */
function placeMost(
  labels: readonly Label[],
  ends: Ends,
  placeRest: (labels: readonly Label[], ends: Ends) => Found | undefined,
): Found {
  let kept: readonly Label[] = []
  let found: Found = ends
  for (const label of labels.filter((one) => !ends.has(one)).slice(0, mostLabels)) {
    const tried = placeRest([...kept, label], ends)
    if (!tried) continue
    kept = [...kept, label]
    found = tried
  }
  return found
}

/** The labels left of the first points and right of the last, if all are near to their points there. */
function endsOf(labels: readonly Label[], drawing: ChartRoom, bounds: Box): Ends | undefined {
  const last = drawing.plan.categories.length - 1
  const found = [0, last].flatMap((category) =>
    spreadOut(
      labels.filter((label) => label.category === category),
      bounds,
    ),
  )
  const isNear = found.every(
    ([label, { box }]) =>
      box.left >= bounds.left &&
      box.right <= bounds.right &&
      Math.abs((box.top + box.bottom) / 2 - label.y) <= farthest,
  )
  return isNear ? new Map(found) : undefined
}

/** Labels beside points that stand over each other, moved apart as little as it takes; first points have them left. */
function spreadOut(labels: readonly Label[], { top, bottom }: Pick<Box, 'top' | 'bottom'>): readonly [Label, End][] {
  const wanted = labels.map(({ y, block }) => y - block.height / 2)
  const heights = labels.map(({ block }) => block.height)
  const tops = spread(wanted, heights, top, bottom)
  return labels.map((label, at) => {
    const { width, height } = label.block
    const own = tops[at] ?? 0
    const isFirst = label.category === 0
    const left = isFirst ? label.x - gap.beside - width : label.x + gap.beside
    return [
      label,
      {
        position: isFirst ? 'l' : 'r',
        box: { left, right: left + width, top: own, bottom: own + height },
        ...offsetBy({ x: 0, y: own - (wanted[at] ?? 0) }),
      },
    ]
  })
}

/**
 * Of more labels than anybody reads at points those of the ends of each line, and of its highest and
 * lowest value; all of a short accent. */
function mostTelling(labels: readonly Label[], { categories, series: all }: LocalizedChart): readonly Label[] {
  if (labels.length <= mostAtPoints) return labels
  const kept = [...new Set(labels.map(({ series }) => series))].flatMap((series) => {
    const own = labels.filter((label) => label.series === series)
    if (all[series]?.accent && own.length <= mostAtPoints / 2) return own
    const heights = own.map(({ y }) => y)
    const extremes = [own[heights.indexOf(Math.min(...heights))], own[heights.indexOf(Math.max(...heights))]]
    return [...own.filter(({ category }) => category === 0 || category === categories.length - 1), ...extremes]
  })
  return labels.filter((label) => kept.includes(label))
}

/** Accents first, and of each line its ends. */
function inOrder(labels: readonly Label[], { series, categories }: LocalizedChart): readonly Label[] {
  const last = categories.length - 1
  const rank = (label: Label) =>
    (series[label.series]?.accent ? 0 : 3) + (label.category === last ? 0 : label.category === 0 ? 1 : 2)
  return [...labels].sort((one, other) => rank(one) - rank(other))
}

/** Left of the first and right of the last points, moved apart where lines end near to each other. */
function placeEnds(drawing: ChartRoom): PlacedPlan {
  const { plan, plot } = drawing
  const room = plot.bottom - plot.top
  const sides = (withCaptions: boolean) => {
    const labels = labelsIn(drawing, withCaptions)
    return [labels.filter(({ category }) => category === 0), labels.filter(({ category }) => category > 0)]
  }
  const fit = (labels: readonly Label[]) => labels.reduce((sum, { block }) => sum + block.height, 0) <= room
  const whole = sides(true)
  const chosen = whole.every(fit) ? whole : sides(false)
  const found = chosen.flatMap((side) => {
    const most = Math.floor(room / (side[0]?.block.height ?? room))
    return spreadOut(inOrder(side, drawing.chart).slice(0, most), plot)
  })
  const unwritten = chosen.flat().length - found.length
  return { plan: withStandings(plan, new Map(found)), unwritten }
}

/** The label of each value, at its point. */
function labelsIn(drawing: ChartRoom, withCaptions: boolean): readonly Label[] {
  const { chart, plan, sizes } = drawing
  return pointsIn(drawing).flatMap(({ series, category, x, y }) => {
    const one = plan.series[series]
    if (!one || one.overlay !== undefined || one.labels[category] === undefined) return []
    const pair = withCaptions ? one.captions?.[category] : undefined
    const point = pointAt(chart, series, category)
    const name = chart.kind === 'slope' && category === 0 ? `${one.name}  ` : ''
    const texts = { line: name + (point ? textOf(point) : ''), caption: pair?.caption }
    return [{ series, category, x, y, block: sizeOf(texts, sizes), hasCaption: pair !== undefined }]
  })
}

/** The straight pieces of all lines. */
function strokesOf(drawing: ChartRoom): readonly Stroke[] {
  const points = pointsIn(drawing)
  return drawing.plan.series.flatMap((_, series) => {
    const own = points.filter((point) => point.series === series)
    return own.slice(1).map(({ x, y }, at) => ({ x1: own[at]?.x ?? x, y1: own[at]?.y ?? y, x2: x, y2: y }))
  })
}

/** The side of its point that a label is nearest to, and how far off it stands. */
function standingOf({ x, y, block }: Label, box: Box | undefined): Standing {
  if (!box) return { position: 't' }
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }
  const across = gap.beside + block.width / 2
  const up = gap.over + block.height / 2
  const sides: readonly (readonly [LabelPosition, number, number])[] = [
    ['t', x, y - up],
    ['b', x, y + up],
    ['r', x + across, y],
    ['l', x - across, y],
  ]
  const [nearest] = sides
    .map(([position, left, top]) => ({ position, offset: { x: middle.x - left, y: middle.y - top } }))
    .sort((one, other) => Math.hypot(one.offset.x, one.offset.y) - Math.hypot(other.offset.x, other.offset.y))
  return nearest ? { position: nearest.position, ...offsetBy(nearest.offset) } : { position: 't' }
}

function offsetBy(offset: Point): Pick<Standing, 'offset'> {
  return Math.hypot(offset.x, offset.y) < 2 ? {} : { offset }
}

/** Labels where they were found to stand; the others are left out. */
function withStandings(plan: ChartPlan, found: Found): ChartPlan {
  const placed = [...found]
  const series = plan.series.map((one, index): PlanSeries => {
    if (one.overlay !== undefined) return one
    const at = (category: number) => placed.find(([label]) => label.series === index && label.category === category)
    return {
      ...one,
      labels: one.labels.map((label, category) => (at(category) ? label : undefined)),
      positions: one.labels.map((_, category) => at(category)?.[1].position ?? one.position),
      offsets: one.labels.map((_, category) => at(category)?.[1].offset),
      ...(one.captions && {
        captions: one.captions.map((pair, category) => (at(category)?.[0].hasCaption ? pair : undefined)),
      }),
    }
  })
  return { ...plan, series }
}
