import { expect, test } from 'vitest'
import { createConverter, pairsOf } from '../../../src/localize/conversion/convert.ts'
import { isPlain } from '../../../src/localize/conversion/plain-words.ts'

test.each([
  ['学校里有人。', '里'],
  ['在公司里', '里'],
  ['里头', '里'],
  ['云里雾里', '里'],
  ['每台设备', '台'],
  ['问题频发', '发'],
  ['我发邮件', '发'],
])('%s is plain', (text, character) => {
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) {
    expect(isPlain(text, at)).toBe(true)
  }
})

test.each([
  ['平安里', '里'],
  ['城市里弄', '里'],
  ['三十里', '里'],
  ['头发', '发'],
  ['后天', '后'],
])('%s is not', (text, character) => {
  expect(isPlain(text, text.indexOf(character))).toBe(false)
})

test('nobody is asked about 里 in a plain word, and the words around it are converted as before', async () => {
  const converter = createConverter({})
  await converter.prepare(pairsOf('zh-Hans-CN', ['zh-Hans-CN'], ['zh-Hant-TW']))
  const convert = (text: string) => converter.convert(text, 'zh-Hans-CN', 'zh-Hant-TW')
  const asked = (text: string) => convert(text).decisions.filter(({ kind }) => kind === 'default').length
  expect(convert('公司里有公司里程碑').aligned.text).toBe('公司裡有公司里程碑')
  expect(asked('公司里有公司里程碑')).toBe(0)
  expect(asked('住在阳光里')).toBe(1)
})
