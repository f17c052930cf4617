import { describe, expect, test } from 'vitest'
import type { ChartRoom } from '../../../../src/formats/pptx/charts/drawing.ts'
import { planChart } from '../../../../src/formats/pptx/charts/kinds.ts'
import { plotOf } from '../../../../src/formats/pptx/charts/layout.ts'
import { placeNames } from '../../../../src/formats/pptx/charts/place-dots.ts'
import { letter } from '../../../../src/formats/pptx/charts/sizes.ts'
import type { LocalizedChart } from '../../../../src/model/localized.ts'
import { surface } from './surface.ts'

type Dot = readonly [across: number, up: number]

function chartOf(dots: readonly Dot[], accent = -1): LocalizedChart {
  return {
    kind: 'scatter',
    id: 'chart',
    locale: 'zh-Hant-TW',
    captionLocale: 'en',
    series: [{ label: { line: '人口' } }, { label: { line: '經濟' } }].map((one) => ({ ...one, accent: false })),
    categories: dots.map((_, at) => ({ line: `第${at}省`, caption: `Province ${at}` })),
    accents: dots.map((_, at) => at === accent),
    points: dots.flatMap((values, category) =>
      values.map((value, series) => ({ series, category, value, label: { line: `${value}` } })),
    ),
    summary: { line: '' },
    rangeKey: { low: { line: '下限' }, high: { line: '上限' } },
  }
}

function named(dots: readonly Dot[], accent?: number) {
  const chart = chartOf(dots, accent)
  const box = { x: 80, y: 200, width: 1120, height: 400 }
  const { sizes } = letter(chart, box)
  const room: Omit<ChartRoom, 'plot'> = { chart, plan: planChart(chart, surface), sizes, box }
  const { plan, unwritten } = placeNames({ ...room, plot: plotOf(room) })
  const { names = [], positions = [] } = plan.series[1] ?? {}
  return { names, positions, unwritten }
}

describe('names of dots', () => {
  test('stand with their captions where there is room', () => {
    const { names, unwritten } = named([
      [1, 1],
      [5, 5],
      [9, 2],
    ])
    expect(names.map((name) => name?.caption)).toEqual(['Province 0', 'Province 1', 'Province 2'])
    expect(unwritten).toBe(0)
  })

  test('turn to the side that is free', () => {
    const { positions, unwritten } = named([
      [10, 5],
      [1, 5],
      [1.3, 5],
    ])
    expect(positions[1]).not.toBe(positions[2])
    expect(unwritten).toBe(0)
  })

  test('leave their captions, then those without room fall away, the accent last', () => {
    const heap = Array.from({ length: 60 }, (_, at): Dot => [50 + (at % 8), 10 + 10 * Math.floor(at / 8)])
    const far: readonly Dot[] = [
      [0, 0],
      [100, 100],
    ]
    const { names, unwritten } = named([...heap, ...far], 7)
    expect(names.some((name) => name?.caption !== undefined)).toBe(false)
    expect([7, 60, 61].map((at) => names[at]?.line)).toEqual(['第7省', '第60省', '第61省'])
    expect(unwritten).toBeGreaterThan(30)
    expect(names.filter((name) => name === undefined)).toHaveLength(unwritten)
  })
})
