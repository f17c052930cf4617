import { describe, expect, test } from 'vitest'
import { isWhole } from '../../src/model/phrases.ts'

describe('a phrase is whole', () => {
  test.each([
    ['用Meta的模型', 'Meta', true],
    ['Metadata', 'Meta', false],
    ['重來0次', '0次', true],
    ['10次', '0次', false],
    ['10,000次', '000次', false],
    ['0.5G', '5G', false],
    ['v1.5', 'v1', false],
    ['GPT-4,000', 'GPT-4', false],
    ['GPT-4、5G', '5G', true],
    ['GPT-4, 5', 'GPT-4', true],
    ['用GPT-4.', 'GPT-4', true],
    ['１０次', '０次', false],
  ])('in %s is %s: %s', (text, phrase, whole) => {
    const start = text.indexOf(phrase)
    expect(isWhole(text, start, start + phrase.length)).toBe(whole)
  })
})
