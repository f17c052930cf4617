import { describe, expect, test } from 'vitest'
import type { LocalizedChart } from '../../src/model/localized.ts'
import { tableOfChart } from '../../src/render/chart-table.ts'

const pair = (line: string, caption?: string) => ({ line, ...(caption && { caption }) })
const chart: LocalizedChart = {
  kind: 'grouped-bar',
  id: 'c',
  locale: 'zh-Hant-TW',
  captionLocale: 'en',
  series: [
    { label: pair('美國', 'US'), accent: false },
    { label: pair('中國', 'China'), accent: true },
  ],
  categories: [pair('2023年', '2023'), pair('2024年', '2024')],
  points: [
    { series: 0, category: 0, value: 1, label: pair('一') },
    { series: 1, category: 0, value: 2, label: pair('二', 'two') },
    { series: 0, category: 1, value: 3, label: pair('三') },
  ],
  summary: pair(''),
  rangeKey: { low: pair(''), high: pair('') },
}

describe('the table of a chart', () => {
  test('has a row for each category and a column for each series, and says where a value is missing', () => {
    const { columns, rows } = tableOfChart(chart)
    expect(columns.map(({ line }) => line)).toEqual(['美國', '中國'])
    expect(rows.map(({ head }) => head.caption)).toEqual([
      { text: '2023', locale: 'en' },
      { text: '2024', locale: 'en' },
    ])
    expect(rows.map(({ cells }) => cells.map((cell) => cell.map(({ line }) => line)))).toEqual([
      [['一'], ['二']],
      [['三'], []],
    ])
  })

  test('has one column for single bars, whatever their colours', () => {
    const { columns, rows } = tableOfChart({ ...chart, kind: 'bar' })
    expect(columns).toEqual([])
    expect(rows.map(({ cells }) => cells.map((cell) => cell.map(({ line }) => line)))).toEqual([
      [['一', '二']],
      [['三']],
    ])
  })

  test('has no captions in a variant without', () => {
    const { captionLocale: _, ...bare } = chart
    expect(JSON.stringify(tableOfChart(bare))).not.toContain('caption')
  })
})
