import { describe, expect, test } from 'vitest'
import type { Content, Item, Loss } from '../../../../src/formats/pptx/base/model.ts'
import { textWidth } from '../../../../src/formats/pptx/base/text-width.ts'
import { composeDeck } from '../../../../src/formats/pptx/layouts/compose.ts'
import { drawingsOf } from '../../../../src/formats/pptx/layouts/drawings.ts'
import { knownLayouts } from '../../../../src/formats/pptx/layouts/names.ts'
import { readColors } from '../../../../src/formats/pptx/layouts/surfaces.ts'
import { writePptx } from '../../../../src/formats/pptx/pptx.ts'
import { fitText, heightOf } from '../../../../src/formats/pptx/text/fit.ts'
import { plainLocalized } from '../../../../src/localize/labels/labels.ts'
import type { LocalizedChart, LocalizedDeck, LocalizedSlide } from '../../../../src/model/localized.ts'
import { fixtureDeck, slideOf } from '../../../render/fixture.ts'
import { writerFor } from '../../../render/writer.ts'
import { assets } from '../written.ts'

const nowhere = { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 }

const sizes = new Map([
  ['images/forum.png', { width: 400, height: 300 }],
  ['images/line.svg', { width: 400, height: 100 }],
  ['images/logo.png', { width: 300, height: 56 }],
])
const w = writerFor('zh-Hant-TW', 'en')
const heading = w.segment(['標題', '标题', 'A title'])
const words = w.paragraph(['一句話', '一句话', 'A line'])
const image = (path = 'images/forum.png') => ({
  kind: 'image' as const,
  path,
  alt: w.segment(['講台', '讲台', 'The stage']),
})

const formula = (tex: string, caption?: string) => {
  const run = { kind: 'formula' as const, tex, display: true, place: heading.place ?? nowhere }
  const english = caption !== undefined && { ...run, tex: caption, locale: 'en' as const }
  return {
    kind: 'paragraph' as const,
    text: {
      id: 'formula',
      kind: 'text' as const,
      decisions: [],
      line: { locale: 'zh-Hant-TW' as const, runs: [{ ...run, locale: 'zh-Hant-TW' as const }] },
      ...(english && { caption: { locale: 'en' as const, runs: [english] } }),
    },
  }
}

function deckOf(slides: readonly LocalizedSlide[]): LocalizedDeck {
  return { ...fixtureDeck(), slides }
}

const whats = (lost: readonly Loss[]) => lost.map(({ what }) => what)

const colorsOf = (styles: string) => readColors(styles)('light')

function compose(content: Parameters<typeof slideOf>[0]) {
  const { styles } = assets()
  const { slides, layouts } = composeDeck(deckOf([slideOf(content, 1)]), colorsOf(styles), sizes)
  const [slide] = slides
  const layout = layouts.find(({ key }) => key === slide?.layout)
  if (!slide || !layout) throw new Error('Nothing was composed')
  return { slide, layout }
}

test('numbers that would be small in a row stand in two', () => {
  const boxesOf = (line: string) => {
    const value = w.segment([line, '', 'RMB 22.4 billion'])
    const subjects = ['甲', '乙', '丙', '丁'].map((name) => w.segment([name, name, 'A']))
    const figures = subjects.map((subject) => ({ value, subject, measure: heading, period: heading }))
    const { slide } = compose({ layout: 'figures', title: heading, figures })
    return slide.items.flatMap(({ slot }) => (slot && slot.idx >= 21 && slot.idx < 25 ? [slot.box] : []))
  }
  expect(new Set(boxesOf('224億').map(({ y }) => y)).size).toBe(1)
  const [first, second, third, fourth] = boxesOf('−224.56億元人民幣')
  expect([second?.y, fourth?.y, third?.x]).toEqual([first?.y, third?.y, first?.x])
  expect((first?.y ?? 0) + (first?.height ?? 0)).toBeLessThan(third?.y ?? 0)
})

function textOf(items: readonly Item[], idx: number): readonly string[] {
  const content = items.find(({ slot }) => slot?.idx === idx)?.content
  return content?.kind === 'text' ? content.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')) : []
}

const contents = <K extends Content['kind']>(items: readonly Item[], kind: K) =>
  items.filter((item): item is Item & { readonly content: Extract<Content, { kind: K }> } => item.content.kind === kind)

