import type { LocalizedChart, PlainPair } from '../../src/model/localized.ts'
import type { Triple, Writer } from './writer.ts'
import { textOf } from './writer.ts'

/** A grouped bar chart: two countries over two years. */
export function fixtureChart(w: Writer): LocalizedChart {
  const pair = (triple: Triple): PlainPair => ({ line: plain(triple, w), caption: triple[2] })
  const point = (series: number, category: number, value: number, label: Triple) => ({
    series,
    category,
    value,
    label: pair(label),
  })
  return {
    kind: 'grouped-bar',
    id: 'chart-7',
    locale: w.locale,
    ...(w.caption && { captionLocale: w.caption }),
    series: [
      { label: pair(['美國', '美国', 'United States']), accent: false },
      { label: pair(['中國', '中国', 'China']), accent: true },
    ],
    categories: [pair(['2023年', '2023年', '2023']), pair(['2024年', '2024年', '2024'])],
    points: [
      point(0, 0, 4e10, ['400億美元', '400亿美元', 'US$40 billion']),
      point(1, 0, 1.05e10, ['約105億美元', '约105亿美元', 'about US$10.5 billion']),
      point(0, 1, 7.6e10, ['760億美元', '760亿美元', 'US$76 billion']),
      point(1, 1, 1.4e10, ['140億美元', '140亿美元', 'US$14 billion']),
    ],
    summary: pair([
      '2023年美國400億、中國約105億；2024年美國760億、中國140億美元。',
      '2023年美国400亿、中国约105亿；2024年美国760亿、中国140亿美元。',
      'US$40 billion against about 10.5 in 2023, 76 against 14 in 2024.',
    ]),
    rangeKey: { low: pair(['至少', '至少', 'at least']), high: pair(['至多', '至多', 'up to']) },
  }
}

function plain(triple: Triple, w: Writer): string {
  return textOf(triple, w.locale)
    .runs.map((run) => ('text' in run ? run.text : ''))
    .join('')
}
