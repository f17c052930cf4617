import { describe, expect, test } from 'vitest'
import { densityOf, settingOf } from '../../src/render/density.ts'
import { cells, densities, faceText, figureSizes, scales, underHeading } from '../../src/render/scales.ts'
import { roomOf } from '../../src/render/slide-room.ts'
import { slideOf } from './fixture.ts'
import { builtInTemplates } from './templates.ts'
import { type Triple, writerFor } from './writer.ts'

const sheet = ['base.css', 'layouts.css'].map((name) => builtInTemplates().get(name)?.text ?? '').join('\n')
const writer = writerFor('zh-Hant-TW', 'en')
const short: Triple = ['中國同期融資140億美元', '', 'China raised US$14 billion in the same year']
const title = writer.segment(['短題', '', 'A short title'])

function bullets(count: number, item: Triple = short) {
  return slideOf({ layout: 'bullets', title, body: [writer.list(Array.from({ length: count }, () => item))] }, 1)
}

describe('the density of a slide', () => {
  test.each([
    [1, 'roomy'],
    [3, 'roomy'],
    [4, 'normal'],
    [5, 'compact'],
    [6, 'dense'],
    [9, 'tight'],
  ])('with %d short items is %s', (count, expected) => {
    expect(densityOf(bullets(count))).toBe(expected)
  })

  test('follows the length of its texts', () => {
    const long: Triple = ['字'.repeat(40), '', 'word '.repeat(18)]
    expect(densityOf(bullets(3))).toBe('roomy')
    expect(densityOf(bullets(3, long))).not.toBe('roomy')
  })

  test('codes and pictures stand beside the words of thanks, which stay large', () => {
    const place = { file: 'a', line: 1, column: 1, endLine: 1, endColumn: 1 }
    const qr = { kind: 'qr' as const, url: 'https://example.org/tea', place }
    const image = { kind: 'image' as const, path: 'a.png', alt: title }
    const thanks = slideOf({ layout: 'closing', title, body: [writer.list([short]), qr, image] }, 1)
    expect(densityOf(thanks)).toBe('roomy')
  })

  test.each([
    ['closing', '防疫，|從倒掉一個水桶開始', 'compact'],
    ['closing', '防疫，|從倒掉|一個水桶|開始', 'roomy'],
    ['closing', '防疫，|從倒掉一個水桶', 'normal'],
    ['closing', '從倒掉一個水桶開始的一場防疫', 'normal'],
    ['section', '防疫，|從倒掉一個水桶開始', 'roomy'],
    ['section', '防疫，|從倒掉一個水桶開始不算晚', 'normal'],
  ])('a large title of %s keeps its phrases in one piece: %s', (layout, zh, expected) => {
    const place = { file: 'a', line: 1, column: 1, endLine: 1, endColumn: 1 }
    const qr = { kind: 'qr' as const, url: 'https://example.org/tea', place }
    const said = writer.segment([zh, '', 'It begins here'])
    expect(densityOf(slideOf({ layout, title: said, ...(layout === 'closing' && { body: [qr] }) }, 1))).toBe(expected)
  })

  test('a half of text gets the room that what stands beside it leaves', () => {
    const place = { file: 'a', line: 1, column: 1, endLine: 1, endColumn: 1 }
    const item: Triple = [
      '里長、診所與衛生所在四十八小時內共享資料',
      '',
      'Chiefs, clinics and health centres share their data',
    ]
    const body = [writer.list([item, item, item]), { kind: 'qr' as const, url: 'https://example.org/tea', place }]
    const { density, style } = settingOf(slideOf({ layout: 'split', title, body }, 1))
    expect(density).toBe('tight')
    expect(Number(/--sized-gap:(\d+)px/.exec(style)?.[1])).toBeGreaterThanOrEqual(8)
  })

  test('sources are not parted between two columns', () => {
    const densityWith = (count: number, length: number) => {
      const text = writer.segment(['字'.repeat(length), '', ''])
      const bibliography = Array.from({ length: count }, (_, at) => ({ id: `${at}`, text }))
      return densityOf(slideOf({ layout: 'sources', title, bibliography }, 1))
    }
    // Of five one column has three, as of six.
    const lengths = Array.from({ length: 20 }, (_, at) => 20 + at * 10)
    const pairs = lengths.map((length) => `${densityWith(5, length)} ${densityWith(6, length)}`)
    expect(pairs).toContain('dense dense')
    expect(pairs).not.toContain('dense tight')
  })

  test('columns get closer below text', () => {
    const items = Array.from({ length: 3 }, (): Triple => ['短的一行', '', 'A short line'])
    const columns = [1, 2].map(() => ({ heading: title, body: [writer.list(items)] }))
    const compare = { layout: 'compare', title, columns }
    const lead = [{ kind: 'paragraph' as const, text: writer.segment(short) }]
    const [bare, led] = [compare, { ...compare, body: [...lead, ...lead] }].map((one) => densityOf(slideOf(one, 1)))
    expect(densities.indexOf(led ?? 'roomy')).toBeGreaterThan(densities.indexOf(bare ?? 'tight'))
  })

  test('columns have more room in themes that set no panels around them', () => {
    const items = Array.from(
      { length: 3 },
      (): Triple => ['冷氣機滴水盤要抹乾', '', 'Wipe dry the drip trays of air conditioners'],
    )
    const columns = [1, 2].map(() => ({ heading: title, body: [writer.list(items)] }))
    const compare = slideOf({ layout: 'compare', title, columns }, 1)
    const frame = { logo: false, footer: undefined, event: false, imprint: false }
    const themes = ['couplet', 'essay', 'poster', 'own']
    expect(themes.map((theme) => densityOf({ ...compare, frame: { ...frame, theme } }))).toEqual([
      ...['dense', 'dense', 'tight', 'tight'],
    ])
  })

  test('definitions need less room where their terms stand beside them', () => {
    const items = Array.from({ length: 3 }, () => {
      const term = writer.segment(['渗透势', '', 'Osmotic potential'])
      return { term, blocks: [writer.paragraph(short)] }
    })
    const list = { kind: 'list', ordered: false, start: 1, steps: false, definitions: true, items } as const
    expect(densityOf(slideOf({ layout: 'bullets', title, body: [list] }, 1))).toBe('roomy')
  })

  test.each([
    ['35%', ''],
    ['760億美元', '--about:100%;--about-part:inline;--about-gap:0.5em'],
    ['約1,050億至2,000億新台幣以上', '--sized-figure:70px;--about:100%;--about-part:inline;--about-gap:0.5em'],
  ])('the figure %s stays on one line, and what it is about stands where there is room', (value, style) => {
    const text = writer.segment([value, '', 'US$'])
    const about = writer.segment(['投資', '', 'investment'])
    const figure = { value: text, subject: about, measure: about }
    expect(settingOf(slideOf({ layout: 'figure', figure }, 1))).toEqual({ density: 'roomy', spread: false, style })
  })
})

