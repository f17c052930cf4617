import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { createRandom, generateProject } from '../../src/bench/deck.ts'
import { createEffects } from '../../src/commands/effects.ts'
import type { Cache, Folder } from '../../src/model/effects.ts'
import { build } from '../../src/pipeline/build.ts'

/** More edits, or others, are made by hand before a change of the memory is trusted. */
const edits = Number(process.env.DUILIAN_TEST_EDITS ?? 12)
const seed = Number(process.env.DUILIAN_TEST_SEED ?? 7)
const encode = (text: string) => new TextEncoder().encode(text)
const [cup, pixel] = [
  await readFile(new URL('../e2e/cup.jpg', import.meta.url)),
  Uint8Array.from(atob('R0lGODlhAQABAAAAACwAAAAAAQABAAA='), (character) => character.charCodeAt(0)),
]

type Files = Map<string, string | Uint8Array>
const headEnd = '\n---\n\n'

function folderOf(files: Files): Folder {
  return {
    read: async (path) => {
      const content = files.get(path)
      return typeof content === 'string' ? encode(content) : content
    },
    list: async (path) =>
      [...files.keys()]
        .filter((name) => name.startsWith(`${path}/`))
        .map((name) => name.slice(path.length + 1))
        .sort(),
  }
}

/** Cut fonts are the same by what they are kept under, which is tested where they are cut: no run need cut them again. */
const fonts = new Map<string, Uint8Array>()
const isFont = (key: string) => /^(?:subset|sound|font)-/.test(key)

/** A cache in memory; without entries of its own it keeps fonts alone. */
function createMemoryCache(entries?: Map<string, Uint8Array>): Cache {
  const of = (key: string) => (isFont(key) ? fonts : entries)
  return {
    get: async (key) => of(key)?.get(key),
    set: async (key, bytes) => void of(key)?.set(key, Buffer.concat([bytes].flat())),
  }
}

const real = createEffects({ project: '/nowhere', edition: 'test' })

async function run(files: Files, cache: Cache, formats: readonly ('html' | 'index')[]) {
  const project = folderOf(files)
  const request = { decks: [], locales: [], formats, strict: false, fit: false }
  const result = await build(request, { ...real, project, cache })
  await result.keep()
  const made = result.decks.flatMap(({ files }) => files)
  return {
    slides: result.decks.map(({ slides }) => slides),
    diagnostics: result.diagnostics.map((found) => JSON.stringify(found)).sort(),
    files: made.map(({ name, bytes }) => `${name}\n${new TextDecoder().decode(bytes)}`),
    unchanged: result.decks.some(({ unchanged }) => unchanged !== undefined),
  }
}

/** A deck's head and its slides, each a text. */
function split(text: string): [string, string[]] {
  const at = text.indexOf(headEnd, 4) + headEnd.length
  return [text.slice(0, at), text.slice(at).split(/(?<=\n)---\n(?=\n|layout:|sources:|id:)/)]
}

