import { describe, expect, test } from 'vitest'
import { anyChart, seeded } from './charts.ts'
import { checkChart, overlapsIn, renderChart, textsIn } from './drawn.ts'

describe('charts of any kind, with labels of any length', () => {
  const seeds = Array.from({ length: 200 }, (_, seed) => seed)
  const areas = [
    { width: 1120, height: 440 },
    { width: 1120, height: 312 },
  ]

  test.each(areas)('have no overlapping texts and none outside in $width × $height', (area) => {
    const faults = seeds.flatMap((seed) => {
      const svg = renderChart(anyChart(seed), area)
      const texts = textsIn(svg, 'zh-Hant-TW')
      const outside = texts.filter(
        ({ left, right, top, bottom }) => left < -1 || top < -1 || right > area.width + 1 || bottom > area.height + 1,
      )
      const broken = /NaN|Infinity/.test(svg) ? ['NaN'] : []
      return [...overlapsIn(texts), ...outside.map(({ text }) => `${text} is outside`), ...broken].map(
        (fault) => `${seed}: ${fault}`,
      )
    })
    expect(faults).toEqual([])
  })

  test('are never smaller than 24 px unless they are reported as crowded', () => {
    const faults = seeds.filter((seed) => {
      const chart = anyChart(seed)
      const isSmall = textsIn(renderChart(chart), 'zh-Hant-TW').some(({ size }) => size < 24)
      return isSmall && !checkChart(chart, undefined).some(({ code }) => code === 'chart-crowded')
    })
    expect(faults).toEqual([])
  })

  test('are many different ones', () => {
    expect(new Set(seeds.map((seed) => renderChart(anyChart(seed)))).size).toBe(seeds.length)
    expect(seeded(1)()).toBe(seeded(1)())
  })
})
