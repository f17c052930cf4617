import { beforeAll, describe, expect, test } from 'vitest'
import { textOfRuns } from '../../../src/model/runs.ts'
import type { Inline } from '../../../src/model/segment.ts'
import { createLocalizer, expression, place, prepareAll, term, text } from '../text-fixture.ts'

const terms = [
  term('qiming', { 'zh-Hant-TW': '啟明創投', 'zh-Hans-CN': '启明创投', 'zh-Hant-HK': '啟明創投' }, ['啓明創投']),
  term('report', { 'zh-Hant-TW': '報導', 'zh-Hans-CN': '报道', 'zh-Hant-HK': '報道' }),
  term('ai', { 'zh-Hant-TW': '人工智能', en: 'AI' }),
  term('kuang', { 'zh-Hant-TW': '鄺子平', en: 'Duane Kuang' }),
  term('google', { 'zh-Hant-TW': '谷歌', 'zh-Hans-CN': 'Google' }),
  term('fish', { 'zh-Hant-TW': '小魚,大魚' }),
  term('cdf', { 'zh-Hant-TW': '中國發展高層論壇2025年年會', en: 'China Development Forum 2025' }),
]

let localize: ReturnType<typeof createLocalizer>
let localizeSimplified: ReturnType<typeof createLocalizer>
beforeAll(async () => {
  const converter = await prepareAll()
  localize = createLocalizer(converter, terms)
  localizeSimplified = createLocalizer(converter, [], 'zh-Hans-CN')
})

const toMainland = { from: 'zh-Hant-TW', to: 'zh-Hans-CN' } as const
const toHongKong = { from: 'zh-Hant-TW', to: 'zh-Hant-HK' } as const
const same = { from: 'zh-Hant-TW', to: 'zh-Hant-TW' } as const
const toTaiwan = { from: 'zh-Hans-CN', to: 'zh-Hant-TW' } as const
const english = { from: 'en', to: 'en' } as const
const strong = (...children: readonly Inline[]): Inline => ({ kind: 'strong', children })

describe('traps through the whole order of steps', () => {
  test.each([
    ['在一个中国人,他说', '在一個中國人，他說'],
    ['可是只有他“宣布”', '可是只有他「宣布」'],
    ['被发明...', '被發明……'],
    ['有着悠长历史的司马夫妇', '有著悠長歷史的司馬夫婦'],
    ['于谦(准入)受干扰', '于謙（准入）受干擾'],
  ])('%s becomes %s', (source, expected) => {
    expect(localizeSimplified(source, toTaiwan).plain).toBe(expected)
  })

  test.each([
    ['啟明創投,隨著準入', '启明创投，随着准入'],
    ['干擾于謙的「著作」', '干扰于谦的“著作”'],
  ])('%s becomes %s', (source, expected) => {
    expect(localize(source, toMainland).plain).toBe(expected)
  })
})

test('a space typed between Han and Latin is drawn in code alone, which no layout spaces', () => {
  expect(localize('用 Rust 寫程式', same).plain).toBe('用Rust寫程式')
  expect(localize('用 Rust 寫程式', { ...toMainland, kind: 'code' }).plain).toBe('用 Rust 写程式')
})

test.each([
  [
    toMainland,
    '\\lambda = \\text{平均計數}, \\quad V_{\\text{電漿}}',
    '\\lambda = \\text{平均计数}, \\quad V_{\\text{电浆}}',
  ],
  [toMainland, '\\text{谷歌} \\neq x', '\\text{Google} \\neq x'],
  [toMainland, '\\text{於是「準」，則}', '\\text{于是“准”，则}'],
  [same, '\\text{「計數」}', '\\text{「計數」}'],
  [english, '\\text{計數}', '\\text{計數}'],
])('Chinese in a formula is converted: %o %s', (locales, tex, expected) => {
  expect(localize([{ kind: 'formula', tex, display: false, place }], locales).plain).toBe(`<formula ${expected}>`)
})

test.each([
  ['定理 1', ' 設 x 為正', '<strong 定理1> 設x為正'],
  ['Rust 語言', '，用 Rust 寫', '<strong Rust語言>，用Rust寫'],
  ['Rust', ' 語言', '<strong Rust>語言'],
])('the space typed behind a label in Chinese stays: %s', (label, rest, expected) => {
  expect(localize([strong(text(label)), text(rest)], same).plain).toBe(expected)
})