describe('numbers in columns', () => {
  const strong = (value: string) => {
    const text = writer.segment([value, '', 'x'])
    return {
      kind: 'paragraph' as const,
      text: { ...text, line: { ...text.line, runs: [{ kind: 'strong' as const, runs: text.line.runs }] } },
    }
  }
  const compare = (values: readonly string[]) => {
    const columns = values.map((value) => ({ heading: title, body: [strong(value), writer.list([short])] }))
    return settingOf(slideOf({ layout: 'compare', title, columns }, 1))
  }

  test.each([
    [['35%', '70.7%', '8.3%'], ''],
    [['402.5億元', '5,645億元'], ''],
    [['402.5億元人民幣', '約新台幣5,645億元', '70.7%'], '--sized-number:33px'],
    [['這一句話很長，在這裡無論如何也放不進一行', '70.7%'], ''],
  ])('%j are as large as their columns let them be', (values, style) => {
    expect(compare(values).style.replace(/^--sized-line:.*--sized-gap:\d+px;?/, '')).toBe(style)
  })

  test('are not smaller than the text under them', () => {
    const { density } = compare(['402.5億元人民幣', '約新台幣5,645億元', '70.7%'])
    expect(scales.compare?.[density].line).toBeLessThanOrEqual(33)
  })
})

describe('code is as large as its longest line allows', () => {
  const codeOf = (code: string) => ({ kind: 'code', syntax: 'python', code, locale: 'zh-Hant-TW' }) as const
  test.each([
    ['code', 'x = 1', '--code:40px'],
    ['code', 'x'.repeat(50), '--code:34px'],
    ['split', 'x = 1', '--code:40px'],
    ['split', 'x'.repeat(30), '--code:25px'],
    ['split', 'x'.repeat(90), '--code:21px'],
  ])('on a slide of layout %s: %s', (layout, code, style) => {
    const body = [codeOf(code), ...(layout === 'split' ? [writer.paragraph(['解釋', '', 'Why'])] : [])]
    expect(settingOf(slideOf({ layout, title, body }, 1)).style).toBe(style)
  })
})

