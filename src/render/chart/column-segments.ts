import { spread } from '../../model/geometry.ts'
import { besidePair, shownLabel, stackPair } from './block.ts'
import type { Column, Grid } from './column-list.ts'
import type { ZeroScale } from './extent.ts'
import type { Scene } from './scene.ts'
import type { Block, Sizes } from './set-text.ts'

/** A label in its column or, if `outside`, right of it. */
export interface SegmentLabel {
  readonly column: number
  readonly block: Block
  readonly outside: boolean
  readonly top: number
}

export interface SegmentLabels {
  readonly labels: readonly SegmentLabel[]
  /** How many found no room. */
  readonly missing: number
}

interface Ground {
  readonly scale: ZeroScale
  readonly grid: Grid
  readonly base: number
  readonly floor: number
  readonly top: number
  readonly sizes: Sizes
}

const inset = 2

/** Labels for columns that stand on each other: in them if they are large enough, else beside them. */
export function labelSegments(scene: Scene, columns: readonly Column[], ground: Ground): SegmentLabels {
  const { scale, grid, base, floor } = ground
  const labels: SegmentLabel[] = []
  const aside: { readonly column: number; readonly block: Block; readonly middle: number }[] = []
  let missing = 0
  for (const [column, { point, from, to }] of columns.entries()) {
    const own = scene.points[point]
    if (!own || from === to) continue
    const [top, bottom] = [base - scale.px(Math.max(from, to)), base - scale.px(Math.min(from, to))]
    const middle = (top + bottom) / 2
    const forms = formsOf(scene, shownLabel(own), ground.sizes)
    const inside = forms.find((block) => block.height <= bottom - top - inset && block.width <= grid.column - 2 * inset)
    const free = grid.group - grid.column
    const isLast = columns[column]?.category === scene.categories.length - 1
    const beside = forms.find(({ width }) => width <= (isLast ? free / 2 - 10 : free - 20))
    if (inside) labels.push({ column, block: inside, outside: false, top: middle - inside.height / 2 })
    else if (beside) aside.push({ column, block: beside, middle })
    else missing += 1
  }
  for (let category = 0; category < scene.categories.length; category += 1) {
    const own = aside.filter(({ column }) => columns[column]?.category === category)
    const heights = own.map(({ block }) => block.height)
    if (heights.reduce((sum, height) => sum + height, 0) > floor - ground.top) {
      missing += own.length
      continue
    }
    const wanted = own.map(({ block, middle }) => middle - block.height / 2)
    const tops = spread(wanted, heights, ground.top, floor)
    for (const [at, { column, block }] of own.entries())
      labels.push({ column, block, outside: true, top: tops[at] ?? 0 })
  }
  return { labels, missing }
}

/** From the best to the smallest way of setting a label. */
function formsOf(scene: Scene, pair: Parameters<typeof stackPair>[1], sizes: Sizes): readonly Block[] {
  const most: Sizes = { line: Math.min(28, sizes.line), caption: sizes.caption && 24 }
  const least: Sizes = { ...most, line: Math.min(24, most.line) }
  return [most, least].flatMap((one) => [stackPair(scene, pair, 'value', one), besidePair(scene, pair, 'value', one)])
}
