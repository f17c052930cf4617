import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fitRules } from '../../src/check/fit/fit-rules.ts'
import { createEffects } from '../../src/commands/effects.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { build } from '../../src/pipeline/build.ts'
import { sortDiagnostics } from '../../src/report/diagnostics.ts'
import { type Browser, findBrowser } from '../../src/system/browser.ts'
import { type BrowserPrinter, createPrinter } from '../../src/system/printer.ts'
import { temporaryFolder } from '../system/temporary.ts'
import { makePng } from './png.ts'

const browser = await findBrowser()
const running: { printer?: BrowserPrinter } = {}

type Files = Readonly<Record<string, string | Uint8Array>>

const front = 'title: { zh: 茶, en: Tea }\nlanguage: zh-Hant-TW\n'

/** A deck of a title slide and one more, whose first line is line 12, or one further down for each more line of YAML. */
function deck(slide: string, yaml = ''): Files {
  return { 'slides/talk.md': `---\n${front}${yaml}---\n\n# 茶\nen: Tea\n\n---\n\n\n${slide}\n` }
}

/** A deck of one locale in a theme of its own, the built-in one with more rules; its first line is line 13. */
function themed(css: string, slide: string, more: Files = {}): Files {
  const yaml = 'theme: { name: own }\nvariants: [zh-Hant-TW]\n'
  const text = deck(slide, yaml)['slides/talk.md']
  const raised = String(text).replace('---\n\n\n', '---\n\n')
  return { 'slides/talk.md': raised, 'templates/themes/own.css': css, ...more }
}

/**
 * What the browser sees of each deck, measured in one project; what other rules say of the same texts is theirs to test.
 */
async function measureAll(cases: readonly Files[]): Promise<readonly (readonly Diagnostic[])[]> {
  const project = temporaryFolder()
  for (const [at, files] of cases.entries()) {
    const apart = (text: string) =>
      text.replaceAll(/\btalk(?=[./])|\bown(?=\.css| })|\btea(?=\.(?:png|svg))/g, (word) => `${word}-${at}`)
    for (const [name, content] of Object.entries(files)) {
      const path = join(project, apart(name))
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, typeof content === 'string' ? apart(content) : content)
    }
  }
  const seen: readonly string[] = [...Object.keys(fitRules), 'ignore-unused']
  const found = (await measureProject(project)).filter(({ code }) => seen.includes(code))
  return cases.map((_, at) =>
    found.filter(({ place, file }) => (place?.file ?? file)?.match(/talk-(\d+)[./]/)?.[1] === `${at}`),
  )
}

async function measure(files: Files): Promise<readonly Diagnostic[]> {
  return (await measureAll([files]))[0] ?? []
}

async function measureProject(project: string): Promise<readonly Diagnostic[]> {
  const { printer } = running
  if (!printer) throw new Error('There is no browser on this machine')
  const request = { decks: [], locales: [], formats: [], strict: false, fit: true }
  return sortDiagnostics((await build(request, createEffects({ project, printer }))).diagnostics)
}

/** A finding as "code line: message". */
function tell({ code, place, message }: Diagnostic): string {
  return `${code} ${place?.line}: ${message}`
}

const list = '# 甲\nen: A\n\n- 乙\n  en: B\n- 丙\n  en: C'
/** Two pairs one under the other: short items of a list would have their captions beside them. */
const prose = '# 甲\nen: A\n\n乙\nen: B\n\n丙\nen: C'
const item = '- 乙\n  en: B'
const everywhere = 'In zh-Hant-TW, zh-Hans-CN and zh-Hant-HK '
const alone = 'In zh-Hant-TW '
const png = (width: number, height: number) => ({ 'slides/tea.png': makePng(width, height) })
/** A ring on a clear ground, and beside it a square. */
const drawing = (ring: string, square = 'none') => ({
  'slides/tea.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 300"><circle cx="150" cy="150" r="120" fill="none" stroke-width="20" stroke="${ring}"/><path d="M320 100h200v100H320z" fill="${square}"/></svg>`,
})
const image = '---\nlayout: image\n---\n# 甲\nen: A\n\n![一杯茶](tea.png)\nen: A cup of tea'

