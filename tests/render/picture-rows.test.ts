import { describe, expect, test } from 'vitest'
import { densityOf } from '../../src/render/density.ts'
import { areWordy, heightForPictures, pictureRows } from '../../src/render/picture-rows.ts'
import { slideOf } from './fixture.ts'
import { writerFor } from './writer.ts'

const writer = writerFor('zh-Hant-TW', 'en')
const text = writer.paragraph(['一行字', '', 'A line'])
const picture = { kind: 'image', path: 'a.png', alt: writer.segment(['圖', '', 'A picture']) } as const
const pictures = (count: number) => Array.from({ length: count }, () => picture)

describe('pictures that follow each other', () => {
  test.each([
    ['t', ['t']],
    ['pt', ['p', 't']],
    ['tpp', ['t', 'pp']],
    ['pppt', ['ppp', 't']],
    ['pppp', ['pp', 'pp']],
    ['ppppp', ['ppp', 'pp']],
    ['pptp', ['pp', 't', 'p']],
  ])('%s makes rows of %j', (written, expected) => {
    const blocks = [...written].map((sign) => (sign === 'p' ? picture : text))
    const shown = pictureRows(blocks).map((row) => {
      if (row.kind === 'pictures') return 'p'.repeat(row.pictures.length)
      return row.kind === 'image' ? 'p' : 't'
    })
    expect(shown).toEqual(expected)
  })
})

test('text is set closer before pictures are stamps', () => {
  const list = writer.list(Array.from({ length: 3 }, () => ['三行字', '', 'Three lines'] as const))
  const density = (body: NonNullable<Parameters<typeof slideOf>[0]['body']>) =>
    densityOf(slideOf({ layout: 'bullets', body }, 1))
  expect(density([list])).toBe('roomy')
  expect(density([list, ...pictures(2)])).not.toBe('roomy')
  expect(heightForPictures([list])).toBe(0)
})

test('long lines under many pictures are set smaller, short ones and those under few are not', () => {
  const image = { kind: 'image' as const, path: 'a.png', alt: writer.segment(['甲', '', 'A']) }
  const long = writer.segment([
    '陳以恒，創始人兼首席執行官，前儲能事業部總監',
    '',
    'Founder and CEO, formerly head of storage',
  ])
  const short = writer.segment(['陳以恒，執行長', '', 'Yiheng Chen, CEO'])
  const row = (count: number, caption: typeof long) =>
    areWordy(Array.from({ length: count }, () => ({ image, caption })))
  expect([row(4, long), row(4, short), row(2, long)]).toEqual([true, false, false])
})
