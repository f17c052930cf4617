import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { whenReady } from '../../../src/model/not-ready.ts'
import { createFormulaSetter } from '../../../src/render/typesetting/mathematics.ts'

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

test('cells of aligned lines are marked with what the sheet moves, in Chromium too', async () => {
  const sheet = readFileSync('templates/mathematics.css', 'utf8')
  const made = await set('\\begin{aligned} a &= b \\\\ cc &= d \\end{aligned}', true)
  for (const side of ['right', 'left']) {
    expect(made).toEqual({ mathml: expect.stringContaining(`<mtd class="tml-${side}"`) })
    expect(sheet).toMatch(new RegExp(`\\.tml-${side} \\{\\s*text-align: -webkit-${side};`))
  }
})

test('a printed formula keeps the room under it that its TeX leaves on the screen', () => {
  const [, printed = ''] = readFileSync('templates/mathematics.css', 'utf8').split('@media print')
  expect(printed).toMatch(/\.formula\.display \{\s*padding-block-end: 0\.36em;/)
})

test('the letters of an operator stand beside each other', async () => {
  const made = await set('\\mathop{Cov}(X)')
  expect(JSON.stringify(made)).toMatch(/<mi>C<\/mi><mi>o<\/mi><mi>v<\/mi>/)
  expect(JSON.stringify(made)).not.toMatch(/<mo[^>]*><mi>/)
})

test.each(['\\mathop{a+b}', '\\mathop{a+b}_{i}', '\\mathop{\\rm arg\\,max}_x f', '\\mathop{\\mathop{a}+b}'])(
  'what an operator holds stands beside each other: %s',
  async (tex) => {
    const { mathml } = (await set(tex, true)) as { mathml: string }
    expect(mathml).not.toMatch(/<mo[^>]*></)
    expect(mathml.match(/<mrow/g)?.length).toBe(mathml.match(/<\/mrow>/g)?.length)
  },
)

test('labels are no ids', async () => {
  expect(JSON.stringify(await set('x \\tag{1}\\label{facts}', true))).not.toContain('id=')
})

test.each([
  ['a=b\\\\c=d', 2],
  ['a=b\\\\c=d\\\\', 2],
  ['a=\\begin{matrix}b\\end{matrix}\\\\c=d', 3],
  ['a=\\begin{matrix}b\\\\c\\end{matrix}', 2],
])('a formula on a line of its own breaks where it says so: %s', async (tex, rows) => {
  const made = await set(tex, true)
  expect(JSON.stringify(made).match(/<mtr/g)).toHaveLength(rows)
})
