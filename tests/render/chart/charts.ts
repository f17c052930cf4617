import type { LocalizedChart, LocalizedChartPoint, PlainPair } from '../../../src/model/localized.ts'

/** A pair of a line and, if given, its caption. */
export function pair(line: string, caption?: string): PlainPair {
  return { line, ...(caption !== undefined && { caption }) }
}

/** A point whose label is written from its value in units of 億美元. */
export function point(series: number, category: number, value: number, max?: number): LocalizedChartPoint {
  const range = max === undefined ? '' : `–${max}`
  const label = pair(`${value}${range}億美元`, `US$${value / 10}${range} billion`)
  return { series, category, value, ...(max !== undefined && { max }), label }
}

/** A chart of companies, drawn as bars; what a test is about is given in `changes`. */
export function chartOf(changes: Partial<LocalizedChart> = {}): LocalizedChart {
  return {
    kind: 'bar',
    id: 'chart-1',
    locale: 'zh-Hant-TW',
    captionLocale: 'en',
    series: [
      { label: pair(''), accent: true },
      { label: pair(''), accent: false },
    ],
    categories: [pair('亞馬遜', 'Amazon'), pair('微軟', 'Microsoft'), pair('中國大公司', 'Chinese majors')],
    points: [point(1, 0, 1000), point(1, 1, 800), point(0, 2, 150, 200)],
    summary: pair('亞馬遜：1000億美元', 'Amazon: US$100 billion'),
    rangeKey: { low: pair('區間下限', 'Low end of range'), high: pair('至區間上限', 'To its high end') },
    ...changes,
  }
}

/** Two countries over the given years, as columns or lines. */
export function countriesOf(
  kind: LocalizedChart['kind'],
  values: readonly (readonly number[])[],
  changes: Partial<LocalizedChart> = {},
): LocalizedChart {
  const names = [
    pair('美國', 'United States'),
    pair('中國', 'China'),
    pair('歐盟', 'EU'),
    pair('英國', 'UK'),
    pair('日本', 'Japan'),
  ]
  return chartOf({
    kind,
    series: values.map((_, at) => ({ label: names[at % names.length] ?? pair(''), accent: at === 1 })),
    categories: (values[0] ?? []).map((_, at) => pair(`${2020 + at}年`, String(2020 + at))),
    points: values.flatMap((row, series) => row.map((value, category) => point(series, category, value))),
    ...changes,
  })
}

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed (a linear congruential one). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const words = ['人工智能', '創投', '研究中心', '美國', '中國', '產業', 'Alphabet', '2024年', '（估計）', '投資', 'IMF']
const captionWords = [
  'AI',
  'Ministry',
  'of',
  'industry',
  'WWW',
  'research',
  'United',
  'States',
  '(est.)',
  'US$15–20',
  'billion',
]

/** A chart of any kind and size with labels of any length, the same for the same seed. */
export function anyChart(seed: number): LocalizedChart {
  const random = seeded(seed)
  const whole = (least: number, most: number) => least + Math.floor(random() * (most - least + 1))
  const some = (list: readonly string[], most: number, between: string) =>
    Array.from({ length: whole(1, most) }, () => list[whole(0, list.length - 1)]).join(between)
  const label = (most: number) =>
    pair(some(words, most, ''), random() < 0.85 ? some(captionWords, most, ' ') : undefined)
  const kind = (['bar', 'range', 'grouped-bar', 'line'] as const)[whole(0, 3)] ?? 'bar'
  const grouped = kind === 'grouped-bar' || kind === 'line'
  const categories = Array.from({ length: whole(1, grouped ? 7 : 12) }, () => label(whole(1, 8)))
  const series = Array.from({ length: grouped ? whole(1, 5) : 2 }, (_, at) => ({
    label: grouped ? label(3) : pair(''),
    accent: at === 0,
  }))
  const points = categories.flatMap((_, category) =>
    (grouped ? series.map((_unused, at) => at) : [whole(0, 1)]).map((at): LocalizedChartPoint => {
      const value = Math.round(random() ** 2 * 1000) - (kind === 'line' && random() < 0.1 ? 400 : 0)
      return { ...point(at, category, value, random() < 0.15 ? value + whole(1, 300) : undefined) }
    }),
  )
  return chartOf({ kind, categories, series, points: points.filter(() => random() < 0.95) })
}
