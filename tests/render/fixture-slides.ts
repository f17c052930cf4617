import type { LocalizedCitation, LocalizedSlide } from '../../src/model/localized.ts'
import { fixtureChart } from './fixture-chart.ts'
import { columnsOf, figureOf, quoteOf, tableOf } from './fixture-parts.ts'
import type { Triple, Writer } from './writer.ts'

/** What a fixture slide shows; the rest is filled in. */
export type FixtureContent = Partial<Omit<LocalizedSlide, 'source' | 'number' | 'layout'>> & { readonly layout: string }

const cb: Triple = [
  'CB Insights，《創投現況報告》，引自21世紀經濟報道',
  'CB Insights，《创投现况报告》，引自21世纪经济报道',
  'CB Insights, State of Venture, as cited by 21st Century Business Herald',
]
const zero: Triple = ['清科研究中心，2025年', '清科研究中心，2025年', 'Zero2IPO Research, 2025']
const bulletItems: readonly Triple[] = [
  [
    '美國創投機構2024年投入[760億美元]',
    '美国创投机构2024年投入[760亿美元]',
    'US venture firms put in US$76 billion in 2024',
  ],
  ['中國同期融資[140億美元]', '中国同期融资[140亿美元]', 'China raised US$14 billion in the same year'],
  ['差距從[3.8倍]擴大到[5.4倍]', '差距从[3.8倍]扩大到[5.4倍]', 'The gap grew from 3.8 to 5.4 times'],
  [
    '兩個數列口徑不同，只宜看趨勢',
    '两个数列口径不同，只宜看趋势',
    'The two series differ in definition: read the trend only',
  ],
  ['人才與應用場景正在追上', '人才与应用场景正在追上', 'Talent and use cases are catching up'],
]
const titles = {
  gap: [
    '中國的|人工智能|投資|遠落後於|美國',
    '中国的|人工智能|投资|远落后于|美国',
    'China’s AI investment lags far behind that of the United States',
  ],
  long: [
    '從資金、|人才到|應用場景：|中國|人工智能|產業|為什麼|還遠遠|談不上|過熱',
    '从资金、|人才到|应用场景：|中国|人工智能|产业|为什么|还远远|谈不上|过热',
    'From capital and talent to use cases: why China’s AI industry is still far from overheated',
  ],
  cooperate: ['三個領域，|三種|相處之道', '三个领域，|三种|相处之道', 'Three fields, three ways to get along'],
} satisfies Record<string, Triple>

/** Every layout once, in the order of a talk, then crowded slides. */
export function slideContents(w: Writer): readonly FixtureContent[] {
  const citation = (id: string, text: Triple, url?: string): LocalizedCitation => ({
    id,
    text: w.segment(text),
    ...(url !== undefined && { url }),
  })
  const cited = [citation('cb', cb, 'https://example.org/a?b=1&c=2'), citation('zero', zero)]
  return [
    { layout: 'title', notes: [w.paragraph(['先等口譯。', '先等口译。', 'Wait for the interpreter.'])] },
    {
      layout: 'section',
      title: w.segment(['資金：|差距有多大', '资金：|差距有多大', 'Capital: how wide is the gap?']),
      subtitle: w.segment(['兩年、兩國、四個數字', '两年、两国、四个数字', 'Two years, two countries, four figures']),
    },
    {
      layout: 'bullets',
      title: w.segment(titles.gap),
      body: [w.list(bulletItems.slice(0, 3), true)],
      citations: cited,
    },
    {
      layout: 'statement',
      body: [
        w.paragraph([
          '人工智能跨國成長，資金也該跨國流動。',
          '人工智能跨国成长，资金也该跨国流动。',
          'AI grows across borders, so investment in it should too.',
        ]),
      ],
    },
    { layout: 'quote', quote: quoteOf(w), citations: [citation('zero', zero)] },
    {
      layout: 'figure',
      title: w.segment(['美國一年的|投入', '美国一年的|投入', 'What the US invests in a year']),
      figure: figureOf(w),
      citations: [citation('cb', cb)],
    },
    {
      layout: 'chart',
      title: w.segment([
        '創投資金：|兩國的差距',
        '创投资金：|两国的差距',
        'Venture funding: the gap between the two countries',
      ]),
      chart: fixtureChart(w),
      citations: cited,
    },
    {
      layout: 'table',
      title: w.segment(['四家公司|宣布的投入', '四家公司|宣布的投入', 'What four companies announced']),
      table: tableOf(w),
      citations: [citation('cb', cb)],
    },
    { layout: 'compare', title: w.segment(titles.cooperate), columns: columnsOf(w) },
    {
      layout: 'image',
      title: w.segment(['論壇現場', '论坛现场', 'At the forum']),
      pictures: [
        {
          image: {
            kind: 'image',
            path: 'images/forum.png',
            alt: w.segment(['講台與聽眾', '讲台与听众', 'The stage and the audience']),
          },
        },
      ],
      body: [w.list(bulletItems.slice(2, 4))],
    },
    {
      layout: 'sources',
      title: w.segment(['資料來源', '资料来源', 'Sources']),
      bibliography: [cb, zero, cb, zero, cb, zero, cb].map((text, at) =>
        citation(`b${at}`, text, 'https://example.org/'),
      ),
    },
    {
      layout: 'closing',
      title: w.segment(['謝謝', '谢谢', 'Thank you']),
      body: [w.paragraph(['歡迎提問', '欢迎提问', 'Questions are welcome'])],
    },
    {
      layout: 'bullets',
      id: 'five',
      title: w.segment(titles.gap),
      body: [w.list(bulletItems, false, true)],
      citations: cited,
    },
    { layout: 'bullets', id: 'long', title: w.segment(titles.long), body: [w.list(bulletItems.slice(0, 4))] },
    { layout: 'compare', id: 'two', title: w.segment(titles.gap), columns: columnsOf(w).slice(0, 2) },
  ]
}
