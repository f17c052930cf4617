import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createFeatures } from '../../../src/localize/conversion/features.ts'
import { createModel } from '../../../src/localize/conversion/model.ts'
import { loadSecondReader } from '../../../src/localize/conversion/second-reader.ts'
import { openWeights } from '../../../src/localize/conversion/weights.ts'
import { EnvironmentError } from '../../../src/model/diagnostic.ts'

const folder = join(import.meta.dirname, '../../../src/localize/conversion/weights')
const weights = new Uint8Array(readFileSync(join(folder, 'hant.dlm')))
const { ambiguous, feature } = JSON.parse(readFileSync(join(folder, 'hant.json'), 'utf8'))

interface Vector {
  readonly text: string
  readonly region: 'TW' | 'HK'
  readonly scores: readonly (readonly [number, string, readonly number[]])[]
}

const file = join(import.meta.dirname, '../../../../shared/character-model/vectors.json')
const vectors: readonly Vector[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []

test.skipIf(vectors.length === 0)(
  'the 104 vectors of another implementation (skipped where they are not at hand)',
  () => {
    const model = createModel(
      openWeights(weights, 'hant.dlm'),
      new Map(Object.entries(ambiguous)),
      createFeatures(feature),
    )
    const wrong = vectors.filter(({ text, region, scores }) => {
      const found = text.split('').flatMap((unit, at) => {
        const view = model.viewAt(text, at, region === 'HK' ? 1 : 0)
        return view ? [[at, unit, view.scores.map((score) => Number(score.toFixed(1)) + 0)]] : []
      })
      return JSON.stringify(found) !== JSON.stringify(scores)
    })
    expect(vectors).toHaveLength(104)
    expect(wrong.map(({ text }) => text)).toEqual([])
  },
)

describe('a damaged file is refused', () => {
  const changed = (at: number, value: number) => {
    const copy = weights.slice()
    copy[at] = value
    return copy
  }
  test.each([
    ['nothing', new Uint8Array()],
    ['a header alone', weights.slice(0, 16)],
    ['another magic', changed(0, 0)],
    ['another number of entries', changed(4, 0)],
    ['a step that is none', changed(15, 0xff)],
    ['a bucket of another size', changed(16, 200)],
    ['one byte too few', weights.slice(0, -1)],
    ['one byte too many', new Uint8Array([...weights.subarray(0, 100_000), ...weights.subarray(99_999)])],
  ])('%s', (_, bytes) => {
    expect(() => openWeights(bytes, 'hant.dlm')).toThrow(EnvironmentError)
  })

  test('one weight that is not as it was, which nothing but its digest tells', async () => {
    const read = async (name: string) => {
      const bytes = new Uint8Array(readFileSync(join(folder, name)))
      if (name === 'hant.dlm') bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
      return bytes
    }
    await expect(loadSecondReader(read)).rejects.toThrow('hant.dlm is not as it was shipped')
    await expect(loadSecondReader(async () => undefined)).rejects.toThrow('The character model is damaged')
  })

  test('where the file stands in memory makes no difference', () => {
    const shifted = new Uint8Array(weights.length + 1)
    shifted.set(weights, 1)
    expect(openWeights(shifted.subarray(1), 'hant.dlm').size).toBe(openWeights(weights, 'hant.dlm').size)
  })
})