type Random = (below: number) => number
type Edit = (slides: string[], random: Random, files: Files) => void
const pick = <T>(items: readonly T[], random: Random): T => items[random(items.length)] as T // Never empty.
const changeOne = (change: (slide: string, random: Random) => string): Edit => {
  return (slides, random) => {
    const at = random(slides.length)
    slides[at] = change(slides[at] ?? '', random)
  }
}
const changeFile = (name: string, change: (text: string, random: Random) => string): Edit => {
  return (_, random, files) => void files.set(name, change(String(files.get(name) ?? ''), random))
}
/** Slides that depend on others, or on the light of a picture. */
const related = [
  'layout: section\n---\n\n# 第一部分\nen: Part one\n',
  '\n# 一部分\nen: A part\n',
  'layout: agenda\n---\n\n# 議程\nen: Agenda of 3 parts\n',
  'layout: cover\n---\n\n# 封面\nen: Cover\n\n![杯](images/cup.jpg)\nen: A cup\n',
  'layout: image\nplace: full\n---\n\n# 滿版\nen: All over\n\n![杯](images/cup.jpg)\nen: A cup\n',
  'layout: bullets\nbackground: images/cup.jpg\n---\n\n# 背景\nen: Behind\n\n- 一\n  en: One\n',
  'layout: bullets\nmove: true\n---\n\n# 移動\nen: It moves\n\n- 一\n  en: One\n',
  'layout: bullets\nmove: true\n---\n\n# 移動\nen: It moves\n\n- 一\n  en: One\n- 二\n  en: Two\n',
  'layout: closing\n---\n\n# 謝謝\nen: Thank you\n',
]
const added = [
  '\n# 茶與圖書館\nen: Tea and libraries\n\n![杯](images/cup.jpg)\nen: A cup\n',
  'layout: figure\nfigure: f2\n---\n\n# 一個數\nen: One number\n',
  'id: results\n---\n\n# 結果[見此](#results)\nen: Results, [see here](#results)\n\n- 百分之30的人\n  en: 30% of people\n',
  '\n<!-- duilian-ignore caption-missing: later -->\n# 只有中文\n\n他說：「人工智能將給人類帶來福祉。」\nen: He said: “AI will bring benefits.”\n',
  ...related,
  '\n# 裡面的公司有3000億美元\nen: The company inside has US$300 billion\n\n頭髮發展\nen: hair\n\n<!--\n說話\n-->\n',
]
const all: Readonly<Record<string, Edit>> = {
  insert: (slides, random) => void slides.splice(1 + random(slides.length), 0, pick(added, random)),
  remove: (slides, random) => void (slides.length > 3 && slides.splice(1 + random(slides.length - 1), 1)),
  move: (slides, random) => {
    const [slide = ''] = slides.splice(1 + random(slides.length - 1), 1)
    slides.splice(1 + random(slides.length), 0, slide)
  },
  duplicate: (slides, random) => void slides.push(pick(slides.slice(1), random)),
  line: changeOne((slide, random) => `${slide}\n又一行${random(9)}\nen: Another line ${random(9)}\n`),
  words: changeOne((slide) => slide.replace('我們', '他們').replace('We', 'They')),
  still: changeOne((slide) => slide.replace('move: true\n', '')),
  heading: changeOne((slide) => slide.replace(/部分\n/, '部分之3\n').replace(/part\n/, 'part of 4\n')),
  caption: changeOne((slide) => slide.replace(/\n {0,2}en: .*/, '')),
  notes: changeOne((slide, random) => `${slide}\n<!--\n備註${random(99)}\nen: A note\n-->\n`),
  figures: changeFile('data/talk/figures.csv', (text, random) => text.replace(/\d+億/, `${random(90) + 3}億`)),
  source: changeFile('data/talk/sources.yaml', (text, random) =>
    text.replace(/issued: .*/, `issued: 20${10 + random(15)}`),
  ),
  quote: changeFile('data/talk/quotes.yaml', (text, random) =>
    text.replace(/帶來.*/, `帶來${'很大的'.repeat(random(9))}福祉。`),
  ),
  glossary: changeFile(
    'data/talk/glossary.csv',
    (text, random) => `${text}t${text.length},${pick(['投資', '頭髮', '資金'], random)},word,,,,\n`,
  ),
  title: changeFile('slides/head', (text, random) => text.replace(/測試\d*/, `測試${random(9)}`)),
  duration: changeFile('slides/head', (text, random) =>
    text
      .replace(/date: .*/, `date: 2026-01-01\nduration: ${20 + random(9)}`)
      .replace(/(duration: .*\n)(duration: .*\n)+/, '$1'),
  ),
  picture: (_, random, files) =>
    void files.set('slides/images/cup.jpg', random(2) ? cup : Buffer.concat([cup, cup.subarray(0, 1)])),
  template: changeFile('templates/partials/colon.hbs', (_, random) => pick([': ', '： '], random)),
  broken: changeOne((slide) => slide.replace('{{figure "f', '{{figure "x')),
  mended: (slides) =>
    void slides.splice(0, slides.length, ...slides.map((slide) => slide.replaceAll('{{figure "x', '{{figure "f'))),
  accept: changeFile('data/talk/accepted.json', (_, random) =>
    pick(['{ "decisions": {}, "pairs": [] }', '{ "decisions": {}, "pairs": ["a b"] }'], random),
  ),
}

it('makes of an edited deck what is made of it from nothing', { timeout: 3_600_000 }, async () => {
  const random = createRandom(seed)
  const below: Random = (limit) => Math.floor(random() * limit)
  const files: Files = new Map(Object.entries(generateProject(5)))
  files.set('slides/images/cup.jpg', cup)
  files.set('slides/images/dot.gif', pixel)
  const cache = createMemoryCache(new Map())
  const [first, slides] = split(String(files.get('slides/talk.md')))
  slides.splice(2, 0, ...related)
  let head = first
  let built = 0
  for (let count = 0; count < edits; count += 1) {
    const name = pick(Object.keys(all), below)
    const before = { head, slides: [...slides], files: new Map(files) }
    files.set('slides/head', head)
    all[name]?.(slides, below, files)
    head = String(files.get('slides/head'))
    files.delete('slides/head')
    files.set('slides/talk.md', head + slides.join('---\n'))
    const formats = below(3) === 0 ? (['html'] as const) : (['index', 'html'] as const)
    const edited = await run(files, cache, formats)
    const { unchanged: _, ...whole } = await run(files, createMemoryCache(), formats)
    expect(edited, `edit ${count}: ${name}`).toMatchObject(
      edited.unchanged ? { diagnostics: whole.diagnostics } : whole,
    )
    if (whole.files.length > 0) built += 1
    else {
      // Mended at once: of a deck with an error nothing is made.
      head = before.head
      slides.splice(0, slides.length, ...before.slides)
      for (const [path, content] of before.files) files.set(path, content)
    }
  }
  expect(built).toBeGreaterThan(edits / 2)
})

