import { describe, expect, test } from 'vitest'
import type { LayoutSpec } from '../../src/model/deck.ts'
import { validateProject } from './project.ts'

const layouts = new Map<string, LayoutSpec>(
  (
    [
      ['title', [], ['title']],
      ['bullets', ['body'], ['title']],
      ['section', ['title'], []],
      ['agenda', ['agenda'], ['title']],
      ['figures', ['figures'], ['title']],
      ['timeline', ['timeline'], ['title', 'body']],
      ['image', ['pictures'], ['title', 'body']],
      ['cover', [], ['title', 'image']],
      ['statement', ['body'], ['title']],
      ['split', [], ['title', 'body', 'quote']],
    ] as const
  ).map(([name, required, optional]) => [name, { name, required, optional }]),
)

/** The second slide of a deck, and what is said of it as "code line". */
function read(yaml: string, body: string) {
  const deck = `# 題\nen: Title\n\n---\n${yaml}\n---\n\n${body}\n`
  const { deck: made, diagnostics } = validateProject({ deck }, { layouts })
  return { slide: made?.slides[1], slides: made?.slides ?? [], said: diagnostics.map(({ code }) => code) }
}

const image = '![圖](images/a.png)\nen: A picture'

describe('a timeline', () => {
  const items = '- 2014: 乙\n  en: B\n- 2009-01： 甲\n  en: A'
  test('takes the dates off its items and puts them in order', () => {
    const { slide, said } = read('layout: timeline', items)
    expect(said).toEqual([])
    expect(slide?.slots.timeline?.map(({ date }) => date)).toEqual(['2009-01', '2014'])
    expect(slide?.slots.timeline?.[0]?.text.texts['zh-Hant-TW']?.inlines).toEqual([{ kind: 'text', text: '甲' }])
    expect(slide?.slots.timeline?.[0]?.text.texts.en?.inlines).toEqual([{ kind: 'text', text: 'A' }])
  })
  test('whose items lack their dates is told so, and not that there is none', () => {
    expect(read('layout: timeline', `${items}\n- 丙\n  en: C`).said).toEqual(['value-invalid'])
    expect(read('layout: timeline', '文\nen: Text').said).toEqual(['layout-requires'])
  })
  test('takes quarters and halves too', () => {
    const { slide, said } = read(
      'layout: timeline',
      '- 2025H2: 乙\n  en: B\n- 2025-06: 丙\n  en: C\n- 2025Q1: 甲\n  en: A',
    )
    expect(said).toEqual([])
    expect(slide?.slots.timeline?.map(({ date }) => date)).toEqual(['2025-Q1', '2025-06', '2025-H2'])
  })
  test.each([
    ['1992年：甲', '1992'],
    ['1992年5月：甲', '1992-05'],
    ['2024年3月5日: 甲', '2024-03-05'],
    ['2024-03-05：甲', '2024-03-05'],
  ])('a date may be written in Chinese: %s', (item, date) => {
    const { slide, said } = read('layout: timeline', `- ${item}\n  en: A\n- 2025: 乙\n  en: B`)
    expect(said).toEqual([])
    const [moment] = slide?.slots.timeline ?? []
    expect(moment?.date).toBe(date)
    expect(moment?.text.texts['zh-Hant-TW']?.inlines).toEqual([{ kind: 'text', text: '甲' }])
  })

  test.each([
    ['an item without a date', '- 甲\n  en: A\n- 2014: 乙\n  en: B', ['value-invalid']],
    ['a date that does not exist', '- 2014-13: 甲\n  en: A\n- 2014: 乙\n  en: B', ['value-invalid']],
    ['a year of the Republic', '- 民國88年9月21日：甲\n  en: A\n- 2014: 乙\n  en: B', ['value-invalid']],
    ['one item', '- 2014: 甲\n  en: A', ['layout-count']],
    ['nine items', Array.from({ length: 9 }, (_, at) => `- 200${at}: 甲\n  en: A`).join('\n'), ['layout-count']],
    ['no list', '甲\nen: A', ['layout-requires']],
  ])('with %s is refused', (_, body, expected) => {
    expect(read('layout: timeline', body).said).toEqual(expected)
  })
})

test('the paragraphs of a statement are set as large as titles', () => {
  const kinds = (layout: string) =>
    read(`layout: ${layout}`, '一句話\nen: A line').slide?.slots.body?.map(
      (block) => 'text' in block && block.text.kind,
    )
  expect(kinds('statement')).toEqual(['statement'])
  expect(kinds('bullets')).toEqual(['text'])
})

describe('numbers in a row', () => {
  test.each([
    ['[us, cn]', []],
    ['[us, { id: us, since: cn }]', []],
    ['[us]', ['value-missing']],
    ['[us, none]', ['figure-unknown']],
    ['[us, { id: cn, since: none }]', ['figure-unknown']],
  ])('figures: %s', (figures, expected) => {
    expect(read(`layout: figures\nfigures: ${figures}`, '').said).toEqual(expected)
  })
})

describe('two parts side by side', () => {
  test.each([
    ['text and a picture', `- 甲\n  en: A\n\n${image}`, []],
    ['what stands under two headings', '## 甲\nen: A\n\n一\nen: one\n\n## 乙\nen: B\n\n二\nen: two', []],
    ['text and a formula', '- 甲\n  en: A\n\n$$x$$', []],
    ['text alone', '- 甲\n  en: A', ['layout-count']],
    ['three', `甲\nen: A\n\n${image}\n\n\`\`\`\nx\n\`\`\``, ['layout-count']],
  ])('%s', (_, body, expected) => {
    expect(read('layout: split', `# 題\nen: Two\n\n${body}`).said).toEqual(expected)
  })
})

