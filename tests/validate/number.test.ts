import { describe, expect, test } from 'vitest'
import { parseNumber, typedPrecision } from '../../src/validate/number.ts'

describe('numbers in figures.csv', () => {
  test.each([
    ['1000億', 100e9],
    ['1,000億', 100e9],
    ['10.5 billion', 10.5e9],
    ['10.5e9', 10.5e9],
    ['9.5bn', 9.5e9],
    ['3,000', 3000],
    ['9 100', 9100],
    ['1\u00a0313\u202f851', 1313851],
    ['1.5萬', 15000],
    ['76 Million', 76e6],
    ['-4', -4],
    ['\u22124.5', -4.5],
    ['0.1', 0.1],
    ['2006', 2006],
    ['1.1億', 110000000],
    ['2兆', 2e12],
    ['－224億', -224e8],
    ['\u2013224', -224],
    ['１２．５億', 12.5e8],
    ['１，０００', 1000],
    ['+3', 3],
  ])('%s is %d', (text, value) => {
    expect(parseNumber(text, 'zh-Hant-TW')).toBe(value)
  })

  test.each([
    '',
    'vier',
    '4億美元',
    '1,00',
    '1 00',
    '12 3456',
    '1.2.3',
    '4 zillion',
    '十億',
    '4%',
    '－',
    '10²',
    '2e999',
  ])('%j is no number', (text) => {
    expect(parseNumber(text, 'zh-Hant-TW')).toBeUndefined()
  })

  test.each([
    ['40.9%', 40.9],
    ['－4.0 ％', -4],
    ['5', 5],
  ])('%s is %d where the unit is percent', (text, value) => {
    expect(parseNumber(text, 'zh-Hant-TW', 'percent')).toBe(value)
    expect(parseNumber(text, 'zh-Hant-TW', 'USD')).toBe(text === '5' ? 5 : undefined)
  })

  test('a per cent sign does not hide the zeros before it', () => {
    expect(typedPrecision('9.0%', 'percent')).toBe(2)
  })

  test('兆 is a number in Taiwan alone', () => {
    expect(parseNumber('2兆', 'zh-Hant-HK')).toBeUndefined()
    expect(parseNumber('2兆', 'zh-Hans-CN')).toBeUndefined()
  })
})

test.each([
  ['9.0', 2],
  ['-9.0', 2],
  ['9.10', 3],
  ['1.50億', 3],
  ['1,234.0', 5],
  ['10.0 billion', 3],
  ['0.50', 2],
  ['0.050', 2],
  ['0.00', 2],
  ['9', undefined],
  ['90', undefined],
  ['9.5', undefined],
  ['1.05e10', undefined],
  ['', undefined],
])('%j is typed with %j significant digits that its value does not tell', (text, digits) => {
  expect(typedPrecision(text)).toBe(digits)
})
