import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import traditionalCharacters from 'opencc-js/dict/STCharacters'
import { describe, expect, test } from 'vitest'
import { localizeDeck } from '../../src/localize/deck.ts'
import { createLocalizeServices } from '../../src/localize/services.ts'
import type { Cache } from '../../src/model/effects.ts'
import type { LocalizedDeck, LocalizedSegment } from '../../src/model/localized.ts'
import { segmentsIn, textOfRuns } from '../../src/model/runs.ts'
import { readWeights } from '../../src/system/weights.ts'
import { type project, validateProject } from '../validate/project.ts'

const prose = readFileSync(join(import.meta.dirname, 'prose/zh-Hans-CN.txt'), 'utf8').split('\n\n')
const table = new Map(traditionalCharacters.split('|').map((entry) => entry.split(' ') as [string, string]))
const machineMade = prose.map((line) => Array.from(line, (character) => table.get(character) ?? character).join(''))

function deckOf(changes: Partial<typeof project>) {
  const { deck, diagnostics } = validateProject(changes)
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  if (!deck) throw new Error('The deck must be valid to be localized')
  return deck
}

async function localize(changes: Partial<typeof project>, cache?: Cache) {
  const deck = deckOf(changes)
  const services = createLocalizeServices(
    cache && { cache, icu: 'test', projectPath: (path: string) => path, weights: readWeights },
  )
  return services.remember(deck, deck.variants, () => deck.variants.map((item) => localizeDeck(deck, item, services)))
}

/** The texts of a variant, with the kinds of what was decided. */
function textsOf(variants: readonly LocalizedDeck[], locale: string) {
  const deck = variants.find(({ variant }) => variant.locale === locale)
  const segments: readonly LocalizedSegment[] = (deck?.slides ?? []).flatMap(({ source: _, ...shown }) =>
    segmentsIn(shown),
  )
  return segments.map(({ line, decisions }) => ({
    text: textOfRuns(line.runs),
    kinds: decisions.map(({ kind }) => kind),
  }))
}

/** A cache in memory that counts what is written. */
function createStore(): Cache & { readonly entries: Map<string, Uint8Array>; readonly writes: () => number } {
  const entries = new Map<string, Uint8Array>()
  let writes = 0
  return {
    entries,
    writes: () => writes,
    get: async (key) => entries.get(key),
    set: async (key, bytes) => {
      writes += 1
      entries.set(key, Buffer.concat([bytes].flat()))
    },
  }
}

describe('a traditional deck that a program wrote and that asks for it', () => {
  const front = 'title: 題\nlanguage: zh-Hant-TW\nrepair: true\n'
  const text = `# 題\n\n---\n\n# 以后\n\n${machineMade.join('\n\n')}\n`

  test('is repaired for every region, and the trace says so', async () => {
    const variants = await localize({ front, deck: text })
    for (const locale of ['zh-Hant-TW', 'zh-Hant-HK']) {
      const texts = textsOf(variants, locale)
      expect(texts.map((item) => item.text)).toContain('以後')
      expect(texts.flatMap(({ kinds }) => kinds).filter((kind) => kind === 'repaired').length).toBeGreaterThan(50)
    }
    expect(textsOf(variants, 'zh-Hans-CN').map((item) => item.text)).toContain('以后')
  })

  test('has its quotations, its overrides and its glossary left as they were given', async () => {
    const variants = await localize({
      front,
      deck: `${text}\n> 自此以后\n\n- 茶以后\n  zh-Hant-HK: 茶以后\n\n以后集團\n`,
      glossary:
        'id,zh,en,zh-Hans-CN,zh-Hant-TW,zh-Hant-HK,also\nusa,美國,US,,,,\nchina,中國,China,,,,\ngroup,以后集團,Yihou,,,,\n',
      figures: 'id,subject,measure,period,value,max,unit,approximate,source,note\n',
    })
    const taiwan = textsOf(variants, 'zh-Hant-TW')
    expect(taiwan).toContainEqual({ text: '自此以后', kinds: ['suspect'] })
    expect(taiwan).toContainEqual({ text: '茶以後', kinds: ['repaired'] })
    expect(taiwan).toContainEqual({ text: '以后集團', kinds: [] })
    expect(textsOf(variants, 'zh-Hant-HK')).toContainEqual({ text: '茶以后', kinds: ['override'] })
  })
})

test('the text of an author stays as typed, whatever a round trip makes of it', async () => {
  const lines = [
    '《大學》說：知止而后有定，定而后能靜',
    '瞿曇悉達《開元占經》',
    '郭守敬測得回歸年，梅文鼎著《曆算全書》',
    '嚐薑',
  ]
  const variants = await localize({
    deck: `# 題\n\n---\n\n# 例\n\n${lines.join('\n\n')}\n\n${machineMade.join('\n\n')}\n`,
  })
  const shown = textsOf(variants, 'zh-Hant-TW')
  expect(shown.map(({ text }) => text)).toEqual(['題', '例', ...lines, ...machineMade.map((line) => line.trim())])
  expect(shown.flatMap(({ kinds }) => kinds)).not.toContain('repaired')
})

