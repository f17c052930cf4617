import { expect, test } from 'vitest'
import { chooseLocale } from '../../src/browser/follow-locale.ts'

const all = ['zh-Hant-TW', 'zh-Hans-CN', 'zh-Hant-HK', 'en']

test.each<[wanted: readonly string[], found: string | undefined, available?: readonly string[]]>([
  [['zh-TW'], 'zh-Hant-TW'],
  [['zh-HK'], 'zh-Hant-HK'],
  [['zh-MO'], 'zh-Hant-HK'],
  [['zh-Hant-HK'], 'zh-Hant-HK'],
  [['zh-Hant'], 'zh-Hant-TW'],
  [['zh-CN'], 'zh-Hans-CN'],
  [['zh'], 'zh-Hans-CN'],
  [['zh-SG'], 'zh-Hans-CN'],
  [['yue-HK', 'zh-HK'], 'zh-Hant-HK'],
  [['en-GB'], 'en'],
  [['de-DE', 'en-US'], 'en'],
  [['ja', 'ko'], undefined],
  [[], undefined],
  [['not a tag', 'zh-HK'], 'zh-Hant-HK'],
  // The other script sooner than another language.
  [['zh-CN', 'en'], 'zh-Hant-TW', ['en', 'zh-Hant-TW']],
  [['zh-HK', 'en'], 'zh-Hant-TW', ['zh-Hans-CN', 'en', 'zh-Hant-TW']],
])('of what a browser asks for, %j, it is %s', (wanted, found, available = all) => {
  expect(chooseLocale(available, wanted)).toBe(found)
})

test('what was chosen before goes before all, if it is there', () => {
  expect(chooseLocale(all, ['zh-TW'], 'en')).toBe('en')
  expect(chooseLocale(all, ['zh-TW'], 'fr')).toBe('zh-Hant-TW')
})
