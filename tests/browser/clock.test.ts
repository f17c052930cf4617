import { describe, expect, test } from 'vitest'
import { createStopwatch, formatTime } from '../../src/browser/clock.ts'

describe('the stopwatch', () => {
  test.each([
    [0, '0:00'],
    [59_999, '0:59'],
    [245_000, '4:05'],
    [3_845_000, '1:04:05'],
    [-5, '0:00'],
  ])('%d ms is %s', (milliseconds, text) => {
    expect(formatTime(milliseconds)).toBe(text)
  })

  test('adds up the time of a slide that is shown again', () => {
    let now = 1000
    const watch = createStopwatch(() => now, { recall: () => undefined, keep: () => undefined })
    watch.show('a')
    now += 5000
    watch.show('b')
    now += 2000
    watch.show('a')
    watch.show('a')
    now += 1000
    expect([watch.elapsed(), watch.onSlide()]).toEqual([8000, 6000])
    watch.restart()
    now += 500
    expect([watch.elapsed(), watch.onSlide()]).toEqual([500, 500])
  })

  test('goes on after the page was loaded anew, until it is restarted', () => {
    const kept: number[] = []
    const memory = { recall: () => kept.at(-1), keep: (started: number) => void kept.push(started) }
    let now = 1000
    createStopwatch(() => now, memory)
    now = 61_000
    const watch = createStopwatch(() => now, memory)
    expect(watch.elapsed()).toBe(60_000)
    watch.restart()
    expect(kept.at(-1)).toBe(61_000)
    watch.goOn(50_000)
    expect([watch.elapsed(), kept.at(-1)]).toEqual([50_000, 11_000])
  })
})
