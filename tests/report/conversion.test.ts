import { beforeAll, describe, expect, test } from 'vitest'
import { checkDeck } from '../../src/check/rules.ts'
import { localizeDeck } from '../../src/localize/deck.ts'
import { createLocalizeServices } from '../../src/localize/services.ts'
import { readLayouts } from '../../src/render/layouts.ts'
import { createReportRenderer } from '../../src/render/report.ts'
import { renderBuildReport } from '../../src/report/build-report.ts'
import { type ConversionRecord, describeConversion } from '../../src/report/conversion-page.ts'
import { reportWords } from '../../src/report/words.ts'
import { builtInTemplates } from '../render/templates.ts'
import { validateProject } from '../validate/project.ts'

const front = 'title: { zh: 题, en: Title }\nlanguage: zh-Hans-CN\n'
const slides =
  '# 一\nen: One\n\n---\nid: facts\n---\n\n# 二\nen: Two\n\n- 放在源稿里。另一句。\n  en: In the box. "A&B"\n'

/** A record with the first open decision signed off if `signed`, of a deck with more front matter. */
async function record(signed: boolean, more = ''): Promise<ConversionRecord & { readonly lookups: [] }> {
  const { deck } = validateProject({ front: front + more, deck: slides })
  if (!deck) throw new Error('The deck must be valid')
  const services = createLocalizeServices()
  await services.prepare(deck, deck.variants)
  const variants = deck.variants.map((variant) => localizeDeck(deck, variant, services))
  const found = checkDeck({ deck, variants, accepted: deck.accepted, locate: (place) => place })
  return {
    name: 'talk',
    diagnostics: signed ? [] : found,
    accepted: signed ? found : [],
    variants,
    lookups: [],
    files: [{ name: 'zh-Hant-TW.html', bytes: new Uint8Array(3) }],
    versions: { icu: '1', opencc: '2', tables: '3' },
    evaluate: () => '15亿美元',
    trace: false,
  }
}

describe('report.json', () => {
  test('holds what conversion depended on, and each decision with its offset and status', async () => {
    const report = JSON.parse(renderBuildReport(await record(false)))
    expect(report.conversion).toMatchObject({
      icu: '1',
      opencc: '2',
      vocabulary: 'script',
      glyphs: 'press',
      boundaries: true,
      routes: ['zh-Hans-CN → zh-Hant-TW', 'zh-Hans-CN → zh-Hant-HK'],
    })
    const taiwan = report.variants.find(({ locale }: { locale: string }) => locale === 'zh-Hant-TW')
    const text = taiwan.changed.find(({ text: shown }: { text: string }) => shown.startsWith('放在'))
    expect(text).toMatchObject({ slide: 'facts', segment: '2.2', line: 15 })
    expect(text.decisions).toContainEqual({
      kind: 'default',
      offset: 4,
      from: '里',
      to: '裡',
      candidates: ['里'],
      status: 'open',
    })
  })

  test('says what a person has accepted', async () => {
    const statuses = renderBuildReport(await record(true)).match(/"status": "\w+"/g)
    expect(new Set(statuses)).toEqual(new Set(['"status": "accepted"']))
  })
})

describe('report.html', () => {
  let render: Awaited<ReturnType<typeof createReportRenderer>>

  beforeAll(async () => {
    render = createReportRenderer((await readLayouts(builtInTemplates())).value.templates)
  })

  test('shows each text once beside its source, the open characters marked with their reason', async () => {
    const { value, diagnostics } = render(describeConversion(await record(false)), '/* styles */')
    expect(diagnostics).toEqual([])
    expect(value.match(/talk\.md:15</g)).toHaveLength(1)
    expect(value).toContain('<p lang="zh-Hant-TW">放在源稿<mark class="open" title="里 → 裡: ')
    expect(value).toContain('<p lang="zh-Hans-CN">放在源稿<mark class="open"')
    expect(value).toContain('<b lang="zh-Hans-CN">里</b> → <b lang="zh-Hant-HK">裏</b>')
    expect(value).toContain('<p class="caption" lang="en">In the box. &quot;A&amp;B&quot;</p>')
  })

  test('links slides to the files there are', async () => {
    const { value } = render(describeConversion(await record(false)), '')
    expect(new Set(value.match(/href="[^"]+"/g))).toEqual(
      new Set(['href="zh-Hant-TW.html#/facts"', 'href="zh-Hant-TW.html#/one"']),
    )
  })

  test('has what a person decides first, and folds the rest', async () => {
    const { value } = render(describeConversion(await record(false)), '')
    const [decisions = '', rest = ''] = value.split('<details>')
    expect(decisions).toContain('<mark class="open" title')
    expect(rest).not.toContain('<mark class="open"')
    expect(rest).toContain('<summary>')
  })

  test.each([
    ['en', 0, 1, '0 decisions wait for a person, 1 is accepted.'],
    ['en', 1, 2, '1 decision waits for a person, 2 are accepted.'],
    ['zh-Hans-CN', 2, 0, '2处待人决定，0处已认可。'],
    ['zh-Hant-HK', 2, 0, '2處待人決定，0處已認可。'],
  ] as const)('counts in %s: %i open, %i accepted', (locale, open, accepted, said) => {
    expect(reportWords(locale).counts(open, accepted)).toBe(said)
  })

  test.each([
    ['', 'zh-Hans-CN', '源稿语言：zh-Hans-CN。', '按ICU 1断词'],
    ['report: en\n', 'en', 'Written in zh-Hans-CN.', 'ICU 1 for word boundaries'],
    ['report: zh-Hant-HK\n', 'zh-Hant-HK', '源稿語言：zh-Hans-CN。', '按ICU 1斷詞'],
  ])('is in the language of its reader: with "%s" in %s', async (more, language, written, boundaries) => {
    const { value } = render(describeConversion(await record(false, more)), '')
    expect(value).toContain(`<html lang="${language}">`)
    expect(value).toContain(written)
    expect(value).toContain(boundaries)
  })

  test('waits for nobody once all is accepted', async () => {
    const { value } = render(describeConversion(await record(true)), '')
    expect(value).toContain('0处待人决定，1处已认可。')
    expect(value).not.toContain('class="open" title')
  })
})
