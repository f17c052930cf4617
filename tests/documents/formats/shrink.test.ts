import { describe, expect, test } from 'vitest'
import { shrink } from '../../../src/documents/formats/shrink.ts'

const red = [255, 0, 0, 255]
const white = [255, 255, 255, 255]
const clear = [0, 0, 0, 0]

function pixels(width: number, height: number, ...colours: readonly number[][]) {
  return { width, height, data: Uint8ClampedArray.from(colours.flat()) }
}

describe('shrink', () => {
  test('a pixel is the mean of its square', () => {
    const from = pixels(4, 2, ...[red, red, white, white], ...[red, red, white, clear])
    expect(shrink(from, 2)).toEqual(pixels(2, 1, red, [191, 191, 191, 191]))
  })

  test('rows are not mixed', () => {
    const from = pixels(2, 4, ...[red, red], ...[red, red], ...[white, white], ...[white, white])
    expect(shrink(from, 2)).toEqual(pixels(1, 2, red, white))
  })

  test('what makes no whole square is left out', () => {
    const from = pixels(3, 3, ...[red, red, white], ...[red, red, white], ...[white, white, white])
    expect(shrink(from, 2)).toEqual(pixels(1, 1, red))
  })
})
