import { beforeAll, expect, test } from 'vitest'
import { pairsOf } from '../../../src/check/captions/pairs.ts'
import { type CheckTools, checkFiles, createTools } from '../run.ts'

let tools: CheckTools

beforeAll(async () => {
  tools = await createTools()
})

test('pairs outside of slides belong to a deck, and those of its sources to the slides that cite them', async () => {
  const footer = "theme: { brand: { accent: '#00695c', footer: { zh: 護理學院, en: School of Nursing } } }"
  const top = `---\ntitle: { zh: 測試, en: Test }\nlanguage: zh-Hant-TW\n${footer}\n---\n`
  const slide = 'id: facts\nsources: [report]\n---\n\n# 題目\nen: The title\n'
  const { deck } = await checkFiles(
    {
      'slides/talk.md': `${top}\n# 測試\nen: Test\n\n---\n${slide}`,
      'data/talk/sources.yaml': '- id: report\n  title: { zh: 報告, en: Report }\n  issued: 2025-03-26\n',
    },
    tools,
  )
  const found = pairsOf(deck).map(({ source, slides }) => `${source.place.file}:${source.place.line} ${slides}`)
  expect(found).toEqual([
    'slides/talk.md:2 ',
    'slides/talk.md:4 ',
    expect.stringMatching(/^slides\/talk\.md:7 ./),
    'slides/talk.md:15 facts',
    'data/talk/sources.yaml:2 facts',
  ])
})
