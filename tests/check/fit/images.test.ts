import { expect, test } from 'vitest'
import { imageCoarse } from '../../../src/check/fit/images.ts'
import { fixtureDeck } from '../../render/fixture.ts'

test.each([
  ['一杯茶', 'the image “一杯茶” has 1200 × 1200 pixels and is drawn at 1280 × 1280'],
  ['', 'the picture behind the slide has 1200 × 1200 pixels and is drawn at 1280 × 1280'],
])('a coarse picture described as %j is named', (alt, says) => {
  const image = { alt, box: [0, 0, 1280, 720], natural: [1200, 1200], drawn: [1280, 1280], vector: false } as const
  const slide = { deck: fixtureDeck(), id: 'tea', width: 1280, height: 720, floor: 720, texts: [], images: [image] }
  expect(imageCoarse.judge(slide, { percent: 100 }).map((found) => found.says)).toEqual([says])
})