/** The text of a small deck, of which one slide is edited. */
function smallDeck(words = '茶'): Files {
  const files: Files = new Map(Object.entries(generateProject(6)))
  const text = String(files.get('slides/talk.md'))
  return files.set('slides/talk.md', `${text}\n---\n\n# ${words}\nen: Tea\n`)
}

const whole = async (files: Files) => {
  const { unchanged: _, ...made } = await run(files, createMemoryCache(), ['html'])
  return made
}

it('takes slides that have not changed from what is kept of them', { timeout: 600_000 }, async () => {
  const kept = new Map<string, Uint8Array>()
  const cache = createMemoryCache(kept)
  await run(smallDeck(), cache, ['html'])
  for (const [key, pack] of [...kept].filter(([name]) => name.startsWith('slides ')))
    kept.set(key, Buffer.from(Buffer.from(pack).toString('latin1').replaceAll('We believe', 'We BELIEVE'), 'latin1'))
  const { files } = await run(smallDeck('紅茶'), cache, ['html'])
  expect(files.some((text) => text.includes('We BELIEVE') && text.includes('紅茶'))).toBe(true)
})

it.each([
  ['a section', 'layout: section\n---\n\n# 部分\nen: Part\n', ''],
  ['an agenda', 'layout: section\n---\n\n# 部分\nen: Part\n', 'layout: agenda\n---\n\n# 議程\nen: Agenda\n'],
  ['a cover', 'layout: cover\n---\n\n# 杯\nen: Cup\n\n![杯](images/cup.jpg)\nen: A cup\n', ''],
  ['what moves', 'layout: bullets\nmove: true\n---\n\n# 動\nen: Motion\n\n- 一\n  en: One\n', ''],
])('takes slides from what is kept of them beside %s', { timeout: 600_000 }, async (_, one, other) => {
  const withBoth = (words: string) => {
    const files = smallDeck(words).set('slides/images/cup.jpg', cup)
    const text = [String(files.get('slides/talk.md')), one, other].filter((part) => part !== '').join('\n---\n')
    return files.set('slides/talk.md', text)
  }
  const kept = new Map<string, Uint8Array>()
  const cache = createMemoryCache(kept)
  await run(withBoth('茶'), cache, ['html'])
  for (const [key, pack] of [...kept].filter(([name]) => name.startsWith('slides ')))
    kept.set(key, Buffer.from(Buffer.from(pack).toString('latin1').replaceAll('We believe', 'We BELIEVE'), 'latin1'))
  const { files } = await run(withBoth('紅茶'), cache, ['html'])
  expect(files.some((text) => text.includes('We BELIEVE') && text.includes('紅茶'))).toBe(true)
})

it('does not check again what has not changed', { timeout: 600_000 }, async () => {
  const cache = createMemoryCache(new Map())
  for (const words of ['茶', '紅茶']) {
    const first = await run(smallDeck(words), cache, [])
    const second = await run(smallDeck(words), cache, [])
    expect([first.unchanged, second.unchanged]).toEqual([false, true])
    expect(second.diagnostics).toEqual(first.diagnostics)
  }
})

it.each([
  ['cut short', (pack: Uint8Array) => pack.subarray(0, pack.length >> 1)],
  ['empty', () => new Uint8Array(8)],
  [
    'of another version',
    (pack: Uint8Array) =>
      Buffer.from(Buffer.from(pack).toString('latin1').replace('"version":3', '"version":0'), 'latin1'),
  ],
] as const)('makes everything anew where what is kept is %s', { timeout: 600_000 }, async (_, damage) => {
  const kept = new Map<string, Uint8Array>()
  const cache = createMemoryCache(kept)
  await run(smallDeck(), cache, ['html'])
  for (const [key, bytes] of kept) if (key.startsWith('slides ')) kept.set(key, damage(bytes))
  expect(await run(smallDeck('紅茶'), cache, ['html'])).toMatchObject(await whole(smallDeck('紅茶')))
})

it('keeps something whole when two builds run at once', { timeout: 600_000 }, async () => {
  const cache = createMemoryCache(new Map())
  const [green, red] = [smallDeck('綠茶'), smallDeck('紅茶')]
  const made = await Promise.all([run(green, cache, ['html']), run(red, cache, ['html'])])
  const wanted = await Promise.all([whole(green), whole(red)])
  expect(made).toMatchObject(wanted)
  expect(await run(smallDeck('白茶'), cache, ['html'])).toMatchObject(await whole(smallDeck('白茶')))
})
