import { describe, expect, test } from 'vitest'
import { chartOf, countriesOf, pair, point } from './charts.ts'
import { checkChart, find, numberOf, overlapsIn, renderChart, textsIn } from './drawn.ts'

const marks = (svg: string) =>
  find(svg, 'rect', 'mark').filter(({ attributes }) => !attributes.class?.includes('range'))
const funding = [
  [400, 760],
  [105, 140],
] as const

describe('columns', () => {
  const svg = renderChart(countriesOf('grouped-bar', funding))
  const columns = marks(svg)
  const base = numberOf(find(svg, 'line', 'axis')[0], 'y1')

  test('are as high as their values and stand on the baseline', () => {
    const heights = columns.map((column) => numberOf(column, 'height'))
    for (const [at, value] of funding.flat().entries()) {
      expect(heights[at]).toBeCloseTo(((heights[1] ?? 0) * value) / 760, 0)
      expect(numberOf(columns[at], 'y') + (heights[at] ?? 0)).toBeCloseTo(base, 0)
    }
  })

  test('stand side by side in their group, in the order of the series', () => {
    const [us2023 = 0, us2024 = 0, cn2023 = 0, cn2024 = 0] = columns.map((column) => numberOf(column, 'x'))
    expect([us2023, cn2023, us2024, cn2024]).toEqual([us2023, cn2023, us2024, cn2024].sort((a, b) => a - b))
    expect(us2024 - cn2023).toBeGreaterThan(cn2023 - us2023)
  })

  test('have their values on top', () => {
    const values = textsIn(svg, 'zh-Hant-TW').filter(({ text }) => text.endsWith('billion'))
    expect(values).toHaveLength(4)
    for (const [at, value] of values.entries()) {
      expect(value.bottom).toBeLessThan(numberOf(columns[at], 'y'))
      const middle = numberOf(columns[at], 'x') + numberOf(columns[at], 'width') / 2
      expect((value.left + value.right) / 2).toBeCloseTo(middle, 0)
    }
  })

  test('are named under their feet, and in a row at the top if the names are too long for that', () => {
    const named = (label: string) => {
      const chart = countriesOf('grouped-bar', funding)
      const series = chart.series.map((one) => ({ ...one, label: pair(label, 'a name') }))
      const drawing = renderChart({ ...chart, series })
      const height = numberOf(find(drawing, 'line', 'axis')[0], 'y1')
      return find(drawing, 'text', 'label')
        .filter(({ text }) => text === label)
        .map((one) => numberOf(one, 'y') > height)
    }
    expect(named('美國')).toEqual([true, true, true, true])
    expect(named('美利堅合眾國的全部創業投資機構的')).toEqual([false, false])
  })

  test('of a range are hatched above the lower end', () => {
    const chart = countriesOf('grouped-bar', [[400], [100]])
    const drawing = renderChart({ ...chart, points: [point(0, 0, 400), point(1, 0, 100, 200)] })
    const [us, cn] = marks(drawing)
    const [hatched] = find(drawing, 'rect', 'range')
    expect(numberOf(hatched, 'y') + numberOf(hatched, 'height')).toBeCloseTo(numberOf(cn, 'y'), 0)
    expect(numberOf(hatched, 'height')).toBeCloseTo(numberOf(us, 'height') / 4, 0)
  })

  test('of four series differ in hue or in tint', () => {
    const drawing = renderChart(countriesOf('grouped-bar', [[4], [3], [2], [1]]))
    const looks = marks(drawing).map(({ attributes }) => `${attributes.class} ${attributes.style}`)
    expect(new Set(looks).size).toBe(4)
  })
})

test('a group lacks the column it has no figure for', () => {
  const chart = countriesOf('grouped-bar', funding)
  expect(marks(renderChart({ ...chart, points: chart.points.slice(1) }))).toHaveLength(3)
})

test('one series needs no name of its own under each column', () => {
  const svg = renderChart(chartOf({ ...countriesOf('grouped-bar', [[3, 4, 5]]) }))
  expect(find(svg, 'text', 'label').filter(({ text }) => text === '美國')).toHaveLength(1)
})

