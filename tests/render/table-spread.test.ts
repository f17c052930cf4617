import { describe, expect, test } from 'vitest'
import { settingOf } from '../../src/render/density.ts'
import { slideOf } from './fixture.ts'
import { type Triple, writerFor } from './writer.ts'

const writer = writerFor('zh-Hant-TW', 'en')
const title = writer.segment(['免費前後', '', 'Before and after free admission'])
const cell = (text: Triple, align: 'left' | 'right' | 'center' = 'left') => ({ align, text: writer.segment(text) })
const tableOf = (rows: number, cells: readonly ReturnType<typeof cell>[]) =>
  settingOf(
    slideOf(
      {
        layout: 'table',
        title,
        table: { kind: 'table', header: cells, rows: Array.from({ length: rows }, () => cells) },
      },
      1,
    ),
  )
const visits = cell(['參觀人次', '', 'Visits'])
const number = cell(['229萬', '', '2.29 million'])
const long = cell(['全國重點文物保護單位', '', 'A major site under national protection'])

describe('a table with captions beside its lines', () => {
  test.each([
    ['has many rows of few short columns', 6, [visits, number, number], true],
    ['needs no rows to be small', 2, [visits, number, number], false],
    ['needs lines that are not broken', 6, [long, long, visits], false],
    ['is not set in the middle', 6, [visits, cell(['二', '', 'Two'], 'center')], false],
  ])('%s', (_, rows, cells, expected) => {
    expect(tableOf(rows, cells).style.includes('--beside-1')).toBe(expected)
  })

  test('tells the widths of lines and captions', () => {
    const { density, style } = tableOf(6, [visits, number])
    expect(density).not.toBe('tight')
    expect(style).toMatch(/--line-1:\d+px;--beside-1:\d+px;--line-2:\d+px;--beside-2:\d+px$/)
  })
})
