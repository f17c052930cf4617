import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { type project, validateProject } from './project.ts'

type Changes = Partial<typeof project>

function show({ code, place }: Diagnostic): string {
  return `${code} ${place?.file.split('/').at(-1)}:${place?.line}:${place?.column}`
}

function slide(yaml: string, body = ''): Changes {
  return { deck: `# 題\nen: Title\n\n---\n${yaml}\n---\n\n${body}\n` }
}

const csvHead = 'id,subject,measure,period,value,max,unit,approximate,source,note\n'
const figure = (row: string): Changes => ({ figures: `${csvHead}${row}\n` })

describe('a project without mistakes', () => {
  test('is resolved without a word', () => {
    const { deck, diagnostics } = validateProject(slide('layout: quote\nquote: hope'))
    expect(diagnostics).toEqual([])
    expect(deck?.slides[1]?.slots.quote?.speaker.texts.en?.inlines).toEqual([{ kind: 'text', text: 'United States' }])
    expect(deck?.slides[1]?.citations.map(({ id }) => id)).toEqual(['report'])
    expect(deck?.figures.get('us')).toMatchObject({ value: 76e9, unit: { kind: 'currency', code: 'USD' } })
  })

  test.each(['Annual Report', '{ en: Annual Report }'])('a foreign work keeps its title: %s', (title) => {
    const sources = `- id: report\n  title: ${title}\n  issued: 2025-03-26\n`
    const { deck, diagnostics } = validateProject({ ...slide('layout: quote\nquote: hope'), sources })
    expect(diagnostics).toEqual([])
    const { texts } = deck?.sources.get('report')?.title ?? {}
    expect(Object.entries(texts ?? {}).map(([locale, text]) => [locale, text?.inlines])).toEqual([
      ['zh-Hant-TW', [{ kind: 'text', text: 'Annual Report' }]],
    ])
  })

  test('the lines of a quote stay lines, and its last line end is none', () => {
    const verse =
      '- id: hope\n  speaker: usa\n  zh: |\n    會好的，\n    都會好。\n  en: >\n    It will\n    be fine.\n'
    const { deck, diagnostics } = validateProject({ ...slide('layout: quote\nquote: hope'), quotes: verse })
    expect(diagnostics).toEqual([])
    const { texts } = deck?.quotes.get('hope')?.text ?? {}
    expect(texts?.['zh-Hant-TW']?.inlines).toEqual([
      { kind: 'text', text: '會好的，' },
      { kind: 'break' },
      { kind: 'text', text: '都會好。' },
    ])
    expect(texts?.en?.inlines).toEqual([{ kind: 'text', text: 'It will be fine.' }])
  })

  test.each([
    ['default', '', ['zh-Hant-TW/en', 'zh-Hans-CN/en', 'zh-Hant-HK/en']],
    ['listed', 'variants: [zh-Hans-CN]\n', ['zh-Hans-CN/en']],
    ['captioned otherwise', 'variants: [{ locale: zh-Hans-CN, caption: none }]\n', ['zh-Hans-CN/none']],
    ['the other way round', 'variants: [{ locale: en, caption: zh-Hans-CN }]\n', ['en/zh-Hans-CN']],
    ['English alone', 'variants: [en]\n', ['en/zh-Hant-TW']],
  ])('variants: %s', (_, front, expected) => {
    const { deck } = validateProject({ front: `title: 題\nlanguage: zh-Hant-TW\n${front}` })
    expect(deck?.variants.map(({ locale, caption }) => `${locale}/${caption ?? 'none'}`)).toEqual(expected)
  })

  test.each([
    ['nothing', '', { vocabulary: 'script', glyphs: 'press', boundaries: true, model: true, repair: false }],
    [
      'everything',
      'vocabulary: regional\nglyphs: standard\nboundaries: false\nmodel: off\nrepair: true\n',
      { vocabulary: 'regional', glyphs: 'standard', boundaries: false, model: false, repair: true },
    ],
  ])('conversion, where the deck sets %s', (_, front, expected) => {
    const { deck } = validateProject({ front: `title: 題\nlanguage: zh-Hant-TW\n${front}` })
    expect(deck?.conversion).toEqual(expected)
  })

  test.each([
    ['nothing', '', undefined],
    ['ahead: no', 'follow: { ahead: no }\n', { ahead: false, questions: false }],
    ['ahead: false', 'follow: { ahead: false, questions: true }\n', { ahead: false, questions: true }],
    ['questions: yes', 'follow: { questions: yes }\n', { ahead: true, questions: true }],
  ])('what listeners may, where the deck says %s', (_, front, expected) => {
    const { deck, diagnostics } = validateProject({ front: `title: 題\nlanguage: zh-Hant-TW\n${front}` })
    expect(deck?.follow).toEqual(expected)
    expect(diagnostics).toEqual([])
  })

  test('a slide may have a vocabulary of its own', () => {
    const { deck } = validateProject(slide('layout: title\nvocabulary: regional'))
    expect(deck?.slides.map(({ vocabulary }) => vocabulary)).toEqual([undefined, 'regional'])
  })

  test.each([
    ['shared by all', 'duration: 10\n', ['', ''], [300, 300]],
    ['one slide with its own', 'duration: 10\n', ['', 'duration: 2.5\n'], [450, 150]],
    ['only of a slide', '', ['duration: 1\n', ''], [60, undefined]],
    ['none', '', ['', ''], [undefined, undefined]],
  ])('planned time: %s', (_, front, [first = '', second = ''], seconds) => {
    const { deck, diagnostics } = validateProject({
      front: `title: 題\nlanguage: zh-Hant-TW\n${front}`,
      deck: `\n---\nid: a\n${first}---\n\n# 甲\nen: A\n\n---\nid: b\n${second}---\n\n# 乙\nen: B\n\n文\nen: text\n`,
    })
    expect(diagnostics).toEqual([])
    expect(deck?.slides.map((slide) => slide.seconds)).toEqual(seconds)
  })

  test('planned times add up to the minutes of the deck', () => {
    const own = '\n---\nduration: 1\n---\n\n# 甲\nen: A\n'
    const others = Array.from({ length: 29 }, (_, at) => `\n---\n\n# 第${at}張\nen: Slide ${at}\n\n文\nen: text\n`)
    const front = 'title: 題\nlanguage: zh-Hant-TW\nduration: 50\n'
    const { deck, diagnostics } = validateProject({ front, deck: own + others.join('') })
    expect(diagnostics).toEqual([])
    const seconds = deck?.slides.map((slide) => slide.seconds ?? 0) ?? []
    expect(seconds.reduce((sum, one) => sum + one, 0)).toBe(3000)
    expect([...new Set(seconds)].sort()).toEqual([101, 102, 60])
  })

  test('slide ids come from captions, stay unique and can be given', () => {
    const { deck } = validateProject({
      deck: '# 甲\nen: The Gap, 2024\n\n---\n\n# 乙\nen: The gap 2024\n\n文\n\n---\nid: mine\n---\n\n# 丙\n\n文\n\n---\n\n# 丁\n\n文\n',
    })
    expect(deck?.slides.map(({ id }) => id)).toEqual(['the-gap-2024', 'the-gap-2024-2', 'mine', 'slide-4'])
  })
})

