import { describe, expect, test } from 'vitest'
import { plainFormula } from '../../../../src/formats/pptx/text/formula.ts'

/** What is raised stands in ⟨^…⟩, what is lowered in ⟨_…⟩. */
function told(tex: string, linear: boolean): string | undefined {
  return plainFormula(tex, { linear })
    ?.map(({ text, baseline = 0 }) => (baseline === 0 ? text : `⟨${baseline > 0 ? '^' : '_'}${text}⟩`))
    .join('')
}

describe('a formula as text', () => {
  test.each([
    ['E = mc^2', 'E = mc⟨^2⟩'],
    ['x_{i+1} \\le \\alpha', 'x⟨_i+1⟩ ≤ α'],
    ['-1 < x', '−1 < x'],
    ['a - b', 'a − b'],
    ['a=-b', 'a = −b'],
    ['f(x, y)', 'f(x, y)'],
    ["f'(x)", 'f′(x)'],
    ['90^\\circ', '90°'],
    ['\\text{茶 tea} = 5\\%', '茶 tea = 5%'],
    ['\\sin x', 'sin\u2009x'],
    ['\\left( a \\right)', '(a)'],
    ['10^{-3}', '10⟨^−3⟩'],
    ['v_0^2', 'v⟨_0⟩⟨^2⟩'],
    ['x \\to \\infty', 'x → ∞'],
  ])('%s is %s', (tex, text) => {
    expect(told(tex, false)).toBe(text)
    expect(told(tex, true)).toBe(text)
  })

  test.each([
    ['\\frac{a+b}{2}', '(a + b)/2'],
    ['\\frac12 gt^2', '(1/2)gt⟨^2⟩'],
    ['\\sqrt{x+1}', '√(x + 1)'],
    ['\\sqrt2', '√2'],
    ['\\sum_{i=1}^n i', '∑⟨_i=1⟩⟨^n⟩i'],
  ])('%s is %s where a line has to hold it', (tex, text) => {
    expect(told(tex, false)).toBeUndefined()
    expect(told(tex, true)).toBe(text)
  })

  test.each([
    '\\begin{matrix}a\\end{matrix}',
    'e^{x^2}',
    '\\sqrt[3]{x}',
    '\\hat x',
    '{a',
    'a & b',
    '\\frac1',
    'x^',
    '\\vec{v}',
  ])('%s has to be set', (tex) => {
    expect(told(tex, true)).toBeUndefined()
  })
})
