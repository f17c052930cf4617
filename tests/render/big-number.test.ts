import { expect, test } from 'vitest'
import { bigNumberWidth } from '../../src/render/big-number.ts'
import { widthOf } from '../../src/render/measure.ts'
import { writerFor } from './writer.ts'

const lineOf = (text: string) => writerFor('zh-Hant-TW', 'en').segment([text, '', '']).line

test.each([
  ['3.86亿元人民币', true],
  ['26.9%', false],
])('%s is narrower in a row of numbers: %s', (text, isNarrower) => {
  expect(bigNumberWidth(lineOf(text)) < widthOf(lineOf(text))).toBe(isNarrower)
})
