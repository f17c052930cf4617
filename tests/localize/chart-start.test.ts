import { describe, expect, test } from 'vitest'
import { startOf } from '../../src/localize/chart-start.ts'
import type { Chart, ChartKind } from '../../src/model/chart.ts'
import type { Figure } from '../../src/model/records.ts'

/** A chart of values, some with an upper end. */
function chartOf(kind: ChartKind, ends: readonly (readonly [number, number?])[]): Chart {
  const figures = ends.map(([value, max]) => ({ value, ...(max !== undefined && { max }) }) as Figure)
  return { kind, figures } as unknown as Chart
}

const temperatures = [
  [18, 21],
  [19.5, 22.5],
] as const

describe('where a chart of ranges begins', () => {
  test.each([
    ['near the lowest, at a round value', temperatures, [], 16],
    ['under a reference that is lower', temperatures, [14], 12],
    ['below zero where a range is', [[-5, 8] as const, [3, 9] as const], [], -10],
    ['below ranges that are all below zero', [[-22, -4] as const, [-30, -12] as const], [], -40],
    ['at zero, if they are not far from it', [[20, 40] as const, [35, 50] as const], [], undefined],
    ['at zero, if a reference is there', temperatures, [0], undefined],
    ['at zero, if one value has no range and so is a length', [[18, 21] as const, [19] as const], [], undefined],
    ['at zero, if there is nothing between their ends', [[18, 18] as const], [], undefined],
  ])('%s', (_, ends, others, start) => {
    expect(startOf(chartOf('range', ends), others)).toBe(start)
  })

  test('other kinds begin at zero', () => {
    expect(startOf(chartOf('bar', temperatures), [])).toBeUndefined()
  })
})
