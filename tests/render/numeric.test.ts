import { expect, test } from 'vitest'
import { isNumeric } from '../../src/render/numeric.ts'

test.each([
  ['80', undefined, true],
  ['約3.2億美元', 'US$320 million', true],
  ['−4.5%', '−4.5%', true],
  ['5.6–6.9', '80 mg/dL', true],
  ['2024-05-01', undefined, true],
  ['餐後2小時', 'Two-hour glucose (follow-up)', false],
  ['3日療程', '3-day course', false],
  ['糖化血紅蛋白', 'HbA1c', false],
  ['2小時', '2 hours after a meal', false],
  ['茶', undefined, false],
  ['—', undefined, false],
])('%s with %s is a number: %s', (line, caption, expected) => {
  const text = (locale: 'zh-Hant-HK' | 'en', words: string) =>
    ({ locale, runs: [{ kind: 'text', text: words }] }) as const
  const pair = { line: text('zh-Hant-HK', line), ...(caption && { caption: text('en', caption) }) }
  expect(isNumeric({ id: 'cell', kind: 'text', decisions: [], ...pair })).toBe(expected)
})
