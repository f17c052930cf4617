import { isGrouped } from '../../../src/model/axis.ts'
import { type ChartKind, chartKinds } from '../../../src/model/chart.ts'
import type { Locale } from '../../../src/model/locale.ts'
import type { LocalizedChart, LocalizedChartPoint, PlainPair } from '../../../src/model/localized.ts'
import { chartOf, pair } from './charts.ts'

const simplified = ['比亚迪', '特斯拉', '吉利', '大众汽车', '蔚来', '丰田', '小鹏', '理想']
const traditional = ['比亞迪', '特斯拉', '吉利', '福斯汽車', '蔚來', '豐田', '小鵬', '理想']
const english = ['BYD', 'Tesla', 'Geely', 'Volkswagen', 'NIO', 'Toyota', 'XPeng', 'Li Auto']
/** What makes the names long. */
const long = { simplified: '新能源汽车集团', traditional: '新能源汽車集團', english: 'New Energy Vehicle Group' }

/** The locales that charts are drawn in, each captioned in English. */
export const sheetLocales = ['zh-Hans-CN', 'zh-Hant-TW', 'zh-Hant-HK'] as const satisfies readonly Locale[]
export const sheetCounts = [2, 5, 8] as const
export const sheetLengths = ['short', 'long'] as const

/** A chart of the contact sheet. */
export interface SheetChart {
  readonly name: string
  readonly locale: Locale
  readonly chart: LocalizedChart
}

/** Every kind of chart with two, five and eight items, short and long names, in every Chinese locale. */
export function contactSheet(kinds: readonly ChartKind[] = chartKinds): readonly SheetChart[] {
  return kinds.flatMap((kind) =>
    sheetCounts.flatMap((count) =>
      sheetLengths.flatMap((length) =>
        sheetLocales.map((locale) => ({
          name: `${kind} × ${count}, ${length}, ${locale}`,
          locale,
          chart: sheetChart(kind, count, { length, locale }),
        })),
      ),
    ),
  )
}

interface Style {
  readonly length: (typeof sheetLengths)[number]
  readonly locale: Locale
}

function nameOf(at: number, { length, locale }: Style): PlainPair {
  const names = locale === 'zh-Hans-CN' ? simplified : traditional
  const ending = locale === 'zh-Hans-CN' ? long.simplified : long.traditional
  if (length === 'short') return pair(names[at] ?? '', english[at])
  return pair(`${names[at]}${ending}`, `${english[at]} ${long.english}`)
}

const yearOf = (at: number) => pair(`${2017 + at + (at > 2 ? 1 : 0)}年`, String(2017 + at + (at > 2 ? 1 : 0)))
const amount = (value: number) => pair(value.toLocaleString('en'), (value / 10).toLocaleString('en'))

function amountOf(at: number, series: number): number {
  return Math.round(120 + ((at * 373 + series * 211) % 640))
}

/** One chart of the sheet: so many names, or so many years of two or three of them. */
export function sheetChart(kind: ChartKind, count: number, style: Style): LocalizedChart {
  const unit = style.locale === 'zh-Hans-CN' ? '亿美元' : '億美元'
  const common = {
    kind,
    locale: style.locale,
    axis: pair(`銷售額（${unit}）`, 'Sales (US$ billion)'),
    summary: pair('', ''),
  }
  const point = (series: number, category: number, value: number): LocalizedChartPoint => ({
    series,
    category,
    value,
    label: pair(`${value}${unit}`, `US$${value / 10} billion`),
    short: kind === 'percent' ? pair(`${Math.round(value / 10)}%`) : amount(value),
  })
  const make = (series: number, categories: number) =>
    Array.from({ length: series * categories }, (_, at) =>
      point(Math.floor(at / categories), at % categories, amountOf(at % categories, Math.floor(at / categories))),
    )
  const seriesNamed = (many: number) =>
    Array.from({ length: many }, (_, at) => ({ label: nameOf(at, style), accent: at === many - 1 }))
  const names = Array.from({ length: count }, (_, at) => nameOf(at, style))
  const years = Array.from({ length: count }, (_, at) => yearOf(at))
  if (kind === 'slope') {
    return chartOf({
      ...common,
      series: seriesNamed(count),
      categories: [yearOf(0), yearOf(7)],
      times: [0, 7],
      points: make(count, 2),
    })
  }
  if (kind === 'scatter') {
    const ticks = [0, 250, 500, 750].map((value) => ({ value, label: amount(value) }))
    const axes = { across: common.axis, ticks, ticksAcross: ticks, accents: names.map((_, at) => at === 0) }
    return chartOf({ ...common, ...axes, series: seriesNamed(2), categories: names, points: make(2, count) })
  }
  if (kind === 'waterfall') return chartOf({ ...common, categories: names, points: steps(count, point) })
  if (kind === 'donut') {
    const parts = names.slice(0, 5)
    return chartOf({ ...common, categories: parts, points: make(1, parts.length), totals: [amount(1000)] })
  }
  if (!isGrouped(kind)) {
    const points = make(1, count)
    const ranged = points.map((one, at) => (kind === 'range' && at === 0 ? { ...one, max: one.value + 90 } : one))
    return chartOf({
      ...common,
      series: seriesNamed(1).map((one) => ({ ...one, label: pair('') })),
      categories: names,
      points: ranged,
    })
  }
  const many = kind === 'stacked' || kind === 'percent' || kind === 'area' ? 3 : 2
  const times = years.map(({ caption }) => Number(caption))
  const ticks = [0, 500, 1000, 1500].map((value) => ({ value, label: amount(value) }))
  const inTime = kind === 'line' || kind === 'area' ? { times, ticks } : {}
  const totals = kind === 'stacked' ? { totals: years.map((_, at) => amount(1500 + at)) } : {}
  return chartOf({
    ...common,
    ...inTime,
    ...totals,
    series: seriesNamed(many),
    categories: years,
    points: make(many, count),
  })
}

/** From a start by ups and downs to the end they make. */
function steps(count: number, point: (series: number, category: number, value: number) => LocalizedChartPoint) {
  const changes = Array.from({ length: Math.max(0, count - 2) }, (_, at) => (at % 2 === 0 ? 140 + at * 20 : -90))
  const end = changes.reduce((sum, one) => sum + one, 400)
  return [400, ...changes, end].map((value, at) => point(0, at, value))
}