describe('the layouts of a deck', () => {
  test('are all there are, each with the placeholders of its slides', () => {
    const { layouts, slides } = composeDeck(fixtureDeck(), colorsOf(assets().styles), sizes)
    const names = layouts.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names.length).toBeGreaterThanOrEqual(knownLayouts.length)
    for (const slide of slides) {
      const known = layouts.find(({ key }) => key === slide.layout)?.slots.map(({ idx }) => idx)
      for (const { slot } of slide.items) if (slot) expect(known).toContain(slot.idx)
    }
  })

  test('have no two placeholders of one index', () => {
    for (const { slots } of composeDeck(fixtureDeck(), colorsOf(assets().styles), sizes).layouts) {
      const all = slots.map(({ idx }) => idx)
      expect(new Set(all).size).toBe(all.length)
    }
  })

  test('take their colours from the grounds of the theme', () => {
    expect(compose({ layout: 'bullets', title: heading, background: { ground: 'deep' } }).layout.surface.paper).toBe(
      'A11C12',
    )
    expect(compose({ layout: 'section', title: heading }).layout.surface.paper).toBe('A11C12')
    expect(compose({ layout: 'bullets', title: heading }).layout.surface.paper).toBe('FAF7F1')
  })
})

test('a title on the band of a theme has the colours of that', () => {
  const deck = deckOf([slideOf({ layout: 'bullets', title: heading, body: [words] }, 1)])
  const themed = { ...deck, theme: { ...deck.theme, name: 'poster' } }
  const { slides, layouts } = composeDeck(themed, colorsOf(assets('poster').styles), sizes)
  const inks = slides[0]?.items.map(({ slot }) => [slot?.idx, slot?.surface?.ink])
  expect(inks).toEqual(
    expect.arrayContaining([
      [0, 'FFFFFF'],
      [13, 'FFFFFF'],
      [1, undefined],
    ]),
  )
  const slots = layouts.find(({ key }) => key === slides[0]?.layout)?.slots ?? []
  expect(slots.filter(({ surface }) => surface?.ink === 'FFFFFF').map(({ idx }) => idx)).toEqual([0, 13])
})

test.each([
  ['left', 660, 1200, undefined],
  ['right', 80, 620, undefined],
  ['wide', 80, 1200, 'images/logo.png'],
  ['full', 80, 1200, 'images/logo.png'],
] as const)('beside pictures placed %s, the foot keeps from %i to %i', (picturePlace, from, to, expected) => {
  const content = { layout: 'image', title: heading, pictures: [{ image: image() }], picturePlace }
  const deck = deckOf([slideOf(content, 1)])
  const theme = { ...deck.theme, brand: { numbers: true, logo: 'images/logo.png' } }
  const composed = composeDeck({ ...deck, theme, footer: heading }, colorsOf(assets().styles), sizes)
  const { slots = [], logo } = composed.layouts.find(({ key }) => key === composed.slides[0]?.layout) ?? {}
  const foot = slots.filter(({ idx }) => [11, 12, 14].includes(idx)).map(({ box }) => box)
  expect([foot.length, Math.min(...foot.map(({ x }) => x))]).toEqual([3, from])
  expect(Math.max(...foot.map(({ x, width }) => x + width))).toBe(to)
  expect(logo?.path).toBe(expected)
})

test.each([
  ['a cover', 'cover', 1200, 'right'],
  ['a title', 'title', 1080, undefined],
  ['text', 'bullets', 1200, undefined],
] as const)('a logo stands over the picture behind %s', (_, layout, end, fades) => {
  const background = { path: 'images/forum.png', focus: [50, 50] as const, scrim: 0.7 }
  const deck = deckOf([slideOf({ layout, title: heading, background }, 1)])
  const theme = { ...deck.theme, brand: { numbers: true, logo: 'images/logo.png' } }
  const [slide] = composeDeck({ ...deck, theme }, colorsOf(assets().styles), sizes).slides
  const [picture, veil, ...others] = slide?.behind ?? []
  const logo = others.at(-1)
  expect(picture).toMatchObject({ content: { path: 'images/forum.png' } })
  expect(veil && 'fades' in veil ? veil.fades : undefined).toBe(fades)
  expect(logo).toMatchObject({ content: { path: 'images/logo.png', alt: '' } })
  expect((logo?.box?.x ?? 0) + (logo?.box?.width ?? 0)).toBeCloseTo(end)
})

test.each([
  ['cover', [80, 188]],
  ['closing', [136]],
  ['bullets', [0]],
] as const)('strokes of a theme are drawn over a picture behind a %s', (layout, expected) => {
  const background = { path: 'images/forum.png', focus: [50, 50] as const, scrim: 0.7 }
  const { slide, layout: own } = compose({ layout, title: heading, background })
  const strokes = slide.behind.flatMap((one) => ('preset' in one && one.color === 'FFFFFF' ? [one.box.x] : []))
  expect(strokes).toEqual(expected)
  expect(own.ornaments).toEqual([])
})

