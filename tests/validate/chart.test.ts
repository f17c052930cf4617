import { describe, expect, test } from 'vitest'
import { project, validateProject } from './project.ts'

const rows = [
  'us23,usa,fund,2023,400億,,USD,,report,',
  'us24,usa,fund,2024,760億,,USD,,report,',
  'cn23,china,fund,2023,105億,,USD,yes,report,',
  'cn24,china,fund,2024,140億,,USD,,report,',
  'range,china,fund,2025,100億,200億,USD,,report,',
  'undated,china,fund,,140億,,USD,,report,',
  'loss,china,fund,2022,-20億,,USD,,report,',
  'zero,china,fund,2021,0,,USD,,report,',
  'step,china,fund,2020,360億,,USD,,report,',
  'total,usa,fund,2019,1160億,,USD,,report,',
  'p40,usa,fund,2018,40,,percent,,report,',
  'p59,china,fund,2018,59,,percent,,report,',
  'p61,china,fund,2017,61.5,,percent,,report,',
  'usshare,usa,usa,2024,3,,percent,,report,',
  'cnshare,china,usa,2024,4,,percent,,report,',
]
const figures = `id,subject,measure,period,value,max,unit,approximate,source,note\n${rows.join('\n')}\n`

function chart(yaml: string) {
  return validateProject({
    ...project,
    figures,
    deck: `# 題\nen: Title\n\n---\nlayout: chart\nchart: { ${yaml} }\n---\n\n# 圖\nen: Chart\n`,
  })
}

describe('a chart is refused', () => {
  test.each([
    [
      'a waterfall that does not add up',
      'kind: waterfall, by: period, figures: [us23, step, total]',
      'add up to 76,000,000,000, not to 116,000,000,000',
    ],
    ['a waterfall without steps', 'kind: waterfall, by: period, figures: [us23, us24]', 'a start, steps and an end'],
    ['a donut that is not the whole', 'kind: donut, by: period, figures: [p40, p61]', 'add up to 101.5%'],
    [
      'a donut that is not the whole it names',
      'kind: donut, by: period, whole: total, figures: [us23, step]',
      'which "total" says',
    ],
    ['a donut of one part', 'kind: donut, figures: [us23]', 'two to 5 parts'],
    [
      'a donut of six parts',
      'kind: donut, by: period, figures: [us23, us24, zero, step, total, undated]',
      'this one has 6',
    ],
    ['a share below zero', 'kind: percent, figures: [us24, loss]', '"loss" is negative'],
    ['shares of percent that are not the whole', 'kind: percent, figures: [p40, cn24]', 'different units'],
    ['shares that do not make the whole', 'kind: percent, over: measure, figures: [p40, p61]', 'add up to 101.5%'],
    ['a range in a stack', 'kind: stacked, figures: [us24, range]', '"range" is a range'],
    ['a line through an undated point', 'kind: line, figures: [us23, us24, undated]', '"undated" has no period'],
    ['areas with a gap', 'kind: area, figures: [us23, us24, cn24]', 'hide the gap'],
    ['a slope of three periods', 'kind: slope, figures: [us23, us24, cn24, loss]', 'has 3'],
    ['dots with one measure', 'kind: scatter, figures: [us24, cn24]', 'have 1'],
    ['a dot without its other measure', 'kind: scatter, figures: [us24, usshare, cnshare]', 'only one of the two'],
  ])('%s', (_, yaml, message) => {
    const { diagnostics } = chart(yaml)
    expect(diagnostics).toMatchObject([{ severity: 'error', place: { line: 10, column: 8 } }])
    expect(diagnostics[0]?.message).toContain(message)
    expect(diagnostics[0]?.hint).not.toBe('')
  })

  test.each([
    ['kind: column, figures: [us23, us24]', 'they have the same subject.', 'Write "by: period"'],
    ['kind: waterfall, figures: [us23, zero, us24]', 'they have the same subject.', 'Write "by: period"'],
    ['kind: waterfall, figures: [us23, cn23, cn24, us24]', '"cn23" and "cn24"', 'told apart by their subject'],
    ['kind: bar, figures: [us23, cn23, cn24]', '"cn23" and "cn24"', 'subjects of their own in figures.csv'],
    ['kind: line, figures: [us23, us23]', 'they have the same subject and period.', 'Set "by" and "over"'],
  ])('two figures in one place: %s', (yaml, message, hint) => {
    const [found] = chart(yaml).diagnostics
    expect(found?.message).toContain(message)
    expect(found?.hint).toContain(hint)
  })

  test.each([
    [
      'a note on a figure of another chart',
      'note: { at: us23, zh: 字, en: Words }',
      'No figure of this chart is called "us23"',
      53,
    ],
    ['an arrow from nowhere', 'difference: { from: us2, to: cn24 }', 'called "us2"', 61],
    ['an arrow to itself', 'difference: { from: us24, to: us24 }', 'to itself', 71],
    ['a line at nothing', 'reference: { at: much }', '"much" is neither a number nor a figure', 58],
  ])('for %s', (_, overlay, message, column) => {
    const { diagnostics } = chart(`kind: column, figures: [us24, cn24], ${overlay}`)
    expect(diagnostics).toMatchObject([{ code: 'chart-invalid', place: { line: 10 } }])
    expect(diagnostics[0]?.message).toContain(message)
    expect(Math.abs((diagnostics[0]?.place?.column ?? 0) - column)).toBeLessThan(12)
  })

  test.each([
    ['growth from zero', 'by: period, figures: [zero, cn24], difference: { from: zero, to: cn24 }', 'Growth from zero'],
    ['a ratio to zero', 'by: period, figures: [zero, us24], difference: { from: zero, to: us24 }', 'ratio to zero'],
    [
      'a ratio that rounds to zero',
      'by: period, figures: [total, loss], difference: { from: total, to: loss }',
      'rounds to zero',
    ],
  ])('for %s', (_, yaml, message) => {
    const { diagnostics } = chart(`kind: column, ${yaml}`)
    expect(diagnostics.map((one) => one.message).join()).toContain(message)
  })
})

