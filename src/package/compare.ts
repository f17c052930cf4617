import { featureCount, hashFeatures, keyOf } from '../localize/conversion/features.ts'
import type { Weights } from '../localize/conversion/weights.ts'
import { type Example, type Tables, windowFeatures } from './examples.ts'

/**
 * Says how often weights name the form that stood in a window: of all occurrences, and of the windows of two characters
 * on either side, in which there is most to go by.
 */
export function compareOnWindows(
  windows: readonly Example[],
  tables: Tables,
  formsOf: (example: Example) => number,
  weights: Readonly<Record<string, Weights>>,
): string {
  const table = windowFeatures(tables)
  const hashes = new Int32Array(featureCount)
  const rows = Object.entries(weights).map(([name, { find }]) => {
    const right = { all: 0, wide: 0 }
    const total = { all: 0, wide: 0 }
    for (const example of windows) {
      const { text, at, region, piece, form, count } = example
      const found = hashFeatures(text, at, region, table, hashes, piece)
      let best = 0
      let most = 0
      for (let other = 1; other < formsOf(example); other += 1) {
        let score = 0
        for (let feature = 0; feature < found; feature += 1) score += find(keyOf(hashes[feature] ?? 0, other))
        if (score > most) [best, most] = [other, score]
      }
      for (const kind of text.length === 5 ? (['all', 'wide'] as const) : (['all'] as const)) {
        total[kind] += count
        if (best === form) right[kind] += count
      }
    }
    const share = (kind: 'all' | 'wide') => `${((right[kind] / total[kind]) * 100).toFixed(2)} %`
    return `  ${name.padEnd(8)} all windows ${share('all')}, the widest ${share('wide')}`
  })
  return rows.join('\n')
}
