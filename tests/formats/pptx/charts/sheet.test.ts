import { expect, test } from 'vitest'
import type { ChartPlan, PlanSeries } from '../../../../src/formats/pptx/charts/plan.ts'
import { columnsOf, sheetOf } from '../../../../src/formats/pptx/charts/sheet.ts'

const plain = { name: '', labels: [], position: 'none', color: '000000', fill: 'solid' } as const

function rowsOf(series: readonly Partial<PlanSeries>[], more: Partial<ChartPlan> = {}) {
  const whole = series.map((one) => ({ ...plain, values: [], ...one }))
  const categories = (whole[0]?.values ?? []).map((_, at) => `類${at}`)
  const plan = { categories, series: whole, legend: false, stacking: 'stacked', overlap: 100, ...more } as const
  return sheetOf(plan, columnsOf(plan)).slice(1)
}

test('captions are behind the values, and follow them', () => {
  const captions = [{ line: '760億', caption: '76.0 billion' }, undefined]
  expect(rowsOf([{ values: [760, 1], captions }])).toEqual([
    ['類0', 760, { formula: 'TEXT(B2/10,"#,##0.0"" billion"";""−""#,##0.0"" billion""")', value: '76.0 billion' }],
    ['類1', 1, undefined],
  ])
})

test('sums are sums', () => {
  expect(rowsOf([{ values: [1] }, { values: [2] }, { values: [3], computed: 'sum' }])).toEqual([
    ['類0', 1, 2, { formula: 'SUM(B2:C2)', value: 3 }],
  ])
})

test('ranges tell both ends, shares what they are of', () => {
  const [range] = rowsOf([{ values: [20], lines: ['15至20'], says: 'range' }, { values: [15] }])
  expect(range?.[3]).toEqual({
    formula: 'TEXT(C2,"#,##0;""−""#,##0")&TEXT(B2,"""至""#,##0;""至−""#,##0")',
    value: '15至20',
  })
  const [share] = rowsOf([{ values: [84], lines: ['42%'], says: 'share' }, { values: [116] }])
  expect(share?.[3]).toEqual({ formula: 'TEXT(B2/SUM(B2:C2)*100,"#,##0""%"";""−""#,##0""%""")', value: '42%' })
})

test('two languages in one cell are on two lines', () => {
  const captions = [{ line: '+40', caption: '+4.0' }]
  const [row] = rowsOf([{ values: [40], lines: ['+40'], captions }])
  expect(row?.[2]).toEqual({
    formula: 'TEXT(B2,"""+""#,##0;""−""#,##0")&CHAR(10)&TEXT(B2/10,"""+""#,##0.0;""−""#,##0.0")',
    value: '+40\n+4.0',
  })
})

test('two languages in one cell are on one line where rows are low', () => {
  const captions = [{ line: '+40', caption: '+4.0' }]
  const [row] = rowsOf([{ values: [40], lines: ['+40'], captions, isFlat: true }])
  expect(row?.[2]).toMatchObject({ formula: expect.stringContaining('&"  "&'), value: '+40  +4.0' })
})

test('bars of a waterfall are computed from its steps, and its end is their sum', () => {
  const input = { name: '', values: [100, -25, 75] }
  const none = undefined
  const rows = rowsOf(
    [
      { values: [0, 75, 0], computed: 'base' },
      { values: [100, none, 75], computed: 'end' },
      { values: [none, none, none], computed: 'rise' },
      { values: [none, 25, none], computed: 'fall' },
      { values: [100, 100, 75], computed: 'top' },
    ],
    { input },
  )
  const formula = (text: string, value: number | undefined) => ({ formula: text, value })
  expect(rows).toEqual([
    ['類0', 100, 0, formula('B2', 100), none, none, formula('B2', 100)],
    [
      '類1',
      -25,
      formula('MIN(SUM(B$2:B2),SUM(B$2:B3))', 75),
      none,
      formula('IF(B3<0,NA(),B3)', none),
      formula('IF(B3<0,-B3,NA())', 25),
      formula('MAX(SUM(B$2:B2),SUM(B$2:B3))', 100),
    ],
    ['類2', formula('SUM(B2:B3)', 75), 0, formula('B4', 75), none, none, formula('B4', 75)],
  ])
})
