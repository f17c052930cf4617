import { expect, test } from 'vitest'
import { checkDeck } from '../../src/check/rules.ts'
import { localizeDeck } from '../../src/localize/deck.ts'
import { createLocalizeServices } from '../../src/localize/services.ts'
import { swapLines } from '../../src/model/locale.ts'
import { validateProject } from '../validate/project.ts'

const images = new Map(['tw', 'cn'].map((name) => [`slides/${name}.svg`, { size: 100, words: '圖' }] as const))
const services = createLocalizeServices()

/** The file that each variant shows, then each with its lines swapped, and what is said of images. */
async function show(body: string, language = 'zh-Hant-TW') {
  const text = `# 題\n\n---\nlayout: image\n---\n\n# 圖\n\n${body}\n`
  const { deck, diagnostics } = validateProject({ deck: text, front: `title: 題\nlanguage: ${language}\n` }, { images })
  const wanted = [...deck.variants, ...deck.variants.flatMap((variant) => swapLines(variant) ?? [])]
  await services.prepare(deck, wanted)
  const decks = wanted.map((variant) => localizeDeck(deck, variant, services))
  const variants = decks.slice(0, deck.variants.length)
  const found = checkDeck({ deck, variants, accepted: deck.accepted, locate: (place) => place })
  return {
    files: decks.map(({ slides }) => slides[1]?.image?.path.replace(/^slides\/|\.svg$/g, '')).join(' '),
    found: [...diagnostics, ...found].map(({ code }) => code).filter((code) => /^image|parity/.test(code)),
  }
}

test.each([
  ['zh-Hant-TW', '![圖](tw.svg)\nen: Drawing\nzh-Hans-CN: ![图](cn.svg)', 'tw cn tw tw cn tw', []],
  ['zh-Hant-TW', '![圖](tw.svg)\nen: Drawing\nzh-Hans-CN: 图', 'tw tw tw tw tw tw', ['image-text']],
  ['zh-Hant-TW', '![圖](tw.svg)\nen: Drawing\nzh-Hant-HK: ![圖](cn.svg)', 'tw tw cn tw tw cn', ['image-text']],
  ['zh-Hant-TW', '![圖](tw.svg)\nen: Drawing\nzh-Hans-CN: ![图](no.svg)', 'tw no tw tw no tw', ['image-missing']],
  ['en', '![Drawing](tw.svg)\nzh: ![图](cn.svg)', 'cn cn cn cn cn cn', []],
])('a locale shows its own picture, in a deck in %s: %s', async (language, body, files, found) => {
  expect(await show(body, language)).toEqual({ files, found })
})