describe('code and the text around it', () => {
  const lines = (count: number) =>
    ({ kind: 'code', syntax: 'python', code: 'x = 1\n'.repeat(count).trimEnd(), locale: 'zh-Hant-TW' }) as const
  const said = writer.paragraph(['先看這段程式', '', 'First look at this'])
  const sizesOf = (layout: string, body: NonNullable<Parameters<typeof slideOf>[0]['body']>) => {
    const { density, style } = settingOf(slideOf({ layout, title, body }, 1))
    const size = (name: string) => Number(new RegExp(`--${name}:([\\d.]+)px`).exec(style)?.[1] ?? 0)
    return { density, line: size('sized-line'), code: size('code') }
  }
  test('grow together on a slide of little', () => {
    const list = writer.list([short])
    expect(sizesOf('bullets', [list, lines(3)])).toMatchObject({ density: 'roomy', code: 40 })
    expect(sizesOf('bullets', [list, lines(14)])).toMatchObject({ code: 0 })
  })
  test('are both small before either is smaller than can be read', () => {
    expect(sizesOf('bullets', [said, lines(9), said])).toMatchObject({ density: 'tight', line: 0 })
    expect(sizesOf('code', [said, lines(8), said])).toMatchObject({ density: 'dense', line: 0, code: 22 })
    const { line, code } = sizesOf('code', [said, lines(20), said])
    expect(line).toBeLessThan(30)
    expect(code / line).toBeCloseTo(0.65, 1)
  })
  test('are measured with all blocks of code', () => {
    const one = sizesOf('code', [said, lines(3)])
    const two = sizesOf('code', [said, lines(3), lines(3)])
    expect(two.code).toBeLessThan(one.code)
    expect(two.code).toBeGreaterThanOrEqual(20)
  })
  test('lines that wrap count as often', () => {
    const long = { ...lines(1), code: 'x'.repeat(600) }
    expect(sizesOf('bullets', [said, long, said]).density).not.toBe(sizesOf('bullets', [said, lines(1), said]).density)
  })
  test('code with a half to itself makes text no smaller than can be read', () => {
    expect(sizesOf('split', [said, lines(4)])).toMatchObject({ density: 'roomy', code: 40 })
    expect(sizesOf('split', [said, lines(16)])).toMatchObject({ density: 'tight', line: 0, code: 20 })
    expect(sizesOf('split', [said, lines(30)])).toMatchObject({ density: 'tight', line: 0 })
  })
})

describe('the sizes of the estimate are those of the style sheet', () => {
  const cases = Object.entries(scales).flatMap(([layout, own]) =>
    densities.map((density) => [layout, density, own[density]] as const),
  )
  test.each(cases)('%s %s', (layout, density, scale) => {
    const found = declared(layout, density)
    const [line, caption] = layout === 'title' ? ['--heading', '--heading-caption'] : ['--line', '--caption']
    expect(found.get(line)).toBe(`${scale.line}px`)
    expect(found.get(caption)).toBe(`${scale.caption}px`)
    expect(found.get('--gap')).toBe(`${scale.gap}px`)
    if (layout === 'title') return
    expect(found.get('--leading')).toBe(`${scale.leading}`)
    expect(found.get('--caption-leading')).toBe(`${scale.captionLeading}`)
  })
})

test.each(['title', 'section', 'closing'].flatMap((layout) => densities.map((density) => [layout, density] as const)))(
  'the text under the title of %s %s is that of the style sheet',
  (layout, density) => {
    const { line, leading, caption, captionLeading, gap } = faceText[density]
    const found = declared(layout, density)
    expect([found.get('--line'), found.get('--leading'), found.get('--gap')]).toEqual([
      `${line}px`,
      `${leading}`,
      `${gap}px`,
    ])
    expect(found.get('--caption-leading')).toBe(`${captionLeading}`)
    if (density !== 'roomy') expect(found.get('--caption')).toBe(`${caption}px`)
  },
)

test.each(densities)('the room under the heading is that of the style sheet: %s', (density) => {
  expect(declared('bullets', density).get('--under-heading')).toBe(`${underHeading[density]}px`)
})

test.each(densities)('the size of the big number is that of the style sheet: %s', (density) => {
  expect(declared('figure', density).get('--figure')).toBe(`${figureSizes[density]}px`)
})

