import { describe, expect, test } from 'vitest'
import { contrastWithWhite, type Light, scrimFor } from '../../src/validate/scrim.ts'

/** A picture of two halves, left and right, each of one grey. */
function halves(left: number, right: number): Light {
  const cells = new Uint8Array(64 * 36 * 3)
  for (let at = 0; at < cells.length; at++) cells[at] = Math.floor(at / 3) % 64 < 32 ? left : right
  return { width: 1280, height: 720, columns: 64, rows: 36, cells }
}

const middle = [50, 50] as const

describe('the veil over a picture', () => {
  test.each([0, 40, 90, 128, 200, 255])('gives white text 7:1 on a grey of %d', (grey) => {
    const strength = scrimFor(halves(grey, grey), middle)
    expect(contrastWithWhite([grey, grey, grey], strength)).toBeGreaterThanOrEqual(7)
  })

  test('is as thin as the picture allows', () => {
    expect(scrimFor(halves(10, 10), middle)).toBe(0.2)
    expect(scrimFor(halves(128, 128), middle)).toBeLessThan(scrimFor(halves(255, 255), middle))
  })

  test('is as strong as white asks for where nothing is known', () => {
    expect(scrimFor(undefined, middle)).toBe(scrimFor(halves(255, 255), middle))
  })

  test('goes by the part of the picture that is under the text', () => {
    expect(scrimFor(halves(20, 255), middle, [0, 0, 600, 720])).toBe(0.2)
    expect(scrimFor(halves(20, 255), middle)).toBeGreaterThan(0.6)
  })

  test('goes by the part that the focus leaves on the slide', () => {
    const wide: Light = { ...halves(255, 20), width: 2560 }
    expect(scrimFor(wide, [100, 50], [40, 0, 1280, 720])).toBe(0.2)
    expect(scrimFor(wide, [0, 50], [0, 0, 1200, 720])).toBeGreaterThan(0.6)
  })
})
