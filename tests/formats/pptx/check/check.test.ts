import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { checkPptx } from '../../../../src/formats/pptx/check/check.ts'
import { planted, textsOf, written } from '../written.ts'

const whole = written()
const texts = textsOf(whole)

/** The first part of a folder in which a text stands. */
function partWith(folder: string, text: string): string {
  const found = [...texts].find(
    ([name, content]) => name.startsWith(folder) && !name.includes('_rels') && content.includes(text),
  )
  if (!found) throw new Error(`No part of ${folder} holds ${text}`)
  return found[0]
}

const relsOf = (part: string) => part.replace(/([^/]+)$/, '_rels/$1.rels')
const steps = partWith('ppt/slides/', '<p:pRg')
const chart = partWith('ppt/charts/', '<c:chartSpace')
const layout = 'ppt/slideLayouts/slideLayout1.xml'
const presentation = 'ppt/presentation.xml'
const master = 'ppt/slideMasters/slideMaster1.xml'
const slide = 'ppt/slides/slide1.xml'
const notes = partWith('ppt/notesSlides/', '<p:notes')
const without = (pattern: RegExp) => (text: string) => text.replace(pattern, '')

describe('what duilian writes', () => {
  test.each(['zh-Hans-CN', 'zh-Hant-TW', 'zh-Hant-HK', 'en'] as const)('is sound in %s', (locale) => {
    expect(checkPptx(written(locale))).toEqual([])
    expect(checkPptx(written(locale, 'dark'))).toEqual([])
  })
})