/** Each with a name, its files, and how the findings begin that it has. */
const shown: readonly (readonly [string, Files, readonly string[]])[] = [
  [
    'a title that is too long in one locale only, at its own line',
    deck(`# 短標題\nen: Short\nzh-Hant-HK: ${'這個標題在香港特別長而且說個沒完'.repeat(4)}\n\n${item}`),
    ['title-lines 14: In zh-Hant-HK the title “這個標題在香港特別長而且說個沒完這個標題…而且說個沒完” takes 4 lines.'],
  ],
  [
    'a caption that is too long',
    deck(`# 短標題\nen: ${'A caption that goes on and on and on '.repeat(5)}\n\n${item}`),
    [`title-lines 13: ${everywhere}the caption of the title “A caption that goes …`],
  ],
  [
    'a list of more lines than are read at once, in the language that has them',
    deck(
      `# 短標題\nen: Short\n\n${'- 茶\n  en: A sentence about tea that is far too long to be read while someone else is speaking of something else\n'.repeat(4)}`,
    ),
    [`body-lines 16: ${everywhere}the running text in "en" takes 8 lines.`],
  ],
  [
    'a list that runs into the foot in the locale whose text is longer',
    deck(`# 短標題\nen: Short\n\n${'- 茶\n  en: Tea\n'.repeat(5)}${item}\n  zh-Hans-CN: ${'这一行很长'.repeat(400)}`),
    [
      'body-lines 15: In zh-Hans-CN the running text in "zh-Hans-CN" takes ',
      'font-small 15: In zh-Hans-CN “茶” is set in 13.8 px, ',
      'slide-overflow 27: In zh-Hans-CN the text of the slide "short" runs ',
    ],
  ],
  [
    'a list that was set smaller than the last row can read, once',
    deck(`# 短標題\nen: Short\n\n${'- 茶\n  en: Tea\n'.repeat(5)}${item}\n  zh-Hans-CN: ${'这一行很长'.repeat(40)}`),
    [
      'body-lines 15: In zh-Hans-CN the running text in "zh-Hans-CN" takes ',
      'font-small 15: In zh-Hans-CN “茶” is set in 25.8 px, and a seat 6 image heights away needs 30.4 px, as do 11 more texts of the slide.',
    ],
  ],
  [
    'a list that runs into the foot with its lines swapped only',
    themed('.main .line:lang(en) { font-size: 200px }', prose),
    [`slide-overflow 20: ${alone.trimEnd()}, its lines swapped (key X), the text of the slide "a" runs `],
  ],
  [
    'text on text',
    themed('.layout-bullets .main { margin-top: -110px }', prose),
    [`text-overlap 16: ${alone}“乙” overlaps “A” by `],
  ],
  [
    'text that a box cuts off',
    themed('.layout-bullets .main { max-height: 120px; overflow: hidden }', prose),
    [`text-clipped 19: ${alone}“丙” is cut off by `, `text-clipped 20: ${alone}“C” is cut off by `],
  ],
  [
    'letters too small',
    themed('.layout-bullets li .caption { font-size: 20px }', list),
    [
      `font-small 17: ${alone}“B” is set in 20 px, and a seat 6 image heights away needs 26 px, as does 1 more text of the slide.`,
    ],
  ],
  [
    'letters too small for a larger room',
    deck(`# 甲\nen: A\n\n${item}`, 'room: { farthest: 7.6 }\n'),
    [`font-small 17: ${everywhere}“B” is set in 32 px, and a seat 7.6 image heights away needs 33 px.`],
  ],
  [
    'pale text',
    themed('.layout-bullets li .line { color: #b8b8b8 } .slide { background: #fff }', `# 甲\nen: A\n\n${item}`),
    [`contrast 16: ${alone}“乙” has a contrast of 1.98:1 (#b8b8b8 on #ffffff) where 3:1 is needed.`],
  ],
  [
    'pale text through a half-transparent layer',
    themed(
      '.layout-bullets .main { background: rgb(0 0 0 / 50%) } .slide { background: #fff; color: oklch(0.5 0 0) }',
      '# 甲\nen: A\n\n乙\nen: B',
    ),
    [`contrast 16: ${alone}“乙” has a contrast of `, `contrast 17: ${alone}“B” has a contrast of `],
  ],
  [
    'a stretched picture',
    themed('.layout-image .picture .image img { object-fit: fill }', image, png(1400, 1200)),
    [`image-stretched 19: ${alone}the image “一杯茶” is drawn `],
  ],
  [
    'a picture of too few pixels',
    { ...deck(image), ...png(300, 200) },
    [`image-coarse 18: ${everywhere}the image “一杯茶” has 300 × 200 pixels and is drawn at `],
  ],
  [
    'a picture of which most is cut off',
    { ...deck(image.replace('image\n', 'image\nplace: left\nfocus: 50% 50%\n')), ...png(3600, 900) },
    [`image-cut 20: ${everywhere}79 % of the image “一杯茶” are cut off.`],
  ],
  [
    'a white drawing on paper',
    { ...deck(image.replace('tea.png', 'tea.svg')), ...drawing('#fff', '#fffefa') },
    [`image-lost 18: ${everywhere}the image “一杯茶” cannot be told from what it stands on.`],
  ],
  [
    'a dark one on ink',
    {
      ...deck(image.replace('tea.png', 'tea.svg').replace('image\n', 'image\nbackground: ink\n')),
      ...drawing('#222', '#111'),
    },
    [`image-lost 19: ${everywhere}the image “一杯茶” cannot be told from what it stands on.`],
  ],
  [
    'a name that is broken across lines',
    themed(
      '.layout-bullets .main { width: 200px } .nobreak { white-space: normal; word-break: break-all }',
      '# 甲\nen: A\n\n喝茶人約翰·史密斯\nen: J',
      {
        'data/talk/glossary.csv': 'id,zh,en,zh-Hans-CN,zh-Hant-TW,zh-Hant-HK,also\nsmith,約翰·史密斯,John Smith,,,,\n',
      },
    ),
    [`break-in-term 16: ${alone}a line of “喝茶人約翰·史密斯” ends inside “約翰·史密斯”.`],
  ],
  [
    'a last line of one character',
    themed(
      '.layout-bullets h2:lang(zh) { width: 7em; text-wrap: wrap; word-break: break-all }',
      `# 茶葉出口與進口少\nen: A\n\n${item}`,
    ),
    [`orphan 13: ${alone}the last line of the title “茶葉出口與進口少” holds only “少”.`],
  ],
  [
    'a formula that leaves the slide',
    deck(`# 甲\nen: A\n\n$$${'x + '.repeat(60)}y$$`),
    [`slide-overflow 15: ${everywhere}`],
  ],
]

