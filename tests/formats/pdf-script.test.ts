import { expect, test } from 'vitest'
import type { PdfReading } from '../../src/formats/pdf-read.ts'
import { checkScript } from '../../src/formats/pdf-script.ts'
import { detectScript } from '../../src/localize/conversion/detect.ts'
import { createLibrary } from '../../src/localize/conversion/library.ts'

const library = createLibrary()
const reading: PdfReading = {
  ...{ pages: 1, pageSizes: [], characters: new Set(), fontTypes: [], pagesWith: () => [], fileLinks: [] },
  ...{ unembedded: [], hasOutline: true, hasTitle: true, tagged: true, language: undefined, text: '', fontNames: [] },
}

async function check(text: string, language: string | undefined, ...fontNames: readonly string[]) {
  const found = await checkScript({ ...reading, text, language, fontNames }, (one) => detectScript(one, library))
  return found.map(({ code, severity }) => `${code} ${severity}`)
}

const traditional = '頭髮護理儀發佈會在臺北舉行'
const simplified = '头发护理仪发布会在上海举行'
const japanese = '国会図書館の資料をデジタル化して公開しています'
const english = 'The launch of our hair care device takes place in Taipei, at noon.'

test.each([
  ['zh-CN', traditional],
  ['zh-Hans', traditional],
  ['zh-Hant-HK', simplified],
  ['en', traditional],
  ['en-US', simplified],
  ['ja', traditional],
  ['zh-CN', `${traditional} ${english}`],
])('a PDF that says it is in %s is reported for %s', async (language, text) => {
  expect(await check(text, language)).toEqual(['pdf-language warning'])
})

test.each([
  ['zh-TW', traditional],
  ['zh-Hant-HK', traditional],
  ['zh', traditional],
  ['yue-HK', traditional],
  ['zh_CN', simplified],
  ['en', `${english} 頭髮護理儀`],
  ['en', `${english} ${traditional}`],
  ['ja', japanese],
  ['en', english],
  [undefined, traditional],
])('a PDF that says it is in %s is right for %s', async (language, text) => {
  expect(await check(text, language)).toEqual([])
})

test.each([
  ['NotoSansCJKjp-Regular-VKana', traditional],
  ['SourceHanSansSC-Bold', traditional],
  ['NotoSerifKR', simplified],
  ['PingFangTC-Regular', simplified],
])('%s is a face of another region for %s', async (face, text) => {
  expect(await check(text, undefined, face)).toEqual(['pdf-region warning'])
})

test.each([
  [['NotoSansCJKtc-Regular', 'NotoSansCJKjp-Regular'], traditional],
  [['NotoSansHK-Bold'], traditional],
  [['MicrosoftJhengHei', 'NotoSans-Regular', 'NotoSansThai-Regular'], traditional],
  [['NotoSansCJKjp-Regular'], japanese],
  [['NotoSansCJKjp-Regular'], english],
])('%s may draw %s', async (faces, text) => {
  expect(await check(text, undefined, ...faces)).toEqual([])
})
