import { describe, expect, test } from 'vitest'
import { halvesOf } from '../../src/model/halves.ts'
import type { LocalizedBlock } from '../../src/model/localized.ts'

const paragraph = (run: object) =>
  ({ kind: 'paragraph', text: { line: { locale: 'en', runs: [run] } } }) as unknown as LocalizedBlock
const words = paragraph({ kind: 'text', text: 'words' })
const formula = paragraph({ kind: 'formula', tex: 'x', display: true })
const inLine = paragraph({ kind: 'formula', tex: 'x', display: false })
const picture = { kind: 'image', path: 'a.png' } as unknown as LocalizedBlock
const heading = { kind: 'heading', depth: 2, text: {} } as unknown as LocalizedBlock

describe('the parts of a slide', () => {
  test.each<[string, readonly LocalizedBlock[], readonly string[]]>([
    ['text and formulas after it', [words, words, formula, formula], ['text 2', 'media 2']],
    ['formulas, and text after them', [formula, words], ['media 1', 'text 1']],
    ['a formula within text belongs to it', [words, formula, words], ['text 3']],
    ['formulas on both sides', [formula, words, formula], ['text 3']],
    ['a formula in a line is text', [words, inLine], ['text 2']],
    ['nothing but formulas', [formula, formula], ['text 2']],
    ['a picture beside text with a formula', [words, formula, picture], ['text 2', 'media 1']],
    ['headings begin the parts', [heading, words, heading, formula], ['text 2', 'text 2']],
  ])('%s', (_, body, expected) => {
    const halves = halvesOf(body, {}, false)
    expect(halves.map((half) => `${half.kind} ${'blocks' in half ? half.blocks.length : ''}`)).toEqual(expected)
  })

  test('a chart stands beside text with its formula', () => {
    expect(halvesOf([words, formula], { chart: {} }, false).map(({ kind }) => kind)).toEqual(['text', 'chart'])
  })
})
