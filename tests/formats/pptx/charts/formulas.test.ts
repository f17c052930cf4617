import { describe, expect, test } from 'vitest'
import { lineInCell, placesIn, powerIn, textFormula } from '../../../../src/formats/pptx/charts/formulas.ts'

const told = (value: number, places = 0, more: object = {}) => ({ from: 'B2', value, places, ...more })

describe('the formula of a text', () => {
  test.each([
    // In another unit, with the sign before the currency, and the digits that the other language keeps.
    [
      'US$76 billion',
      [told(760)],
      'TEXT(B2/10,IF(ROUND(B2/10,1)=ROUND(B2/10,0),"""US$""#,##0"" billion"";""−US$""#,##0"" billion""","""US$""#,##0.0"" billion"";""−US$""#,##0.0"" billion"""))',
    ],
    [
      'about −RMB 10.38 billion',
      [told(-103.8, 1)],
      'TEXT(B2/10,"""about RMB ""#,##0.00"" billion"";""about −RMB ""#,##0.00"" billion""")',
    ],
    ['1.9 million', [told(190)], 'TEXT(B2/100,"#,##0.0#"" million"";""−""#,##0.0#"" million""")'],
    ['8500萬', [told(0.85, 2)], 'TEXT(B2*10000,"0""萬"";""−""0""萬""")'],
    // A step says a plus too.
    ['−62.9', [told(-62.9, 1, { isChange: true })], 'TEXT(B2,"""+""#,##0.0;""−""#,##0.0")'],
    // A range tells two numbers.
    [
      '16.5–19.0',
      [told(16.5, 1), { ...told(19, 1), from: 'C2' }],
      'TEXT(B2,"#,##0.0;""−""#,##0.0")&TEXT(C2,"""–""#,##0.0;""–−""#,##0.0")',
    ],
    // Zero is told in the unit of the others, if that is known.
    [
      '0',
      [told(0, 0, { powerOfZero: -1 })],
      'TEXT(B2/10,IF(ROUND(B2/10,1)=ROUND(B2/10,0),"#,##0;""−""#,##0","#,##0.0;""−""#,##0.0"))',
    ],
    ['0', [told(0)], 'IF(AND(B2=0),"0","")'],
    // What does not show its number is said of this value alone.
    ['a "third"', [told(33)], 'IF(AND(B2=33),"a ""third""","")'],
    ['84%', [told(760)], 'IF(AND(B2=760),"84%","")'],
    ['−25', [told(25)], 'IF(AND(B2=25),"−25","")'],
  ])('%s', (text, numbers, formula) => {
    expect(textFormula(text, numbers, '""')).toBe(formula)
  })

  test('no text in a formula is longer than a program takes', () => {
    const formula = textFormula(`${'長'.repeat(600)}"`, [told(33)], '""')
    for (const [, inner = ''] of formula.matchAll(/"((?:[^"]|"")*)"/g)) expect(inner.length).toBeLessThan(255)
    expect(formula.match(/長/g)).toHaveLength(600)
  })
})

test.each([
  ['US$76 billion', 760, -1],
  ['760億', 760, 0],
  ['5', 47, -1],
  ['84%', 760, undefined],
  ['0', 0, undefined],
])('%s tells %d by %s powers of ten', (text, value, power) => {
  expect(powerIn(text, value)).toBe(power)
})

test.each([
  ['103.8億', 103.8, 1],
  ['8500萬', 0.85, 4],
  ['0', 0, 0],
  ['三分之一', 33, 0],
])('%s shows of %d %d digits after the point', (text, value, places) => {
  expect(placesIn(text, value)).toBe(places)
})

test('only what is told in another unit needs a cell', () => {
  expect(lineInCell('8500萬', 0.85)).toBe('8500萬')
  expect(lineInCell('760億', 760)).toBeUndefined()
  expect(lineInCell('三分之一', 33)).toBeUndefined()
})
