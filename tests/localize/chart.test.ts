import { describe, expect, test } from 'vitest'
import { chartUnit } from '../../src/localize/chart-ticks.ts'
import { localizeDeck } from '../../src/localize/deck.ts'
import { createLocalizeServices } from '../../src/localize/services.ts'
import { sharedUnit } from '../../src/localize/values/figure.ts'
import { type Locale, localeTags } from '../../src/model/locale.ts'
import type { LocalizedChart } from '../../src/model/localized.ts'
import { project, validateProject } from '../validate/project.ts'
import { figure, money, termForm, usdFund } from './data.ts'

const rows = [
  'us20,usa,fund,2020,380億,,USD,,report,',
  'us23,usa,fund,2023,400億,,USD,,report,',
  'us24,usa,fund,2024,760億,,USD,,report,',
  'cn20,china,fund,2020,105億,,USD,,report,',
  'cn23,china,fund,2023,105億,,USD,yes,report,',
  'cn24,china,fund,2024,140億,,USD,,report,',
  'loss,china,fund,2019,-20億,,USD,,report,',
  'step,usa,fund,2018,380億,,USD,,report,',
  'end,usa,fund,2017,760億,,USD,,report,',
  'exact,usa,fund,2016,1313851,,USD,,report,',
  'other,china,fund,2016,911140,,USD,,report,',
  'small,china,fund,2015,130970,,USD,,report,',
  'share20,usa,fund,2020,9.0,,percent,,report,',
  'share23,usa,fund,2023,8.7,,percent,,report,',
  'share24,usa,fund,2024,9.0,10.0,percent,,report,',
  'money20,usa,fund,2020,1.50億,,USD,,report,',
  'money23,usa,fund,2023,2.25億,,USD,,report,',
  'money24,usa,fund,2024,3.00億,,USD,,report,',
]
const quarters = ['2023Q3', '2023-Q4', '2024Q1', '2024-Q2', '2024Q3', '2024H1', '2024Q1–Q3'].map(
  (period, at) => `q${at},usa,fund,${period},${at + 1}億,,USD,,report,`,
)
const figures = `id,subject,measure,period,value,max,unit,approximate,source,note\n${[...rows, ...quarters].join('\n')}\n`

async function chartIn(locale: Locale, yaml: string): Promise<LocalizedChart> {
  const deckText = `# 題\nen: Title\n\n---\nlayout: chart\nchart: { ${yaml} }\n---\n\n# 圖\nen: Chart\n`
  const { deck, diagnostics } = validateProject({ ...project, figures, deck: deckText })
  expect(diagnostics).toEqual([])
  if (!deck) throw new Error('The deck must be valid to be localized')
  const variant = { locale, caption: 'en' } as const
  const services = createLocalizeServices()
  const localized = await services.remember(deck, [variant], () => localizeDeck(deck, variant, services))
  const chart = localized.slides[1]?.chart
  if (!chart) throw new Error('The slide must have a chart')
  return chart
}

const both = 'figures: [us24, us20, us23, cn24, cn20, cn23]'

describe('a unit', () => {
  test.each([
    ['is said once', [76e9, 14e9, 10.5e9], ['亿美元', '億美元', '億美元', 'US$ billion'], ['760', '760', '760', '76']],
    ['fits all values', [2e9, 5e6], ['亿美元', '億美元', '億美元', 'US$ billion'], ['20', '20', '20', '2']],
    ['is smaller where one value is small', [2e9, 12_345_678], ['', '', '', ''], ['', '', '', '']],
    ['has no scale word for small numbers', [12, 7], ['美元', '美元', '美元', 'US$'], ['12', '12', '12', '12']],
    ['leaves zero zero', [0, 20_000], ['万美元', '萬美元', '萬美元', 'US$'], ['0', '0', '0', '0']],
  ])('%s', (_, values, names, first) => {
    const quantities = values.map((value) => figure('x', value, money('USD'), false))
    const units = localeTags.map((locale) => sharedUnit(quantities, locale, termForm))
    const [quantity] = quantities
    expect(units.map((unit) => unit?.name ?? '')).toEqual(names)
    expect(units.map((unit) => (unit && quantity ? unit.write(quantity) : ''))).toEqual(first)
  })

  test.each([
    ['share20, share23, share24', ['9.0%', '8.7%', '9.0%至10.0%'], ['9.0%', '8.7%', '9.0–10.0%']],
    ['money20, money23, money24', ['1.50', '2.25', '3.00'], ['150', '225', '300']],
  ])('writes %s as precisely as they were typed', async (named, lines, captions) => {
    const { points } = await chartIn('zh-Hant-TW', `kind: column, by: period, figures: [${named}]`)
    expect(points.map(({ short }) => short?.line)).toEqual(lines)
    expect(points.map(({ short }) => short?.caption ?? short?.line)).toEqual(captions)
  })

  test('makes no small count nothing beside large ones', () => {
    const counts = [100_000, 50_000, 17].map((value) => figure('x', value, { kind: 'count', term: usdFund }, false))
    const { write } = chartUnit(counts, { locale: 'zh-Hant-TW', caption: 'en' }, termForm)
    expect(counts.map((count) => write?.(count).line)).toEqual(['100,000', '50,000', '17'])
  })

  test('of counted things is their name; of percent it stays with the number', () => {
    const counted = sharedUnit([figure('x', 3_000_000, { kind: 'count', term: usdFund }, false)], 'en', termForm)
    expect(counted?.name).toBe('million US dollar funds')
    const percent = figure('x', 33, { kind: 'percent' }, true)
    expect(sharedUnit([percent], 'en', termForm)?.write(percent)).toBe('about 33%')
  })
})

