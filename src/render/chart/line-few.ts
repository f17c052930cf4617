import type { LocalizedChartPoint } from '../../model/localized.ts'
import { type Labelled, seriesPoints } from './line-ends.ts'
import { areStacked } from './line-scale.ts'
import type { Scene } from './scene.ts'
import type { Block } from './set-text.ts'

/** The highest and the lowest point of each line, before its last, which is labelled at its end; the accent first. */
export function extremesOf(scene: Scene): readonly LocalizedChartPoint[] {
  if (areStacked(scene)) return []
  return byAccent(scene, [...scene.series.keys()], (series) => series).flatMap((series) => {
    const points = seriesPoints(scene, series).filter(({ value }) => Number.isFinite(value))
    const byValue = [...points].sort((one, other) => other.value - one.value)
    const ends = [byValue[0], byValue.at(-1)].filter((point) => point !== undefined)
    return [...new Set(ends)].filter((point) => point.category < scene.categories.length - 1)
  })
}

/** As many of the names at the ends of lines as have room under each other, the accent first. */
export function someEndings(scene: Scene, endings: readonly Labelled[], room: number): readonly Labelled[] {
  let left = room
  return byAccent(scene, endings, ({ point }) => point.series).filter(({ block }) => {
    left -= block.height + 6
    return left >= 0
  })
}

/** What a chart with few labels does not say, as the end of a sentence; years along an axis are understood. */
export function omittedOf(
  scene: Scene,
  names: readonly (Block | undefined)[],
  unnamedLines: number,
): string | undefined {
  const missing = scene.times ? 0 : names.filter((block) => block === undefined).length
  const parts = [
    ...(missing > 0 ? [`${missing} of ${names.length} names along its axis`] : []),
    ...(unnamedLines > 0 ? [`the names of ${unnamedLines} of ${scene.series.length} lines`] : []),
  ]
  return parts.length > 0 ? parts.join(' and ') : undefined
}

function byAccent<T>({ series }: Scene, list: readonly T[], seriesOf: (one: T) => number): readonly T[] {
  const rank = (one: T) => (series[seriesOf(one)]?.accent ? 0 : 1)
  return [...list].sort((one, other) => rank(one) - rank(other))
}