describe('markup', () => {
  test('does not cut a phrase', () => {
    const inlines = [
      strong(text('理')),
      text('发和'),
      { kind: 'emphasis', children: [text('皇')] } as const,
      text('后'),
    ]
    expect(localizeSimplified(inlines, toTaiwan).shown).toBe('<strong 理>髮和<emphasis 皇>后')
  })

  test('keeps the changed character in the inline that held it', () => {
    expect(localizeSimplified([text('头'), strong(text('发')), text('发展')], toTaiwan).shown).toBe('頭<strong 髮>發展')
    expect(
      localizeSimplified([text('他'), strong(text('说')), text('话')], { ...toTaiwan, to: 'zh-Hant-HK' }).shown,
    ).toBe('他<strong 說>話')
  })

  test('does not hide a neighbour from punctuation', () => {
    expect(localize([strong(text('中國')), text(', '), strong(text('(AI)'))], same).shown).toBe(
      '<strong 中國>，<strong （AI）>',
    )
  })

  test('does not reset the depth of quotations', () => {
    expect(localize([text('“甲'), strong(text('‘乙’')), text('”')], same).shown).toBe('「甲<strong 『乙』>」')
  })

  test('may be nested and hold a link, whose address stays', () => {
    const link: Inline = { kind: 'link', url: '#后', children: [strong(text('頭髮'))], place }
    const outside: Inline = { kind: 'link', url: 'https://example.com/后', children: [text('後')], place }
    expect(localize([link, outside], toMainland).shown).toBe('<internal #后 <strong 头发>><https://example.com/后 后>')
  })
})

describe('a text with markup reads like the same text without', () => {
  test.each([
    ['在一个中国人看来，头发、理发和发展', [1, 4, 9, 13]],
    ['他说“外‘内‘里’内’外”，然后说“好”', [2, 3, 5, 8, 12, 17]],
    ['启明创投说:被发明的只有“AI”,乾隆皇后的后果', [2, 6, 9, 14, 20, 23]],
    ['移动互联网的3月23-24日等...', [1, 3, 7, 10, 13, 17]],
    ['可是只有他拉面前的面条', [1, 3, 4, 6, 8]],
  ])('%s', (plain, cuts) => {
    const pieces = [...cuts, plain.length].map((cut, at) => plain.slice(at === 0 ? 0 : cuts[at - 1], cut))
    const wrap: readonly ((piece: string) => Inline)[] = [
      (piece) => strong(text(piece)),
      (piece) => ({ kind: 'link', url: '#后', children: [text(piece)], place }),
      text,
      (piece) => strong({ kind: 'emphasis', children: [text(piece)] }),
    ]
    for (const to of ['zh-Hant-TW', 'zh-Hant-HK'] as const) {
      const marked = pieces.map((piece, at) => (wrap[at % wrap.length] ?? text)(piece))
      const { runs } = localizeSimplified(marked, { from: 'zh-Hans-CN', to })
      expect(textOfRuns(runs)).toBe(textOfRuns(localizeSimplified(plain, { from: 'zh-Hans-CN', to }).runs))
    }
  })

  const ruby = (base: string, reading: string): Inline => ({
    kind: 'element',
    tag: 'ruby',
    children: [text(base), { kind: 'element', tag: 'rt', children: [text(reading)] }],
  })
  const html = (tag: string): Inline => ({ kind: 'html', html: tag })

  test.each<[string, readonly Inline[], string]>([
    ['ruby', [ruby('白', 'bái'), ruby('发', 'fà'), text('三千丈')], '白髮三千丈'],
    ['ruby', [ruby('皇', 'huáng'), text('后，'), ruby('万', 'wàn'), ruby('里', 'lǐ')], '皇后，萬里'],
    ['ruby in markup', [strong(ruby('皇', 'ㄏㄨㄤˊ')), ruby('后', 'ㄏㄡˋ')], '皇后'],
    ['a footnote mark', [text('白'), { kind: 'footnote', number: 1 }, text('发')], '白髮'],
    ['tags of a span', [text('皇'), html('<span class="a">'), text('后'), html('</span>')], '皇后'],
    ['an element', [text('白'), { kind: 'element', tag: 'mark', children: [text('发')] }], '白髮'],
    ['a readings-only text', [ruby('', 'fà'), text('白发')], '白髮'],
  ])('%s inside of a word', (_, inlines, expected) => {
    expect(textOfRuns(localizeSimplified(inlines, toTaiwan).runs)).toBe(expected)
  })

  test('and a reading is a text of its own, converted if it is Chinese', () => {
    const { runs, decisions } = localizeSimplified([ruby('干', '后果'), text('杯'), ruby('头', 'tóu')], toTaiwan)
    const readings = runs.flatMap((run) => ('runs' in run ? run.runs.slice(1) : []))
    expect(readings.flatMap((run) => ('runs' in run ? [textOfRuns(run.runs)] : []))).toEqual(['後果', 'tóu'])
    // In the plain text it stands below the line: 干杯头, 后果.
    expect(decisions).toContainEqual(expect.objectContaining({ kind: 'converted', offset: 4, to: '後果' }))
  })

  test('decisions behind a line break count it, as the plain text does', () => {
    const { decisions } = localizeSimplified([text('头发'), { kind: 'break' }, text('头发')], toTaiwan)
    expect(decisions.map(({ offset }) => offset)).toEqual([0, 3])
  })

  test('but code and raw HTML part what they stand between', () => {
    const code: Inline = { kind: 'code', text: 'x' }
    expect(localizeSimplified([text('理'), code, text('发')], toTaiwan).plain).toBe('理<code zh-Hans-CN x>發')
  })
})

