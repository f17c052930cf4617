import {
  type PointLabel,
  placeBesidePoints,
  placeMostBesidePoints,
  type Surroundings,
} from '../../model/beside-points.ts'
import { type Box, clearOf } from '../../model/geometry.ts'
import { byProminence } from '../../model/prominence.ts'
import { drawAside } from './aside.ts'
import { besidePair, boxOfText, placeBlock, stackPair } from './block.ts'
import { element } from './element.ts'
import { ink, ruleLine } from './paint.ts'
import { type Dot, type GridLine, planScatter, radius, type ScatterPlan } from './scatter-plan.ts'
import type { Scene } from './scene.ts'
import type { Block, Sizes } from './set-text.ts'
import type { Area, Drawing } from './svg.ts'

/** How the names of dots are set: captions under their lines or, if `flat`, beside them. */
interface Setting {
  readonly sizes: Sizes
  readonly flat: boolean
  readonly crowded?: string
}

/** The name of a dot. */
interface Name extends PointLabel {
  readonly block: Block
  readonly isAccent: boolean
}

const settings: readonly Setting[] = [
  { sizes: { line: 30, caption: 26 }, flat: false },
  { sizes: { line: 28, caption: 24 }, flat: false },
  { sizes: { line: 28, caption: 24 }, flat: true },
  { sizes: { line: 24, caption: 24 }, flat: false },
  { sizes: { line: 24, caption: 24 }, flat: true },
  { sizes: { line: 24, caption: 0 }, flat: true, crowded: 'names that had to lose their captions' },
]
/** Where names that find no room are left out. */
const fewest: Setting = { sizes: { line: 24, caption: 0 }, flat: true }

/** A dot for each subject by two measures, named. */
export function layoutScatter(scene: Scene, area: Area): Drawing {
  const plan = planScatter(scene, area)
  const ground = groundOf(plan, area)
  for (const setting of settings) {
    const names = namesOf(scene, plan.dots, setting)
    const boxes = placeBesidePoints(names, ground)
    const { crowded } = setting
    if (boxes) return { ...draw(scene, plan, names, boxes), ...(crowded !== undefined && { crowded }) }
  }
  const names = namesOf(scene, plan.dots, fewest)
  const boxes = placeMost(names, ground)
  const unnamed = boxes.filter((box) => box === undefined).length
  const omitted = `${unnamed} of ${names.length} names, and the captions of the others`
  return { ...draw(scene, plan, names, boxes), omitted }
}

/** What names keep clear of. */
function groundOf(plan: ScatterPlan, { width }: Area): Surroundings {
  return {
    bounds: boundsOf(plan, width),
    taken: plan.dots.map(({ box }) => box),
    strokes: plan.grid.filter(({ isAxis }) => isAxis),
    beside: true,
  }
}

function boundsOf({ left, head, bottom }: ScatterPlan, right: number): Box {
  return { left: left + 4, top: head.height, right, bottom }
}

function namesOf(scene: Scene, dots: readonly Dot[], { sizes, flat }: Setting): readonly Name[] {
  return dots.map(({ category, at }) => {
    const pair = scene.categories[category] ?? { line: '' }
    const block = flat ? besidePair(scene, pair, 'label', sizes) : stackPair(scene, pair, 'label', sizes, 260)
    return { ...at, block, isAccent: scene.accents?.[category] === true }
  })
}

/** The places of as many names as have room, the most prominent first. */
function placeMost(names: readonly Name[], ground: Surroundings): readonly (Box | undefined)[] {
  const order = byProminence(names)
  const placed = placeMostBesidePoints(
    order.flatMap((at) => names[at] ?? []),
    ground,
  )
  return names.map((_, at) => placed[order.indexOf(at)])
}

function draw(scene: Scene, plan: ScatterPlan, names: readonly Name[], boxes: readonly (Box | undefined)[]): Drawing {
  const { dots, left, right, bottom, yOf } = plan
  const named = boxes.flatMap((box, at) => {
    const block = names[at]?.block
    return box && block ? placeBlock(block, box.left, box.top) : []
  })
  const texts = [...plan.texts, ...named]
  const markAt = (point: number) => dots.find((dot) => dot.point === point)?.at
  const aside = drawAside(scene, plan.aside, { markAt, yOf, left, right, bottom, texts })
  const inked = texts.map((text) => boxOfText(text, scene))
  const grid = plan.grid.flatMap((line) => gridLine(line, inked))
  const circles = dots.map(({ category, at }) => circle(at.x, at.y, scene.accents?.[category] === true))
  return {
    shapes: [...plan.head.shapes, ...grid, ...aside.shapes, ...circles],
    texts: [...texts, ...aside.texts],
    marks: dots.map(({ point, at, box }) => ({ point, at, box })),
    strokes: aside.strokes,
    plot: boundsOf(plan, right),
  }
}

function circle(cx: number, cy: number, accent: boolean): string {
  const hue = accent ? 'accent' : 'compare'
  const style = `fill:${accent ? ink.accent : ink.paper};stroke:${ink[hue]};stroke-width:4`
  return element('circle', { class: `mark ${hue}`, cx, cy, r: accent ? radius : radius - 1, style })
}

/** A line of the grid, which gives way to texts. */
function gridLine({ x1, y1, x2, y2, isAxis }: GridLine, boxes: readonly Box[]): readonly string[] {
  const upright = x1 === x2
  const [from, to, at] = upright ? [y1, y2, x1] : [x1, x2, y1]
  return clearOf(boxes, { from, to, at, upright }).map(([start, end]) =>
    upright ? ruleLine(at, start, at, end, isAxis) : ruleLine(start, at, end, at, isAxis),
  )
}
