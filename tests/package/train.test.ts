import { describe, expect, test } from 'vitest'
import { createModel, probabilitiesOf } from '../../src/localize/conversion/model.ts'
import { openWeights } from '../../src/localize/conversion/weights.ts'
import { type Example, readPhrases, readWindows, windowFeatures } from '../../src/package/examples.ts'
import { createKeyIndex } from '../../src/package/key-index.ts'
import { train } from '../../src/package/train.ts'
import { writeWeights } from '../../src/package/weight-file.ts'

const tables = {
  ambiguous: { 里: ['裡', '里'], 发: ['發', '髮'] },
  feature: { 裡: '里', 裏: '里', 發: '发', 髮: '发', 頭: '头' },
  fold: { 裏: '裡' },
}

describe('windows', () => {
  test('are pieces of text with what stood there', () => {
    expect(readWindows('家\t里\t,\t裡\tt\t3\n公\t里\t^\t里\th\t2\n', tables)).toEqual([
      { text: '家里,', at: 1, piece: 'window', region: 0, form: 0, count: 3 },
      { text: '公里^', at: 1, piece: 'window', region: 1, form: 1, count: 2 },
    ])
  })
  test.each([
    ['a form that the character does not have', '家\t里\t,\t理\tt\t3'],
    ['a line that is none', 'x'],
  ])('without %s', (_, line) => {
    expect(readWindows(line, tables)).toEqual([])
  })
})

test('phrases are seen in Simplified, whatever the glyph', () => {
  expect(readPhrases(['頭髮', '裏頭'], tables, 4)).toEqual([
    { text: '头发', at: 1, piece: 'phrase', region: 0, form: 1, count: 4 },
    { text: '里头', at: 0, piece: 'phrase', region: 0, form: 0, count: 4 },
  ])
})

describe('training', () => {
  const rows = [
    '家 里 , 裡 t 40',
    '屋 里 , 裡 t 30',
    '公 里 , 里 t 40',
    '英 里 , 里 h 30',
    '头 发 , 髮 t 30',
    '出 发 , 發 t 40',
  ]
  const examples = readWindows(rows.join('\n').replaceAll(' ', '\t'), tables)
  const formsOf = ({ text, at }: Example) => tables.ambiguous[text.charAt(at) as '里'].length
  const make = () => writeWeights(train(examples, windowFeatures(tables), formsOf), 0.1)

  test('finds what stood there', () => {
    const model = createModel(
      openWeights(make(), 'made'),
      new Map(Object.entries(tables.ambiguous)),
      windowFeatures(tables),
    )
    for (const { text, at, region, form } of examples) {
      const view = model.viewAt(text, at, region)
      expect(probabilitiesOf(view ?? { scores: [0] })[form]).toBeGreaterThan(0.8)
    }
  })

  test('gives the same bytes for the same examples, and no entry that weighs nothing', () => {
    expect(make()).toEqual(make())
    const all = train(examples, windowFeatures(tables), formsOf)
    expect(openWeights(writeWeights(all, 1e9), 'none').size).toBe(0)
  })
})

test('an index numbers keys as they come, and counts them', () => {
  const index = createKeyIndex(4)
  expect([7, 9, 7, 0].map((key) => index.add(key, 2))).toEqual([0, 1, 0, 2])
  expect([...index.keys()]).toEqual([7, 9, 0])
  expect([...index.seen.subarray(0, 3)]).toEqual([4, 2, 2])
  expect(() => Array.from({ length: 16 }, (_, key) => index.add(key + 100, 1))).toThrow('features')
})
