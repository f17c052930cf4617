import { describe, expect, test } from 'vitest'
import { gridFor } from '../../src/browser/overview.ts'

describe('the overview', () => {
  test.each([
    [1, 1280, 720],
    [19, 1280, 720],
    [19, 1024, 768],
    [19, 2560, 1080],
    [19, 700, 1000],
    [30, 1280, 720],
  ])('of %i slides shows all in a window of %i × %i', (count, width, height) => {
    const grid = gridFor(count, width, height)
    const rows = Math.ceil(count / grid.columns)
    expect(rows * ((grid.width * 9) / 16 + grid.gap) + grid.gap).toBeLessThanOrEqual(height)
    expect(grid.columns * (grid.width + grid.gap) + grid.gap).toBeCloseTo(width)
  })

  test('scrolls before slides are too small to be known again', () => {
    const grid = gridFor(300, 1280, 720)
    expect(grid.width).toBeGreaterThanOrEqual(180)
    expect(grid.columns).toBe(6)
  })

  test('has one column in a window that is narrower than a slide', () => {
    expect(gridFor(9, 150, 300).columns).toBe(1)
  })
})
