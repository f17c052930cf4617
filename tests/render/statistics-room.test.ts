import { expect, test } from 'vitest'
import { statisticsHeight } from '../../src/render/room-needed.ts'
import { scale } from '../../src/render/scales.ts'
import { slideOf } from './fixture.ts'
import { writerFor } from './writer.ts'

const writer = writerFor('zh-Hant-TW', 'en')
const alone = writerFor('zh-Hant-TW', undefined)
const about = (name: string) => ({
  subject: writer.segment([name, '', name]),
  measure: writer.segment(['數量', '', 'Number']),
})
const captioned = { value: writer.segment(['4,135隻', '', '4,135 birds']), ...about('台灣') }
const changed = {
  value: alone.segment(['59%', '', '']),
  ...about('日本'),
  change: { ...writer.segment(['增加5%', '', 'up 5%']), direction: 'up' as const },
}
const heightOf = (figures: Parameters<typeof slideOf>[0]['figures'] & object) =>
  statisticsHeight(slideOf({ layout: 'figures', figures }, 1), scale(32, 1.25, 26, 1.15, 24), 1120)

test('in a row the parts of numbers stand at the same height, which takes that of the highest of each', () => {
  const both = { ...captioned, change: changed.change }
  expect(heightOf([captioned, changed])).toBe(heightOf([both, { ...captioned, ...about('日本') }]))
})