describe('a chart is read', () => {
  test('whose shares miss the whole by no more than rounding', () => {
    expect(chart('kind: percent, over: measure, figures: [p40, p59]').diagnostics).toEqual([])
  })

  test.each([
    ['the same subject at two times', '[us23, us24]', 'us23, to: us24', 'growth'],
    ['two subjects', '[cn24, us24]', 'cn24, to: us24', 'ratio'],
  ])('and an arrow between %s says what is meant', (_, ids, ends, show) => {
    const by = ids.includes('us23') ? 'by: period, ' : ''
    const { deck, diagnostics } = chart(`kind: column, ${by}figures: ${ids}, difference: { from: ${ends} }`)
    expect(diagnostics).toEqual([])
    expect(deck?.slides[1]?.slots.chart?.difference?.show).toBe(show)
  })

  test('with the texts of its notes and its line, which are texts of the slide', () => {
    const yaml =
      'kind: column, figures: [us24, cn24], note: [{ at: us24, zh: 新高, en: A record }], reference: { at: 500億, zh: 目標, en: Target }'
    const { deck, diagnostics } = chart(yaml)
    expect(diagnostics).toEqual([])
    const { notes, reference } = deck?.slides[1]?.slots.chart ?? {}
    expect(notes?.[0]?.text.texts.en?.inlines).toEqual([{ kind: 'text', text: 'A record' }])
    expect(reference).toMatchObject({ value: 50e9, average: false })
  })

  test.each([
    ['note: { at: us24, zh: "首破**千億**", en: A record }', ['千億']],
    ['reference: { at: 500億, zh: "*目標*", en: "The **target**" }', ['目標', 'target']],
    ['note: { at: us24, zh: 3 * 4 * 5, en: A record }', []],
  ])('and %s says whose emphasis is left out', (overlay, lost) => {
    const { diagnostics } = chart(`kind: column, figures: [us24, cn24], ${overlay}`)
    expect(diagnostics.map(({ code }) => code)).toEqual(lost.map(() => 'markdown-foreign'))
    expect(diagnostics.map(({ message }) => /"(.+)"/.exec(message)?.[1])).toEqual(lost)
  })

  test('with the average of its figures', () => {
    const { deck } = chart('kind: column, figures: [us24, cn24], reference: { at: average }')
    expect(deck?.slides[1]?.slots.chart?.reference).toMatchObject({ value: 45e9, average: true })
  })
})
