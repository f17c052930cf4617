import { describe, expect, test } from 'vitest'
import { planChart } from '../../../../src/formats/pptx/charts/kinds.ts'
import { chartKinds } from '../../../../src/model/chart.ts'
import type { LocalizedChart } from '../../../../src/model/localized.ts'
import { surface } from './surface.ts'

const billions = (value: number) => ({ line: `${value / 1e8}億`, caption: `${value / 1e9} billion` })

/** A chart of two series over categories, or of single marks. */
function chartOf(
  kind: LocalizedChart['kind'],
  rows: readonly (readonly number[])[],
  more: Partial<LocalizedChart> = {},
): LocalizedChart {
  return {
    kind,
    id: 'chart',
    locale: 'zh-Hant-TW',
    captionLocale: 'en',
    series: rows.map((_, at) => ({ label: { line: `系列${at}`, caption: `Series ${at}` }, accent: at === 1 })),
    categories: (rows[0] ?? []).map((_, at) => ({ line: `類${at}`, caption: `Kind ${at}` })),
    points: rows.flatMap((row, series) =>
      row.map((value, category) => ({ series, category, value, label: billions(value) })),
    ),
    summary: { line: '' },
    rangeKey: { low: { line: '下限', caption: 'Low' }, high: { line: '上限', caption: 'High' } },
    ...more,
  }
}

const rows = [
  [4e10, 7.6e10],
  [1.05e10, 1.4e10],
]

