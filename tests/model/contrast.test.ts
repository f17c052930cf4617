import { expect, test } from 'vitest'
import { contrastOf, luminance, rgbOf } from '../../src/model/contrast.ts'

test.each([
  ['000000', 'ffffff', 21],
  ['ffffff', '000000', 21],
  ['777777', 'ffffff', 4.48],
  ['ff0000', 'ffffff', 4],
  ['0000ff', 'ffffff', 8.59],
])('%s and %s have the contrast of WCAG 2.2', (one, other, ratio) => {
  expect(contrastOf(rgbOf(one), rgbOf(other))).toBeCloseTo(ratio, 1)
})

test('green is brighter than red, and red than blue', () => {
  const [red = 0, green = 0, blue = 0] = ['ff0000', '00ff00', '0000ff'].map((hex) => luminance(rgbOf(hex)))
  expect(green).toBeGreaterThan(red)
  expect(red).toBeGreaterThan(blue)
})
