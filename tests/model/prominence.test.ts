import { expect, test } from 'vitest'
import { byProminence } from '../../src/model/prominence.ts'

const dot = (x: number, y: number, isAccent = false) => ({ x, y, isAccent })

test.each([
  ['accents before all', [dot(0, 0), dot(5, 5, true), dot(9, 9)], [1, 0, 2]],
  [
    'what lies outermost before what lies between',
    [dot(5, 5), dot(0, 4), dot(6, 9), dot(9, 6), dot(4, 0)],
    [1, 2, 3, 4, 0],
  ],
  ['as they come', [dot(0, 0), dot(9, 9), dot(4, 4), dot(3, 3)], [0, 1, 2, 3]],
  ['nothing of nothing', [], []],
])('%s', (_, dots, order) => {
  expect(byProminence(dots)).toEqual(order)
})
