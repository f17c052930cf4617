import { describe, expect, test } from 'vitest'
import { chartKinds } from '../../../src/model/chart.ts'
import { drawChart } from '../../../src/render/chart/chart.ts'
import { overlapsIn, renderChart, textsIn } from './drawn.ts'
import { contactSheet } from './sheet.ts'

/** What a slide leaves for a chart under a heading of one line and over two lines of sources. */
const area = { width: 1120, height: 404 }

describe.each(chartKinds)('the contact sheet of %s charts', (kind) => {
  const drawn = contactSheet([kind]).map(({ name, locale, chart }) => {
    const svg = renderChart(chart, area)
    return { name, chart, svg, texts: textsIn(svg, locale) }
  })

  test('has no text on another, and none outside', () => {
    const faults = drawn.flatMap(({ name, texts }) => {
      const outside = texts.filter(
        ({ left, right, top, bottom }) => left < -1 || top < -1 || right > area.width + 1 || bottom > area.height + 1,
      )
      return [...overlapsIn(texts), ...outside.map(({ text }) => `${text} is outside`)].map((one) => `${name}: ${one}`)
    })
    expect(faults).toEqual([])
  })

  test('has no label under 24 px', () => {
    const small = drawn.filter(({ texts }) => texts.some(({ size }) => size < 24))
    expect(small.map(({ name, texts }) => `${name}: ${Math.min(...texts.map(({ size }) => size))} px`)).toEqual([])
  })

  test('fills its room', () => {
    // A ring is round.
    const least = kind === 'donut' ? 0.4 : 0.8
    const shares = drawn.map(({ name, svg, texts }) => ({ name, share: filled(svg, texts) }))
    expect(shares.filter(({ share }) => share < least)).toEqual([])
  })

  test('shows every value in both languages, or says that it does not', () => {
    // Of dots and areas, and of lines with an axis, values are read off.
    const hasAxis = (texts: readonly { readonly text: string }[]) => texts.some(({ text }) => text === '500')
    const said = drawn.filter(({ chart, texts }) => drawChart(chart, area).diagnostics.length === 0 && !hasAxis(texts))
    const lost = said.flatMap(({ name, chart, texts }) => {
      const shown = texts.map(({ text }) => text)
      const wanted = chart.points.flatMap(({ short }) => [short?.line ?? '', short?.caption ?? short?.line ?? ''])
      return wanted.filter((text) => !shown.includes(text)).map((text) => `${name}: ${text}`)
    })
    expect(lost).toEqual([])
  })
})

/** What is left beside a list. */
const half = { width: 532, height: 404 }

test.each(chartKinds)('%s charts on half a slide have no text on another and none small in silence', (kind) => {
  const faults = contactSheet([kind]).flatMap(({ name, locale, chart }) => {
    const { value: svg, diagnostics } = drawChart(chart, half)
    const texts = textsIn(svg, locale)
    const outside = texts.filter(
      ({ left, right, top, bottom }) => left < -1 || top < -1 || right > half.width + 1 || bottom > half.height + 1,
    )
    const isSmall = texts.some(({ size }) => size < 24) && diagnostics.length === 0
    const found = [
      ...overlapsIn(texts),
      ...outside.map(({ text }) => `${text} is outside`),
      ...(isSmall ? ['small'] : []),
    ]
    return found.map((one) => `${name}: ${one}`)
  })
  expect(faults).toEqual([])
})

test('rings of any number of parts with short names have room for them on half a slide', () => {
  const short = contactSheet(['donut']).filter(({ name }) => name.includes('short'))
  expect(short.filter(({ chart }) => drawChart(chart, half).diagnostics.length > 0).map(({ name }) => name)).toEqual([])
})

/** The share of the room that the box around everything drawn takes. */
function filled(_svg: string, texts: ReturnType<typeof textsIn>): number {
  const left = Math.min(...texts.map((one) => one.left))
  const right = Math.max(...texts.map((one) => one.right))
  const top = Math.min(...texts.map((one) => one.top))
  const bottom = Math.max(...texts.map((one) => one.bottom))
  return ((right - left) * (bottom - top)) / (area.width * area.height)
}

/** Eight long names, or eight stacks of three, are more than 24 px allow: the author is told. */
const tooMuch = /^(stacked|percent) × (5, long|8)|^(waterfall|scatter|slope|range) × 8, long/

test('charts of the sheet are reported as crowded only if they are', () => {
  const crowded = contactSheet().filter(({ chart }) => drawChart(chart, area).diagnostics.length > 0)
  expect(crowded.map(({ name }) => name).filter((name) => !tooMuch.test(name))).toEqual([])
})
