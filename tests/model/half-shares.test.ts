import { describe, expect, test } from 'vitest'
import { sharesOfHalves } from '../../src/model/half-shares.ts'
import type { HalfOf } from '../../src/model/halves.ts'
import type { LocalizedBlock, LocalizedSegment } from '../../src/model/localized.ts'

const code = (line: string) => ({ kind: 'code', code: `x\n${line}` }) as unknown as LocalizedBlock
const words = (count: number) => {
  const text = { line: { locale: 'en', runs: [{ kind: 'text', text: 'a'.repeat(count) }] }, decisions: [] }
  return { kind: 'paragraph', text } as unknown as LocalizedBlock
}
const half = (block: LocalizedBlock): HalfOf<LocalizedSegment> => ({
  kind: block.kind === 'code' ? 'media' : 'text',
  blocks: [block],
})

const chart: HalfOf<LocalizedSegment> = { kind: 'chart' }

describe('the shares of two halves', () => {
  test.each([
    ['code that fits half of the slide has half', [words(20), code('a'.repeat(38))], [0.5, 0.5]],
    ['longer lines have more', [words(20), code('a'.repeat(42))], [0.45, 0.55]],
    ['and no more than leaves room for words', [words(20), code('a'.repeat(200))], [0.4, 0.6]],
    ['also on the left', [code('a'.repeat(46)), words(20)], [0.6, 0.4]],
    ['many words keep their half', [words(201), code('a'.repeat(46))], [0.5, 0.5]],
    ['two pieces of code share evenly', [code('a'.repeat(46)), code('a')], [0.5, 0.5]],
    ['so do words', [words(20), words(200)], [0.5, 0.5]],
  ])('%s', (_, blocks, expected) => {
    const shares = sharesOfHalves(blocks.map(half))
    expect(shares.map((share) => Math.round(share * 100) / 100)).toEqual(expected)
  })

  test.each([
    ['a chart beside a few words has more', [half(words(260)), chart], [0.4, 0.6]],
    ['also on the left', [chart, half(words(20))], [0.6, 0.4]],
    ['and a little more beside some', [half(words(360)), chart], [0.45, 0.55]],
    ['many words keep their half', [half(words(361)), chart], [0.5, 0.5]],
    ['a picture, a number or code shares evenly with it', [half(code('a'.repeat(46))), chart], [0.5, 0.5]],
  ])('%s', (_, halves, expected) => {
    expect(sharesOfHalves(halves).map((share) => Math.round(share * 100) / 100)).toEqual(expected)
  })
})
