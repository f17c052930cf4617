import { describe, expect, test } from 'vitest'
import { localizeCitation } from '../../src/localize/citation.ts'
import type { Locale } from '../../src/model/locale.ts'
import type { LocalizedSegment, Run } from '../../src/model/localized.ts'
import type { Locator, Source } from '../../src/model/records.ts'
import { textOfRuns } from '../../src/model/runs.ts'
import type { Segment } from '../../src/model/segment.ts'

const runsOf = (title: string, container: string, form: 'short' | 'full', type?: string) => {
  const source = { id: 'a', title, container, issued: '2003', ...(type && { type }) } as unknown as Source // Its texts are plain here.
  const localize = (segment: Segment) =>
    ({ line: { locale: 'zh-Hant-TW', runs: [{ kind: 'text', text: segment }] } }) as unknown as LocalizedSegment
  return localizeCitation(source, { form }, { locale: 'zh-Hant-TW' }, localize).text.line.runs
}

const cite = (...asked: Parameters<typeof runsOf>) =>
  runsOf(...asked)
    .map((run) => ('text' in run ? run.text : ''))
    .join('')

test('dates stand on one line', () => {
  expect(runsOf('導論', '當代物理', 'full')).toEqual([
    { kind: 'text', text: '〈導論〉，《當代物理》，' },
    { kind: 'nobreak', text: '2003年' },
  ])
})

describe('marks around titles', () => {
  test.each([
    ['are put there', '導論', '當代物理', '〈導論〉，《當代物理》，2003年'],
    ['are not doubled', '〈導論〉', '《當代物理》', '〈導論〉，《當代物理》，2003年'],
    ['stay within a title', '論《紅樓夢》', '《紅》與《夢》', '〈論《紅樓夢》〉，《《紅》與《夢》》，2003年'],
  ])('%s', (_, title, container, shown) => {
    expect(cite(title, container, 'full')).toBe(shown)
  })

  test.each([
    ['webpage', '香港政府新聞網', '香港政府新聞網，2003年'],
    ['post-weblog', '少數派', '少數派，2003年'],
    ['webpage', '《當代物理》', '《當代物理》，2003年'],
    ['article-newspaper', '中央社', '中央社，2003年'],
    ['article-newspaper', '新华社', '新华社，2003年'],
    ['article-newspaper', '人民网', '人民网，2003年'],
    ['broadcast', '香港電台', '香港電台，2003年'],
    ['broadcast', '鏗鏘集', '《鏗鏘集》，2003年'],
    ['article-newspaper', '人民日報', '《人民日報》，2003年'],
    ['article-newspaper', 'Reuters', '《Reuters》，2003年'],
    ['article-journal', '電網', '《電網》，2003年'],
    [undefined, '中央社', '《中央社》，2003年'],
  ])('are put around a work only: of type %s, %s', (type, container, foot) => {
    expect(cite('導論', container, 'short', type)).toBe(foot)
    expect(cite('導論', container, 'full', type)).toBe(`〈導論〉，${foot}`)
  })

  test.each([
    ['book', '騎樓下的香港', '《騎樓下的香港》，2003年'],
    ['classic', '茶經', '《茶經》，2003年'],
    ['book', '《茶經》校注', '《茶經》校注，2003年'],
    ['motion_picture', '花樣年華', '《花樣年華》，2003年'],
    ['report', '茶業年鑑', '茶業年鑑，2003年'],
    ['webpage', '茶業年鑑', '茶業年鑑，2003年'],
    [undefined, '茶業年鑑', '茶業年鑑，2003年'],
  ])('are put around a %s called %s', (type, title, shown) => {
    expect(cite(title, '', 'short', type)).toBe(shown)
    expect(cite(title, '', 'full', type)).toBe(shown)
  })

  test('at the foot too', () => {
    expect(cite('導論', '《當代物理》', 'short')).toBe('《當代物理》，2003年')
  })
})

