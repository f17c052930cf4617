import { expect, test } from 'vitest'
import { composeDeck } from '../../../../src/formats/pptx/layouts/compose.ts'
import { hasRoom } from '../../../../src/formats/pptx/layouts/loosest.ts'
import { readColors } from '../../../../src/formats/pptx/layouts/surfaces.ts'
import { fixtureDeck, slideOf } from '../../../render/fixture.ts'
import { writerFor } from '../../../render/writer.ts'
import { assets } from '../written.ts'

const w = writerFor('zh-Hant-TW', 'en')
const title = w.segment(['標題', '标题', 'A title'])
const about = (name: string) => w.segment([name, name, 'Europe'])
const figure = (value: string, subject: string, change?: string) => ({
  value: w.segment([value, value, 'US$76 billion']),
  subject: about(subject),
  measure: w.segment(['軌道投資', '轨道投资', 'Rail investment']),
  period: w.segment(['2024年', '2024年', '2024']),
  ...(change !== undefined && { change: w.segment([change, change, 'up']), direction: 'up' as const }),
})

function itemsOf(figures: readonly ReturnType<typeof figure>[]) {
  const deck = { ...fixtureDeck(), slides: [slideOf({ layout: 'figures', title, figures }, 1)] }
  const [slide] = composeDeck(deck, readColors(assets().styles)('light'), new Map()).slides
  return (slide?.items ?? []).flatMap((item) =>
    item.slot && item.content.kind === 'text' ? [{ ...item, slot: item.slot, ...item.content }] : [],
  )
}

test('the unit of a number is smaller than it', () => {
  const [value] =
    itemsOf([figure('760億美元', '歐洲'), figure('43%', '亞洲')]).find(({ slot }) => slot.idx === 21)?.paragraphs ?? []
  const { levels } = itemsOf([figure('760億美元', '歐洲'), figure('43%', '亞洲')])[2]?.slot ?? {}
  expect(value?.runs.map(({ text }) => text)).toEqual(['760', '億美元'])
  expect(value?.runs[1]?.size).toBe(Math.round((levels?.[0]?.size ?? 0) * 0.55))
})

test('what all numbers are about is said once, over them', () => {
  const textsOf = (subjects: readonly string[]) =>
    itemsOf(subjects.map((subject) => figure('43%', subject))).flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)),
    )
  expect(textsOf(['歐洲', '歐洲']).filter((text) => text === '歐洲')).toHaveLength(1)
  expect(textsOf(['歐洲', '亞洲', '歐洲']).filter((text) => text === '歐洲')).toHaveLength(2)
})

test('numbers of a row are in one size, however much is said of one', () => {
  const items = itemsOf([
    figure('760億美元', '歐洲', '較2019年增加85%，'.repeat(4)),
    figure('43%', '歐洲'),
    figure('129歐元', '歐洲'),
  ])
  const numbers = items.filter(({ slot }) => slot.name === 'figure')
  expect(new Set(numbers.map(({ slot }) => slot.levels?.[0]?.size)).size).toBe(1)
  for (const item of numbers) expect(hasRoom({ slot: item.slot, items: [item] })).toBe(true)
})

test('what numbers are about begins at one height, also where one has no caption', () => {
  const { caption: _, ...value } = w.segment(['43%', '43%', '43%'])
  const { value: __, ...plain } = figure('43%', '歐洲')
  const levelsOf = (idx: number) =>
    itemsOf([figure('760億美元', '歐洲'), { ...plain, value } as ReturnType<typeof figure>])
      .find(({ slot }) => slot.idx === idx)
      ?.paragraphs.map(({ level }) => level)
  expect(levelsOf(22)).toEqual(levelsOf(21))
})
