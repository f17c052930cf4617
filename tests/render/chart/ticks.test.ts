import { describe, expect, test } from 'vitest'
import type { Block } from '../../../src/render/chart/set-text.ts'
import { placeTicks } from '../../../src/render/chart/ticks.ts'
import { countriesOf, pair } from './charts.ts'
import { find, numberOf, renderChart } from './drawn.ts'

describe('the labels of an upright axis', () => {
  const block = (height: number): Block => ({ rows: [], width: 20, height })
  const at = (values: readonly number[], height: number) => values.map((value) => ({ value, block: block(height) }))
  test.each([
    ['all have room', [0, 10, 20, 30], 40, [0, 10, 20, 30]],
    ['every other one has room', [0, 10, 20, 30, 40], 80, [0, 20, 40]],
    ['they are counted from zero, not from the lowest', [-10, 0, 10, 20, 30], 80, [0, 20]],
  ] as const)('%s', (_, values, height, kept) => {
    const placed = placeTicks(at(values, height), { y: (value) => 300 - value * 6, top: 0, floor: 400 })
    expect(placed.map(({ value }) => value)).toEqual(kept)
  })
})

test.each(['line', 'area'] as const)('of the kind %s the two scales stand under each other', (kind) => {
  const values = Array.from({ length: 12 }, (_, year) => 8 + year)
  const chart = countriesOf(kind, [values, values.map((value) => value * 3), values.map((value) => 90 - value)])
  const ticks = [0, 25, 50, 75].map((value) => ({ value, label: pair(String(value), `${value / 10}`) }))
  const times = values.map((_, year) => 2020.5 + year)
  const texts = find(renderChart({ ...chart, times, ticks }), 'text')
  const [line, caption] = ['50', '5'].map((text) => texts.find((one) => one.text === text))
  expect(numberOf(caption, 'x')).toBe(numberOf(line, 'x'))
  expect(numberOf(caption, 'y')).toBeGreaterThan(numberOf(line, 'y'))
})