test('the line of a section ends before the logo', () => {
  const deck = deckOf([
    slideOf({ layout: 'section', title: heading, progress: { number: 1, count: 2, share: 0.5 } }, 1),
  ])
  const theme = { ...deck.theme, brand: { numbers: true, logo: 'images/logo.png' } }
  const ends = [deck, { ...deck, theme }].map((one) => {
    const [line] = composeDeck(one, colorsOf(assets().styles), sizes).slides[0]?.before ?? []
    return line && line.box.x + line.box.width
  })
  expect(ends).toEqual([1200, 990])
})

test('the title of a slide that begins with verse is one line', () => {
  const text = (locale: 'zh-Hant-TW' | 'en', lines: readonly string[]) => ({
    locale,
    runs: lines.flatMap((line, at) => [
      ...(at > 0 ? [{ kind: 'break' as const }] : []),
      { kind: 'text' as const, text: line },
    ]),
  })
  const verse = {
    ...heading,
    line: text('zh-Hant-TW', ['水光，', '山色。']),
    caption: text('en', ['Water,', 'hills.']),
  }
  const marks = { line: ['「', '」'], caption: ['“', '”'] } as const
  const { items } = compose({ layout: 'quote', quote: { text: verse, marks, speaker: heading } }).slide
  expect(textOf(items, 0)).toEqual(['水光，山色。'])
  expect(textOf(items, 21)).toEqual(['「水光，\n山色。」', '“Water,\nhills.”'])
  const { content } = items.find(({ slot }) => slot?.idx === 21) ?? {}
  expect(content).toMatchObject({ paragraphs: [{ hang: 60 }, {}] })
})

test.each([
  ['couplet', 226, 1200],
  ['poster', 80, 940],
  ['essay', 80, 1200],
])('on the last slide of %s, the foot keeps off what the theme draws: from %i to %i', (name, from, to) => {
  const deck = deckOf([slideOf({ layout: 'closing', title: heading }, 1)])
  const { layouts, slides } = composeDeck(
    { ...deck, theme: { ...deck.theme, name }, footer: heading },
    colorsOf(assets().styles),
    sizes,
  )
  const { slots = [] } = layouts.find(({ key }) => key === slides[0]?.layout) ?? {}
  const foot = slots.filter(({ idx }) => [11, 12, 14].includes(idx)).map(({ box }) => box)
  expect(Math.min(...foot.map(({ x }) => x))).toBe(from)
  expect(Math.max(...foot.map(({ x, width }) => x + width))).toBe(to)
})

test('a code stands beside thanks', () => {
  const body = [words, { kind: 'qr' as const, url: 'https://www.example.org/tea/', place: nowhere }]
  const { items } = compose({ layout: 'closing', title: heading, body }).slide
  const [code] = contents(items, 'picture')
  const ends = contents(items, 'text').flatMap(({ slot }) => (slot?.idx === 1 ? [slot.box.x + slot.box.width] : []))
  expect(ends).toHaveLength(1)
  expect(code?.box?.x).toBeGreaterThan(ends[0] ?? Number.POSITIVE_INFINITY)
})

test.each([['left'], ['wide'], ['grid'], ['full']] as const)(
  'a picture that is to be whole is cut nowhere, placed %s',
  (picturePlace) => {
    const background = { path: 'images/forum.png', focus: [50, 50] as const, scrim: 0.7 }
    const behind = picturePlace === 'full' ? { background } : {}
    const shown = { layout: 'image', pictures: [{ image: image(), cut: [50, 50] as const }], picturePlace, ...behind }
    const picturesOf = ({ items, behind: under }: ReturnType<typeof compose>['slide']) =>
      [...items, ...under].flatMap((item) => ('content' in item && item.content.kind === 'picture' ? [item] : []))
    const [filling] = picturesOf(compose(shown).slide)
    const [whole] = picturesOf(compose({ ...shown, pictures: [{ image: image() }], whole: true }).slide)
    expect(filling?.content).toHaveProperty('crop')
    expect(whole?.content).not.toHaveProperty('crop')
    const { width = 0, height = 0 } = sizes.get('images/forum.png') ?? {}
    expect((whole?.box?.width ?? 0) / (whole?.box?.height ?? 1)).toBeCloseTo(width / height)
  },
)

