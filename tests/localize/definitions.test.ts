import { expect, test } from 'vitest'
import { localizeDeck } from '../../src/localize/deck.ts'
import { createLocalizeServices } from '../../src/localize/services.ts'
import { segmentsIn, textOfRuns } from '../../src/model/runs.ts'
import { validateProject } from '../validate/project.ts'

test('a term stands before its definitions wherever texts are listed in order', async () => {
  const body = '質點\nen: Point mass\n: 沒有大小\n  en: No size\n: 有質量\n\n熵\n: 混亂\n'
  const { deck } = validateProject({ deck: `# 題\n\n---\n\n# 定義\n\n${body}` })
  const services = createLocalizeServices()
  await services.prepare(deck, deck.variants)
  const [own = { locale: 'zh-Hant-TW' as const }] = deck.variants
  const texts = segmentsIn(localizeDeck(deck, own, services).slides[1]?.body)
  expect(texts.map(({ line }) => textOfRuns(line.runs))).toEqual(['質點', '沒有大小', '有質量', '熵', '混亂'])
})
