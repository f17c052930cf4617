import { expect, test } from 'vitest'
import { countScripts, otherScript } from '../../src/model/script.ts'

const simplified = '我们来说这个问题：电脑与网络为什么会改变学习'
const traditional = '我們來說這個問題：電腦與網路為什麼會改變學習'

test('a text counts the characters that tell scripts apart', () => {
  expect(countScripts(simplified)).toEqual({ Hans: 14, Hant: 0 })
  expect(countScripts('中文 text, 山水')).toEqual({ Hans: 0, Hant: 0 })
})

test.each([
  ['Simplified in a Traditional locale', simplified, 'zh-Hant-HK', 'Hans'],
  ['Traditional in a Simplified locale', traditional, 'zh-Hans-CN', 'Hant'],
  ['a text in its own script', traditional, 'zh-Hant-TW', undefined],
  ['a slip or two', '這裡的電腦与网络', 'zh-Hant-TW', undefined],
  ['words of the other script in a text of its own', `${traditional}（${simplified}）`, 'zh-Hant-TW', undefined],
  ['one word of its own in a long text of the other', `${simplified.repeat(2)}這`, 'zh-Hant-TW', 'Hans'],
  ['too few characters', '这个问题', 'zh-Hant-TW', undefined],
  ['characters that both scripts share', '山水人文', 'zh-Hans-CN', undefined],
] as const)('%s: %s in %s is in %s', (_, text, locale, script) => {
  expect(otherScript(text, locale, 5)).toBe(script)
})