describe('what is protected', () => {
  test('stays: words marked as another language, but not those in a dialect of the text’s own', () => {
    const span = (lang: string, ...inside: readonly Inline[]): readonly Inline[] => [
      { kind: 'html', html: `<span lang="${lang}">` },
      ...inside,
      { kind: 'html', html: '</span>' },
    ]
    const inlines = [text('国会和'), ...span('ja', strong(text('国会')), text('図書館')), text('后,')]
    expect(localizeSimplified(inlines, toTaiwan).shown).toBe('國會和<span lang="ja"><strong 国会>図書館</span>後，')
    expect(localizeSimplified(span('zh-CN', text('国会')), toTaiwan).plain).toContain('國會')
    expect(localizeSimplified([...span('ja', ...span('zh', text('国会'))), text('国')], toTaiwan).plain).toBe(
      '<span lang="ja"><span lang="zh">國會</span></span>國',
    )
  })

  test('stays: code, raw HTML, line breaks, addresses, sequences', () => {
    const code: Inline = { kind: 'code', text: '髮,"后"' }
    const inlines = [code, text(',髮'), { kind: 'html', html: '<br title="後">' } as const, { kind: 'break' } as const]
    expect(localize([...inlines, text('看https://example.com/,後⿰亻後 葛\u{e0100}𠮷')], toMainland).shown).toBe(
      '<code zh-Hant-TW 髮,"后">，发<br title="後">↵看https://example.com/，后⿰亻後 葛\u{e0100}𠮷',
    )
  })

  test('is drawn as Chinese of its own locale', () => {
    const runs = (source: Parameters<typeof localize>[0]) => localizeSimplified(source, toTaiwan).runs
    const typed = (text: string) => ({ kind: 'text', text, locale: 'zh-Hans-CN' })
    expect(runs('说#软件 和@AI、@软件')).toEqual([
      { kind: 'text', text: '說' },
      typed('#软件'),
      { kind: 'text', text: ' 和@AI、' },
      typed('@软件'),
    ])
    const link = (words: string, url: string): Inline => ({ kind: 'link', url, children: [text(words)], place })
    const url = 'https://example.org/IBM软件'
    expect(runs([link(url, url), text('软件'), link('软件', url)])).toMatchObject([
      { url, runs: [typed(url)] },
      { text: '軟件' },
      { url, runs: [{ text: '軟件' }] },
    ])
    expect(localizeSimplified('#软件', { from: 'zh-Hans-CN', to: 'zh-Hans-CN' }).runs).toEqual([
      { kind: 'text', text: '#软件' },
    ])
  })

  test('in English is drawn as Chinese of the deck', () => {
    const code: Inline = { kind: 'code', text: '软件' }
    const latin: Inline = { kind: 'code', text: 'x' }
    const { runs } = localize([text('A 软件, '), code, latin], { ...english, chinese: 'zh-Hans-CN' })
    expect(runs).toEqual([
      { kind: 'text', text: 'A ' },
      { kind: 'text', text: '软件', locale: 'zh-Hans-CN' },
      { kind: 'text', text: ', ' },
      { ...code, locale: 'zh-Hans-CN' },
      { ...latin, locale: 'en' },
    ])
  })

  test('is reported', () => {
    expect(localize('見 @handle', toMainland).decisions).toContainEqual({
      kind: 'protected',
      offset: 2,
      from: '@handle',
      to: '@handle',
    })
  })
})