describe('long names of series', () => {
  const long = [
    ['長江三角洲地區主要城市的中小型製造業企業', 'Small and medium enterprises in the Yangtze River Delta'],
    ['粵港澳大灣區跨境電子商務服務平台', 'Cross-border e-commerce platforms of the Greater Bay Area'],
    ['國家新能源汽車動力電池回收聯合體', 'National consortium for recycling batteries of new energy vehicles'],
    ['其他未列入統計的地區與行業', 'Other regions and industries not elsewhere classified'],
  ] as const
  const values = long.map((_, at) => [15 + at * 21, 20 + at * 25, (at === 1 ? 600 : 30) + at * 20, 40])
  const series = long.map(([line, caption], at) => ({ label: pair(line, caption), accent: at === 1 }))

  test.each(['grouped-bar', 'stacked', 'percent'] as const)(
    'over a chart of the kind %s leave it most of the height',
    (kind) => {
      const chart = countriesOf(kind, values, { series, axis: pair('營收（億美元）', 'Revenue (US$ billion)') })
      const short = chart.points.map((one) => ({ ...one, short: pair(String(one.value), String(one.value / 10)) }))
      const svg = renderChart({ ...chart, points: short })
      expect(overlapsIn(textsIn(svg, 'zh-Hant-TW'))).toEqual([])
      const tops = find(svg, 'rect', 'mark')
        .slice(long.length)
        .map((mark) => numberOf(mark, 'y'))
      expect(numberOf(find(svg, 'line', 'axis')[0], 'y1') - Math.min(...tops)).toBeGreaterThan(440 / 3)
      expect(checkChart(chart)[0]?.code).toBe('chart-crowded')
    },
  )
})

test('columns whose names would be torn are bars', () => {
  const names = ['Taipei', 'Shanghai', 'Hong Kong', 'Beijing', 'Singapore', 'Tokyo', 'Seoul', 'Bangkok']
  const categories = names.map((name) => pair(name.slice(0, 2), name))
  const points = names.map((_, at) => ({ ...point(0, at, 40 + at), short: pair(String(40 + at)) }))
  const overlays = { notes: [], reference: { value: 42, label: pair('平均 42億美元', 'Average US$4.2 billion') } }
  const texts = (more: object) => find(renderChart(chartOf({ kind: 'column', categories, points, ...more })), 'text')
  expect(texts({ overlays }).map(({ text }) => text)).toContain('Singapore')
})

test.each([
  ['column', 12],
  ['grouped-bar', 12],
  ['stacked', 24],
] as const)('of months under a chart of the kind %s those at regular distances are named, none torn', (kind, count) => {
  const months = Array.from({ length: count }, (_, at) => ({ month: (at % 12) + 1, year: 2023 + Math.floor(at / 12) }))
  const english = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October']
  const names = [...english, 'November', 'December']
  const values = months.map((_, at) => 10.73 + at)
  const chart = countriesOf(kind, kind === 'column' ? [values] : [values, values])
  const svg = renderChart({
    ...chart,
    categories: months.map(({ month, year }) => pair(`${year}年${month}月`, `${names[month - 1]} ${year}`)),
    times: months.map(({ month, year }) => year + (month - 0.5) / 12),
    points: chart.points.map((one) => ({ ...one, short: pair(String(one.value)) })),
  })
  const texts = textsIn(svg, 'zh-Hant-TW')
  expect(overlapsIn(texts)).toEqual([])
  expect(texts.filter(({ left, right }) => left < -1 || right > 1121)).toEqual([])
  const letters = texts.flatMap(({ text }) => /^[A-Z][a-z]+/.exec(text)?.[0] ?? [])
  const words = [...names, 'United', 'States', 'China', 'US', 'Funding']
  expect(letters.filter((word) => !words.includes(word))).toEqual([])
  expect(letters.some((word) => names.includes(word))).toBe(true)
})
