import { describe, expect, test } from 'vitest'
import { letter } from '../../../../src/formats/pptx/charts/sizes.ts'
import type { LocalizedChart, PlainPair } from '../../../../src/model/localized.ts'

const box = { x: 0, y: 0, width: 1120, height: 380 }
const short = (count: number) => Array.from({ length: count }, (_, at) => ({ line: `城${at}`, caption: `City ${at}` }))
const long = {
  line: '長江三角洲的中小型製造業企業',
  caption: 'Small and medium manufacturing enterprises of the delta',
}

/** A chart of one series or more over categories, each value written in both languages. */
function chartOf(
  kind: LocalizedChart['kind'],
  categories: readonly PlainPair[],
  series: readonly PlainPair[] = [{ line: '' }],
) {
  const label = { line: '1,234', caption: '12.34' }
  return {
    kind,
    id: 'chart',
    locale: 'zh-Hant-TW',
    captionLocale: 'en',
    series: series.map((one) => ({ label: one, accent: false })),
    categories,
    points: series.flatMap((_, at) => categories.map((_, category) => ({ series: at, category, value: 1234, label }))),
    summary: { line: '' },
    rangeKey: { low: { line: '' }, high: { line: '' } },
  } as const satisfies LocalizedChart
}

describe('the lettering of bars', () => {
  test.each([
    ['few', short(3), 'stacked', false],
    ['eight', short(8), 'joined', true],
    ['few of long names', [long, ...short(2)], 'stacked', false],
    ['many of long names', [long, long, ...short(8)], 'single', true],
  ] as const)('that are %s', (_, names, form, isFlat) => {
    expect(letter(chartOf('bar', names), box)).toMatchObject({ names: form, isFlat })
  })

  test('keeps every name to its row, and all type legible', () => {
    for (const count of [2, 5, 8, 12, 16]) {
      const { sizes, names } = letter(chartOf('bar', short(count)), box)
      expect(sizes.category * (names === 'stacked' ? 2 : 1)).toBeLessThanOrEqual(Math.max(14, box.height / count))
      expect(Math.min(sizes.category, sizes.label)).toBeGreaterThanOrEqual(14)
    }
  })
})

describe('the lettering over columns', () => {
  test.each([
    ['column', short(5), 1],
    ['grouped-bar', short(8), 3],
  ] as const)('of the kind %s does not reach into the next', (kind, names, count) => {
    const { sizes } = letter(chartOf(kind, names, short(count)), box)
    expect(5 * 0.6 * sizes.label).toBeLessThan((box.width / names.length / count) * 1.1)
    expect(sizes.label).toBeGreaterThanOrEqual(14)
  })

  test('is as large as it can be where there is room', () => {
    expect(letter(chartOf('column', short(3)), box).sizes).toMatchObject({ label: 28, category: 27 })
  })
})

test.each([
  ['short', [{ line: '起', caption: 'Start' }, ...short(4)], 27],
  ['long in Chinese', [{ line: '批量刷盘与组提交', caption: 'Batch' }, ...short(4)], 23],
  ['long in English', [{ line: '保', caption: 'Kraftfahrzeugversicherung' }, ...short(4)], 16],
])('names under columns that are %s are not torn', (_, names, size) => {
  expect(letter(chartOf('waterfall', names), box).sizes.category).toBe(size)
})

test.each([
  ['short', short(3), 'stacked'],
  ['long', [long], 'single'],
] as const)('names of a slope that are %s leave its lines room', (_, names, form) => {
  expect(letter(chartOf('slope', short(2), names), box).names).toBe(form)
})