/** Each with a name and its files. */
const unseen: readonly (readonly [string, Files])[] = [
  ['a list', deck(list)],
  [
    'a white drawing with a mark in colour',
    { ...deck(image.replace('tea.png', 'tea.svg')), ...drawing('#fff', '#08c') },
  ],
  ['a pale one that is seen', { ...deck(image.replace('tea.png', 'tea.svg')), ...drawing('#ccc') }],
  [
    'a white one on ink',
    {
      ...deck(image.replace('tea.png', 'tea.svg').replace('image\n', 'image\nbackground: ink\n')),
      ...drawing('#fff'),
    },
  ],
  [
    'what is raised or lowered in a line',
    deck('# 甲\nen: A\n\n- 乙\n  en: kg/m<sup>2</sup>, H<sub>2</sub>O\n- 丙10<sup>9</sup>\n  en: C'),
  ],
  ['sources, which are looked up later', themed('.foot, .foot .caption { font-size: 18px }', list)],
  [
    'letters that are small, in a small room',
    {
      ...deck(list, 'theme: { name: own }\nroom: { farthest: 4 }\n'),
      'templates/themes/own.css': '.layout-bullets li .caption { font-size: 20px }',
    },
  ],
  [
    'text on a picture, whose colours are not known',
    themed(
      '.layout-image h2, .layout-image .caption { color: #333 }',
      image.replace('image\n', 'image\nplace: full\n'),
      png(1400, 800),
    ),
  ],
  [
    'a long formula that is set smaller, on a slide and in half of one',
    deck(`# 甲\nen: A\n\n$$${'x + y = z + '.repeat(3)}w$$`, 'variants: [zh-Hant-TW]\n'),
  ],
  [
    'a formula that ends a line with a character alone',
    themed(
      '.layout-bullets li .line { display: block; width: 4.3em }',
      '# 甲\nen: A\n\n- 東南西北用$\\alpha+\\beta$\n  en: B $\\alpha+\\beta$',
    ),
  ],
  [
    'a picture that is shown whole where most of it would be cut off',
    { ...deck(image.replace('image\n', 'image\nplace: left\nwhole: true\n')), ...png(3600, 900) },
  ],
  ['a picture that is drawn in proportion', { ...deck(image), ...png(1600, 800) }],
  ['what only screen readers are told', themed('.visually-hidden { color: #fff }', image, png(1600, 800))],
]

