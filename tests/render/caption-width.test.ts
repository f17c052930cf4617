import { expect, test } from 'vitest'
import { captionStyle } from '../../src/render/caption-width.ts'
import { scales } from '../../src/render/scales.ts'
import { slideOf } from './fixture.ts'
import { type Triple, writerFor } from './writer.ts'

const writer = writerFor('zh-Hant-TW', 'en')
const pair = (length: number): Triple => ['國破山河在', '', 'a'.repeat(length)]
const [list, short] = [writer.list([pair(20)]), writer.paragraph(pair(60))]

function styleOf(blocks: Parameters<typeof slideOf>[0]['body'], height = 600): string {
  if (!scales.bullets) throw new Error('There are sizes for bullets')
  return captionStyle(slideOf({ layout: 'bullets', body: blocks ?? [] }, 1), scales.bullets.compact, {
    width: 1120,
    height,
  })
}

test.each([
  [
    'a caption that runs on halves its width for all',
    [short, short, writer.paragraph(pair(92))],
    '--caption-width:766px',
  ],
  ['captions of one line keep to none', [short, short, short], ''],
  ['nor do those of three lines', [short, short, writer.paragraph(pair(180))], ''],
  ['two pairs are as they are', [short, writer.paragraph(pair(92))], ''],
  ['so is what stands among other blocks', [short, short, writer.paragraph(pair(92)), list], ''],
])('%s', (_, blocks, style) => {
  expect(styleOf(blocks)).toBe(style)
})

test('captions are not held back where the slide has no room for their lines', () => {
  expect(styleOf([short, short, writer.paragraph(pair(92))], 290)).toBe('')
})
