import { expect, test } from 'vitest'
import { createFormulaSetter } from '../../../src/render/typesetting/mathematics.ts'
import { whenReady } from '../../../src/render/typesetting/not-ready.ts'

const setter = createFormulaSetter()
const set = (tex: string, display = false) => whenReady(() => setter.set(tex, display))

test('a formula becomes MathML whose letters are those of its source', async () => {
  const made = await set('E = mc^2')
  expect(made).toEqual({
    mathml: expect.stringMatching(
      /^<math><mrow><mi>E<\/mi><mo>=<\/mo><mi>m<\/mi><msup><mi>c<\/mi><mn[^>]*>2<\/mn><\/msup><\/mrow><\/math>$/,
    ),
  })
})

test('one on a line of its own says so', async () => {
  expect(await set('\\sum_{k=1}^n k', true)).toEqual({ mathml: expect.stringMatching(/^<math display="block">/) })
})

test.each([
  ['\\frac{a}{', /end of input/],
  ['\\nosuchcommand x', /nosuchcommand/],
  ['a_b_c', /subscript/],
  ['\\begin{matrix} a', /matrix|end/i],
])('%s cannot be set', async (tex, fault) => {
  expect(await set(tex)).toEqual({ fault: expect.stringMatching(fault) })
})

test('a macro of one formula does not reach the next', async () => {
  await set('\\gdef\\mine{x} \\mine')
  expect(await set('\\mine')).toHaveProperty('fault')
})

test.each(['\\href{javascript:alert(1)}{x}', '\\includegraphics{https://a.com/b.png}', '\\htmlClass{a}{x}'])(
  'no address and no picture comes out of %s',
  async (tex) => {
    const made = await set(tex)
    expect(JSON.stringify(made)).not.toMatch(/href=|src=|class=\\"a\\"/)
  },
)