describe.runIf(browser)(
  'the screen',
  () => {
    let measured: Promise<readonly (readonly Diagnostic[])[]> | undefined
    /** All decks of the tables, at the first test that asks. */
    const findingsOf = async (at: number) => {
      measured ??= measureAll([...shown, ...unseen].map(([, files]) => files))
      return ((await measured)[at] ?? []).map(tell)
    }
    beforeAll(() => {
      running.printer = createPrinter(browser as Browser, { paints: false }) // Else this is not run.
      running.printer.start()
    })
    afterAll(() => running.printer?.close())

    test.each(shown.map(([name, , expected], at) => [name, at, expected] as const))(
      'shows %s',
      async (_, at, expected) => {
        const found = await findingsOf(at)
        expect(found.map((line, at) => line.slice(0, expected[at]?.length))).toEqual(expected)
      },
    )

    test('shows labels of a chart that stand on each other, at the chart', async () => {
      const chart = '---\nlayout: chart\nchart: { kind: bar, figures: [a, b], by: period }\n---\n# 甲\nen: A'
      const found = await measure(
        themed('.layout-chart text { font-size: 150px !important }', chart, {
          'data/talk/figures.csv':
            'id,subject,measure,period,value,max,unit,approximate,source,note\na,tea,tea,2023,1,,,,,\nb,tea,tea,2024,2,,,,,\n',
          'data/talk/glossary.csv': 'id,zh,en,zh-Hans-CN,zh-Hant-TW,zh-Hant-HK,also\ntea,茶,tea,,,,\n',
        }),
      )
      const overlaps = found.filter(({ code }) => code === 'text-overlap')
      expect(overlaps.length).toBeGreaterThan(0)
      expect(overlaps.map(({ place }) => place?.line)).toEqual(overlaps.map(() => 15))
    })

    test('shows a slide too small at the slide, whatever file its texts are from', async () => {
      const found = await measure({
        ...deck(
          `---\nlayout: figures\nfigures: [a, b, c, d]\n---\n\n# 四個數\nen: Four numbers`,
          'room: { farthest: 12 }\n',
        ),
        'data/talk/figures.csv': `id,subject,measure,period,value,max,unit,approximate,source,note\n${['a', 'b', 'c', 'd'].map((id) => `${id},tea,,2024,5,,percent,,,`).join('\n')}\n`,
        'data/talk/glossary.csv': 'id,zh,en,zh-Hans-CN,zh-Hant-TW,zh-Hant-HK,also\ntea,茶,tea,,,,\n',
      })
      const small = found.filter(({ code, message }) => code === 'font-small' && message.includes('more texts'))
      expect(small.map(({ place }) => place?.file)).toEqual(['slides/talk-0.md'])
    })

    test.each(unseen.map(([name], at) => [name, at] as const))('has nothing against %s', async (_, at) => {
      expect(await findingsOf(shown.length + at)).toEqual([])
    })

    test('a rule is set and silenced like any other', async () => {
      const pale = '.layout-bullets li .line { color: #b8b8b8 } .slide { background: #fff }'
      const silenced = themed(pale, '# 甲\nen: A\n\n<!-- duilian-ignore contrast: meant to be faint -->\n- 乙\n  en: B')
      expect((await measure(silenced)).map(tell)).toEqual([])
      const set = { ...themed(pale, list) }
      const yaml = 'checks: { contrast: { severity: info, large: 1.5 } }\n'
      const text = String(set['slides/talk.md']).replace('language', `${yaml}language`)
      expect((await measure({ ...set, 'slides/talk.md': text })).map(tell)).toEqual([])
      const unused = deck('# 甲\nen: A\n\n<!-- duilian-ignore font-small: no reason -->\n- 乙\n  en: B')
      expect((await measure(unused)).map(tell)).toEqual(['ignore-unused 15: Nothing here is found by "font-small".'])
    })

    test('the starter fits', async () => {
      const starter = join(import.meta.dirname, '../../templates/starter')
      expect((await measureProject(starter)).map(tell)).toEqual([])
    })
  },
  120_000,
)