describe('a picture that fills the slide', () => {
  const bare = {
    layout: 'image',
    pictures: [{ image: image() }],
    picturePlace: 'full' as const,
    background: { path: 'images/forum.png', focus: [50, 50] as const, scrim: 0.7 },
  }
  const line = w.segment(['一句話', '一句话', 'A line'])

  test.each([
    ['alone', bare, []],
    ['with a heading', { ...bare, title: heading }, ['0-360 down']],
    ['with a line', { ...bare, pictures: [{ image: image(), caption: line }] }, ['432-720 up']],
    ['with text', { ...bare, title: heading, body: [w.paragraph(['甲', '甲', 'A'])] }, ['0-720 undefined']],
  ])('%s is drawn back where words stand', (_, content, veils) => {
    const { slide, layout } = compose(content)
    const drawn = slide.behind.flatMap((one) =>
      'preset' in one && one.color === '0C0C0E' ? [`${one.box.y}-${one.box.y + one.box.height} ${one.fades}`] : [],
    )
    expect(drawn).toEqual(veils)
    const number = layout.slots.find(({ type }) => type === 'sldNum')
    expect(number?.fill).toBe(veils[0] === '0-720 undefined' ? undefined : 'panel')
  })
})

describe('a slide', () => {
  test('has the line as its title, and the caption beside it', () => {
    const { items } = compose({ layout: 'bullets', title: heading, body: [words] }).slide
    expect(textOf(items, 0)).toEqual(['標題'])
    expect(textOf(items, 13)).toEqual(['A title'])
    expect(textOf(items, 1)).toEqual(['一句話', 'A line'])
  })

  test('without a title has one that is not seen', () => {
    const { items } = compose({ layout: 'statement', body: [words] }).slide
    expect(textOf(items, 0)).toEqual(['一句話'])
    expect(items.find(({ slot }) => slot?.idx === 0)?.slot?.box.y).toBeLessThan(0)
  })

  test('counts the clicks of its steps', () => {
    const list = w.list(
      [
        ['一', '一', 'one'],
        ['二', '二', 'two'],
      ],
      true,
    )
    const [text] = contents(
      compose({ layout: 'bullets', title: heading, body: [list] }).slide.items.filter(({ slot }) => slot?.idx === 1),
      'text',
    )
    expect(text?.content.paragraphs.map(({ step }) => step)).toEqual([1, 1, 2, 2])
  })

  test('puts tables and pictures in its text into frames of their own, wherever they hide', () => {
    const nested = {
      kind: 'list' as const,
      ordered: false,
      start: 1,
      steps: false,
      items: [{ blocks: [words, image()] }],
    }
    const { items } = compose({ layout: 'bullets', title: heading, body: [nested, image()] }).slide
    expect(contents(items, 'picture')).toHaveLength(2)
    const boxes = contents(items, 'picture').map(({ box }) => box)
    for (const box of boxes) expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(630)
  })

  test('has codes and films as pictures that lead to them', () => {
    const film = { kind: 'media' as const, medium: 'video' as const, path: 'tea.mp4', alt: heading }
    const { items, lost } = compose({
      layout: 'bullets',
      title: heading,
      body: [{ kind: 'qr', url: 'https://www.example.org/tea/', place: nowhere }, film],
    }).slide
    expect(contents(items, 'picture').map(({ content }) => content)).toEqual([
      {
        kind: 'picture',
        path: 'qr:https://www.example.org/tea/',
        alt: 'https://www.example.org/tea/',
        link: { address: 'https://www.example.org/tea/' },
      },
      { kind: 'picture', path: 'film:', alt: '標題。 A title', film: { path: 'tea.mp4', medium: 'video' } },
    ])
    const free = contents(items, 'text').filter(({ slot }) => !slot)
    expect(
      free.map(({ content }) => content.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(''))),
    ).toEqual([['example.org/tea'], ['標題', 'A title']])
    expect(lost).toEqual([])
  })

  test('makes no link of what cameras alone can read', () => {
    const { items } = compose({
      layout: 'bullets',
      title: heading,
      body: [{ kind: 'qr', url: 'WIFI:S:tea;;', place: nowhere }],
    }).slide
    expect(contents(items, 'picture')[0]?.content.link).toBeUndefined()
  })

  test('says what of a film PowerPoint cannot have', () => {
    const film = { kind: 'media' as const, medium: 'video' as const, path: 'tea.webm', alt: heading }
    const cues = [{ timing: '00:00.000 --> 00:01.000', text: heading }]
    const { lost, items } = compose({ layout: 'bullets', title: heading, body: [{ ...film, cues }] }).slide
    expect(whats(lost)).toEqual([
      'tea.webm, which PowerPoint does not play, but for its picture',
      'the captions of tea.webm',
    ])
    expect(contents(items, 'picture')[0]?.content.film).toBeUndefined()
  })

  test('has footnotes at its foot and leaves them room', () => {
    const footnotes = [1, 2, 3].map((number) => ({ kind: 'footnote' as const, number, text: heading }))
    const plain = compose({ layout: 'bullets', title: heading, body: [words] }).layout
    const { slide, layout } = compose({ layout: 'bullets', title: heading, body: [words], footnotes })
    expect(textOf(slide.items, 14)).toEqual(['1 標題', '1 A title', '2 標題', '2 A title', '3 標題', '3 A title'])
    const boxOf = (of: typeof layout, idx: number) => of.slots.find((slot) => slot.idx === idx)?.box
    const [body, foot] = [boxOf(layout, 1), boxOf(layout, 14)]
    expect((body?.y ?? 0) + (body?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0)
    expect(body?.height).toBeLessThan(boxOf(plain, 1)?.height ?? 0)
  })

  test('has terms in bold before what defines them', () => {
    const list = {
      ...{ kind: 'list' as const, ordered: false, start: 1, steps: false, definitions: true as const },
      items: [{ term: heading, blocks: [words] }],
    }
    const { items } = compose({ layout: 'bullets', title: heading, body: [list] }).slide
    const [text] = contents(
      items.filter(({ slot }) => slot?.idx === 1),
      'text',
    )
    expect(
      text?.content.paragraphs.map(({ indent, mark, runs }) => [indent, mark, runs[0]?.text, runs[0]?.bold]),
    ).toEqual([
      [0, 'none', '標題', true],
      [0, 'none', 'A title', undefined],
      [44, 'none', '一句話', undefined],
      [44, 'none', 'A line', undefined],
    ])
  })

  test.each([
    ['E = mc^2', [], ['E = mc2']],
    ['\\frac{a}{b}', [], ['a/b']],
    ['\\hat x', ['the formula \\hat x, but for its TeX'], ['\\hat x']],
  ])('without a picture has the formula %s as text', (tex, lost, shown) => {
    const { slide } = compose({ layout: 'bullets', title: heading, body: [formula(tex)] })
    expect(whats(slide.lost)).toEqual(lost)
    expect(textOf(slide.items, 1)).toEqual(shown)
  })

  test('has formulas as pictures, in order and with other captions, if one of them needs it', () => {
    const { styles } = assets()
    const body = [formula('\\frac{a}{b}', '\\frac{a}{b}'), formula('E_{\\text{能}}', 'E_{\\text{en}}')]
    const deck = deckOf([slideOf({ layout: 'bullets', title: heading, body }, 1)])
    const drawings = drawingsOf(deck, styles)
    const wanted = ['\\frac{a}{b}', 'E_{\\text{能}}', 'E_{\\text{en}}']
    expect(drawings.formulas.map(({ tex }) => tex)).toEqual(wanted)
    const known = new Map(
      drawings.formulas.map(({ tex, color }) => [`formula:${color}:${tex}`, { width: 200, height: 50 }]),
    )
    const [slide] = composeDeck(deck, colorsOf(styles), known).slides
    const shown = contents((slide?.items ?? []) as readonly Item[], 'picture')
    expect(shown.map(({ content, box }) => [content.alt, box?.width, box?.height])).toEqual([
      ['\\frac{a}{b}', 200, 50],
      ['E_{\\text{能}}', 200, 50],
      ['E_{\\text{en}}', 150, 37.5],
    ])
    expect(shown[0]?.box?.y).toBeLessThan(shown[1]?.box?.y ?? 0)
    expect(slide?.lost).toEqual([])
  })

  test('kept for questions has a number of its own', () => {
    const { items } = compose({ layout: 'bullets', title: heading, body: [words], backup: 2 }).slide
    expect(contents(items, 'number').map(({ content }) => content.text)).toEqual(['+2'])
  })

  test.each([
    ['left', [0, 720]],
    ['right', [680, 720]],
  ] as const)('with a picture at the %s cuts it around its focus', (picturePlace, [x, height]) => {
    const { items } = compose({
      layout: 'image',
      title: heading,
      pictures: [{ image: image(), cut: [0, 50] }],
      picturePlace,
    }).slide
    const [picture] = contents(items, 'picture')
    expect(picture?.box).toMatchObject({ x, height, width: 600 })
    // 400 × 300 on 600 × 720 is as high as it is and 960 wide, of which 360 are cut off.
    expect(picture?.content.crop).toEqual({ left: 0, right: 37500, top: 0, bottom: 0 })
  })

  test('never cuts a drawing', () => {
    const { items } = compose({
      layout: 'image',
      title: heading,
      pictures: [{ image: image('images/line.svg') }],
      picturePlace: 'left',
    }).slide
    const [picture] = contents(items, 'picture')
    expect(picture?.content.crop).toBeUndefined()
    expect((picture?.box?.width ?? 0) / (picture?.box?.height ?? 1)).toBeCloseTo(4, 5)
  })

  test('cites its sources at the foot, in both languages', () => {
    const citations = [{ id: 'a', text: w.segment(['年報', '年报', 'Yearbook']), url: 'https://example.org/' }]
    expect(textOf(compose({ layout: 'bullets', title: heading, citations }).slide.items, 14)).toEqual([
      '來源：年報',
      'Source: Yearbook',
    ])
    expect(textOf(compose({ layout: 'title', citations }).slide.items, 14)).toEqual(['來源：年報', 'Source: Yearbook'])
    const foreign = { id: 'b', text: plainLocalized('b', ['en', 'Nature, 2017']) }
    expect(textOf(compose({ layout: 'title', citations: [foreign] }).slide.items, 14)).toEqual([
      '來源 Source：Nature, 2017',
    ])
    expect(textOf(compose({ layout: 'title', citations: [...citations, foreign] }).slide.items, 14)).toEqual([
      '來源：年報；Nature, 2017',
      'Source: Yearbook; Nature, 2017',
    ])
  })

  test.each(['bullets', 'table', 'quote', 'section'])(
    'gives long sources of %s their size and their room',
    (layout) => {
      const text = w.segment(['一'.repeat(130), '', 'A very long name of a source '.repeat(6)])
      const cited = compose({ layout, title: heading, citations: [{ id: 'a', text }] })
      const foot = cited.layout.slots.find(({ idx }) => idx === 14)
      const [item] = cited.slide.items.filter(({ slot }) => slot?.idx === 14)
      if (!foot || item?.content.kind !== 'text') throw new Error('No foot')
      expect(fitText(item.content.paragraphs, { ...foot, levels: foot.levels ?? [] }, foot.box).scale).toBe(1)
      const others = cited.layout.slots.filter(({ idx, type }) => idx !== 14 && idx !== 11 && type !== 'sldNum')
      for (const { box } of others) expect(box.y + box.height).toBeLessThanOrEqual(foot.box.y)
    },
  )
})

