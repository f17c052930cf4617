import { describe, expect, test } from 'vitest'
import type { Locale } from '../../src/model/locale.ts'
import type { LocalizedDeck, LocalizedSlide, Run } from '../../src/model/localized.ts'
import { whenReady } from '../../src/model/not-ready.ts'
import { handoutPages } from '../../src/render/handout.ts'
import { readLayouts } from '../../src/render/layouts.ts'
import { createRenderer, type Target } from '../../src/render/render.ts'
import { fixtureDeck, slideOf } from './fixture.ts'
import { builtInTemplates } from './templates.ts'
import { writerFor } from './writer.ts'

const images = new Map([['images/forum.png', 'data:image/png;base64,AA==']])
const writer = writerFor('zh-Hant-TW', 'en')

async function rendererWith(replaced: Readonly<Record<string, string>> = {}) {
  const { value } = await readLayouts(builtInTemplates(replaced))
  return createRenderer(value.templates)
}

async function render(deck: LocalizedDeck, target: Target = 'deck', replaced = {}) {
  const renderer = await rendererWith(replaced)
  return renderer.renderSlides(deck, target, images)
}

function deckOf(...slides: readonly LocalizedSlide[]): LocalizedDeck {
  return { ...fixtureDeck(), slides }
}

/** A bullets slide whose only text is the runs. */
function slideWithRuns(runs: readonly Run[]): LocalizedSlide {
  const segment = writer.segment(['題', '题', 'Title'])
  const text = { ...segment, line: { locale: 'zh-Hant-TW', runs } } as const
  return slideOf({ layout: 'bullets', title: segment, body: [{ kind: 'paragraph', text }] }, 1)
}

const wholeDeck = fixtureDeck()
const whole = await render(wholeDeck)

test('nothing stands between a formula and the character after it', async () => {
  const place = { file: 'slides/gap.md', line: 1, column: 1, endLine: 1, endColumn: 2 }
  const runs: readonly Run[] = [
    { kind: 'text', text: '時間' },
    { kind: 'formula', tex: 't', display: false, locale: 'zh-Hant-TW', place },
    { kind: 'text', text: '之後' },
  ]
  const renderer = await rendererWith()
  const deck = deckOf(slideWithRuns(runs))
  for (const target of ['deck', 'print'] as const) {
    const { value, diagnostics } = await whenReady(() => renderer.renderSlides(deck, target, images))
    expect(diagnostics).toEqual([])
    expect(value).toMatch(/<\/math>(<span class="tex"[^>]*>[^<]*<\/span>)?<\/span>之後/)
  }
})

describe('every layout', () => {
  test('is rendered without a diagnostic', () => {
    expect(whole.diagnostics).toEqual([])
  })

  test.each(wholeDeck.slides.map(({ id, layout }) => [id, layout]))(
    'slide %s is a section of layout %s',
    (id, layout) => {
      expect(whole.value).toMatch(
        new RegExp(
          `<section id="${id}" class="slide layout-${layout} (roomy|normal|compact|dense|tight)( spread)?( place-\\w+)?"`,
        ),
      )
    },
  )

  test.each([
    ['title', '<h1>中國<wbr>人工智能<wbr>產業的<wbr>投資缺口</h1>'],
    ['event', '<p class="line">中國發展高層論壇2025年年會</p>'],
    [
      'item',
      '<li class="fragment"><span class="line">中國同期融資<span class="nobreak">140億美元</span></span><span class="caption" lang="en">',
    ],
    ['quote', '<span class="mark open">「</span>人工智能將'],
    ['quote caption', '<p class="caption" lang="en"><span class="mark open">“</span>AI will'],
    ['speaker', '<span class="strong">鄺子平</span> <span>啟明創投創始主管合夥人</span>'],
    ['script note', '原文為簡體中文，此處只轉換字體。'],
    ['figure', '<p class="value strong"><span class="nobreak">760億美元</span></p>'],
    ['chart', '<svg'],
    [
      'cell',
      '<td class="right figures"><span class="line"><span class="nobreak">1,000億美元</span></span><span class="caption" lang="en">US$100 billion</span></td>',
    ],
    ['column', '<p class="subheading strong" role="heading" aria-level="3">合作</p>'],
    ['image', 'alt="講台與聽眾"'],
    ['English alternative text', '<span class="visually-hidden" lang="en">The stage and the audience</span>'],
    ['citations', '<p class="line">來源：<cite><a href="https://example.org/a?b&#x3D;1&amp;c&#x3D;2">CB Insights'],
    ['English citations', '<p class="caption" lang="en">Source: <cite>CB Insights, State of Venture'],
    ['ordinal', '<span class="ordinal">5</span>'],
    ['number', '<p class="number">15</p>'],
  ])('shows its %s', (_, expected) => {
    expect(whole.value).toContain(expected)
  })
})

