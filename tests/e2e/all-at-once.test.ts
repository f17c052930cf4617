import { afterEach, describe, expect, test } from 'vitest'
import { makeProject, type ProjectFiles, type TestProject } from './project.ts'

const csv = 'id,subject,measure,period,value,max,unit,approximate,source,note\n'

/** Independent faults in every kind of file; each line of `expected` is one of them. */
const files: ProjectFiles = {
  'slides/talk.md': `---
title: { zh: 茶, en: Tea }
language: zh-Hant-TW
theme: brand
subtitel: 葉
marp: true
variants: [zh-Hant-TW, zh-CN]
---

# 茶
en: Tea

---
layout: comparison
---

# 兩種茶
en: Two teas

---

## 出口{{figure "exprot"}}
en: Exports of {{figure "exprot"}}

- 綠茶
  en: Green tea

---

# 圖
en: Picture

![茶](images/Tea.PNG)
en: Tea

---
layout: chart
chart: { kind: pie, figures: [export] }
---

# 表
en: Chart

---

# 連結
en: Links

- [見](#facst)事實
  en: [See](#facst) the facts
- 見 <font>粗</font>
  en: bold

---
id: facts
figure: export
---

# 兩億人
en: 300 million people

- 喝茶 한
  en: Drink tea

---
layout: quote
quote: hop
---

---

# 未完
en: Unfinished

- 綠茶{{figure "export"
  en: Green tea
en: orphan

\`\`\`
code
`,
  'slides/images/tea.png': 'not a picture',
  'slides/other.md': '---\ntitle: [\nlanguage: en\n---\n\n# Word {{figure "none"}}\n\nText\n',
  'data/talk/figures.csv': `${csv}export,tea,,2024,15億,,USD,,customs,\nbad,tea,,2024,many,,USD,,customs,\nworse,tea,,2024-13,3,,XYZ,,nobody,\n`,
  'data/talk/glossary.csv':
    'id,zh,en,zh-Hans-CN,zh-Hant-TW,zh-Hant-HK,also,extra\ntea,茶,tea,,,,,\ntea,茶葉,tea,,,,,\n',
  'data/talk/quotes.yaml': '- id: hope\n  speaker: tea\n  source: custom\n  zh: 好\n',
  'data/talk/sources.yaml': '- id: customs\n  title: 海關年報\n  issued: 2025\n- id: url\n  title: x\n  URL: nowhere\n',
  'data/talk/accepted.json': '{ "decisions": 3, "pairs": [] }',
  'templates/layouts/own.hbs': '{{#if slide.title}}',
  'templates/themes/brand.css': 'body {}',
}

const expected = [
  'theme {4} value-invalid theme: { name: brand }',
  'key {5} key-unknown subtitle',
  'foreign key {6} key-foreign Delete it',
  'locale {7} locale-unknown zh-Hans-CN',
  'layout {14} layout-unknown Did you mean "compare"?',
  'figure {22} figure-unknown Did you mean "export"?',
  'image {33} image-missing slides/images/tea.png',
  'chart {38} value-invalid It must be one of',
  'anchor {49} slide-unknown Did you mean "facts"?',
  'HTML {51} html-forbidden theme',
  'layout of figure {56} layout-ignores figure',
  'numbers {60} figure-agreement ',
  'glyph {62} glyph-missing ',
  'quote {67} quote-unknown Did you mean "hope"?',
  'expression {75} expression-syntax }}',
  'orphan {77} caption-duplicate ',
  'fence {79} comment-unclosed ```',
  'other YAML {2} yaml-syntax Write "]"',
  'other figure {6} figure-unknown figures.csv',
  'number {3} number-invalid ',
  'period {4} value-invalid 2025-03-26',
  'unit {4} unit-unknown ISO 4217',
  'source {4} source-unknown sources.yaml',
  'column {1} csv-column Known columns',
  'twin {3} id-duplicate ',
  'quote source {3} source-unknown Did you mean "customs"?',
  'address {6} value-invalid ',
  'signed off {1} value-invalid duilian accept',
  'template {1} template-syntax ',
] as const

interface Found {
  readonly code: string
  readonly severity: string
  readonly file?: string
  readonly line?: number
  readonly message: string
  readonly hint?: string
}

const opened: TestProject[] = []

async function check(project: ProjectFiles, args: readonly string[] = []): Promise<readonly Found[]> {
  const made = makeProject(project)
  opened.push(made)
  return JSON.parse((await made.run(['check', '--no-fit', '--json', ...args])).stdout)
}

afterEach(() => {
  for (const project of opened.splice(0)) project.remove()
})

describe('one run of check', () => {
  test('finds every fault of every file, and says nothing that only follows from one', async () => {
    const found = await check(files)
    const missing = expected.filter((line) => {
      const [, at, code, says = ''] = /\{(\d+)\} (\S+) (.*)$/.exec(line) ?? []
      return !found.some(
        (one) => one.code === code && one.line === Number(at) && `${one.message} ${one.hint}`.includes(says),
      )
    })
    expect(missing).toEqual([])
    expect(found.filter(({ severity }) => severity === 'error').length).toBeLessThanOrEqual(expected.length + 3)
  })

  test('a deck that begins each slide with "##" needs nothing but what is missing', async () => {
    const deck =
      '---\ntitle: { zh: 茶, en: Tea }\nlanguage: zh-Hant-TW\n---\n\n# 茶\nen: Tea\n\n---\n\n## 綠茶\nen: Green tea\n\n- 葉\n  en: Leaf\n\n---\n\n- 沒有標題\n  en: No title\n\n---\n\n## 第二部分\nen: Part two\n'
    const made = makeProject({ 'slides/talk.md': deck })
    opened.push(made)
    expect((await made.run(['check', '--no-fit'])).stderr).toContain('nothing to mend')
    expect((await made.run(['build', '--format', 'html', '--locale', 'zh-Hant-TW', '--no-fit'])).status).toBe(0)
  })

  test('data in a folder of other case is said once, and nothing of what is in it', async () => {
    const found = await check({
      'data/Other/figures.csv': `${csv}a,茶,,2024,3,,,,,\n`,
      'slides/other.md':
        '---\ntitle: { zh: 茶, en: Tea }\nlanguage: zh-Hant-TW\n---\n\n# 茶{{figure "a"}}\nen: Tea {{figure "a"}}\n',
    })
    expect(found.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([
      'There is "data/Other", but it is looked for as "data/other".',
    ])
  })
})
