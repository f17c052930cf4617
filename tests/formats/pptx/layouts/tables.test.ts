import { describe, expect, test } from 'vitest'
import type { Content } from '../../../../src/formats/pptx/base/model.ts'
import { tableItem } from '../../../../src/formats/pptx/layouts/tables.ts'
import { writerFor } from '../../../render/writer.ts'

const w = writerFor('zh-Hant-TW', 'en')
const box = { x: 80, y: 218, width: 1120, height: 408 }

/** A table of rows of cells, each a line with its caption. */
function tableOf(...rows: readonly (readonly (readonly [line: string, caption: string])[])[]) {
  const [header = [], ...others] = rows.map((row) =>
    row.map(([line, caption]) => ({ text: w.segment([line, line, caption]), align: 'left' as const })),
  )
  const item = tableItem({ kind: 'table', header, rows: others }, box)
  const content = item.content as Extract<Content, { kind: 'table' }> // Nothing else is made.
  return { ...content, height: item.box?.height ?? 0 }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
const short = [
  ['茶', 'Tea'],
  ['產地', 'From'],
] as const
const long = [
  ['茶', 'Tea'],
  ['一'.repeat(60), 'where it has been grown for a very long time '.repeat(3)],
] as const

describe('a table', () => {
  test.each([
    ['a row', [short, short], { line: 40, caption: 30 }],
    ['four rows', [short, short, short, short, short], { line: 28, caption: 24 }],
    ['six long rows', [short, long, long, long, long, long, long], { line: 17, caption: 14 }],
  ])('of %s is as large as its room lets it be', (_, rows, size) => {
    expect(tableOf(...rows).size).toEqual(size)
  })

  test.each([
    ['short', [short, short, short]],
    ['long', [short, long, long, long]],
  ])('of %s texts has all its height in its rows and all its width in its columns', (_, rows) => {
    const { columns, heights, height } = tableOf(...rows)
    expect(sum(columns)).toBeCloseTo(box.width, 0)
    expect(sum(heights)).toBeCloseTo(height, 0)
    expect(height).toBeLessThanOrEqual(box.height)
  })

  test('gives a row of more lines more height', () => {
    const [, one = 0, other = 0] = tableOf(short, short, long).heights
    expect(other).toBeGreaterThan(one + 60)
  })

  test('tears no word of Latin while a smaller size has it whole', () => {
    const cell = ['Krankenversicherungsgesetz', 'statutory'] as const
    const row = Array.from({ length: 4 }, () => cell)
    const { size, columns } = tableOf(row, row)
    expect(size.line).toBeLessThan(20)
    expect(Math.min(...columns)).toBeGreaterThan(size.line * 12)
  })
})
