import { beforeAll, describe, expect, test } from 'vitest'
import { parity } from '../../../src/check/parity/parity.ts'
import type { LocalizedDeck, LocalizedSegment, LocalizedSlide } from '../../../src/model/localized.ts'
import { checkFiles, createTools } from '../run.ts'

const files = {
  'slides/talk.md':
    '---\ntitle: { zh: 測試, en: Test }\nlanguage: zh-Hant-TW\n---\n\n# 測試\nen: Test\n\n---\nid: facts\n---\n\n# 三件事\nen: Three things\n\n* 2024年有[報告](https://example.org/a)\n  en: A [report](https://example.org/a) came out in 2024\n* 一共有1,000家公司\n  en: A thousand firms in all\n\n<!--\n慢慢說。\nen: Speak slowly.\n-->\n',
}

let decks: readonly LocalizedDeck[] = []

beforeAll(async () => {
  decks = (await checkFiles(files, await createTools())).variants
})

/** The messages on a deck whose second variant has another second slide. */
function compare(change: (slide: LocalizedSlide) => LocalizedSlide | undefined): readonly string[] {
  const [first, second] = decks
  if (!first || !second) throw new Error('The deck must have two variants')
  const slides = second.slides.flatMap((slide, at) => (at === 1 ? (change(slide) ?? []) : slide))
  const deck = first.source
  const checked = { deck, variants: [first, { ...second, slides }], accepted: deck.accepted }
  const found = parity.check?.({ ...checked, locate: (place) => place }, {}) ?? []
  return found.map(({ message, severity }) => `${severity}: ${message.replace(/^.*(?:differ in their|The) /, '')}`)
}

type List = Extract<NonNullable<LocalizedSlide['body']>[number], { kind: 'list' }>

/** The slide with another list. */
function changeList(slide: LocalizedSlide, change: (list: List) => List): LocalizedSlide {
  return { ...slide, body: slide.body?.map((block) => (block.kind === 'list' ? change(block) : block)) ?? [] }
}

/** The slide with another text in its items. */
function changeTexts(slide: LocalizedSlide, change: (text: LocalizedSegment) => LocalizedSegment): LocalizedSlide {
  return changeList(slide, (list) => ({
    ...list,
    items: list.items.map(({ blocks }) => ({
      blocks: blocks.map((block) => (block.kind === 'paragraph' ? { ...block, text: change(block.text) } : block)),
    })),
  }))
}

const line = (text: LocalizedSegment, words: string): LocalizedSegment => ({
  ...text,
  line: { ...text.line, runs: [{ kind: 'text', text: words }] },
})

describe('variants that differ are told apart', () => {
  test('nothing is said of variants as they are made', () => {
    expect(compare((slide) => slide)).toEqual([])
  })

  test.each<[string, (slide: LocalizedSlide) => LocalizedSlide | undefined, RegExp]>([
    ['a slide', () => undefined, /^error: slides: "2" and "1"/],
    ['the id of a slide', (slide) => ({ ...slide, id: 'other' }), /^error: id: "facts" and "other"/],
    ['the layout', (slide) => ({ ...slide, layout: 'closing' }), /^error: layout/],
    ['the steps', (slide) => changeList(slide, (list) => ({ ...list, steps: false })), /^error: blocks: "steps/],
    [
      'the number of steps',
      (slide) => changeList(slide, (list) => ({ ...list, items: list.items.slice(1) })),
      /^error: blocks/,
    ],
    ['the id of a segment', (slide) => changeTexts(slide, (text) => ({ ...text, id: '9.9' })), /^error: segments/],
    [
      'an image',
      (slide) => ({
        ...slide,
        image: { kind: 'image', path: 'slides/images/b.png', alt: slide.title as LocalizedSegment },
      }),
      /^error: blocks: .*image slides\/images\/b\.png/,
    ],
    ['the notes', (slide) => ({ ...slide, notes: [] }), /^error: notes: "paragraph" and ""/],
    [
      'a source',
      (slide) => ({ ...slide, citations: [{ id: 'report', text: slide.title as LocalizedSegment }] }),
      /^error: sources/,
    ],
    [
      'a number',
      (slide) => changeTexts(slide, (text) => (text.id === '2.3' ? line(text, '一共有10家公司') : text)),
      /^warning: numbers .*"1000" and "10"/,
    ],
    [
      'a link',
      (slide) => changeTexts(slide, (text) => (text.id === '2.2' ? line(text, '2024年有報告') : text)),
      /^warning: links .*"https:\/\/example.org\/a" and ""/,
    ],
  ])('%s', (_, change, expected) => {
    const found = compare(change)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(expected)
  })
})
