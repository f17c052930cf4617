import { expect, test } from 'vitest'
import { type Columns, levelHeight, levelRows } from '../../src/render/columns-room.ts'
import { settingOf } from '../../src/render/density.ts'
import { scale } from '../../src/render/scales.ts'
import { slideOf } from './fixture.ts'
import { type Triple, writerFor } from './writer.ts'

const writer = writerFor('zh-Hant-TW', undefined)
const heading = writer.segment(['標題', '', ''])
const [short, long]: readonly Triple[] = [
  ['國破山河在', '', ''],
  ['字'.repeat(40), '', ''],
]
if (!short || !long) throw new Error('There are two texts')
const column = (...texts: readonly Triple[]) => ({ heading, body: texts.map(writer.paragraph) })
const listed = { heading, body: [writer.list([short, short])] }

test.each([
  [[column(short, long), column(long, short)], 2],
  [[column(short, short), column(short)], 0],
  [[column(short), column(short)], 0],
  [[listed, listed], 0],
  [[column(short, short), listed], 0],
])('columns share as many rows as each has paragraphs, if it has nothing else: %#', (columns, rows) => {
  expect(levelRows(columns)).toBe(rows)
  const { style } = settingOf(slideOf({ layout: 'compare', columns }, 1))
  expect(style).toBe(rows > 0 ? `--level-rows:${rows}` : '')
})

test('rows are as high as the highest paragraph in them', () => {
  const heightOf = (...columns: readonly Columns[number][]) =>
    levelHeight(columns, scale(40, 1.5, 0, 1, 10), { density: 'normal', theme: 'essay' })
  // 40 characters take four lines of half a slide.
  const [alike, crossed] = [
    heightOf(column(short, long), column(short, long)),
    heightOf(column(short, long), column(long, short)),
  ]
  expect(crossed - alike).toBe(3 * 60)
})

test('rows are not level where the slide has no room for it', () => {
  const columns = [column(long, short, long, short), column(short, long, short, long)]
  const slide = slideOf({ layout: 'compare', columns }, 1)
  expect(settingOf(slide).style).toBe('')
})
