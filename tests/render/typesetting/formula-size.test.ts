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

  // In em, as Chromium has them.
  test.each([
    ['\\sum\\cos\\theta', 3.75],
    ['\\left(\\sum\\cos\\theta_i\\right)^2', 5.79],
    ['\\sqrt{x+y}', 3.13],
    ['\\sqrt{\\left(\\sum\\cos\\theta_i\\right)^2 + \\left(\\sum\\sin\\theta_i\\right)^2}', 13.39],
    ['\\log\\frac{a}{b}', 2.27],
    ['\\sin x + \\cos y', 5.36],
  ])('%s is as wide as it is drawn, within a seventh', (tex, drawn) => {
    const { width } = sizeOfFormula(tex, true)
    expect(Math.abs(width - drawn) / drawn).toBeLessThan(0.15)
  })

  // In em, with what stands under it, as Chromium has them.
  test.each([
    ['\\frac{a}{b}', 2.27],
    ['\\sum_{i=1}^n x_i', 2.92],
    ['\\sqrt{\\frac{a}{b}}', 2.95],
    ['\\underbrace{a+b}_{n}', 2.13],
    ['\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}', 2.96],
    ['X=\\begin{pmatrix}1\\\\2\\\\3\\\\4\\end{pmatrix}\\begin{pmatrix}1\\\\2\\\\3\\\\4\\end{pmatrix}', 5.5],
    ['\\begin{cases}\\frac{a}{b}&x>0\\\\b&x<0\\\\c&x=1\\end{cases}', 4.64],
    ['\\begin{aligned}a&=\\frac{b}{2}\\\\c&=\\sum_{i=1}^n d\\\\e&=f\\end{aligned}', 7.42],
    ['a=b\\\\c=d\\\\e=f', 4.23],
  ])('%s is as high as it is drawn, within a tenth', (tex, drawn) => {
    const height = 1.35 + sizeOfFormula(tex, true).rise
    expect(Math.abs(height - drawn) / drawn).toBeLessThan(0.1)
  })
})
