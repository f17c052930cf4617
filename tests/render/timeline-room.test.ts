import { describe, expect, test } from 'vitest'
import { settingOf } from '../../src/render/density.ts'
import { scale } from '../../src/render/scales.ts'
import { datesAreInline, timelineHeight } from '../../src/render/timeline-room.ts'
import { slideOf } from './fixture.ts'
import { type Triple, writerFor } from './writer.ts'

const writer = writerFor('zh-Hant-TW', 'en')
const short: Triple = ['藏品運回', '', 'The collection comes back']
const timeline = (count: number, [when, text]: readonly [Triple, Triple]) =>
  slideOf(
    {
      layout: 'timeline',
      timeline: Array.from({ length: count }, (_, at) => ({
        when: writer.segment(when),
        text: writer.segment(text),
        date: '1949',
        at: at / count,
      })),
    },
    1,
  )
const year: Triple = ['[1949年]', '', '1949']
const month: Triple = ['[2024年11月]', '', 'November 2024']
const sizes = scale(30, 1.2, 26, 1.1, 2)

describe('the captions of dates', () => {
  test.each([
    ['years', 8, year, true],
    ['months that have the room', 2, month, true],
    ['months that have none', 7, month, false],
  ])('stand beside %s: %s items', (_, count, when, expected) => {
    expect(datesAreInline(timeline(count, [when, short]), sizes, 1120)).toBe(expected)
  })
})

test('the slide of such a timeline says so', () => {
  expect(settingOf(timeline(5, [year, short])).style).toContain('--date:inline')
})

test('a timeline is as high as the words of its captions make it', () => {
  const words = timeline(8, [year, ['藏', '', 'international collections']])
  const letters = timeline(8, [year, ['藏', '', 'in to a new hall of coins']])
  expect(timelineHeight(words, sizes, 1120)).toBeGreaterThanOrEqual(timelineHeight(letters, sizes, 1120))
})
