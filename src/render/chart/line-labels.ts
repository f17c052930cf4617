import type { LocalizedChartPoint } from '../../model/localized.ts'
import { type Aside, asideOf } from './aside.ts'
import { besidePair, shownLabel, stackPair } from './block.ts'
import { type EndStyle, endBlocks, type Labelled, widestName } from './line-ends.ts'
import { extremesOf, someEndings } from './line-few.ts'
import { areStacked } from './line-scale.ts'
import type { Scene } from './scene.ts'
import type { Block, Sizes } from './set-text.ts'
import type { Area } from './svg.ts'
import { setTicks, type Tick } from './ticks.ts'
import { between } from './time-axis.ts'

/** How the labels are set. */
export interface LineSetting {
  readonly sizes: Sizes
  readonly ends: EndStyle
  /** How far a label may be from the end of its line, in px. */
  readonly farthest: number
  /** Whether all values are written, or only those at the ends of the lines. */
  readonly inner: boolean
  /** Whether values wider than their share of the width are set in several rows. */
  readonly wrapped: boolean
  /** Whether values can be read off an axis. */
  readonly axis: boolean
  /**
   * Whether a few labels are enough: the highest and the lowest value, names under the axis at regular distances, and,
   * if only some lines are `named`, as many of their names as have room.
   */
  readonly sparse?: 'named' | 'partly'
  /** The share of the width that lines have at least. */
  readonly span?: number
}

/** What is written in a line or area chart, set but not placed. */
export interface LineLabels {
  /** The values left of the first column. */
  readonly starts: readonly Labelled[]
  /** The values between the first and the last column. */
  readonly inner: readonly Labelled[]
  /** The names of lines with their last values. */
  readonly endings: readonly Labelled[]
  /** How many lines have no name. */
  readonly unnamed: number
  readonly ticks: readonly Tick[]
  readonly aside: Aside
}

/** Sets all labels but the names under the axis, which depend on where its columns are. */
export function setLabels(scene: Scene, area: Area, setting: LineSetting): LineLabels {
  const { sizes, sparse } = setting
  const last = scene.categories.length - 1
  const extremes = sparse ? extremesOf(scene) : []
  const ends = scene.points.filter(({ category }) => category === last)
  const values = setValues(scene, sparse ? [...extremes, ...ends] : scene.points, area, setting)
  const written = setting.inner && !areStacked(scene) ? scene.points : []
  const middle = written.filter(({ category }) => category > 0 && category < last)
  const endings = endBlocks(scene, values, sizes, setting.ends)
  const named = sparse === 'partly' ? someEndings(scene, endings, area.height / 2) : endings
  return {
    starts: withBlocks(last > 0 ? written.filter(({ category }) => category === 0) : [], values),
    inner: withBlocks(sparse ? extremes : middle, values),
    endings: named,
    unnamed: endings.length - named.length,
    ticks: setting.axis || areStacked(scene) ? setTicks(scene, scene.ticks, tickSizes(sizes)) : [],
    aside: asideOf(scene, true, widestName),
  }
}

function setValues(
  scene: Scene,
  points: readonly LocalizedChartPoint[],
  { width }: Area,
  { sizes, ends, wrapped }: LineSetting,
): ReadonlyMap<LocalizedChartPoint, Block> {
  const widest = wrapped ? width / scene.categories.length - between : undefined
  return new Map(
    points.map((point) => {
      const label = shownLabel(point)
      const isFlat = ends === 'flat'
      return [
        point,
        isFlat ? besidePair(scene, label, 'value', sizes) : stackPair(scene, label, 'value', sizes, widest),
      ]
    }),
  )
}

function withBlocks(
  points: readonly LocalizedChartPoint[],
  values: ReadonlyMap<LocalizedChartPoint, Block>,
): readonly Labelled[] {
  return points.flatMap((point) => {
    const block = values.get(point)
    return block ? [{ point, block }] : []
  })
}

function tickSizes({ line, caption }: Sizes): Sizes {
  return { line: Math.min(26, line), caption: caption > 0 ? 24 : 0 }
}