describe('mistakes', () => {
  const cases: readonly (readonly [string, string, Changes])[] = [
    ['no YAML at the top', 'value-missing talk.md:2:1', { front: '' }],
    ['an unknown key', 'key-unknown talk.md:4:1', { front: 'title: 題\nlanguage: zh-Hant-TW\nvariant: [en]\n' }],
    ['no title', 'value-missing talk.md:2:1', { front: 'language: zh-Hant-TW\n' }],
    [
      'a title in another language only',
      'value-missing talk.md:2:8',
      { front: 'title: { en: Title }\nlanguage: zh-Hant-TW\n' },
    ],
    [
      'a vocabulary that does not exist',
      'value-invalid talk.md:4:13',
      { front: 'title: 題\nlanguage: zh-Hant-TW\nvocabulary: local\n' },
    ],
    [
      'boundaries that are neither true nor false',
      'value-invalid talk.md:4:13',
      { front: 'title: 題\nlanguage: zh-Hant-TW\nboundaries: some\n' },
    ],
    [
      'listeners who may what is neither yes nor no',
      'value-invalid talk.md:4:18',
      { front: 'title: 題\nlanguage: zh-Hant-TW\nfollow: { ahead: maybe }\n' },
    ],
    ['a title that is a list', 'value-invalid talk.md:2:8', { front: 'title: [a]\nlanguage: zh-Hant-TW\n' }],
    ['a language that does not exist', 'locale-unknown talk.md:3:11', { front: 'title: 題\nlanguage: zh-TW\n' }],
    [
      'a variant that does not exist',
      'locale-unknown talk.md:4:12',
      { front: 'title: 題\nlanguage: zh-Hant-TW\nvariants: [zh-Hant-MO]\n' },
    ],
    [
      'a date that is none',
      'value-invalid talk.md:4:7',
      { front: 'title: 題\nlanguage: zh-Hant-TW\ndate: 26.3.2025\n' },
    ],
    [
      'an unknown theme',
      'theme-unknown talk.md:4:16',
      { front: 'title: 題\nlanguage: zh-Hant-TW\ntheme: { name: couple }\n' },
    ],
    [
      'a mangled expression in YAML',
      'value-invalid talk.md:2:8',
      { front: 'title: ｛｛figure “a”｝｝\nlanguage: zh-Hant-TW\n' },
    ],
    ['an expression in YAML', 'value-invalid talk.md:2:8', { front: 'title: "{{figure}}"\nlanguage: zh-Hant-TW\n' }],
    ['no slides', 'deck-empty talk.md:1:1', { deck: '\n' }],
    ['an unknown layout', 'layout-unknown talk.md:9:9', slide('layout: quotes')],
    ['an unknown slide key', 'key-unknown talk.md:9:1', slide('layuot: quote')],
    ['an unknown quote', 'quote-unknown talk.md:10:8', slide('layout: quote\nquote: hop')],
    ['an unknown figure', 'figure-unknown talk.md:10:9', slide('layout: figure\nfigure: uk')],
    [
      'a figure in a chart',
      'figure-unknown talk.md:10:35',
      slide('layout: chart\nchart: { kind: bar, figures: [us, uk] }', '# 圖'),
    ],
    [
      'an unknown chart kind',
      'value-invalid talk.md:10:16',
      slide('layout: chart\nchart: { kind: pie, figures: [us] }', '# 圖'),
    ],
    [
      'an unknown accent',
      'chart-invalid talk.md:10:48',
      slide('layout: chart\nchart: { kind: bar, figures: [us, cn], accent: uk }', '# 圖'),
    ],
    [
      'two figures in one place',
      'chart-invalid talk.md:10:8',
      slide('layout: chart\nchart: { kind: bar, figures: [us, cn], by: period }', '# 圖'),
    ],
    [
      'a range chart without a range',
      'chart-invalid talk.md:10:8',
      slide('layout: chart\nchart: { kind: range, figures: [us, cn] }', '# 圖'),
    ],
    ['a layout without its slot', 'layout-requires talk.md:9:9', slide('layout: quote')],
    ['a slide without its text', 'layout-requires talk.md:9:1', slide('id: x', '# 題')],
    ['a block no slot takes', 'layout-ignores talk.md:13:1', slide('layout: quote\nquote: hope', '文字')],
    ['a key no slot takes', 'layout-ignores talk.md:9:1', slide('quote: hope', '# 題\n\n文字')],
    [
      'an id given twice',
      'id-duplicate talk.md:14:5',
      { deck: '# 題\n\n---\nid: a\n---\n\n# 一\n\n---\nid: a\n---\n\n# 二\n' },
    ],
    ['time that is none', 'value-invalid talk.md:9:11', slide('duration: 0', '# 題\n\n文')],
    [
      'slides that take more time than the deck has',
      'value-invalid talk.md:4:11',
      { front: 'title: 題\nlanguage: zh-Hant-TW\nduration: 3\n', ...slide('duration: 4', '# 題\n\n文') },
    ],
    ['a bad id', 'value-invalid talk.md:9:5', slide('id: 差距', '# 題\n\n文')],
    ['a link to no slide', 'slide-unknown talk.md:12:1', slide('id: x', '[連結](#nowhere)')],
    ['a link to a file', 'link-address talk.md:12:1', slide('id: x', '[連結](notes.html)')],
    ['a link that runs a script', 'link-address talk.md:12:1', slide('id: x', '[連結](javascript:alert(1))')],
    ['a source that is none', 'source-unknown talk.md:9:11', slide('sources: [reprot]', '# 題\n\n文')],
    ['an image that is not there', 'image-missing talk.md:12:1', slide('layout: image', '![圖](images/b.png)')],
    ['an image outside', 'image-outside talk.md:12:1', slide('layout: image', '![圖](../../b.png)')],
    [
      'an image on the network',
      'image-outside talk.md:12:1',
      slide('layout: image', '![圖](https://example.org/b.png)'),
    ],
    ['an image of 12 MB', 'image-large talk.md:12:1', slide('layout: image', '![圖](images/large.png)')],
    ['a drawing with words', 'image-text talk.md:12:1', slide('layout: image', '![圖](images/words.svg)')],
    ['a damaged image', 'image-format talk.md:12:1', slide('layout: image', '![圖](images/torn.png)')],
    [
      'a locale listed twice',
      'id-duplicate talk.md:4:24',
      { front: 'title: 題\nlanguage: zh-Hant-TW\nvariants: [zh-Hant-TW, zh-Hant-TW]\n' },
    ],
    ['a speaker that is no term', 'term-unknown quotes.yaml:2:12', { quotes: '- id: x\n  speaker: uza\n  zh: 字\n' }],
    ['an image of another format', 'image-format talk.md:12:1', slide('layout: image', '![圖](images/b.tiff)')],
    ['a number that is none', 'number-invalid figures.csv:2:9', figure('x,usa,,,vier,,USD,,,')],
    ['a per cent sign under another unit', 'number-invalid figures.csv:2:9', figure('x,usa,,,4%,,USD,,,')],
    [
      '兆 without a locale',
      'number-invalid figures.csv:2:9',
      { ...figure('x,usa,,,2兆,,USD,,,'), front: 'title: 題\nlanguage: zh-Hans-CN\n' },
    ],
    ['a unit that is none', 'unit-unknown figures.csv:2:12', figure('x,usa,,,4,,USDD,,,')],
    ['a range the wrong way round', 'value-invalid figures.csv:2:11', figure('x,usa,,,4,3,USD,,,')],
    ['a period that does not exist', 'value-invalid figures.csv:2:8', figure('x,usa,,2025-02-30,4,,USD,,,')],
    ['a flag that is none', 'value-invalid figures.csv:2:16', figure('x,usa,,,4,,USD,maybe,,')],
    ['a subject that is no term', 'term-unknown figures.csv:2:3', figure('x,usaa,,,4,,USD,,,')],
    ['a source that is none in a row', 'source-unknown figures.csv:2:17', figure('x,usa,,,4,,USD,,reprot,')],
    ['an id given twice in a table', 'id-duplicate figures.csv:3:1', figure('x,usa,,,4,,USD,,,\nx,usa,,,5,,USD,,,')],
    ['an empty required cell', 'value-missing figures.csv:2:9', figure('x,usa,,,"",,USD,,,')],
    ['an unknown column', 'csv-column figures.csv:1:12', { figures: 'id,subject,valeu\nx,usa,4\n' }],
    ['a column without a name', 'csv-column figures.csv:1:18', { figures: 'id,subject,value,\nx,usa,4,5\n' }],
    ['a missing column', 'csv-column figures.csv:1:1', { figures: 'id,subject\nx,usa\n' }],
    ['two missing columns', 'csv-column figures.csv:1:1', { figures: 'id\nx\n' }],
    ['an empty file', 'csv-column figures.csv:1:1', { figures: '' }],
    ['a file without ids', 'csv-column figures.csv:1:1', { figures: 'subject,value\nusa,1\n' }],
    ['a row with too many cells', 'csv-syntax figures.csv:2:9', { figures: 'id,subject,value\nx,usa,1,000\n' }],
    ['a cell never closed', 'csv-syntax figures.csv:2:7', { figures: 'id,subject,value\nx,usa,"4\n' }],
    [
      'a quote in the other script than its language',
      'language-script quotes.yaml:3:7',
      { quotes: '- id: x\n  speaker: usa\n  zh: 我们说这个问题\n' },
    ],
    ['a quote without its words', 'value-missing quotes.yaml:1:7', { quotes: '- id: x\n  speaker: usa\n' }],
    [
      'a quote with an unknown key',
      'key-unknown quotes.yaml:3:3',
      { quotes: '- id: x\n  speaker: usa\n  quelle: report\n  zh: 字\n' },
    ],
    ['a list that is a map', 'value-invalid quotes.yaml:1:1', { quotes: 'hope:\n  zh: 字\n' }],
    ['a source without a title', 'value-missing sources.yaml:1:3', { sources: '- id: x\n' }],
    [
      'an address that is none',
      'value-invalid sources.yaml:3:8',
      { sources: '- id: x\n  title: 報\n  URL: example\n' },
    ],
  ]

  test.each(cases)('%s: %s', (_, expected, changes) => {
    expect(validateProject(changes).diagnostics.map(show)).toContain(expected)
  })

  test.each([
    ['sources that are no list', { sources: 'report:\n  title: 報\n' }, ['value-invalid']],
    ['a faulty source', { sources: '- id: report\n  titel: 報\n' }, ['key-unknown', 'value-missing']],
    ['a faulty figure', { ...figure('us,usa,,,4,,USDD,,,'), ...slide('layout: figure\nfigure: us') }, ['unit-unknown']],
    [
      'all that is wrong with a row',
      figure('x,,,2025-02-30,vier,,USDD,maybe,nowhere,'),
      ['value-missing', 'value-invalid', 'number-invalid', 'unit-unknown', 'source-unknown'],
    ],
    ['a cell never closed', { figures: 'id,subject,value\nx,usa,"4\n' }, ['csv-syntax']],
    [
      'a period that is none, in a line along time',
      {
        ...figure('us,usa,,2024,4,,USD,,,\nus2,usa,,Jan-19,5,,USD,,,'),
        ...slide('layout: chart\nchart: { kind: line, figures: [us, us2], by: subject, over: period }', '# 圖'),
      },
      ['value-invalid'],
    ],
    ['a row without a value', figure('x,usa,,,,,USDD,,,'), ['value-missing', 'unit-unknown']],
    [
      'an image with a space in its address',
      slide('layout: image', '# 圖\n\n![街景](images/旺角 街景.jpg)'),
      ['markdown-unsupported'],
    ],
    ['a faulty slide', slide('layout: qoute\nqoute: hope'), ['key-unknown']],
    ['a missing language', { front: 'title: 題\n' }, ['value-missing']],
  ])('%s is reported, and nothing that names it', (_, changes, codes) => {
    const found = validateProject(changes).diagnostics.map(({ code }) => code)
    expect(new Set(found)).toEqual(new Set(codes))
  })

  test.each([
    ['layout: quotes', 'Did you mean "quote"?'],
    ['layuot: quote', 'Did you mean "layout"?'],
    ['quote: hop\nlayout: quote', 'Did you mean "hope"?'],
    ['figure: uss\nlayout: figure', 'Did you mean "us"?'],
    ['sources: [reprot]', 'Did you mean "report"?'],
  ])('%s suggests the nearest known name', (yaml, hint) => {
    expect(validateProject(slide(yaml)).diagnostics.map((diagnostic) => diagnostic.hint)).toContain(hint)
  })

  test('every message is a sentence and says what to do', () => {
    for (const [, , changes] of cases) {
      for (const { message, hint } of validateProject(changes).diagnostics) {
        expect(message).toMatch(/\.$/)
        expect(hint).toMatch(/[.?]$/)
      }
    }
  })
})