test.each([
  ['有多少人', true],
  ['一、有多少人', false],
])('a section called %s is counted: %s', (name, isCounted) => {
  const title = w.segment([name, name, 'How many'])
  const agenda = [{ id: 'one', number: 1, title, current: false }]
  const listed = compose({ layout: 'agenda', title: heading, agenda }).slide
  expect(JSON.stringify(listed.items).includes('"01\\t"')).toBe(isCounted)
  const progress = { number: 1, count: 2, share: 0.5 }
  const section = compose({ layout: 'section', title, progress }).slide
  expect(JSON.stringify(section.items).includes('"01"')).toBe(isCounted)
})

describe('the list of sources', () => {
  const entry = (at: number) => ({
    id: `s${at}`,
    text: w.segment([`第${at}篇報告，題目很長很長很長很長`, '', `Report no. ${at}, which has a long title as well`]),
    url: 'https://example.org/',
  })
  const columnsOf = (count: number) => {
    const bibliography = Array.from({ length: count }, (_, at) => entry(at + 1))
    const { items, ...rest } = compose({ layout: 'sources', title: heading, bibliography }).slide
    const texts = items.filter(({ slot }) => slot?.name === 'body' || slot?.name === 'column')
    return { columns: texts.map(({ slot }) => ({ slot, lines: textOf(items, slot?.idx ?? -1) })), ...rest }
  }

  test('has one column as long as there are few', () => {
    expect(columnsOf(6).columns.map(({ lines }) => lines.length)).toEqual([12])
  })

  test.each([7, 9, 24])('of %i stands in two columns of one size, entries whole', (count) => {
    const { columns } = columnsOf(count)
    const [first, second] = columns
    expect(columns).toHaveLength(2)
    expect(first?.slot?.levels).toEqual(second?.slot?.levels)
    expect(first?.slot?.box.y).toBe(second?.slot?.box.y)
    expect(second?.lines[0]).toMatch(/^第/)
    expect(first?.lines.at(-1)).toMatch(/^Report/)
    const counts = columns.map(({ lines }) => lines.length / 2)
    expect(Math.abs((counts[0] ?? 0) - (counts[1] ?? 0))).toBeLessThanOrEqual(1)
    expect((counts[0] ?? 0) + (counts[1] ?? 0)).toBe(count)
  })

  test('is set smaller the more there are', () => {
    const sizeOf = (count: number) => columnsOf(count).columns[0]?.slot?.levels?.[0]?.size ?? 0
    expect(sizeOf(24)).toBeLessThan(sizeOf(8))
  })
})