/** Single faults, each with what is said of it. */
const faults: readonly (readonly [
  name: string,
  part: string,
  change: (text: string) => string | Uint8Array | undefined,
  message: RegExp,
])[] = [
  [
    'a relation to a part that is not there',
    relsOf(slide),
    (text) => text.replace('slideLayouts/slideLayout1', 'slideLayouts/none'),
    /leads to ppt\/slideLayouts\/none/,
  ],
  [
    'an unknown relation',
    presentation,
    (text) => text.replace(/(<p:sldId [^>]*r:id=")[^"]+/, '$1rId999'),
    /asks for a relation rId999/,
  ],
  [
    'two slides of one id',
    presentation,
    (text) => text.replace('<p:sldId id="257"', '<p:sldId id="256"'),
    /two slides with the id 256/,
  ],
  [
    'an id below those of slides',
    presentation,
    (text) => text.replace('<p:sldId id="256"', '<p:sldId id="12"'),
    /a slide with the id 12/,
  ],
  [
    'an animation of a shape that is not there',
    steps,
    (text) => text.replace(/(<p:spTgt spid=")\d+/, '$1999'),
    /animates a shape 999/,
  ],
  [
    'a section with a GUID in small letters',
    presentation,
    (text) => text.replace(/(<p14:section [^>]*id=")([^"]+)/, (_, before, id: string) => before + id.toLowerCase()),
    /no GUID in capitals/,
  ],
  ['a chart without a workbook', chart, without(/<c:externalData.*<\/c:externalData>/), /has no workbook/],
  [
    'the properties of a paragraph after its text',
    steps,
    (text) => text.replace(/<a:p>(<a:pPr[^>]*\/>)(<a:r>.*?<\/a:r>)/, '<a:p>$2$1'),
    /properties of a paragraph after/,
  ],
  [
    'a colour of eight digits',
    'ppt/theme/theme1.xml',
    (text) => text.replace(/(<a:srgbClr val=")/, '$1FF'),
    /not six hexadecimal digits/,
  ],
  ['a control character', slide, (text) => text.replace(/<a:t>/, '<a:t>\u0001'), /cannot be read/],
  [
    'notes masters that are not listed',
    presentation,
    without(/<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>/),
    /does not list its notes master/,
  ],
  [
    'a notes master without a theme',
    'ppt/notesMasters/_rels/notesMaster1.xml.rels',
    without(/<Relationship [^>]*\/theme"[^>]*\/>/),
    /has no theme/,
  ],
  [
    'notes without their slide',
    relsOf(notes),
    without(/<Relationship [^>]*relationships\/slide"[^>]*\/>/),
    /does not lead to its slide/,
  ],
  [
    'notes without their master',
    relsOf(notes),
    without(/<Relationship [^>]*\/notesMaster"[^>]*\/>/),
    /does not lead to the notes master/,
  ],
  [
    'an override of a part that is not there',
    '[Content_Types].xml',
    (text) => text.replace('/ppt/slides/slide1.xml', '/ppt/slides/slide999.xml'),
    /slide999\.xml, which is not there/,
  ],
  ['two shapes of one id', slide, (text) => text.replace(/(<p:cNvPr id=")3"/, '$12"'), /two shapes have the id 2/],
  [
    'a layout with the id of its master',
    master,
    (text) => text.replace('id="2147483649"', 'id="2147483648"'),
    /have the id 2147483648/,
  ],
  [
    'an animation of a paragraph that is not there',
    steps,
    (text) => text.replace(/<p:pRg st="0" end="0"\/>/, '<p:pRg st="99" end="99"/>'),
    /animates paragraph 99/,
  ],
  [
    'a section with a slide that is not there',
    presentation,
    (text) => text.replace(/<p14:sldId id="256"\/>/, '<p14:sldId id="999"/>'),
    /a section with the slide 999/,
  ],
  [
    'outer labels on stacked bars',
    chart,
    (text) => text.replace('<c:grouping val="clustered"/>', '<c:grouping val="stacked"/>'),
    /outer end of stacked bars/,
  ],
  ['a slide without a layout', relsOf(slide), without(/<Relationship [^>]*\/slideLayout"[^>]*\/>/), /has no layout/],
  [
    'a placeholder that its layout has not',
    slide,
    (text) => text.replace(/(<p:ph type="body" idx=")\d+/, '$177'),
    /a placeholder \(77\)/,
  ],
  [
    'slides that are no 4:3',
    presentation,
    (text) => text.replace('<p:sldSz ', '<p:sldSz type="screen4x3" '),
    /of the kind screen4x3/,
  ],
  [
    'a language with an underscore',
    slide,
    (text) => text.replace('lang="zh-TW"', 'lang="zh_TW"'),
    /“zh_TW”, which is no tag/,
  ],
  [
    'a later namespace that may not be passed over',
    layout,
    (text) =>
      text.replace(
        '<p:cSld ',
        '<p:cSld xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" p14:x="1" ',
      ),
    /uses p14: without/,
  ],
  [
    'a workbook that is none',
    'ppt/embeddings/Microsoft_Excel_Sheet1.xlsx',
    () => strToU8('no workbook'),
    /is no workbook/,
  ],
]

describe('a single fault', () => {
  test.each(faults)('%s is found', (_, part, change, message) => {
    const found = checkPptx(planted(whole, part, change))
    expect(found.map((one) => one.message).join('\n')).toMatch(message)
    const isOfKeynote = /its notes master|of the kind|has no workbook/.test(message.source)
    expect(found.every(({ code }) => code === (isOfKeynote ? 'pptx-keynote' : 'pptx-faulty'))).toBe(true)
  })
})

describe('what is no presentation', () => {
  test.each([
    ['text', strToU8('tea'), /no presentation/],
    ['an encrypted one', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), /encrypted/],
    ['a torn one', whole.subarray(0, 2000), /no presentation/],
  ])('%s is named', (_, bytes, message) => {
    expect(checkPptx(bytes).map((one) => one.message)).toEqual([expect.stringMatching(message)])
  })
})

describe('files of other programs', () => {
  test('may be as python-pptx writes them, which PowerPoint opens: no notes master in the list, a kind of slides it kept', () => {
    const unlisted = planted(whole, presentation, (text) =>
      text
        .replace(/<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>/, '')
        .replace('<p:sldSz ', '<p:sldSz type="screen4x3" '),
    )
    expect(checkPptx(unlisted).map(({ severity }) => severity)).toEqual(['warning', 'warning'])
  })

  test('may keep placeholders that no layout has, and one id for what they choose between', () => {
    const foreign = planted(whole, 'docProps/app.xml', (text) =>
      text.replace('>duilian<', '>Microsoft Office PowerPoint<'),
    )
    const left = planted(foreign, slide, (text) => text.replace(/(<p:ph type="body" idx=")\d+/, '$177'))
    expect(checkPptx(left)).toEqual([])
    const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    const chosen = planted(foreign, slide, (text) =>
      text.replace(
        /<p:sp>.*?<\/p:sp>/,
        (shape) =>
          `<mc:AlternateContent ${mc}><mc:Choice Requires="a14">${shape}</mc:Choice><mc:Fallback>${shape}</mc:Fallback></mc:AlternateContent>`,
      ),
    )
    expect(checkPptx(chosen)).toEqual([])
  })
})
