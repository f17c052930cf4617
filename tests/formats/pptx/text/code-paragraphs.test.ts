import { expect, test } from 'vitest'
import { codeLines } from '../../../../src/formats/pptx/text/code-paragraphs.ts'
import type { LocalizedSegment } from '../../../../src/model/localized.ts'
import type { CodeBlockOf } from '../../../../src/model/segment.ts'

test.each([
  ['x = 1', undefined, { level: 0 }],
  [`x = ${'a + '.repeat(9)}a`, undefined, { indent: 24, hang: 24 }],
  [`    x = ${'a + '.repeat(9)}a`, undefined, { indent: 72, hang: 72 }],
  [`x = ${'a + '.repeat(9)}a`, 1, { indent: 52, hang: 52, mark: { start: 1 } }],
])('what a line of code has too much hangs under it, but under a number: %s, %s', (code, firstNumber, expected) => {
  const block = { kind: 'code', code, locale: 'en', ...(firstNumber && { firstNumber }) }
  const [{ runs, ...paragraph } = { runs: [] }] = codeLines(block as unknown as CodeBlockOf<LocalizedSegment>, {
    size: 20,
    tokensOf: () => undefined,
  }) // As much of one as is read.
  expect(runs.map(({ text }) => text)).toEqual([code])
  expect(paragraph).toEqual({ level: 0, ...expected })
})