test('no row of the glossary rewords a part of the title of a source', async () => {
  const variants = await localize({
    deck: '# 題\n\n---\n\n# 個案\n\n個案\n\n---\nlayout: sources\n---\n\n# 來源\n',
    glossary:
      'id,zh,en,zh-Hans-CN,zh-Hant-TW,zh-Hant-HK,also\nusa,美國,US,,,,\nchina,中國,China,,,,\ncase,個案,case,病例,,,\n',
    sources:
      '- id: report\n  title: { zh: 個案圖說, en: Report }\n  container-title: { zh: 個案, en: Cases }\n  issued: 2025\n',
  })
  const texts = textsOf(variants, 'zh-Hans-CN').map(({ text }) => text)
  expect(texts).toContain('病例')
  expect(texts).toContain('《个案图说》，《病例》，2025年')
})

test('no row of the glossary rewords a block quotation', async () => {
  const variants = await localize({
    deck: '# 題\n\n---\n\n# 個案\n\n個案\n\n> 個案\n',
    glossary:
      'id,zh,en,zh-Hans-CN,zh-Hant-TW,zh-Hant-HK,also\nusa,美國,US,,,,\nchina,中國,China,,,,\ncase,個案,case,病例,,,\n',
  })
  expect(textsOf(variants, 'zh-Hans-CN').map(({ text }) => text)).toEqual(['题', '病例', '病例', '个案'])
})

describe('vocabulary, glyphs and boundaries', () => {
  const simplified = (front: string, deck: string) =>
    localize({
      front: `title: 题\nlanguage: zh-Hans-CN\n${front}`,
      deck,
      figures: 'id,subject,measure,period,value,max,unit,approximate,source,note\n',
    })

  test('are a matter of the deck, vocabulary of the slide too', async () => {
    const deck = '# 软件\n\n---\nvocabulary: script\n---\n\n# 软件\n\n鼠标\n'
    const texts = textsOf(await simplified('vocabulary: regional\n', deck), 'zh-Hant-TW').map((item) => item.text)
    expect(texts).toEqual(['軟體', '軟件', '鼠標'])
    const standard = await simplified('glyphs: standard\nboundaries: false\n', '# 温\n\n---\n\n# 说\n\n可是只有他\n')
    expect(textsOf(standard, 'zh-Hant-HK').map((item) => item.text)).toEqual(['温', '説', '可是隻有他'])
  })

  test('do not reach quotations', async () => {
    const deck = '# 题\n\n---\n\n# 软件\n\n软件\n\n> 软件\n'
    const texts = textsOf(await simplified('vocabulary: regional\n', deck), 'zh-Hant-TW').map((item) => item.text)
    expect(texts.slice(1)).toEqual(['軟體', '軟體', '軟件'])
  })
})

describe('the character model', () => {
  const text = { front: 'title: 题\nlanguage: zh-Hans-CN\n', deck: '# 题\n\n---\n\n# 余额\n\n余额不足余先生只好作罢\n' }
  const localizeWith = async (store: Cache, changes: Partial<typeof project>) => {
    const read: string[] = []
    const weights = (name: string) => {
      read.push(name)
      return readWeights(name)
    }
    const deck = deckOf(changes)
    const services = createLocalizeServices({ cache: store, icu: 'test', projectPath: (path: string) => path, weights })
    const work = () => deck.variants.map((item) => localizeDeck(deck, item, services))
    const variants = await services.remember(deck, deck.variants, work)
    return { read: read.length, texts: textsOf(variants, 'zh-Hant-TW').map(({ text: shown }) => shown) }
  }

  test('is read for a new text, and not for one that an earlier build knew', async () => {
    const store = createStore()
    const first = await localizeWith(store, text)
    expect(first.texts).toContain('餘額不足余先生只好作罷')
    expect(first.read).toBe(4)
    expect(await localizeWith(store, text)).toEqual({ read: 0, texts: first.texts })
    expect((await localizeWith(store, { ...text, deck: `${text.deck}\n新的一行\n` })).read).toBe(4)
  })

  test('is not read by a deck that turns it off', async () => {
    const off = { ...text, front: `${text.front}model: off\n` }
    const { read, texts } = await localizeWith(createStore(), off)
    expect([read, texts.includes('餘額不足餘先生只好作罷')]).toEqual([0, true])
  })
})

describe('what an earlier build found out', () => {
  const changes = { deck: '# 題\n\n---\n\n# 軟體裡面\n\n公司的頭髮，以后\n' }

  test('is one entry for all variants, and gives the same deck without anything new', async () => {
    const store = createStore()
    const first = await localize(changes, store)
    expect([store.entries.size, store.writes()]).toEqual([1, 1])
    const second = await localize(changes, store)
    expect(store.writes()).toBe(1)
    expect(second).toEqual(first)
    expect(await localize(changes)).toEqual(first)
  })

  test('is kept where one text changes, and what is no longer used is dropped', async () => {
    const store = createStore()
    await localize(changes, store)
    const edited = { deck: changes.deck.replace('軟體裡面', '發展') }
    expect(await localize(edited, store)).toEqual(await localize(edited))
    const kept = new TextDecoder().decode([...store.entries.values()][0])
    expect([store.entries.size, store.writes()]).toEqual([1, 2])
    expect(kept).toContain('公司的頭髮')
    expect(kept).not.toContain('軟體裡面')
  })

  test('is not used with other settings', async () => {
    const store = createStore()
    await localize(changes, store)
    const front = 'title: { zh: 題, en: Title }\nlanguage: zh-Hant-TW\nvocabulary: regional\n'
    const texts = textsOf(await localize({ ...changes, front }, store), 'zh-Hans-CN').map((item) => item.text)
    expect(texts).toContain('软件里面')
  })
})
