import { expect, test } from 'vitest'
import { localizeStatistic, localizeTimeline } from '../../src/localize/statistic.ts'
import type { MomentOf } from '../../src/model/deck.ts'
import type { LocalizedSegment } from '../../src/model/localized.ts'
import { segmentsIn, textOfRuns } from '../../src/model/runs.ts'
import type { Segment } from '../../src/model/segment.ts'
import { plainSegment } from '../../src/validate/text.ts'

const place = { file: 'slides/talk.md', line: 1, column: 1, endLine: 1, endColumn: 2 }

function moment(date: string, text: string): MomentOf<Segment> {
  return { date, text: plainSegment(date, 'text', 'zh-Hant-TW', { 'zh-Hant-TW': text }, place) }
}

function localize({ id, kind, language, texts }: Segment): LocalizedSegment {
  const text = texts[language]?.inlines.map((inline) => ('text' in inline ? inline.text : '')).join('') ?? ''
  return { id, kind, line: { locale: language, runs: [{ kind: 'text', text }] }, decisions: [] }
}

test('an item of a timeline is read from its date on, as handouts set it', () => {
  const moments = localizeTimeline([moment('2024-03', '甲'), moment('2025', '乙')], localize, { locale: 'zh-Hant-TW' })
  const texts = segmentsIn(moments).map(({ line }) => textOfRuns(line.runs))
  expect(texts).toEqual(['2024年3月', '甲', '2025年', '乙'])
})

test('a change breaks before its word and never inside it; shares are higher or lower', () => {
  const figure = (value: number, kind: 'percent' | 'none', period: string) =>
    ({ id: period, value, unit: { kind }, period, approximate: false }) as never
  const runsOf = (kind: 'percent' | 'none', from: number, to: number) => {
    const statistic = { figure: figure(to, kind, '2025'), since: figure(from, kind, '2024') }
    return localizeStatistic(statistic, {} as never, { locale: 'zh-Hans-CN', caption: 'en' }).change?.line.runs
  }
  expect(runsOf('none', 100, 286)).toEqual([
    { kind: 'text', text: '较2024年' },
    { kind: 'nobreak', text: '增长186%' },
  ])
  expect(runsOf('percent', 18.4, 26.9)).toEqual([
    { kind: 'text', text: '较2024年' },
    { kind: 'nobreak', text: '提高8.5' },
    { kind: 'text', text: '个百分点' },
  ])
})