describe('a chart with remarks', () => {
  const chartWith = (categories: number, remarks: number): LocalizedChart => ({
    kind: 'grouped-bar',
    id: 'chart',
    locale: 'zh-Hant-TW',
    captionLocale: 'en',
    series: [{ label: { line: '甲', caption: 'A' }, accent: true }],
    categories: Array.from({ length: categories }, (_, at) => ({ line: `${2020 + at}年`, caption: `${2020 + at}` })),
    points: Array.from({ length: categories }, (_, category) => ({
      series: 0,
      category,
      value: category + 1,
      label: { line: `${category + 1}` },
    })),
    summary: { line: '' },
    rangeKey: { low: { line: '下限' }, high: { line: '上限' } },
    overlays: {
      notes: Array.from({ length: remarks }, (_, point) => ({ point, text: { line: '補貼', caption: 'Subsidy' } })),
    },
  })
  const boxesOf = (chart: LocalizedChart) => {
    const { items } = compose({ layout: 'chart', title: heading, chart }).slide
    const [drawn, said] = [21, 1].map((idx) => items.find(({ slot }) => slot?.idx === idx)?.slot?.box)
    if (!drawn || !said) throw new Error('There is a chart, and text')
    return { drawn, said }
  }

  test('has a short one below it', () => {
    const { drawn, said } = boxesOf(chartWith(3, 1))
    expect(said.y).toBeGreaterThan(drawn.y + drawn.height)
    expect(said.width).toBe(drawn.width)
  })

  test('has those that would leave it low beside it', () => {
    const { drawn, said } = boxesOf(chartWith(3, 2))
    expect(said.x).toBeGreaterThan(drawn.x + drawn.width)
    expect([said.y, said.height]).toEqual([drawn.y, drawn.height])
  })

  test('has them below if it needs its width', () => {
    const { drawn, said } = boxesOf(chartWith(16, 3))
    expect(said.y).toBeGreaterThan(drawn.y + drawn.height)
  })
})

