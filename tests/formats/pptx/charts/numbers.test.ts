import { describe, expect, test } from 'vitest'
import { areYears, inSheet, numberFormat, scaleOf, serialDay } from '../../../../src/formats/pptx/charts/numbers.ts'

const point = (value: number, line: string, max?: number) => ({
  series: 0,
  category: 0,
  value,
  ...(max !== undefined && { max }),
  label: { line },
})

describe('the unit of a sheet', () => {
  test.each([
    [[point(7.6e10, '760億美元'), point(1e11, '1,000億美元')], 1e8],
    [[point(1.5e10, '約150億至200億美元', 2e10)], 1e8],
    [[point(7.6e10, 'US$76 billion')], 1e9],
    [[point(252123, '25.2123萬字')], 1e4],
    [[point(90.6, '90.6%')], 1],
    [[point(-25, '-25')], 1],
    [[point(0, '無')], 1],
    [[], 1],
  ])('%j is divided by %d', (points, scale) => {
    expect(scaleOf(points)).toBe(scale)
  })

  test.each([
    [7.6e10, 1e8, 760],
    [1.05e10, 1e8, 105],
    [0.1 + 0.2, 1, 0.3],
  ])('%d by %d is %d', (value, scale, result) => {
    expect(inSheet(value, scale)).toBe(result)
  })
})

describe('the number format of a label', () => {
  test.each([
    ['760億美元', 760, '#,##0"億美元";"−"#,##0"億美元"'],
    ['約105億美元', 105, '"約"#,##0"億美元";"約−"#,##0"億美元"'],
    ['1,000億美元', 1000, '#,##0"億美元";"−"#,##0"億美元"'],
    ['7074句', 7074, '0"句";"−"0"句"'],
    ['約150億至200億美元', 200, '"約150億至"#,##0"億美元";"約150億至−"#,##0"億美元"'],
    ['US$10.5 billion', 10.5, '"US$"#,##0.0" billion";"−US$"#,##0.0" billion"'],
    ['about RMB 10 billion', 10, '"about RMB "#,##0" billion";"about −RMB "#,##0" billion"'],
    ['90.6%', 90.6, '#,##0.0"%";"−"#,##0.0"%"'],
    ['9.0%', 9, '#,##0.0"%";"−"#,##0.0"%"'],
    ['+40', 40, '"+"#,##0;"−"#,##0'],
    // The sign stands where the label has it, never before what stands before the number.
    ['−25', -25, '#,##0;"−"#,##0'],
    ['約−103.8億元', -103.8, '"約"#,##0.0"億元";"約−"#,##0.0"億元"'],
    ['about −RMB 10.38 billion', -10.38, '"about RMB "#,##0.00" billion";"about −RMB "#,##0.00" billion"'],
    // What the sheet does not hold is said of this value alone.
    ['−25', 25, '[=25]"−25";General'],
    ['約三分之一', 33, '[=33]"約三分之一";General'],
    ['84%', 760, '[=760]"84%";General'],
    ['他說"好"', 1, '[=1]"他說”好”";General'],
  ])('%s for %d is %s', (label, value, format) => {
    expect(numberFormat(label, value)).toBe(format)
  })
})

test('a name stands before the number, whatever its sign', () => {
  expect(numberFormat('−207.2', -207.2, '蔚來 NIO  ')).toBe('"蔚來 NIO  "#,##0.0;"蔚來 NIO  −"#,##0.0')
})

describe('periods as days of a spreadsheet', () => {
  test.each([
    [2024.5, Date.UTC(2024, 0, 1)],
    [2024 + 2.5 / 12, Date.UTC(2024, 2, 1)],
    [2024, Date.UTC(2024, 0, 1)],
  ])('%d', (years, date) => {
    expect((serialDay(years) - 25569) * 86_400_000).toBe(date)
  })

  test('years are told from months', () => {
    expect(areYears([2020.5, 2024.5])).toBe(true)
    expect(areYears([2020.5, 2024 + 2.5 / 12])).toBe(false)
  })
})
