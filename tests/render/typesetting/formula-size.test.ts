import { describe, expect, test } from 'vitest'
import { scaleOfFormula, sizeOfFormula } from '../../../src/render/typesetting/formula-size.ts'

describe('the estimate of a formula', () => {
  test.each([
    ['a fraction is as wide as the wider of its parts', '\\frac{abcdef}{x}', '\\frac{x}{abcdef}'],
    ['commands are one sign each', '\\alpha\\beta', 'xy'],
    ['brackets that grow are brackets', '\\left(x\\right)', '(x)'],
    ['rows stand under each other', '\\begin{cases} a \\\\ b \\end{cases}', '\\begin{cases} a \\end{cases}'],
  ])('%s', (_, one, other) => {
    expect(sizeOfFormula(one, true).width).toBeCloseTo(sizeOfFormula(other, true).width, 1)
  })

  test('what is tall rises over a line of text, and more so on a line of its own', () => {
    expect(sizeOfFormula('x^2', false).rise).toBe(0)
    expect(sizeOfFormula('\\frac{a}{b}', true).rise).toBeGreaterThan(sizeOfFormula('\\frac{a}{b}', false).rise)
  })

  test('a long formula is set smaller, down to half', () => {
    expect(scaleOfFormula('E = mc^2')).toBe(1)
    expect(scaleOfFormula(Array.from({ length: 12 }, () => 'a + b').join(' + '))).toBeLessThan(1)
    expect(scaleOfFormula('x + '.repeat(200))).toBe(0.5)
  })
})
