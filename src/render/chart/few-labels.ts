import type { PlainPair } from '../../model/localized.ts'
import { endOf } from './extent.ts'
import type { Scene } from './scene.ts'

const noText: PlainPair = { line: '' }

/** Which points end highest and, below zero, lowest: the values that are written where not all have room. */
export function extremePoints({ points }: Scene): ReadonlySet<number> {
  const ends = points.map(endOf)
  const [most, least] = [Math.max(...ends), Math.min(...ends)]
  const highest = most > 0 ? ends.indexOf(most) : -1
  const lowest = least < 0 ? ends.indexOf(least) : -1
  return new Set([highest, lowest].filter((at) => at >= 0))
}

/** The same chart with nothing written but the values of some points and the names of some categories. */
export function withFewTexts(scene: Scene, values: ReadonlySet<number>, names: ReadonlySet<number>): Scene {
  return {
    ...scene,
    categories: scene.categories.map((pair, at) => (names.has(at) ? pair : noText)),
    points: scene.points.map((point, at) => (values.has(at) ? point : { ...point, label: noText, short: noText })),
  }
}

/** What such a chart does not say, as the end of a sentence. */
export function omittedOf(scene: Scene, marks: string, values: number, names: number): string {
  const count = scene.points.length
  const missing = scene.categories.length - names
  const parts = [
    ...(values < count ? [`the values of ${count - values} of ${count} ${marks}, which are read off an axis,`] : []),
    ...(missing > 0 ? [`${missing} of ${scene.categories.length} names`] : []),
  ]
  return parts.join(' and ').replace(/,$/, '')
}