describe('expressions', () => {
  test.each([
    ['begins a caption', [expression('about 80%'), text(' of schools')], 'About 80% of schools'],
    ['begins a sentence', [text('Done. '), expression('about 80%'), text(' of schools')], 'Done. About 80% of schools'],
    ['stands within one', [text('Of schools '), expression('about 80%'), text(' are')], 'Of schools about 80% are'],
    ['follows a short form', [text('Half vs. '), expression('about 80%'), text(' here')], 'Half vs. about 80% here'],
    ['stands alone', [expression('about 80%')], 'about 80%'],
  ])('an approximate value that %s', (_, inlines, expected) => {
    expect(localize(inlines, english).plain).toBe(expected)
  })

  test('are final, and stand in one piece with what belongs to them', () => {
    expect(localize([text('約'), expression('760億美元'), text(',隨著')], toMainland).shown).toBe('[约760億美元]，随着')
  })

  test('that give a long text may be broken', () => {
    expect(localize([expression('中國發展高層論壇2025年年會')], same).shown).toBe('中國發展高層論壇[2025年]年會')
  })

  test('do not count in the offsets of decisions', () => {
    const { decisions } = localize([text('有'), expression('3個'), text('頭髮')], toMainland)
    expect(decisions).toContainEqual(expect.objectContaining({ kind: 'converted', offset: 2, from: '髮', to: '发' }))
  })
})

describe('glossary terms', () => {
  test('are final', () => {
    const { shown, decisions } = localize('依據報導', toHongKong)
    expect(shown).toBe('依據[報道]')
    expect(decisions).toEqual([{ kind: 'glossary', offset: 2, from: '報導', to: '報道' }])
  })

  test('are found across markup', () => {
    expect(localize([strong(text('啓明')), text('創投')], toHongKong).shown).toBe('<strong [啟明]>[創投]')
  })

  test('of another length stand whole before the markup inside of them', () => {
    expect(localize([text('小'), strong(text('啓明')), text('創投')], toMainland).shown).toBe('小<strong [启明]>[创投]')
    expect(localize([strong(text('谷')), text('歌說')], toMainland).shown).toBe('<strong Google>说')
  })

  test('keep their punctuation', () => {
    expect(localize('小魚,大魚,好', same).shown).toBe('[小魚,大魚]，好')
  })

  test('never reword a quotation', () => {
    expect(localize('讀報導', { ...toMainland, kind: 'quote' }).plain).toBe('读报导')
    expect(localize('讀報導', toMainland).plain).toBe('读报道')
  })

  test.each([
    ['a part of a title stays as published', '見《報導文學》與報導', false, '见《报导文学》与报道'],
    ['a whole title is what the row says', '見《報導》', false, '见《报道》'],
    ['a title within a title is a part', '〈論《報導》〉', false, '《论〈报导〉》'],
    ['the title of a source needs no marks', '報導文學', true, '报导文学'],
    ['the whole title of a source', '報導', true, '报道'],
    ['the whole title of a source, between marks', '《報導》', true, '《报道》'],
  ])('never reword a part of a title: %s', (_, source, isTitle, expected) => {
    expect(localize(source, { ...toMainland, isTitle }).plain).toBe(expected)
  })

  test('do not change a text that is already in its locale', () => {
    const { shown, decisions } = localize('啓明創投', same)
    expect(shown).toBe('[啓明創投]')
    expect(decisions).toEqual([])
  })

  test('may be broken if they are long', () => {
    expect(localize('中國發展高層論壇2025年年會', same).shown).toBe('中國發展高層論壇[2025年]年會')
  })
})

