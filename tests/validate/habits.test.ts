import { describe, expect, test } from 'vitest'
import { project, validateProject } from './project.ts'

const front = (line: string) => ({ front: `${project.front}${line}\n` })
const slide = (yaml: string, text = '# 題\nen: Title\n\n文\nen: Text\n') => ({
  deck: `# 題\nen: Title\n\n---\n${yaml}\n---\n\n${text}`,
})

describe('what other programs know is named, and stops nothing', () => {
  test.each([
    ['marp: true', 'key-foreign'],
    ['paginate: true', 'key-foreign'],
    ['headingDivider: 2', 'key-foreign'],
    ['class: lead', 'key-foreign'],
    ['style: "section { color: red }"', 'key-foreign'],
    ['layout: cover', 'key-foreign'],
    ['background: https://example.org/a.jpg', 'key-foreign'],
    ['highlighter: shiki', 'key-foreign'],
    ['drawings: { persist: false }', 'key-foreign'],
    ['transition: slide-left', 'key-foreign'],
    ['mdc: true', 'key-foreign'],
    ['theme: gaia', 'key-foreign'],
    ['theme: seriph', 'key-foreign'],
  ])('at the top of a deck: %s', (line, code) => {
    const { diagnostics } = validateProject(front(line))
    expect(diagnostics.map((one) => `${one.code} ${one.severity}`)).toEqual([`${code} warning`])
    expect(diagnostics[0]?.hint).toMatch(/^Delete/)
  })

  test.each(['class: text-center', 'level: 2', 'hideInToc: true', 'clicks: 3'])('at the top of a slide: %s', (line) => {
    const { diagnostics } = validateProject(slide(line))
    expect(diagnostics.map((one) => `${one.code} ${one.severity}`)).toEqual(['key-foreign warning'])
  })

  test('slides in another file are not dropped in silence', () => {
    const [problem] = validateProject(slide('src: ./pages/a.md')).diagnostics
    expect(problem).toMatchObject({ code: 'key-unknown', severity: 'error' })
    expect(problem?.hint).toContain('include: other-deck#slide-id')
  })
})

describe('a layout by another word', () => {
  test.each([
    ['comparison', 'compare'],
    ['two-cols', 'compare'],
    ['two_columns', 'compare'],
    ['Two Columns', 'compare'],
    ['default', 'bullets'],
    ['image-right', 'image'],
    ['fact', 'figure'],
    ['references', 'sources'],
    ['bulets', 'bullets'],
  ])('%s is %s', (word, layout) => {
    const found = validateProject(slide(`layout: ${word}`)).diagnostics.filter(({ code }) => code === 'layout-unknown')
    expect(found.map(({ hint }) => hint)).toEqual([expect.stringContaining(`Did you mean "${layout}"`)])
  })

  test('says what it needs', () => {
    const [problem] = validateProject(slide('layout: two-cols')).diagnostics
    expect(problem?.hint).toContain('"## …" headings')
  })
})

describe('a hint that has looked', () => {
  const image = (path: string) => ({ deck: `# 題\nen: Title\n\n![圖](${path})\nen: Picture\n` })
  const pictures = ['slides/images/charger.jpg', 'slides/images/deep/map.png', 'slides/images/tea.webp']
  test.each([
    ['another case', image('images/Charger.JPG'), '"slides/images/charger.jpg": capital'],
    ['another folder', image('images/map.png'), 'There is "slides/images/deep/map.png"'],
    ['another ending', image('images/tea.png'), 'There is "slides/images/tea.webp"'],
    ['a slip', image('images/chager.jpg'), 'Did you mean "slides/images/charger.jpg"?'],
  ])('of a picture: %s', (_, changes, says) => {
    const hints = validateProject(changes, { pictures }).diagnostics.map(({ hint }) => hint)
    expect(hints).toContainEqual(expect.stringContaining(says))
  })

  test.each([
    ['a style sheet', 'theme: brand', 'theme: { name: brand }'],
    ['no style sheet', 'theme: brnad', 'There are couplet, brand.'],
    ['a tag without script', 'variants: [zh-CN]', 'Did you mean "zh-Hans-CN"?'],
    ['a tag of Taiwan', 'variants: [zh-TW]', 'Did you mean "zh-Hant-TW"?'],
    ['an underline', 'variants: [zh_Hans]', 'Did you mean "zh-Hans-CN"?'],
  ])('at the top: %s', (_, line, says) => {
    const hints = validateProject(front(line), { themes: ['couplet', 'brand'] }).diagnostics.map(({ hint }) => hint)
    expect(hints).toContainEqual(expect.stringContaining(says))
  })

  test('of a deck that says neither its title nor its language', () => {
    const deck = '# 软件改变世界\nen: Software changes the world\n'
    const { deck: made, diagnostics } = validateProject({ front: 'date: 2025\n', deck })
    expect(diagnostics.map(({ hint }) => hint)).toEqual([
      expect.stringContaining('zh: 软件改变世界'),
      expect.stringContaining('language: zh-Hans-CN'),
    ])
    expect(made.language).toBe('zh-Hans-CN')
  })

  test.each([
    ['#', 'is the first one'],
    ['#3', 'not linked by number'],
    ['#/3', 'not linked by number'],
    ['#titel', 'Did you mean "title"?'],
  ])('of an anchor: %s', (url, says) => {
    const { diagnostics } = validateProject({ deck: `# 題\nen: Title\n\n[見](${url})\nen: See\n` })
    expect(diagnostics.map(({ hint }) => hint)).toContainEqual(expect.stringContaining(says))
  })
})

describe('the title of a slide', () => {
  const titles = (deck: string) =>
    validateProject({ deck: `# 題\nen: Title\n\n---\n\n${deck}` }).deck.slides.map(({ id }) => id)
  test.each([
    ['begins with "#"', '# 茶\nen: Tea\n\n葉\n', ['title', 'tea']],
    ['begins with "##"', '## 茶\nen: Tea\n\n葉\n', ['title', 'tea']],
    ['begins with "###"', '### 茶\nen: Tea\n\n葉\n', ['title', 'tea']],
    ['has "##" below a text', '葉\n\n## 茶\nen: Tea\n', ['title', 'slide-2']],
  ])('%s', (_, deck, ids) => {
    expect(titles(deck)).toEqual(ids)
  })

  test('columns stay columns', () => {
    const deck = '# 題\nen: Title\n\n---\nlayout: compare\n---\n\n## 一\nen: One\n\n文\n\n## 二\nen: Two\n\n字\n'
    const [, compare] = validateProject({ deck }).deck.slides
    expect(compare?.slots.columns?.length).toBe(2)
    expect(compare?.slots.title).toBeUndefined()
  })
})