describe('languages', () => {
  test('every English text carries its own lang, and no Chinese line needs one', () => {
    const texts = whole.value.match(/<(?:p|span) class="caption"[^>]*>/g) ?? []
    expect(texts.length).toBeGreaterThan(40)
    expect(texts.every((tag) => tag.includes('lang="en"'))).toBe(true)
    expect(whole.value).not.toContain('lang="zh-Hant-TW"')
  })

  test('a line in another language than the document carries its lang', async () => {
    const segment = {
      ...writer.segment(['題', '题', 'Title']),
      line: { locale: 'en', runs: [{ kind: 'text', text: 'AI' }] },
    } as const
    const { value } = await render(deckOf(slideOf({ layout: 'section', title: segment }, 1)))
    expect(value).toContain('<h2 lang="en">AI</h2>')
  })

  test('code carries the lang of its Chinese', async () => {
    const { value } = await render(deckOf(slideWithRuns([{ kind: 'code', text: '字', locale: 'zh-Hans-CN' }])))
    expect(value).toContain('<code lang="zh-Hans-CN">字</code>')
  })

  test.each<[Locale, Locale | 'none']>([
    ['zh-Hans-CN', 'none'],
    ['en', 'zh-Hans-CN'],
  ])('a deck in %s captioned in %s is rendered too', async (locale, caption) => {
    const { value, diagnostics } = await render(fixtureDeck(locale, 'light', caption))
    expect(diagnostics).toEqual([])
    expect(value.replace(/<svg.*?<\/svg>/gs, '').includes('class="caption"')).toBe(caption !== 'none')
  })
})

test('a slide that is kept for questions has the same number wherever it is named', async () => {
  const notes = [writer.paragraph(['說明', '说明', 'A remark'])]
  const kept = { ...slideWithRuns([{ kind: 'text', text: '備用' }]), notes, backup: 2 }
  const deck = deckOf(kept)
  const slide = (await render(deck)).value
  expect(slide).toContain('<p class="number">+2</p>')
  expect(slide).toMatch(/<aside class="notes" data-notes aria-label="\S+ \+2">/)
  const renderer = await rendererWith()
  for (const [target, number] of [
    ['notes', '<span>+2</span>'],
    ['interpreter', '<p class="sheet-number">+2</p>'],
  ] as const) {
    const reference = { locales: [], terms: [], figures: [] }
    const parts = { pages: handoutPages([kept], {}), reference, images, fonts: '', styles: '' }
    expect(renderer.renderDocument(deck, target, parts).value).toContain(number)
  }
})

describe('the two targets', () => {
  test('differ in steps, notes, what a phone is shown of charts and heads inside a slide only', async () => {
    const { value: print } = await render(wholeDeck, 'print')
    const plain = whole.value
      .replace(/<aside[\s\S]*?<\/aside>/g, '')
      .replace(/<table class="data"[\s\S]*?<\/table>/g, '')
      .replace(/<div class="narrow">[\s\S]*?<\/div>/g, '')
      .replaceAll(' class="fragment"', '')
      .replaceAll(' role="heading" aria-level="3"', '')
    expect(print.replace(/\s+/g, '')).toBe(plain.replace(/\s+/g, ''))
    expect(whole.value).toContain('<aside class="notes" data-notes aria-label="')
    expect(print).not.toContain('Wait for the interpreter')
  })

  test('write a link to a slide the same way, which reveal.js and PDF both follow', async () => {
    const link: Run = { kind: 'link', url: '#sources', internal: true, runs: [{ kind: 'text', text: '見' }] }
    for (const target of ['deck', 'print'] as const) {
      const { value } = await render(deckOf(slideWithRuns([link])), target)
      expect(value).toContain('<a href="#sources">見</a>')
    }
  })
})