test('no text is ever smaller than a room of six image heights can read, but those of sources', () => {
  const sizes = Object.entries(scales).filter(([layout]) => layout !== 'sources')
  for (const [, own] of sizes) {
    for (const density of densities) {
      expect(own[density].line).toBeGreaterThanOrEqual(5.07 * 6 - 0.5)
      expect(own[density].caption).toBeGreaterThanOrEqual(4.34 * 6 - 0.5)
    }
  }
})

describe('a slide of short items', () => {
  test('has their captions beside them, as large as the width allows', () => {
    expect(settingOf(bullets(3, ['美國投入更多', '', 'The US invests more']))).toEqual({
      density: 'roomy',
      spread: true,
      style: '',
    })
  })
  test.each<readonly [string, Triple]>([
    ['lines', ['這一行有二十個字所以旁邊放不下它的譯文了', '', 'Too long']],
    ['captions', ['短', '', 'word '.repeat(30)]],
  ])('has them below where %s are long', (_, item) => {
    expect(settingOf(bullets(3, item)).spread).toBe(false)
  })
  test('is set closer where a line with Latin names, set wide, would not keep to its row', () => {
    const names: Triple = ['讓 Claude Code 根據 Spec 開發功能', '', 'Let Claude Code build the feature']
    expect(settingOf(bullets(4, names))).toMatchObject({ spread: true, density: 'compact' })
  })
  test('has none beside them without captions', () => {
    const plain = writerFor('zh-Hant-TW', undefined)
    const slide = slideOf({ layout: 'bullets', title, body: [plain.list([short, short])] }, 1)
    expect(settingOf(slide).spread).toBe(false)
  })
})

describe('a statement', () => {
  const statement = (words: Triple) => slideOf({ layout: 'statement', body: [writer.paragraph(words)] }, 1)
  test('of few words is set as large as the slide allows', () => {
    expect(settingOf(statement(['缺一不可', '', 'Neither alone'])).style).toContain('--sized-line:116px')
    expect(settingOf(statement(['字'.repeat(11), '', 'Ten'])).style).toMatch(/--sized-line:(9|10)\d/)
  })
  test('of many is set as its density says', () => {
    expect(settingOf(statement(['字'.repeat(30), '', 'word '.repeat(14)])).style).toBe('')
  })
})

describe('what stands beside or over the main thing of a slide counts', () => {
  const value = writer.segment(['約1,700萬輛', '', 'about 17 million vehicles'])
  const about = { value, subject: title, measure: title, period: title }
  const body = [
    writer.paragraph(['每五輛新車裡有一輛，明年預計會賣出更多。', '', 'One new car in five; more are expected.']),
  ]
  test('text goes on the whole width under a number', () => {
    const under = settingOf(slideOf({ layout: 'figure', title, figure: about, body }, 1))
    expect(under).toMatchObject({ density: 'compact', style: expect.stringContaining('--about:100%') })
  })
  test('a short number stays large over much text, which leaves it the room beside what it is about', () => {
    const short = { ...about, value: writer.segment(['35.7%', '', '35.7%']) }
    const sizeOver = (count: number) => {
      const { style } = settingOf(
        slideOf({ layout: 'figure', title, figure: short, body: Array.from({ length: count }, () => body).flat() }, 1),
      )
      return Number(/--sized-figure:(\d+)px/.exec(style)?.[1])
    }
    expect(sizeOver(2)).toBeGreaterThan(figureSizes.compact)
    expect(sizeOver(4)).toBeGreaterThan(figureSizes.tight)
  })
  test('numbers in a row make room for the text under them', () => {
    const figures = [about, about, about]
    const alone = densityOf(slideOf({ layout: 'figures', title, figures }, 1))
    const more = Array.from({ length: 3 }, () => body).flat()
    const together = densityOf(slideOf({ layout: 'figures', title, figures, body: more }, 1))
    expect(densities.indexOf(together)).toBeGreaterThan(densities.indexOf(alone))
  })
  test('numbers in a row are smaller over what is said of their change', () => {
    const large = { ...about, value: writer.segment(['9%', '', '9%']) }
    const sizeOf = (figure: typeof large) =>
      settingOf(slideOf({ layout: 'figures', title, figures: [figure, figure] }, 1)).style
    expect(sizeOf(large)).toBe('--sized-figure:128px')
    expect(sizeOf({ ...large, change: title } as typeof large)).toBe('--sized-figure:96px')
  })
  test('numbers that would be small in a row stand in two', () => {
    const styleOfFour = (line: string) => {
      const long = { ...about, value: writer.segment([line, '', 'RMB 22.4 billion']) }
      return settingOf(slideOf({ layout: 'figures', title, figures: [long, long, long, long] }, 1)).style
    }
    expect(styleOfFour('224億')).toBe('--sized-figure:79px')
    expect(styleOfFour('−22.46億元人民幣')).toContain('--statistic:calc((100% - 56px) / 2);--about-part:inline')
    expect(styleOfFour('−22.46億元人民幣')).toMatch(/--sized-figure:([5-9]\d)px/)
  })
  test('a cover is set closer by what stands under its title', () => {
    const long = writer.segment(['電動汽車：走到哪一步了', '', 'Electric cars: how far along'])
    const alone = densityOf(slideOf({ layout: 'cover', title: long }, 1))
    const more = densityOf(slideOf({ layout: 'cover', title: long, subtitle: long, body }, 1))
    expect(densities.indexOf(more)).toBeGreaterThan(densities.indexOf(alone))
  })
})