describe('a chart as columns of a sheet', () => {
  test.each(chartKinds)('%s holds every value once, in the unit of its labels', (kind) => {
    const plan = planChart(chartOf(kind, rows), surface)
    expect(plan.series.flatMap(({ values }) => values)).toContain(760)
    for (const { values, labels } of plan.series) {
      expect(values).toHaveLength(plan.categories.length)
      expect([0, values.length]).toContain(labels.length)
    }
  })

  test('categories and series are named in both languages', () => {
    const plan = planChart(chartOf('grouped-bar', rows), surface)
    expect(plan.categories).toEqual(['類0\nKind 0', '類1\nKind 1'])
    expect(plan.series.map(({ name }) => name)).toEqual(['系列0 Series 0', '系列1 Series 1'])
    expect(planChart(chartOf('bar', rows), surface, { names: 'joined' }).categories[0]).toBe('類0  Kind 0')
  })

  test('labels follow their values, and say them in the other language too', () => {
    const [first] = planChart(chartOf('grouped-bar', rows), surface).series
    expect(first?.labels).toEqual(['#,##0"億";"−"#,##0"億"', '#,##0"億";"−"#,##0"億"'])
    expect(first?.captions?.[1]).toEqual({ line: '760億', caption: '76 billion' })
  })

  test('ranges have both ends, the upper hatched', () => {
    const chart = chartOf('range', [[1.5e10, 4e10]])
    const [range, plain] = chart.points
    if (!range || !plain) throw new Error('There are two points')
    const ranged = { ...range, max: 2e10, label: { line: '150億至200億', caption: '15–20 billion' } }
    const plan = planChart({ ...chart, points: [ranged, plain] }, surface)
    expect(plan.series.map(({ name, values, fill, labels }) => [name, values, fill, labels])).toEqual([
      ['上限 High', [200, undefined], 'hatch', ['"150億至"#,##0"億";"150億至−"#,##0"億"', undefined]],
      ['下限 Low', [150, 400], 'solid', [undefined, '#,##0"億";"−"#,##0"億"']],
    ])
    expect(plan.overlap).toBe(100)
  })

  test('steps of a waterfall stand on what is not drawn', () => {
    const steps = chartOf('waterfall', [[100, 40, -25, 115]])
    const plan = planChart(
      { ...steps, points: steps.points.map((one) => ({ ...one, label: { line: String(one.value) } })) },
      surface,
    )
    const none = undefined
    expect(plan.input?.values).toEqual([100, 40, -25, 115])
    expect(plan.series.map(({ fill, values }) => [fill, values])).toEqual([
      ['none', [0, 100, 115, 0]],
      ['solid', [100, none, none, 115]],
      ['solid', [none, 40, none, none]],
      ['hollow', [none, none, 25, none]],
      ['none', [100, 140, 140, 115]],
    ])
  })

  test('a waterfall has the hues of its drawing: ends full, steps up lighter in an outline, steps down hollow', () => {
    const steps = chartOf('waterfall', [[100, 40, -25, 115]], { accents: [false, false, true, false] })
    const [, end, rise, fall] = planChart(steps, surface).series
    expect([end, rise, fall].map((one) => [one?.color, one?.outline])).toEqual([
      ['001634', undefined],
      ['949DAA', '001634'],
      ['001634', undefined],
    ])
    expect(fall?.points?.[2]).toBe('C22F1D')
  })

  test('ranges that begin elsewhere than at zero stand in the air, and the sheet has their true ends', () => {
    const { points, ...chart } = chartOf('range', [[1.8e10, 2e10]], { start: 1.6e10 })
    const ranged = points.map((point) => ({ ...point, max: point.value + 3e9, label: billions(point.value + 3e9) }))
    const plan = planChart({ ...chart, points: ranged }, surface)
    expect(plan.legend).toBe(false)
    expect(plan.series).toMatchObject([
      { values: [210, 230], fill: 'solid' },
      { values: [180, 200], fill: 'solid', color: surface.paper },
    ])
  })

  test('the key of ranges has the hue of the first', () => {
    const [accented, other] = [0, 1].map((series) => {
      const { points, ...chart } = chartOf('range', [[1.5e10, 4e10]])
      const pair = [true, false].map((accent) => ({ label: { line: '' }, accent }))
      const ranged = points.map((point, at) => ({ ...point, series: at === 0 ? series : 1 - series, max: 5e10 }))
      return planChart({ ...chart, points: ranged, series: pair }, surface).series
    })
    expect(accented?.map(({ color, points }) => [color, points])).toEqual([
      ['C22F1D', [undefined, '001634']],
      ['C22F1D', [undefined, '001634']],
    ])
    expect(other?.[0]).toMatchObject({ color: '001634', points: [undefined, 'C22F1D'] })
  })

  test.each([
    ['waterfall', [[4e10, 1e10, 5e10]]],
    ['column', [[4e10, 7.6e10]]],
    ['slope', rows],
  ] as const)('the key of a %s with a reference explains that alone', (kind, values) => {
    const overlays = { notes: [], reference: { value: 5e10, label: { line: '目標', caption: 'Target' } } }
    expect(planChart(chartOf(kind, values), surface).legend).toBe(false)
    const { legend, onlyReference } = planChart(chartOf(kind, values, { overlays }), surface)
    expect({ legend, onlyReference }).toEqual({ legend: true, onlyReference: true })
    expect(planChart(chartOf('line', rows, { overlays }), surface).onlyReference).toBeUndefined()
  })

  test('lines of a slope, which are named one by one, have the colour of the others or of the accent', () => {
    const many = Array.from({ length: 7 }, () => [1e10, 2e10])
    const colors = planChart(chartOf('slope', many), surface).series.map(({ color }) => color)
    expect(new Set(colors)).toEqual(new Set([surface.chartAccent, surface.chartOther]))
  })

  test('parts of a ring that are too thin to be written on say their values beside their names', () => {
    const { categories, series } = planChart(chartOf('donut', [[9.2e10, 6e9, 2e9]]), surface)
    expect(categories).toEqual(['類0 Kind 0', '類1 Kind 1  60億 6 billion', '類2 Kind 2  20億 2 billion'])
    expect(series[0]?.labels.map((label) => label !== undefined)).toEqual([true, true, false])
    expect(series[0]?.captions?.map((pair) => pair?.caption)).toEqual(['92 billion', undefined, undefined])
  })

  test.each([
    ['a value wider than its part', [9.5e10, 5e9], [true, false], ['95 billion', undefined]],
    ['a caption wider than the ring', [1.23456789e13, 1e13], [true, true], [undefined, '10000 billion']],
  ])('%s stands beside the name', (_, values, labelled, captions) => {
    const [series] = planChart(chartOf('donut', [values]), surface).series
    expect(series?.labels.map((label) => label !== undefined)).toEqual(labelled)
    expect(series?.captions?.map((pair) => pair?.caption)).toEqual(captions)
  })

  test('stacks have their sums over them', () => {
    const totals = [billions(5.05e10), billions(9e10)]
    const plan = planChart(chartOf('stacked', rows, { totals }), surface)
    expect(plan.series.at(-1)).toMatchObject({
      overlay: 'labels',
      values: [505, 900],
      labels: ['#,##0"億";"−"#,##0"億"', '#,##0"億";"−"#,##0"億"'],
    })
  })

  test('periods are days on an axis of time', () => {
    const plan = planChart(chartOf('line', rows, { times: [2020.5, 2024.5] }), surface)
    expect(plan.days).toBe('yyyy')
    expect(plan.categories).toEqual([{ day: 43831 }, { day: 45292 }])
  })

  test('a reference is a line of its own, named in the key', () => {
    const overlays = { notes: [], reference: { value: 5e10, label: { line: '目標500億', caption: 'Target' } } }
    const plan = planChart(chartOf('column', [[4e10, 7.6e10]], { overlays }), surface)
    expect(plan.series.at(-1)).toMatchObject({ name: '目標500億 Target', values: [500, 500], overlay: 'reference' })
    expect(plan.legend).toBe(true)
  })
})
