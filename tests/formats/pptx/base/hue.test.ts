import { modeOklch, modeRgb, useMode } from 'culori/fn'
import { expect, test } from 'vitest'
import { turnHue } from '../../../../src/formats/pptx/base/hue.ts'

useMode(modeRgb)
const toOklch = useMode(modeOklch)

test.each([
  ['a colour that is not turned stays', '0B5C6B', { by: 0, chroma: 1 }, '0B5C6B'],
  ['grey has no hue to turn', '808080', { by: 120, chroma: 1 }, '808080'],
  ['without chroma only lightness is left', 'C8102E', { by: 90, chroma: 0 }, '6C6C6C'],
])('%s', (_, hex, turn, expected) => {
  expect(turnHue(hex, turn)).toBe(expected)
})

test('a turned colour keeps its lightness, and has a hue as far away', () => {
  const [before, after] = ['#0B5C6B', `#${turnHue('0B5C6B', { by: 120, chroma: 0.1 })}`].map((hex) => toOklch(hex))
  expect(after?.l).toBeCloseTo(before?.l ?? 0, 2)
  expect(((after?.h ?? 0) - (before?.h ?? 0) + 360) % 360).toBeCloseTo(120, -1)
})
