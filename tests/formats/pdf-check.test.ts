import { beforeAll, describe, expect, test } from 'vitest'
import { checkPdf } from '../../src/formats/pdf-check.ts'
import { inspectPdf, readActualTexts } from '../../src/formats/pdf-inspect.ts'
import { actualTexts, codePointsOfCMap, fold } from '../../src/formats/pdf-text.ts'
import { EnvironmentError } from '../../src/model/diagnostic.ts'
import { type Browser, findBrowser } from '../../src/system/browser.ts'
import { createPrinter } from '../../src/system/printer.ts'
import { makeDocument } from '../system/documents.ts'

const browser = await findBrowser()

const bodies = {
  good: ['<h1>上聯</h1><p>一·二 ABC</p>', '<p>下聯<a href="#page-1">1</a> <a href="https://example.org/">2</a></p>'],
  shapes: ['<p>上<b>聯</b></p>'],
  radical: ['<p>⼀⼆</p>'],
  fileLink: ['<p>上聯<a href="data/figures.csv">一</a></p>'],
  joined: ['<p>a\u00a0b é e\u0301 (c)</p>'],
} as const

describe.runIf(browser)('a printed PDF', () => {
  const pdf = new Map<keyof typeof bodies | 'empty', Uint8Array>()
  beforeAll(async () => {
    const names = Object.keys(bodies) as (keyof typeof bodies)[] // Its keys by type.
    const documents = await Promise.all(names.map((name) => makeDocument(bodies[name])))
    const printer = createPrinter(browser as Browser, { paints: false }) // Else this is not run.
    try {
      const printed = await printer.print([...documents, '<div style="height: 50px; background: red"></div>'])
      for (const [index, name] of [...names, 'empty' as const].entries())
        pdf.set(name, printed[index] ?? new Uint8Array())
    } finally {
      await printer.close()
    }
  }, 60_000)

  function check(name: keyof typeof bodies | 'empty', pages: number, characters: Iterable<string>): readonly string[] {
    const bytes = pdf.get(name) ?? new Uint8Array()
    const expected = { pages, characters, bookmarks: false }
    return checkPdf(inspectPdf(bytes), expected, () => readActualTexts(bytes)).flatMap(({ code, message }) =>
      /^pdf-(faulty|font|text)$/.test(code) ? [message] : [],
    )
  }

  test('that is as expected has no faults', () => {
    expect(check('good', 2, '上聯下聯一·二 ABC12')).toEqual([])
  })

  test('is expected to show each character of each text', () => {
    expect(check('good', 2, ['上聯', '下聯', '一·二'])).toEqual([])
    expect(check('good', 2, ['上聯', '橫批'])).toEqual(['The PDF lacks 橫 (U+6A6B), 批 (U+6279).'])
  })

  test('with another number of pages is reported', () => {
    expect(check('good', 3, '上')).toEqual(['The PDF has 2 pages instead of 3.'])
    expect(check('shapes', 2, '')[0]).toBe('The PDF has 1 page instead of 2.')
  })

  test('with many missing characters names ten and counts the others', () => {
    const [message] = check('good', 2, '天地玄黃宇宙洪荒日月盈昃')
    expect(message).toContain('天 (U+5929), 地')
    expect(message).toMatch(/月 \(U\+6708\) and 2 more characters\.$/)
  })

  test('without any font is reported', () => {
    expect(check('empty', 1, '上')).toContain('The PDF has no fonts, so its pages are empty.')
    expect(check('empty', 1, '')).toEqual([])
  })

  test('whose bold is made up of shapes is reported', () => {
    expect(check('shapes', 1, '上聯')).toEqual([
      'The PDF draws characters as shapes (Type 3) instead of with an embedded font.',
    ])
  })

  test('with radicals in its text is reported, unless the author wrote them', () => {
    expect(check('radical', 1, '').join()).toMatch(/In the text of the PDF stand .*⼀ \(U\+2F00\)/)
    expect(check('radical', 1, '⼀⼆')).toEqual([])
  })

  test('that links to a file is reported', () => {
    expect(check('fileLink', 1, '上')).toEqual(['A link leads to the file figures.csv, which a PDF cannot reach.'])
  })

  test('may show a character by another that looks the same', () => {
    expect(check('good', 2, ['\u2022\u30fb\u2027'])).toEqual([])
  })

  test('may give a text in place of its glyphs', () => {
    const facts = inspectPdf(pdf.get('joined') ?? new Uint8Array())
    expect(facts.characters.has(0xe9)).toBe(true)
    expect(check('joined', 1, 'abcé()')).toEqual([])
  })

  test('is expected to show nothing for what is invisible', () => {
    expect(check('good', 2, ' \u3000\t\n\u200b\u00ad\u2060\ufe0f\u0301')).toEqual([])
  })
})

describe('what is no PDF of a known kind', () => {
  test.each([
    ['nothing', ''],
    ['a text', 'hello'],
    ['a cross-reference stream', '%PDF-1.5\n7 0 obj\n<</Type /XRef>>\nendobj\nstartxref\n9\n%%EOF\n'],
    [
      'a table that is not where it should be',
      '%PDF-1.4\nxref\n0 0\ntrailer\n<</Size 1 /Root 1 0 R>>\nstartxref\n8\n%%EOF\n',
    ],
    ['a table without a catalog', '%PDF-1.4\nxref\n0 0\ntrailer\n<</Size 1>>\nstartxref\n9\n%%EOF\n'],
    ['a table that never ends', '%PDF-1.4\nxref\n0 1\n0000000000 65535 f \n'],
  ])('is refused: %s', (_, text) => {
    expect(() => inspectPdf(Buffer.from(text))).toThrow(EnvironmentError)
  })
})

describe('the text of a PDF', () => {
  test.each([
    ['single characters', '2 beginbfchar\n<0001> <4E00>\n<0002> <D842DFB7>\nendbfchar', [0x4e00, 0x20bb7]],
    ['several characters for a glyph', '1 beginbfchar\n<01> <00660069>\nendbfchar', [0x66, 0x69]],
    ['a range', '1 beginbfrange\n<0001> <0003> <0031>\nendbfrange', [0x31, 0x32, 0x33]],
    ['a range that is listed', '1 beginbfrange\n<0001> <0002> [<4E00> <4E8C>]\nendbfrange', [0x4e00, 0x4e8c]],
    ['a range of glyphs without characters before it', '1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange', []],
    ['two blocks', '1 beginbfchar\n<1> <0041>\nendbfchar\n1 beginbfchar\n<2> <0042>\nendbfchar', [0x41, 0x42]],
  ])('is read from maps with %s', (_, cmap, expected) => {
    expect([...codePointsOfCMap(cmap)]).toEqual(expected)
  })

  test('is read where it stands in place of glyphs', () => {
    const content = '/Span<</ActualText <FEFF4E00D842DFB7> >> BDC ET /Span<</ActualText (a\\)\\\\b) >> BDC'
    expect([...actualTexts(content)]).toEqual(['一𠮷', 'a)\\b'])
  })

  test.each([
    ['\u00a0', ' '],
    ['\u2011', '-'],
    ['\u30fb', '·'],
    ['\u22ef', '…'],
    ['\uff5e', '〜'],
    ['\uf900', '豈'],
    ['⼀', '⼀'],
    ['一', '一'],
  ])('takes %j for %j', (character, expected) => {
    expect(fold(character)).toBe(expected)
  })
})
