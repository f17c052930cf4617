import { expect, test } from 'vitest'
import { countedOf, numberOf } from '../../src/browser/slide-number.ts'

const shown = { dataset: {} }
const kept = { dataset: { backup: '' } }

test.each([
  [[shown, shown, shown], ['1', '2', '3'], 3],
  [[shown, shown, kept, kept], ['1', '2', '+1', '+2'], 2],
  [[], [], 0],
])('slides are numbered as they show it, case %#', (slides, numbers, counted) => {
  expect(slides.map((_, at) => numberOf(slides, at))).toEqual(numbers)
  expect(countedOf(slides)).toBe(counted)
})

test.each([-1, 2])('there is no number of a slide that is not there: %i', (at) => {
  expect(numberOf([shown, kept], at)).toBe('')
})
