import { describe, expect, test } from 'vitest'
import type { Folder } from '../../src/model/effects.ts'
import { plainText } from '../../src/model/walk.ts'
import { loadDeck } from '../../src/pipeline/project.ts'

const top = (language = 'zh-Hant-TW') => `---\ntitle: 題\nlanguage: ${language}\n---\n`
const figures = 'id,subject,measure,period,value,max,unit,approximate,source,note\n'

const library: Readonly<Record<string, string>> = {
  'slides/shelf.md': `${top()}
# 首
en: First

---
id: gap
sources: [report]
hidden: true
---

# 差距達{{figure "us"}}
en: A gap of {{figure "us"}}

本研究所的看法
en: Our view

<!-- 停 -->

---

# 沒有名字
en: No name given
`,
  'data/shelf/figures.csv': `${figures}us,usa,,2024,760億,,USD,,press,\nunused,usa,,2024,1,,,,,\n`,
  'data/shelf/glossary.csv': 'id,zh,en\nusa,美國,United States\ninstitute,研究所,Institute\nother,別的,Other\n',
  'data/shelf/sources.yaml': '- id: report\n  title: 報告\n- id: press\n  title: 報紙\n- id: spare\n  title: 備用\n',
  'slides/mainland.md': `${top('zh-Hans-CN')}\n# 首\nen: First\n`,
}

async function load(slides: string, files: Readonly<Record<string, string>> = {}) {
  const all: Readonly<Record<string, string>> = {
    ...library,
    'slides/talk.md': `${top()}\n# 題\nen: Title\n${slides}`,
    ...files,
  }
  const folder: Folder = {
    read: async (path) => (all[path] === undefined ? undefined : new TextEncoder().encode(all[path])),
    list: async (path) =>
      Object.keys(all).flatMap((file) => (file.startsWith(`${path}/`) ? [file.slice(path.length + 1)] : [])),
  }
  const { value, diagnostics } = await loadDeck('talk', folder, new Map())
  const idsIn = (list: unknown) => (Array.isArray(list) ? list.map(({ id }) => id) : [])
  return {
    titles: value.raw.slides.map(({ blocks: [first] }) => {
      return first?.block.kind === 'heading' ? plainText(first.block.text.texts.en?.inlines ?? []).trim() : ''
    }),
    slides: value.raw.slides,
    figures: value.data.figures?.rows.map(([id]) => id?.value) ?? [],
    terms: value.data.glossary?.rows.map(([id]) => id?.value) ?? [],
    sources: idsIn(value.data.sources?.value),
    data: value.data,
    found: diagnostics.map(({ code, place }) => `${code} ${place?.line}`),
    hints: diagnostics.map(({ hint }) => hint ?? ''),
  }
}

const include = (what: string, more = '') => `\n---\ninclude: ${what}\n${more}---\n`

describe('a slide of another deck', () => {
  test('stands where it is asked for, with what it names, though it is hidden there', async () => {
    const { titles, figures, terms, sources, found, slides, data } = await load(include('shelf#gap', 'id: mine\n'))
    expect(titles).toEqual(['Title', 'A gap of'])
    expect(figures).toEqual(['us'])
    expect(terms).toEqual(['usa', 'institute'])
    expect(sources).toEqual(['report', 'press'])
    expect(found).toEqual([])
    expect(slides[1]?.frontMatter?.value).toEqual({ id: 'mine', sources: ['report'] })
    expect(slides[1]?.place.file).toBe('slides/shelf.md')
    expect(data.sources?.placeOf([1, 'title']).file).toBe('data/shelf/sources.yaml')
    expect(slides[1]?.notes).toHaveLength(1)
  })

  test('is found by the id that its caption makes', async () => {
    expect((await load(include('shelf#no-name-given'))).titles).toEqual(['Title', 'No name given'])
  })

  test('brings data into files that have other columns, and leaves what is the same', async () => {
    const own = 'id,en,zh\nmine,Mine,我的\nusa,United States,美國\n'
    const { terms, data, found } = await load(include('shelf#gap'), { 'data/talk/glossary.csv': own })
    expect(terms).toEqual(['mine', 'usa', 'institute'])
    expect(data.glossary?.rows.at(-1)?.map(({ value }) => value)).toEqual(['institute', 'Institute', '研究所'])
    expect(found).toEqual([])
  })
})

describe('what cannot stand', () => {
  test.each([
    ['a deck that is not there', include('shelv#gap'), 'Did you mean "shelf"?'],
    ['a slide that is not there', include('shelf#gep'), 'Did you mean "gap"?'],
    ['a slide by the number that it was given', include('shelf#slide-2'), 'give the slide an "id: results"'],
    ['the second slide of a title', include('shelf#gap-2'), 'include: shelf#results'],
    ['the deck itself', include('talk#title'), ''],
    ['another language', include('mainland#first'), ''],
    ['a slide with a text of its own', `${include('shelf#gap')}\n甲\nen: A\n`, ''],
  ])('%s', async (_, slides, hint) => {
    const { found, hints } = await load(slides)
    expect(found).toEqual(['include-invalid 10'])
    expect(hints[0]).toContain(hint)
  })

  test('an id that means something else here', async () => {
    const { found } = await load(include('shelf#gap'), { 'data/talk/glossary.csv': 'id,zh,en\nusa,美利堅,USA\n' })
    expect(found).toEqual(['include-invalid 10'])
  })

  test('a slide that is taken from elsewhere itself', async () => {
    const chain = { 'slides/chain.md': `${top()}\n# 首\n\n---\nid: far\ninclude: shelf#gap\n---\n` }
    expect((await load(include('chain#far'), chain)).found).toEqual(['include-invalid 10'])
  })
})
