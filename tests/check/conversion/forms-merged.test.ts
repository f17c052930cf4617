import { expect, test } from 'vitest'
import { checkDeck } from '../../../src/check/rules.ts'
import { localizeDeck } from '../../../src/localize/deck.ts'
import { createLocalizeServices } from '../../../src/localize/services.ts'
import { validateProject } from '../../validate/project.ts'
import { slide } from '../project.ts'

async function find(language: string, body: string): Promise<readonly string[]> {
  const front = `title: { zh: 题, en: T }\nlanguage: ${language}\n`
  const { deck } = validateProject({ ...slide(body), front })
  if (!deck) throw new Error('The deck must be valid to be checked')
  const services = createLocalizeServices()
  await services.prepare(deck, deck.variants)
  const variants = deck.variants.map((variant) => localizeDeck(deck, variant, services))
  return checkDeck({ deck, variants, accepted: deck.accepted, locate: (place) => place })
    .filter(({ code }) => code === 'forms-merged')
    .map(({ message }) => message)
}

test.each([
  ['zh-Hans-CN', '“后”与“後”', '“后”与“後” reads 「後」與「後」 in zh-Hant-TW and zh-Hant-HK'],
  ['zh-Hans-CN', '“台”一作“臺”', '“台”一作“臺” reads 「臺」一作「臺」 in zh-Hant-TW'],
  ['zh-Hans-CN', '看峯与峰，都对', undefined],
  ['zh-Hans-CN', '看：峯与峰', '峯与峰 reads 峰與峰 in zh-Hant-TW and zh-Hant-HK'],
  ['zh-Hant-TW', '「裡」和「里」', '「裡」和「里」 reads “里”和“里” in zh-Hans-CN'],
  ['zh-Hant-TW', '「裡」和「里」\nzh-Hans-CN: “裡”和“里”', undefined],
  ['zh-Hans-CN', '“<span lang="zh-Hant">后</span>”与“後”', undefined],
  ['zh-Hant-TW', '中、美，「天」與「地」', undefined],
  ['zh-Hant-TW', '「天」與「天」', undefined],
])('in %s: %s', async (language, line, expected) => {
  const found = await find(language, `${line}\nen: Two characters`)
  if (expected === undefined) expect(found).toEqual([])
  else expect(found).toEqual([expect.stringContaining(expected)])
})