describe('a chart', () => {
  test.each([
    ['zh-Hans-CN', '基金（亿美元）', '760'],
    ['zh-Hant-TW', '檔基金（億美元）', '760'],
    ['zh-Hant-HK', '基金（億美元）', '760'],
  ] as const)('in %s says once what it measures, in the scale words of both languages', async (locale, axis, value) => {
    const chart = await chartIn(locale, `kind: grouped-bar, ${both}`)
    expect(chart.axis).toEqual({ line: axis, caption: 'fund (US$ billion)' })
    expect(chart.points[0]?.short).toEqual({ line: value, caption: '76' })
    expect(chart.points[5]?.short?.caption).toBe('about 10.5')
    expect(chart.points[0]?.label.caption).toBe('US$76 billion')
  })

  test('of exact counts rounds them at their marks alone, all to one place', async () => {
    const chart = await chartIn('zh-Hant-TW', 'kind: line, figures: [exact, other, small]')
    expect(chart.axis?.line).toContain('萬美元')
    expect(chart.points.map(({ short }) => short)).toEqual([
      { line: '131.4', caption: '1.314' },
      { line: '91.1', caption: '0.911' },
      { line: '13.1', caption: '0.131' },
    ])
    expect(chart.points[0]?.label.line).toBe('1,313,851美元')
    expect(chart.summary.line).toContain('1,313,851美元')
  })

  test('of shares gives each value with its share', async () => {
    const chart = await chartIn('zh-Hant-TW', 'kind: percent, figures: [us24, cn24]')
    expect(chart.points.map(({ label }) => label)).toEqual([
      { line: '84%（760億美元）', caption: '84% (US$76 billion)' },
      { line: '16%（140億美元）', caption: '16% (US$14 billion)' },
    ])
  })

  test('of two values has the unit at each', async () => {
    const chart = await chartIn('zh-Hant-TW', 'kind: column, figures: [us24, cn24]')
    expect(chart.points[0]?.short).toBeUndefined()
    expect(chart.axis?.caption).toBe('fund')
  })

  test.each(['line', 'area', 'slope'] as const)(
    'of the kind %s is in the order of time, as far apart as in it',
    async (kind) => {
      const chart = await chartIn(
        'zh-Hant-TW',
        `kind: ${kind}, ${kind === 'slope' ? 'figures: [us24, us20, cn24, cn20]' : both}`,
      )
      const expected = kind === 'slope' ? ['2020', '2024'] : ['2020', '2023', '2024']
      expect(chart.categories.map(({ caption }) => caption)).toEqual(expected)
      expect(chart.times).toEqual(expected.map((year) => Number(year) + 0.5))
      expect(chart.points[0]).toMatchObject({ category: expected.length - 1, value: 76e9 })
    },
  )

  test('writes a few quarters in full and many short, in the order and at the distance of time', async () => {
    const labels = async (ids: string, kind = 'line', over = 'period') => {
      const { categories, times } = await chartIn(
        'zh-Hans-CN',
        `kind: ${kind}, figures: [${ids}], by: ${kind === 'line' ? `subject, over: ${over}` : 'period'}`,
      )
      return { names: categories.map(({ line, caption }) => [line, caption]), times }
    }
    expect(await labels('q2, q1, q0')).toEqual({
      names: [
        ['2023年第三季度', 'Q3 2023'],
        ['2023年第四季度', 'Q4 2023'],
        ['2024年第一季度', 'Q1 2024'],
      ],
      times: [2023.625, 2023.875, 2024.125],
    })
    const short = ['2023 Q3', '2023 Q4', '2024 Q1', '2024 Q2', '2024 Q3'].map((line) => [line, undefined])
    expect((await labels('q0, q1, q2, q3, q4')).names).toEqual(short)
    expect((await labels('q0, q1, q2, q3, q4', 'column')).names).toEqual(short)
    expect((await labels('q0, q1, q2, q3, q4', 'bar')).names[4]).toEqual(['2024年第三季度', 'Q3 2024'])
    expect((await labels('q5, q6', 'column')).names).toEqual([
      ['2024年上半年', 'H1 2024'],
      ['2024年前三季度', 'Q1–Q3 2024'],
    ])
  })

  test('of columns keeps the order of its figures', async () => {
    expect(
      (await chartIn('zh-Hant-TW', `kind: grouped-bar, ${both}`)).categories.map(({ caption }) => caption),
    ).toEqual(['2024', '2020', '2023'])
  })

  test('of stacks has their sums, approximate if a part is', async () => {
    const { totals } = await chartIn('zh-Hant-TW', `kind: stacked, ${both}`)
    expect(totals).toEqual([
      { line: '900', caption: '90' },
      { line: '485', caption: '48.5' },
      { line: '約505', caption: 'about 50.5' },
    ])
  })

  test('of shares has them in percent', async () => {
    const chart = await chartIn('zh-Hant-TW', `kind: percent, ${both}`)
    expect(chart.points[0]?.short).toEqual({ line: '84%' })
    expect(chart.points[3]?.short).toEqual({ line: '16%' })
  })

  test('of a waterfall writes the sign of each step', async () => {
    const chart = await chartIn('zh-Hant-TW', 'kind: waterfall, by: period, figures: [us23, step, loss, end]')
    expect(chart.points.map(({ short }) => short?.line)).toEqual(['400', '+380', '\u221220', '760'])
  })

  test.each([
    ['ratio', '5.4倍', '5.4 times'],
    ['growth', '+443%', '+443%'],
    ['difference', '+620億美元', '+US$62 billion'],
  ])('has an arrow with the computed %s, and says it in its alternative text', async (show, line, caption) => {
    const chart = await chartIn(
      'zh-Hant-TW',
      `kind: grouped-bar, ${both}, difference: { from: cn24, to: us24, show: ${show} }`,
    )
    expect(chart.overlays?.difference).toMatchObject({ from: 3, to: 0, label: { line } })
    expect(chart.summary.line).toContain(`→ 美國，2024年：${line}`)
    expect(chart.summary.caption).toContain(caption)
  })

  test('has a line with its name and value, and notes, in both languages', async () => {
    const overlays = 'note: { at: us24, zh: 新高, en: A record }, reference: { at: 500億, zh: 目標, en: Target }'
    const { overlays: shown, summary } = await chartIn(
      'zh-Hans-CN',
      `kind: column, by: period, figures: [us23, us24], ${overlays}`,
    )
    expect(shown?.reference).toEqual({
      value: 50e9,
      label: { line: '目标 500亿美元', caption: 'Target US$50 billion' },
    })
    expect(shown?.notes).toEqual([{ point: 1, text: { line: '新高', caption: 'A record' } }])
    expect(summary.caption).toContain('A record')
  })

  test('has an average that duilian names', async () => {
    const { overlays } = await chartIn('zh-Hant-HK', 'kind: column, figures: [us24, cn24], reference: { at: average }')
    expect(overlays?.reference?.label).toEqual({ line: '平均 450億美元', caption: 'Average US$45 billion' })
    const named = 'reference: { at: 500億, zh: 目標（暫定）, en: Target (draft) }'
    const { overlays: marked } = await chartIn('zh-Hant-HK', `kind: column, figures: [us24, cn24], ${named}`)
    expect(marked?.reference?.label).toEqual({ line: '目標（暫定）500億美元', caption: 'Target (draft) US$50 billion' })
  })
})