describe('a title slide', () => {
  const name: Triple = ['向勇 陳渝 李國良 任炬', '', 'Xiang Yong, Chen Yu, Li Guoliang, Ren Ju']
  const slide = (count: number) => {
    const body = Array.from({ length: count }, () => writer.paragraph(name))
    return slideOf({ layout: 'title', title, subtitle: writer.segment(name), body }, 1)
  }
  const frame = { logo: false, footer: undefined, event: false, imprint: false }
  test('uses the room that an event and names of the deck leave', () => {
    expect(settingOf({ ...slide(3), frame }).density).toBe('dense')
    expect(settingOf({ ...slide(3), frame: { ...frame, event: true, imprint: true } }).density).toBe('tight')
  })
  test('without a title of its own has room for the one of the deck', () => {
    const { title: own, ...untitled } = slide(3)
    expect(settingOf({ ...untitled, frame: { ...frame, ...(own && { title: own }) } }).density).toBe('dense')
  })
  test('keeps its title large where what is under it has to shrink', () => {
    const { density, style } = settingOf({ ...slide(7), frame })
    expect(density).toBe('tight')
    expect(Number(/--sized-line:([\d.]+)px/.exec(style)?.[1])).toBeGreaterThan(18)
  })
})

describe('a table', () => {
  const cell: Triple = ['760億美元', '', 'US$76 billion']
  const row = (count: number) =>
    Array.from({ length: count }, () => ({ align: 'left', text: writer.segment(cell) }) as const)
  const table = (rows: number, columns: number) =>
    slideOf(
      {
        layout: 'table',
        title,
        table: { kind: 'table', header: row(columns), rows: Array.from({ length: rows }, () => row(columns)) },
      },
      1,
    )
  test('of six rows, five columns and captions fits', () => {
    expect(settingOf(table(6, 5)).style).toMatch(/^--sized-line:30px;/)
  })
  test('that fits in no density shrinks, which font-small then says', () => {
    const { density, style } = settingOf(table(11, 5))
    expect(density).toBe('tight')
    expect(style).toMatch(/^--sized-line:\d+(\.\d)?px;--sized-caption:\d+(\.\d)?px;--sized-gap:[\d.]+px$/)
    expect(Number(/--sized-line:([\d.]+)px/.exec(style)?.[1])).toBeLessThan(30)
  })
})

test.each(densities)('tables leave as much room between their columns as in the style sheet: %s', (density) => {
  expect(declared('bullets', density).get('--cell')).toBe(`${cells[density]}px`)
})

/** The custom properties that hold for a layout in a density, by the cascade. */
function declared(layout: string, density: string): Map<string, string> {
  const selectors = ['.slide', `:where(.slide).${density}`, `.layout-${layout}`, `.layout-${layout}.${density}`]
  return new Map(selectors.flatMap((selector) => [...propertiesOf(selector)]))
}

function propertiesOf(selector: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, head = '', body = ''] of sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const selectors = head
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .split(',')
      .map((one) => one.trim())
    if (!selectors.includes(selector)) continue
    for (const [, name = '', value = ''] of body.matchAll(/(--[\w-]+): ([^;]+);/g)) found.set(name, value)
  }
  return found
}

test('a caption goes on under a logo, which stands beside the title alone', () => {
  const frame = { footer: undefined, event: false, imprint: false }
  const long = writer.segment([
    '系統價格三年跌去三分之二',
    '',
    'System prices fell by two thirds in three years, below parity',
  ])
  const roomWith = (logo: boolean) =>
    roomOf({ ...slideOf({ layout: 'bullets', title: long }, 1), frame: { ...frame, logo } }, 'normal')
  expect(roomWith(true)).toBe(roomWith(false))
})