describe('pictures', () => {
  test('have the emphasis after them as captions, and any text where they fill the slide', () => {
    const emphasis = read('layout: image', `${image}\n\n*甲*\nen: *A*\n\n乙\nen: B`).slide?.slots
    expect([emphasis?.pictures?.[0]?.caption?.id !== undefined, emphasis?.body?.length]).toEqual([true, 1])
    const words = Object.values(emphasis?.pictures?.[0]?.caption?.texts ?? {}).flatMap(({ inlines }) => inlines)
    expect(words).toEqual([
      { kind: 'text', text: 'A' },
      { kind: 'text', text: '甲' },
    ])
    const plain = read('layout: image\nplace: grid', `${image}\n\n甲\nen: A`).slide?.slots
    expect([plain?.pictures?.[0]?.caption?.id !== undefined, plain?.body]).toEqual([true, undefined])
  })
  test('are six at most', () => {
    expect(read('layout: image', Array.from({ length: 7 }, () => image).join('\n\n')).said).toEqual(['layout-count'])
  })
})

describe('how a slide is set', () => {
  test.each([
    ['a surface', 'background: deep', []],
    ['a picture', 'background: images/a.png', []],
    ['no surface', 'background: purple', ['value-invalid']],
    ['no picture', 'background: images/none.png', ['image-missing']],
    ['a focus of nothing', 'focus: 30% 60%', ['layout-ignores']],
    ['wholeness of nothing', 'whole: true', ['layout-ignores']],
    ['a focus that is none', 'background: images/a.png\nfocus: top', ['value-invalid']],
    ['a place of nothing', 'place: right', ['layout-ignores']],
    ['a spacing of nothing', 'spacing: time', ['layout-ignores']],
  ])('%s', (_, yaml, expected) => {
    expect(read(yaml, '- 甲\n  en: A').said).toEqual(expected)
  })
  test('the picture of a cover stands behind its text, held back as white would be where nothing is known of it', () => {
    const { slide } = read('layout: cover\nfocus: 10% 20%', `# 題\nen: T\n\n${image}`)
    expect(slide?.background).toMatchObject({ path: 'slides/images/a.png', focus: [10, 20], scrim: 0.7 })
  })
})

describe('sections', () => {
  const section = (id: string) => `---\nlayout: section\nid: ${id}\n---\n# ${id}\nen: ${id}\n`
  const agenda = '---\nlayout: agenda\n---\n# 目錄\nen: Agenda\n'
  test('know their number, and an agenda marks the one it stands in', () => {
    const deck = `# 題\nen: T\n\n${agenda}\n${section('a')}\n${section('b')}\n${agenda}\n${section('c')}`
    const { deck: made, diagnostics } = validateProject({ deck }, { layouts })
    expect(diagnostics).toEqual([])
    expect(made?.slides.map(({ progress }) => progress?.number)).toEqual([undefined, undefined, 1, 2, undefined, 3])
    const marks = made?.slides.flatMap(({ slots }) =>
      slots.agenda ? [slots.agenda.map(({ current }) => current)] : [],
    )
    expect(marks).toEqual([
      [false, false, false],
      [false, true, false],
    ])
  })
  test('are needed by an agenda', () => {
    expect(read('layout: agenda', '').said).toEqual(['layout-requires'])
  })
})

describe('a film under "layout: image"', () => {
  const film = '![片](a.mp4)\nen: A film'
  const text = '- 甲\n  en: A'
  test.each([
    ['stands beside text', `${film}\n\n${text}`, 'split'],
    ['stands beside text on its other side', `${text}\n\n${film}`, 'split'],
    ['stands alone', film, 'bullets'],
    ['stands between texts', `${text}\n\n${film}\n\n乙\nen: B`, 'bullets'],
    ['gives way to a picture', `${image}\n\n${film}`, 'image'],
  ])('%s', (_, body, layout) => {
    const { slide, said } = read('layout: image', `# 題\nen: T\n\n${body}`)
    expect(said.filter((code) => code.startsWith('layout'))).toEqual([])
    expect(slide?.layout).toBe(layout)
  })
})

describe('a picture that is to fill its slide', () => {
  const place = (yaml: string, path: string) => {
    const { slide } = read(`layout: image\nplace: full${yaml}`, `![圖](${path})\nen: A picture`)
    return [slide?.picturePlace, slide?.background !== undefined]
  }
  test('stands behind its text', () => {
    expect(place('', 'images/a.png')).toEqual(['full', true])
  })
  test('has its width if it is a drawing, or is to be seen whole', () => {
    expect(place('', 'images/a.svg')).toEqual(['wide', false])
    expect(place('', 'images/screen.png')).toEqual(['wide', false])
    expect(place('\nwhole: true', 'images/a.png')).toEqual(['wide', false])
  })
})

describe('a wide picture', () => {
  const wide = '![圖](images/wide.png)\nen: A picture'
  const place = (body: string) => {
    const { slide } = read('layout: image', body)
    return [slide?.picturePlace, slide?.whole, slide?.lead]
  }
  test('stands whole over or under a sentence, as it is written', () => {
    expect(place(`${wide}\n\n一句。\nen: One.`)).toEqual(['grid', true, undefined])
    expect(place(`一句。\nen: One.\n\n${wide}`)).toEqual(['grid', true, 1])
  })
  test.each([
    ['a list', `${wide}\n\n- 一\n  en: One`],
    ['much text', `${wide}\n\n${'字'.repeat(60)}\nen: Much`],
    ['nothing', wide],
  ])('stays where it was beside %s', (_, body) => {
    expect(place(body)[0]).toBeUndefined()
  })
})
