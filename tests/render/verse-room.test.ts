import { describe, expect, test } from 'vitest'
import type { Locale } from '../../src/model/locale.ts'
import type { LocalizedSlide, Run } from '../../src/model/localized.ts'
import { settingOf } from '../../src/render/density.ts'
import type { FramedSlide } from '../../src/render/slide-room.ts'
import { slideOf } from './fixture.ts'
import { marksOf, writerFor } from './writer.ts'

const writer = writerFor('zh-Hant-TW', 'en')
const heading = { title: writer.segment(['春望', '', 'Spring Prospect']) }

function verse(locale: Locale, count: number, line: string) {
  const runs = Array.from({ length: count }, (_, at): readonly Run[] => [
    ...(at > 0 ? [{ kind: 'break' } as const] : []),
    { kind: 'text', text: line },
  ])
  return { locale, runs: runs.flat() }
}

/** A slide of a poem with so many lines of so many characters, and of so many letters in English. */
function poem(
  [lines, characters]: readonly [number, number],
  english: readonly [number, number],
  more = {},
): LocalizedSlide {
  const text = {
    ...writer.segment(['', '', '']),
    line: verse('zh-Hant-TW', lines, '字'.repeat(characters)),
    caption: verse('en', english[0], 'x'.repeat(english[1])),
  }
  const marks = { line: marksOf('zh-Hant-TW'), caption: marksOf('en') }
  const speaker = writer.segment(['杜甫', '', 'Du Fu'])
  return slideOf({ layout: 'quote', quote: { text, marks, speaker }, ...more }, 1)
}

const lineIn = (slide: FramedSlide) => Number(/--sized-line:(\d+)/.exec(settingOf(slide).style)?.[1])

describe('the lines of a poem and of its caption', () => {
  test.each([
    ['stand beside each other where they would be small', poem([8, 6], [8, 45]), true],
    ['also under a heading', poem([8, 6], [8, 45], heading), true],
    ['one under the other where that is large', poem([4, 6], [4, 36]), false],
    ['one under the other where they are too wide for both', poem([8, 16], [8, 80]), false],
    ['one under the other where the caption has other lines', poem([8, 6], [7, 45]), false],
    ['one under the other beside a portrait', poem([8, 6], [8, 45], { image: { kind: 'image' } }), false],
    ['are no verse in one line', poem([1, 200], [1, 900]), false],
  ])('%s', (_, slide, beside) => {
    expect(settingOf(slide).spread).toBe(beside)
  })

  test('are as large as height and width let them be', () => {
    expect(lineIn(poem([8, 6], [8, 45]))).toBeGreaterThanOrEqual(44)
    expect(lineIn(poem([8, 6], [8, 45], heading))).toBeGreaterThanOrEqual(34)
    expect(lineIn(poem([8, 12], [8, 60]))).toBeLessThan(44)
  })
})