describe('a number', () => {
  const figureOf = (value: string) => {
    const figure = fixtureDeck().slides.find((slide) => slide.figure)?.figure
    if (!figure) throw new Error('The fixture has a figure')
    return { ...figure, value: w.segment([value, value, 'RMB 22.4 billion']) }
  }
  const largest = (items: readonly Item[], idx: number) => {
    const content = items.find(({ slot }) => slot?.idx === idx)?.content
    return content?.kind === 'text' ? content.paragraphs.map(({ runs }) => runs[0]?.size) : []
  }

  test.each([
    ['760億美元', 1120, 150],
    ['70.7%', 620, 160],
    ['−224億元人民幣', 1120, 110],
    ['約人民幣6,083億1,234萬元', 1120, 70],
  ])('%s keeps to its line', (value, width, least) => {
    const { items } = compose({ layout: 'figure', title: heading, figure: figureOf(value) }).slide
    const box = items.find(({ slot }) => slot?.idx === 21)?.slot?.box
    const [size = 160] = largest(items, 21)
    expect(box?.width).toBe(width)
    expect(size).toBeGreaterThanOrEqual(least)
    expect(textWidth(value, true) * size).toBeLessThan(width)
  })

  test('that is long leaves its words below the room they need', () => {
    const wordsOver = (count: number) => {
      const body = Array.from({ length: count }, () => words)
      const figure = figureOf('約1,700萬輛')
      const { items } = compose({ layout: 'figure', title: heading, figure, ...(count > 0 && { body }) }).slide
      const [number, about] = [21, 1].map((idx) => items.find(({ slot }) => slot?.idx === idx)?.box)
      expect(about?.y).toBeGreaterThan((number?.y ?? 0) + (number?.height ?? 0))
      return about?.height ?? 0
    }
    expect(wordsOver(1)).toBeGreaterThan(150)
    expect(wordsOver(2)).toBeGreaterThan(wordsOver(1) + 30)
  })

  test('in a row has what it counts below what is counted where both have no room in a line', () => {
    const { measure, ...figure } = figureOf('70.7%')
    const long = { ...figure, measure: w.segment(['一'.repeat(10), '一'.repeat(10), 'x']) }
    const { items } = compose({
      layout: 'figures',
      title: heading,
      figures: [{ ...figure, measure, subject: heading }, long, long],
    }).slide
    const told = (idx: number) => textOf(items, idx)[2] ?? ''
    expect(told(22)).toContain(`\n${'一'.repeat(10)}`)
  })

  test('of a column is smaller the longer it is, and a sentence runs on in the size of the text', () => {
    const strong = (text: string) => {
      const segment = w.segment([text, text, 'x'])
      const run = { kind: 'strong' as const, runs: segment.line.runs }
      return { kind: 'paragraph' as const, text: { ...segment, line: { ...segment.line, runs: [run] } } }
    }
    const columns = ['70.7%', '6,083億元人民幣', '這一句話很長，所以不能只佔一行'].map((text) => ({
      heading,
      body: [strong(text)],
    }))
    const { items } = compose({ layout: 'compare', title: heading, columns }).slide
    const sizes = [31, 32, 33].map((idx) => largest(items, idx)[0])
    expect(sizes).toEqual([60, expect.any(Number), 30])
    expect(sizes[1]).toBeLessThan(40)
    expect(sizes[1]).toBeGreaterThan(30)
  })
})

