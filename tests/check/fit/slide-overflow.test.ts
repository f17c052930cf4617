import { expect, test } from 'vitest'
import { slideOverflow } from '../../../src/check/fit/slide-overflow.ts'
import { fixtureDeck } from '../../render/fixture.ts'

type Box = readonly [left: number, top: number, right: number, bottom: number]

test.each<[string, Box, boolean]>([
  ['over the foot', [100, 640, 500, 690], true],
  ['over an end of it', [600, 640, 800, 690], true],
  ['beside it, where a picture has the other half', [700, 640, 1200, 690], false],
  ['off the slide beside it', [700, 700, 1200, 740], true],
  ['above it', [100, 500, 500, 600], false],
])('text %s', (_, box, isTold) => {
  const text = {
    ...{ role: '', text: '甲', what: '', clipped: 0, torn: [], styles: [] },
    lines: [{ text: '甲', box }],
  } as unknown as Parameters<typeof slideOverflow.judge>[0]['texts'][number]
  const slide = { deck: fixtureDeck(), id: 'tea', width: 1280, height: 720, floor: 620, texts: [text], images: [] }
  expect(slideOverflow.judge({ ...slide, foot: [80, 640] }, { past: 2 })).toHaveLength(isTold ? 1 : 0)
})