describe('where in a work something stands', () => {
  const chapter = { title: '導論', volume: '12', page: '23–45' }
  const poem = { title: '《全唐詩》', type: 'classic', volume: '161' }
  const citeIn = (locale: Locale, source: object, locator?: Locator) => {
    const localize = (segment: Segment) =>
      ({ line: { locale, runs: [{ kind: 'text', text: segment }] } }) as unknown as LocalizedSegment
    const asked = { form: 'short', locator } as const
    const { line } = localizeCitation({ id: 'a', ...source } as Source, asked, { locale }, localize).text
    return line.runs.map((run) => ('text' in run ? run.text : '')).join('')
  }

  test.each([
    ['zh-Hans-CN', chapter, undefined, '導論，第12卷，第23—45页'],
    ['zh-Hant-TW', chapter, undefined, '導論，第12卷，頁23–45'],
    ['zh-Hant-HK', { ...chapter, issued: '2003' }, undefined, '導論，第12卷，2003年，頁23–45'],
    ['en', { ...chapter, issued: '2003' }, undefined, '導論, vol. 12, 2003, pp. 23–45'],
    ['en', chapter, { page: '24' }, '導論, vol. 12, p. 24'],
    ['en', { title: 'Poems' }, { page: '24, 30' }, 'Poems, pp. 24, 30'],
    ['zh-Hans-CN', poem, undefined, '《全唐詩》，卷161'],
    ['en', poem, { page: '3' }, '《全唐詩》, juan 161, p. 3'],
    ['en', { ...chapter, shortTitle: 'Intro' }, undefined, 'Intro'],
    ['en', { ...chapter, shortTitle: 'Intro' }, { page: '24' }, 'Intro, p. 24'],
  ] as const)('%s: %o of %o', (locale, source, locator, shown) => {
    expect(citeIn(locale, source, locator)).toBe(shown)
  })
})

describe('emphasis', () => {
  const italic = (words: string): Run => ({ kind: 'emphasis', runs: [{ kind: 'text', text: words }] })
  const citeWith = (locale: Locale, runs: readonly Run[], form: 'short' | 'full') => {
    const title = [{ kind: 'text', text: locale === 'en' ? 'On *tea*' : '論茶' }]
    const source = { id: 'a', title, container: runs } as unknown as Source
    const localize = (segment: Segment) => ({ line: { locale, runs: segment } }) as unknown as LocalizedSegment
    return localizeCitation(source, { form }, { locale }, localize).text.line.runs
  }

  test.each([
    ['en', 'short', [italic('Nature')]],
    ['en', 'full', [{ kind: 'text', text: '“On *tea*”, ' }, italic('Nature')]],
    ['zh-Hant-TW', 'short', [{ kind: 'text', text: '《' }, italic('Nature'), { kind: 'text', text: '》' }]],
  ] as const)('is kept in %s, %s', (locale, form, shown) => {
    expect(citeWith(locale, [italic('Nature')], form)).toEqual(shown)
  })
})

describe('what has no Chinese name', () => {
  const segment = (zh: string, en = zh) => ({ zh, en }) as unknown as Segment // Of a line and its caption.
  const localize = (of: Segment) => {
    const { zh, en } = of as unknown as { zh: string; en: string }
    const text = (locale: 'zh-Hant-TW' | 'en', words: string) => ({ locale, runs: [{ kind: 'text', text: words }] })
    return { line: text('zh-Hant-TW', zh), caption: text('en', en) } as unknown as LocalizedSegment
  }
  const citeBoth = (title: Segment, author?: Segment, container?: Segment) => {
    const source = { id: 'a', title, issued: '2017', author, container } as unknown as Source
    const variant = { locale: 'zh-Hant-TW', caption: 'en' } as const
    const { line, caption } = localizeCitation(source, { form: 'full' }, variant, localize).text
    return [line, caption].map((text) => text && `${text.locale} ${textOfRuns(text.runs)}`)
  }

  test.each([
    [
      'a foreign work is cited once, in its own way',
      segment('On Tea'),
      segment('Wang L, et al.'),
      segment('Nature'),
      ['en Wang L, et al., “On Tea”, Nature, 2017', undefined],
    ],
    [
      'one of a Chinese author is cited twice',
      segment('On Tea'),
      segment('王力', 'Wang L'),
      undefined,
      ['zh-Hant-TW 王力：On Tea，2017年', 'en Wang L, On Tea, 2017'],
    ],
    [
      'one of two names is cited twice',
      segment('WHO', 'World Health Organization'),
      undefined,
      undefined,
      ['zh-Hant-TW WHO，2017年', 'en World Health Organization, 2017'],
    ],
    [
      'a number is no foreign work',
      segment('1984'),
      undefined,
      undefined,
      ['zh-Hant-TW 1984，2017年', 'en 1984, 2017'],
    ],
  ])('%s', (_, title, author, container, shown) => {
    expect(citeBoth(title, author, container)).toEqual(shown)
  })
})
