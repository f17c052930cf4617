import { describe, expect, test } from 'vitest'
import { planChart } from '../../../../src/formats/pptx/charts/kinds.ts'
import { plotOf } from '../../../../src/formats/pptx/charts/layout.ts'
import { placeLabels } from '../../../../src/formats/pptx/charts/place-labels.ts'
import { autoScale } from '../../../../src/formats/pptx/charts/scale.ts'
import { letter } from '../../../../src/formats/pptx/charts/sizes.ts'
import { timeAxisOf } from '../../../../src/formats/pptx/charts/time-axis.ts'
import type { LocalizedChart } from '../../../../src/model/localized.ts'
import { surface } from './surface.ts'

/** A chart of shares, its series of as many places. */
function chartOf(
  kind: LocalizedChart['kind'],
  rows: readonly (readonly number[])[],
  times = [2020.5, 2024.5],
): LocalizedChart {
  return {
    kind,
    id: 'chart',
    locale: 'zh-Hant-TW',
    captionLocale: 'en',
    series: rows.map((_, at) => ({ label: { line: `地${at}`, caption: `Place ${at}` }, accent: at === 2 })),
    categories: (rows[0] ?? []).map((_, at) => ({ line: `${2020 + at}年`, caption: `${2020 + at}` })),
    ...((kind === 'line' || kind === 'slope') && { times }),
    points: rows.flatMap((row, series) =>
      row.map((value, category) => ({ series, category, value, label: { line: `${value}%` } })),
    ),
    summary: { line: '' },
    rangeKey: { low: { line: '下限' }, high: { line: '上限' } },
  }
}

function placed(chart: LocalizedChart, height = 380) {
  const box = { x: 80, y: 200, width: 1120, height }
  const { sizes } = letter(chart, box)
  const plan = planChart(chart, surface)
  const room = { chart, plan, sizes, box }
  const plot = plotOf(room)
  return { ...placeLabels({ ...room, plot }), plot }
}

const near = [
  [5.4, 40.9],
  [1.4, 8.3],
  [12.4, 70.7],
]

describe('an axis of time', () => {
  const month = (year: number, of: number) => year + (of - 0.5) / 12
  const quarters = [2022, 2023].flatMap((year) => [3, 6, 9, 12].map((of) => month(year, of)))
  test.each<readonly [readonly number[], 'yyyy' | 'yyyy-mm', string, number]>([
    [[2020.5, 2024.5], 'yyyy', 'yyyy"年"', 4],
    [[2020.5, 2021.5, 2023.5], 'yyyy', 'yyyy"年"', 1],
    [quarters, 'yyyy-mm', 'yyyy/m', 3],
    [Array.from({ length: 48 }, (_, at) => month(2020, 1) + at / 12), 'yyyy-mm', 'yyyy/m', 6],
  ])('is written at %j where it has room', (times, days, format, step) => {
    const chart = chartOf('line', [times.map(() => 10)], [...times])
    const { sizes } = letter(chart, { x: 0, y: 0, width: 1120, height: 380 })
    const plot = { left: 70, right: 1080, top: 40, bottom: 300 }
    expect(timeAxisOf({ chart, plot, sizes }, days)).toMatchObject({ format, step })
  })
})

describe('labels of native charts', () => {
  test.each(['line', 'slope'] as const)('the ends of lines of a %s have theirs beside, moved apart', (kind) => {
    const { plan, unwritten } = placed(chartOf(kind, near))
    expect(unwritten).toBe(0)
    for (const { labels, positions } of plan.series) {
      expect(labels.every((label) => label !== undefined)).toBe(true)
      expect(positions).toEqual(['l', 'r'])
    }
    const moved = plan.series.map(({ offsets }) => offsets?.[0]?.y ?? 0)
    expect(moved[2]).toBeLessThan(moved[0] ?? 0)
    expect(moved[1]).toBeLessThanOrEqual(0)
    expect(plan.series.map(({ offsets }) => offsets?.[1])).toEqual([undefined, undefined, undefined])
  })

  test('a slope takes the width that its names leave', () => {
    const { left, right } = placed(chartOf('slope', near)).plot
    expect(right - left).toBeGreaterThan(1120 * 0.65)
  })

  test('what has no room at a line is left out, the accent written', () => {
    const tight = [50, 51, 55, 52, 53, 54].map((value) => Array.from({ length: 5 }, () => value))
    const years = [2020.5, 2021.5, 2022.5, 2023.5, 2024.5]
    const { plan, unwritten } = placed(chartOf('line', tight, years))
    const written = plan.series.map(({ labels }) => labels.filter((label) => label !== undefined).length)
    expect(written[2]).toBe(5)
    expect(Math.min(...written)).toBeLessThan(5)
    expect(unwritten).toBe(0)
  })

  test('of many values along time the ends, the highest and the lowest are written', () => {
    const months = Array.from({ length: 24 }, (_, at) => 2023 + (at + 0.5) / 12)
    const [one, other] = [20, 40].map((middle) => months.map((_, at) => middle + 8 * Math.sin(at / 4)))
    const { plan, unwritten } = placed(chartOf('line', [one ?? [], other ?? []], months))
    for (const { labels, values } of plan.series) {
      const written = labels.flatMap((label, at) => (label === undefined ? [] : [values[at] ?? 0]))
      expect(written.length).toBeLessThanOrEqual(4)
      expect(written).toContain(Math.max(...values.map((value) => value ?? 0)))
    }
    expect(unwritten).toBe(0)
  })

  test('slopes name as many lines as have room, and say how many have none', () => {
    const many = [...Array(20).keys()].map((at) => [50 + at, 60 + at])
    const { plan, unwritten } = placed(chartOf('slope', many))
    const left = plan.series.flatMap(({ labels }) => labels).filter((label) => label === undefined).length
    expect(left).toBeGreaterThan(0)
    expect(unwritten).toBe(left)
    expect(plan.series[2]?.labels).not.toContain(undefined)
  })

  test.each(['stacked', 'percent'] as const)('thin parts of a %s chart have no label', (kind) => {
    const { plan, unwritten } = placed(
      chartOf(kind, [
        [100, 90],
        [1, 80],
      ]),
    )
    expect(plan.series[1]?.labels.map((label) => label !== undefined)).toEqual([false, true])
    expect(unwritten).toBe(1)
  })

  test.each([
    [[1.4, 70.7], 0, 80],
    [[-47, -40], -48, -36],
    [[50, 55], 47, 56],
    [[-12, 30], -15, 35],
    [[0, 0], 0, 1],
  ])('an axis of %j reaches from %d to %d', (values, least, most) => {
    expect(autoScale(values)).toEqual({ least, most })
  })
})