describe('columns', () => {
  const columnsOf = (...texts: readonly (readonly string[])[]) =>
    compose({
      layout: 'compare',
      title: heading,
      columns: texts.map((pairs) => ({
        heading,
        body: pairs.map((text) => w.paragraph([text, text, 'x'])),
      })),
    }).slide.items.flatMap(({ slot, content }) =>
      slot && slot.idx >= 31 && slot.idx < 40 && content.kind === 'text' ? [{ slot, ...content }] : [],
    )

  test('have rows at one height', () => {
    const columns = columnsOf(['一'.repeat(20), '二', '三'], ['一', '二'.repeat(20), '三'])
    const startsOf = ({ paragraphs, slot }: (typeof columns)[number]) =>
      [2, 4].map((at) => {
        const above = heightOf(paragraphs.slice(0, at), slot.levels ?? [], slot.box.width)
        const [line] = paragraphs.slice(at)
        return Math.round(above + (line?.before ?? slot.levels?.[0]?.before ?? 0))
      })
    const [left, right] = columns.map(startsOf)
    expect(left).toEqual(right)
  })

  test('of which one has more than the other stay as they are', () => {
    const columns = columnsOf(['一'.repeat(20), '二'], ['一'])
    expect(columns.flatMap(({ paragraphs }) => paragraphs.map(({ before }) => before)).every((one) => !one)).toBe(true)
  })

  test.each([
    ['grow where there is little', 1, 40],
    ['are set closer where there is more', 4, 30],
  ])('%s, both in one size', (_, count, size) => {
    const columns = columnsOf(
      Array.from({ length: count }, () => '一句話'),
      ['一'],
    )
    expect(columns.map(({ slot }) => slot.levels?.[0]?.size)).toEqual([size, size])
  })
})

describe('a layout of the project’s own', () => {
  test('shows all that the slide holds', () => {
    const { items } = compose({
      layout: 'mine',
      title: heading,
      subtitle: w.segment(['副題', '副题', 'Below']),
      image: image(),
      body: [words],
    }).slide
    expect(textOf(items, 1)).toEqual(['副題', 'Below', '一句話', 'A line'])
    expect(contents(items, 'picture')).toHaveLength(1)
  })

  test('is arranged by what the slide is about, and says what has no place', () => {
    const fixture = fixtureDeck()
    const chart = fixture.slides.find((slide) => slide.chart)?.chart
    const figure = fixture.slides.find((slide) => slide.figure)?.figure
    if (!chart || !figure) throw new Error('The fixture has both')
    const { items, lost } = compose({ layout: 'mine', title: heading, chart, figure }).slide
    expect(contents(items, 'chart')).toHaveLength(0)
    expect(textOf(items, 21)[0]).toBe('760億美元')
    expect(whats(lost)).toEqual(['“chart”'])
  })
})

describe('what PowerPoint has no place for', () => {
  test('is reported with its slide', () => {
    const html = { kind: 'html' as const, html: '<video src="x"></video><p>茶 &amp; tea</p>' }
    const deck = deckOf([slideOf({ layout: 'bullets', title: heading, body: [words, html] }, 1)])
    const { diagnostics, value } = writePptx(deck, assets())
    expect(diagnostics.map(({ code, place }) => [code, place?.line])).toEqual([['pptx-left-out', 7]])
    expect(value.length).toBeGreaterThan(0)
    expect(textOf(composeDeck(deck, colorsOf(assets().styles), sizes).slides[0]?.items ?? [], 1)).toContain('茶 & tea')
  })

  test('says what can be done about it', () => {
    const code = { kind: 'code' as const, syntax: '', code: 'a\nb', locale: 'en' as const, steps: [[1], [2]] }
    const film = { kind: 'media' as const, medium: 'video' as const, path: 'tea.mp4', alt: heading }
    const cues = [{ timing: '00:00.000 --> 00:01.000', text: heading }]
    const { lost } = compose({ layout: 'bullets', title: heading, body: [code, { ...film, cues }] }).slide
    expect(lost.map(({ hint }) => hint)).toEqual([
      'All its lines are there at once; to show them one after another, give each step a slide of its own.',
      'Draw them into the film, or insert the .vtt file in PowerPoint (Playback, Insert Captions).',
    ])
  })

  test('text that no size makes fit is reported, and is there', () => {
    const long = w.paragraph(['字'.repeat(2000), '字', 'x'])
    const { diagnostics } = writePptx(
      deckOf([slideOf({ layout: 'bullets', title: heading, body: [long] }, 1)]),
      assets(),
    )
    expect(diagnostics.map(({ code }) => code)).toEqual(['pptx-overflow'])
  })
})