describe('punctuation', () => {
  test('of an already right locale is still mended, and reported', () => {
    const { shown, decisions } = localize('好,"AI"', same)
    expect(shown).toBe('好，「AI」')
    expect(decisions.map(({ kind, offset, from, to }) => `${kind} ${offset} ${from}${to}`)).toEqual([
      'punctuation 1 ,，',
      'punctuation 2 "「',
      'punctuation 5 "」',
    ])
  })

  test.each([
    ['把資料API從單體搬到Rust與PostgreSQL', '把資料¦API¦從單體|搬到¦Rust¦與PostgreSQL'],
    ['落後，但 P99 不過熱', '落後，|但P99不過熱'],
  ])('a place to break between Chinese and Latin takes the gap that is there: %s', (line, shown) => {
    expect(localize(line, { ...same, kind: 'heading' }).shown).toBe(shown)
  })

  test('in running text a number takes the gap to the Chinese before it, not at a line’s start or behind a mark', () => {
    const { runs } = localize('3億人，4億人與5億人（6億人）', same)
    const gaps = runs.flatMap((run) => (run.kind === 'nobreak' ? [`${run.text} ${run.gap ?? false}`] : []))
    expect(gaps).toEqual(['3億人 false', '4億人 false', '5億人 true', '6億人 false'])
    const heading = localize('與5億人', { ...same, kind: 'heading' }).runs
    expect(heading.some((run) => run.kind === 'nobreak' && run.gap)).toBe(false)
  })

  test('inside a quotation uses the inner marks', () => {
    expect(localize('他說“好”', { ...same, kind: 'quote' }).shown).toBe('他說|『好』')
  })

  test('of English and of text without Han is left alone', () => {
    expect(localize('"AI", he said... (no)', english).shown).toBe('"AI", he said... (no)')
    expect(localize('OpenAI, Inc. "R1"', toMainland).shown).toBe('OpenAI, Inc. "R1"')
  })
})

describe('headings', () => {
  const heading = { ...same, kind: 'heading' } as const

  test.each(['heading', 'statement', 'quote', 'text'] as const)(
    'and other large type is broken between words: %s',
    (kind) => {
      const shown = '我們|把所有事'
      expect(localize('我們把所有事', { ...same, kind }).shown).toBe(
        kind === 'text' ? shown.replaceAll('|', '') : shown,
      )
    },
  )

  test('may be broken between words, but not in names and figures', () => {
    expect(localize('鄺子平的人工智能報導', heading).shown).toBe('[鄺子平]的|[人工智能]|[報導]')
    expect(localize([text('在'), expression('2025年'), text('打算投入多少')], heading).shown).toBe(
      '在[2025年]|打算|投入|多少',
    )
  })

  test('may be broken beside markup', () => {
    expect(localize([text('中國'), strong(text('投資缺口'))], heading).shown).toBe('中國<strong |投資|缺口>')
  })

  test.each([
    ['The price of a qubit', '[The price] of [a qubit]'],
    ['Thank you for listening; I welcome your questions', 'Thank you for listening; [I welcome] your questions'],
    ['An hour at 5 GHz and 300 km/h', '[An hour] at [5 GHz] and [300 km/h]'],
    ['What the (Smith 2020) result means', 'What [the (Smith 2020)] result means'],
    ['Seen in Fig. 3 by Feynman et al. (1982)', 'Seen in [Fig. 3] by [Feynman et al. (1982)]'],
    ['Drift [12] and spin [3, 4]', 'Drif[t [12]] and spi[n [3, 4]]'],
    ['Theatre, bathe, Anna', 'Theatre, bathe, Anna'],
  ])('in English stay with what belongs to them: %s', (text, shown) => {
    expect(localize(text, { ...english, kind: 'heading' }).shown).toBe(shown)
  })

  test('in English, and other texts, have no such places', () => {
    expect(localize('China and that gap', { ...english, kind: 'heading' }).shown).toBe('China and that gap')
    expect(localize('中國投資缺口', same).shown).toBe('中國投資缺口')
  })
})

test.each([
  ['Suzhou phase 1 at full output', 'Suzhou [phase 1] at full output'],
  ['Series B closes, phase 2 breaks ground', 'Series B closes, [phase 2] breaks ground'],
  ['The peak comes 40 minutes earlier', 'The peak comes [40 minutes] earlier'],
  ['They differ by 0.9 yuan per kWh', 'They differ by [0.9 yuan] per kWh'],
  ['Part 20 million people play', 'Part [20 million people] play'],
  ['Call +86 138 0000 0000 or +65 6123 4567', 'Call [+86 138 0000 0000] or [+65 6123 4567]'],
])('numbers in English stay with what they count: %s', (text, shown) => {
  expect(localize(text, english).shown).toBe(shown)
})

test('a statement is broken at its pauses, where its clauses are short', () => {
  const broken = (text: string) => localize(text, { ...same, kind: 'statement' }).shown
  expect(broken('不是電不夠，是電來的時間不對。')).toBe('不是電不夠，|是電來的時間不對。')
})

test('English names and figures stand on one line', () => {
  expect(localize('Duane Kuang on AI: US$76 billion', english).shown).toBe('[Duane Kuang] on AI: [US$76 billion]')
})

test('nothing gives nothing', () => {
  expect(localize([], toMainland)).toMatchObject({ runs: [], decisions: [] })
  expect(localize('', toMainland).runs).toEqual([])
})
