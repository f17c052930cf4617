import { describe, expect, test } from 'vitest'
import { parseCsv } from '../../src/load/csv.ts'
import { sourceFrom } from '../../src/load/source.ts'

describe('a wrong quotation mark is reported where it stands', () => {
  test.each([
    ['never closed', 'a,b\n1,"茶,2\n3,4\n5,6\n', 2, 3, 'never closed'],
    ['never closed, after a cell of two lines', 'a,b\n"x\ny",z\n1,"q\n3,4\n', 4, 3, 'never closed'],
    ['closed by the next quoted cell', 'a,b\n1,"x,2\n\n3,"q"\n', 2, 3, 'not closed before line 4'],
    ['text after the cell', 'a,b\n"x"y,2\n', 2, 3, 'Text follows'],
    ['within a cell', 'a,b\n1,x"y\n', 2, 4, 'within a cell'],
  ])('%s', (_, text, line, column, says) => {
    const { diagnostics } = parseCsv(sourceFrom('a.csv', text))
    expect(diagnostics.map(({ code, place }) => [code, place?.line, place?.column])).toEqual([
      ['csv-syntax', line, column],
    ])
    expect(diagnostics[0]?.message).toContain(says)
  })

  test.each([
    ['rows with nothing in them', 'a,b\n,\n1,2\n , \n,,,,\n"",""\n'],
    ['a last column with nothing in it', 'a,b,\n1,2,\n'],
    ['columns with nothing in them', ',a,,b,,\n,1,,2,,\n'],
    ['both', 'a,b,,\n1,2,,\n,,,\n'],
  ])('%s are left out', (_, text) => {
    const { value, diagnostics } = parseCsv(sourceFrom('a.csv', text))
    expect(diagnostics).toEqual([])
    const written = (row: readonly { readonly value: string }[]) => row.map((cell) => cell.value).join()
    expect([written(value.header), ...value.rows.map(written)]).toEqual(['a,b', '1,2'])
  })

  test('a column without a name but with something in it is told of', () => {
    const { value } = parseCsv(sourceFrom('a.csv', 'a,b,\n1,2,3\n4,5,\n'))
    expect(value.header.map((cell) => cell.value)).toEqual(['a', 'b', ''])
  })

  test.each([
    ['empty cells at the end may be left out', 'a,b,c,d\n1,,\n', ['1', '', '', ''], ''],
    ['all of them', 'a,b,c,d\n1,2\n', ['1', '2', '', ''], ''],
    [
      'which of a row with others is missing cannot be known',
      'a,b,c,d\n1,,3\n',
      ['1', '', '3'],
      'also behind an empty',
    ],
    ['too many cells', 'a,b\n1,2,3\n', ['1', '2', '3'], 'that holds a comma'],
  ])('%s', (_, text, cells, hint) => {
    const { value, diagnostics } = parseCsv(sourceFrom('a.csv', text))
    expect(value.rows[0]?.map((cell) => cell.value)).toEqual(cells)
    expect(diagnostics.map((found) => found.hint ?? '').join()).toContain(hint)
    expect(diagnostics.length).toBe(hint === '' ? 0 : 1)
  })

  test('what is quoted rightly is read', () => {
    const { value, diagnostics } = parseCsv(sourceFrom('a.csv', 'a,b\n"x ""y""\nz",2\n'))
    expect(diagnostics).toEqual([])
    expect(value.rows[0]?.map((cell) => cell.value)).toEqual(['x "y"\nz', '2'])
  })
})

describe('cells are parted as the header is', () => {
  test.each([
    ['by semicolons, as Excel writes where a comma is the point', 'id;zh;en\na;"茶;酒";Tea, hot\n'],
    ['by tabs', 'id\tzh\ten\na\t茶;酒\tTea, hot\n'],
    ['by commas', 'id,zh,en\na,茶;酒,"Tea, hot"\n'],
  ])('%s', (_, text) => {
    const { value, diagnostics } = parseCsv(sourceFrom('a.csv', text))
    expect(diagnostics).toEqual([])
    expect(value.header.map((cell) => cell.value)).toEqual(['id', 'zh', 'en'])
    expect(value.rows.map((row) => row.map((cell) => cell.value))).toEqual([['a', '茶;酒', 'Tea, hot']])
  })

  test('a number that is another one where the point is a comma is an error', () => {
    const { diagnostics } = parseCsv(sourceFrom('a.csv', 'id;value\na;13.200\nb;1,500\nc;13200\nd;1.5\n'))
    expect(diagnostics.map(({ code, place }) => [code, place?.line, place?.column])).toEqual([
      ['csv-syntax', 2, 3],
      ['csv-syntax', 3, 3],
    ])
    expect(diagnostics[0]?.hint).toContain('Write 13200 if that is meant')
  })

  test.each(['8,870亿', '1,500 million'])('so is %s, with its scale word', (value) => {
    const { diagnostics } = parseCsv(sourceFrom('a.csv', `id;value\na;${value}\nb;8,87亿\n`))
    expect(diagnostics.map(({ code, place }) => [code, place?.line])).toEqual([['csv-syntax', 2]])
  })

  test('a wrong mark is found', () => {
    const { diagnostics } = parseCsv(sourceFrom('a.csv', 'a;b\n1;"茶;2\n3;4\n'))
    expect(diagnostics.map(({ place }) => [place?.line, place?.column])).toEqual([[2, 3]])
  })
})
