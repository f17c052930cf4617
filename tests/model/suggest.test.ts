import { expect, test } from 'vitest'
import { localeTags } from '../../src/model/locale.ts'
import { suggest } from '../../src/model/suggest.ts'

test.each([
  ['su-vc-2024', ['us-vc-2023', 'us-vc-2024', 'cn-vc-2024'], 'us-vc-2024'],
  ['us-vc-2042', ['us-vc-2023', 'us-vc-2024'], undefined],
  ['us-vc-2O24', ['us-vc-2023', 'us-vc-2024'], 'us-vc-2024'],
  ['vc-l5', ['vc-14', 'vc-15'], 'vc-15'],
  ['cn-nev-2024', ['cn-nev-2023', 'cn-ev-2024', 'cn-nev-2025'], 'cn-ev-2024'],
  ['cn-nev-2024', ['cn-nev-2023', 'cn-nev'], undefined],
  ['cn-nev-2024', ['cn-nev2024'], 'cn-nev2024'],
  ['report-1', ['report-2'], undefined],
  ['report', ['report-2'], undefined],
  ['python3', ['python'], 'python'],
  ['ratoi', ['ratio', 'sum'], 'ratio'],
  ['Figure', ['figure'], 'figure'],
  ['fgure', new Set(['figure']), 'figure'],
  ['figures', ['figure'], 'figure'],
  ['bullets', ['title', 'chart'], undefined],
  ['ab', ['cd'], undefined],
  ['', ['a'], 'a'],
  ['zh-TW', localeTags, 'zh-Hant-TW'],
  ['zh-HK', localeTags, 'zh-Hant-HK'],
  ['zh-CN', localeTags, 'zh-Hans-CN'],
  ['zh-Hans', localeTags, 'zh-Hans-CN'],
  ['zh-Hant', localeTags, 'zh-Hant-TW'],
  ['zh_tw', localeTags, 'zh-Hant-TW'],
  ['zh-Hnat-TW', localeTags, 'zh-Hant-TW'],
  ['en-US', localeTags, 'en'],
  ['zh', localeTags, undefined],
  ['zh-TW', ['zh-Hans-CN', 'zh-Hant-HK'], undefined],
  ['figure', [], undefined],
])('"%s" among %j suggests %s', (name, known, expected) => {
  expect(suggest(name, known)).toBe(expected)
})

test('the first of equally near names is suggested, so that messages never change', () => {
  expect(suggest('meat', ['meal', 'meta', 'beat'])).toBe('meal')
})