describe('text', () => {
  test.each<[string, Run, string]>([
    ['text', { kind: 'text', text: '<script>alert(1)</script>' }, '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['what stays as typed', { kind: 'text', text: '后', locale: 'zh-Hans-CN' }, '<span lang="zh-Hans-CN">后</span>'],
    ['a name', { kind: 'nobreak', text: 'A&B' }, '<span class="nobreak">A&amp;B</span>'],
    [
      'a name behind Chinese',
      { kind: 'nobreak', text: 'A&B', gap: true },
      '<span class="gap"></span><wbr><span class="nobreak">A&amp;B</span>',
    ],
    [
      'a link',
      { kind: 'link', url: 'https://a.b/"><img>', internal: false, runs: [] },
      '<a href="https://a.b/&quot;&gt;&lt;img&gt;"></a>',
    ],
    ['code', { kind: 'code', text: '</code>', locale: 'en' }, '<code lang="en">&lt;/code&gt;</code>'],
    ['strong text', { kind: 'strong', runs: [{ kind: 'text', text: '<' }] }, '<strong>&lt;</strong>'],
  ])('is escaped in %s', async (_, run, expected) => {
    const { value } = await render(deckOf(slideWithRuns([run])))
    expect(value).toContain(expected)
  })

  test('is escaped in the document', async () => {
    const renderer = await rendererWith()
    const title = writer.segment(['<b>"', '', ''])
    const parts = { sections: '<section></section>', fonts: '', styles: '' }
    const { value, diagnostics } = renderer.renderDocument({ ...wholeDeck, title }, 'print', parts)
    expect(diagnostics).toEqual([])
    expect(value).toContain('<title>&lt;b&gt;&quot;</title>')
    expect(value).toContain('<html lang="zh-Hant-TW" data-variant="light">')
    expect(value).toContain('<section></section>')
  })

  test('spaces and line ends of templates add nothing to it', async () => {
    const runs: Run[] = [
      { kind: 'text', text: '一' },
      { kind: 'emphasis', runs: [{ kind: 'text', text: '二' }] },
      { kind: 'break' },
      { kind: 'text', text: ' 三' },
    ]
    const { value } = await render(deckOf(slideWithRuns(runs)))
    expect(value).toContain('<p class="line">一<em>二</em><br> 三</p>')
  })
})

describe('an address that no link may have', () => {
  const url = 'javascript:alert(1)'
  const text = writer.segment(['源', '源', 'Source'])

  test.each<[string, Partial<LocalizedSlide>, string]>([
    ['a line', slideWithRuns([{ kind: 'link', url, internal: false, runs: [] }]), 'partials/runs'],
    ['the foot', { citations: [{ id: 'a', text, url }] }, 'partials/citations'],
    ['the list of sources', { layout: 'sources', bibliography: [{ id: 'a', text, url }] }, 'partials/citation'],
  ])('is never printed in %s, however it came there', async (_, changes, template) => {
    const slide = { ...slideWithRuns([{ kind: 'text', text: '一' }]), ...changes }
    const { value, diagnostics } = await render(deckOf(slide))
    expect(value).not.toContain('javascript:')
    expect(diagnostics).toMatchObject([
      { code: 'template-field', place: { file: `templates/${template}.hbs` }, message: expect.stringContaining(url) },
    ])
  })
})

describe('a value that is missing', () => {
  const slide = slideOf({ layout: 'own', title: writer.segment(['題', '题', 'Title']) }, 3)

  test.each([
    ['read', '<p>{{slide.subtitle}}</p>', 'layouts/own', 1, 6],
    ['read in the block of a partial', '{{#> slide}}\n {{slide.subtitle}}\n{{/slide}}', 'layouts/own', 2, 4],
    ['handed to a partial', 'x\n{{> pair slide.subtitle}}', 'layouts/own', 2, 1],
    ['handed to a partial in a block', '{{#> slide}}\n{{> pair slide.subtitle}}{{/slide}}', 'layouts/own', 2, 1],
    ['looked into', '{{#if slide.quote.role}}x{{/if}}', 'layouts/own', 1, 7],
    ['not what a partial shows', '{{> pair slide.title.line}}', 'partials/pair', 2, 78],
    ['an image that is not there', '\n{{imageUrl slide.id}}', 'layouts/own', 2, 1],
  ])('is reported at its place: %s', async (_, text, template, line, column) => {
    const { value, diagnostics } = await render(deckOf(slide), 'deck', { 'layouts/own': text })
    expect(diagnostics).toHaveLength(1)
    expect(diagnostics[0]).toMatchObject({
      code: 'template-field',
      place: { file: `templates/${template}.hbs`, line, column },
    })
    expect(diagnostics[0]?.hint).toContain('"own" (slides/gap.md:7)')
    expect(value).toBe('')
  })

  test('is reported once for all slides that show it', async () => {
    const { diagnostics } = await render(deckOf(slide, { ...slide, id: 'again' }), 'deck', {
      'layouts/own': '{{slide.body}}',
    })
    expect(diagnostics).toHaveLength(1)
  })
})

describe('a slide without a title', () => {
  const body = [
    { kind: 'paragraph', text: writer.segment(['首行', '首行', 'First']) },
    { kind: 'paragraph', text: writer.segment(['次行', '次行', 'Second']) },
  ] as const

  test('has its first line for a heading, which bookmarks and screen readers go by', async () => {
    const { value } = await render(deckOf(slideOf({ layout: 'bullets', body }, 1)))
    expect(value.match(/role="heading" aria-level="1">[^<]*/g)).toEqual(['role="heading" aria-level="1">首行'])
  })

  test('is unlike one with a title', async () => {
    const title = writer.segment(['題', '题', 'Title'])
    const { value } = await render(deckOf(slideOf({ layout: 'bullets', title, body }, 1)))
    expect(value).not.toContain('role="heading"')
  })
})
