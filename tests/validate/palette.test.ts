import { modeOklch, modeRgb, useMode, wcagContrast } from 'culori/fn'
import { expect, test } from 'vitest'
import { derivePalette, isApart } from '../../src/validate/palette.ts'

useMode(modeRgb)
const lightnessOf = (color: string | undefined) => useMode(modeOklch)(color ?? '')?.l ?? 0

test.each([
  ['#0b5c6b', '#e08a1e', 'light'],
  ['#0b5c6b', '#8a4b00', 'light'],
  ['#003366', '#ff9900', 'light'],
  ['#00796b', '#f28c28', 'light'],
  ['#c8102e', '#f2a900', 'light'],
  ['#c0281c', '#3b6ea5', 'light'],
  ['#0b5c6b', '#e08a1e', 'dark'],
] as const)(
  'the second colour %s and %s of a brand stays one in %s charts, and is told apart',
  (accent, second, variant) => {
    const { palette } = derivePalette(accent, second, variant)
    const { 'chart-accent': first = '', 'chart-other': other = '', paper = '' } = palette
    expect(isApart(first, other)).toBe(true)
    expect(Math.abs(lightnessOf(other) - lightnessOf(second))).toBeLessThan(0.25)
    expect(Math.abs(lightnessOf(first) - lightnessOf(accent))).toBeLessThan(0.25)
    for (const color of [first, other]) expect(wcagContrast(color, paper)).toBeGreaterThanOrEqual(4.5)
  },
)

test('the accent of a brand stays as it is where nothing was said of a second colour', () => {
  expect(derivePalette('#e4002b', undefined, 'light').palette['chart-accent']).toBe('#e4002b')
})

test.each([
  ['#0f6a8c', true],
  ['#c8501e', undefined],
  ['#ffd0b0', undefined],
])('a second colour says whether it is too like the accent: %s', (second, isAlike) => {
  expect(derivePalette('#0a5c7d', second, 'light').second?.isAlike).toBe(isAlike)
})
