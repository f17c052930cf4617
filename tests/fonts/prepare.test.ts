import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { type FontRequest, prepareFonts as prepareTexts } from '../../src/fonts/prepare.ts'
import { collectUses, textsOfUses } from '../../src/fonts/usage.ts'
import { charactersOf, diskFiles, givenFiles, memoryCache, resolve, specifiers, unpack } from './fixtures.ts'

const cache = memoryCache()

/** What simplified characters of these tests are in traditional writing. */
const formsIn: FontRequest['formsIn'] = async (_, characters) =>
  new Map(characters.map((one) => [one, { 专: '專', 说: '說' }[one] ?? one]))

function requestFor(changes: Partial<FontRequest>): FontRequest {
  return {
    locale: 'zh-Hant-TW',
    own: {},
    formsIn,
    resolve,
    leavesProject: async () => false,
    files: diskFiles(),
    cache,
    ...changes,
  }
}

/** Fonts for a document of one part. */
function prepareFonts(html: string, request: FontRequest) {
  return prepareTexts([textsOfUses(collectUses(html, request.locale))], request)
}

/** What each embedded face holds, leaving out the printable ASCII that is always there. */
async function facesIn(css: string): Promise<Record<string, string>> {
  const rules = css.matchAll(/font-family:"([^"]+)";font-weight:(\d+);.*?base64,([^)]+)\) format\("woff2"\)\}\n/g)
  const faces = [...rules].map(async ([, family, weight, data]) => {
    const characters = charactersOf(await unpack(Buffer.from(data ?? '', 'base64')))
    return [`${family} ${weight}`, family === 'duilian-latin' ? characters.slice(95) : characters] as const
  })
  return Object.fromEntries(await Promise.all(faces))
}

/** Messages and hints for one HTML. */
async function reportOn(html: string, changes: Partial<FontRequest> = {}): Promise<string[]> {
  const { diagnostics } = await prepareFonts(html, requestFor(changes))
  return diagnostics.map(({ code, message, hint }) => `${code}: ${message} ${hint ?? ''}`.trim())
}

describe('prepareFonts', () => {
  it('gives every character to the first family of its language that has it', async () => {
    const html =
      '<section id="a"><h1>投資“é</h1><p>—1億</p><p lang="en">Kai-Fu’s “é” 李</p>' +
      '<p><code>→</code><code lang="zh-Hans-CN">投资</code></p></section>'
    const { value, diagnostics } = await prepareFonts(html, requestFor({}))
    expect(diagnostics).toEqual([])
    expect(await facesIn(value.css)).toEqual({
      'duilian-latin 400': 'é',
      'duilian-latin 700': 'é',
      'duilian-latin-extra 400': '’“”',
      'duilian-zh-Hant-TW 400': '—“億投李資',
      'duilian-zh-Hant-TW 700': '“投資',
      'duilian-code 400': '→',
      'duilian-zh-Hans-CN 400': '投资',
    })
  })

  it('writes one rule a face and counts the bytes of the fonts', async () => {
    const { value } = await prepareFonts('<b>億</b>', requestFor({}))
    const sizes = [...value.css.matchAll(/base64,([^)]+)\)/g)].map(
      ([, data]) => Buffer.from(data ?? '', 'base64').length,
    )
    expect(value.bytes).toBe(sizes.reduce((sum, size) => sum + size))
    expect(value.css.replace(/base64,[^)]+/g, 'base64,…').split('\n')[0]).toBe(
      '@font-face{font-family:"duilian-zh-Hant-TW";font-weight:400;font-style:normal;font-display:block;' +
        'src:url(data:font/woff2;base64,…) format("woff2")}',
    )
  })

  it('adds characters that do not stand in the HTML', async () => {
    const { value } = await prepareFonts('<p>億</p>', requestFor({ extra: '⋯' }))
    const faces = await facesIn(value.css)
    expect(faces['duilian-zh-Hant-TW 400']).toBe('⋯億')
    expect(faces['duilian-zh-Hant-TW 700']).toBe('⋯')
  })

  it('reads each font once when nothing is cached, and none the second time', async () => {
    const own = { files: diskFiles(), cache: memoryCache() }
    const cold = await prepareFonts('<p>a億<b>b</b></p>', requestFor(own))
    expect([...own.files.reads].sort()).toEqual([...new Set(own.files.reads)].sort())
    expect(own.files.reads.length).toBe(4)
    const warm = await prepareFonts('<p>億a<b>b</b></p>', requestFor(own))
    expect(own.files.reads.length).toBe(4)
    expect(warm.value.bytes).toBe(cold.value.bytes)
  })

  it('gives the same CSS again from an empty cache', async () => {
    const html = '<h1>投資</h1><p lang="en">“a”</p>'
    const first = await prepareFonts(html, requestFor({ cache: memoryCache() }))
    const second = await prepareFonts(html, requestFor({ cache: memoryCache() }))
    expect(second.value.css).toBe(first.value.css)
  })
})

describe('glyph-missing', () => {
  it.each([
    [
      '<section id="funding"><p>专</p></section>',
      'glyph-missing: The font for zh-Hant-TW has no glyph for “专” (U+4E13), on slide “funding”. Write the traditional form, or name a font file that has it as "fallback" under theme.fonts.',
    ],
    [
      '<p lang="zh-Hans-CN">𠮷</p>',
      'glyph-missing: The font for zh-Hans-CN has no glyph for “𠮷” (U+20BB7), in the text around the slides. Write it in other characters, or name a font file that has it as "fallback" under theme.fonts.',
    ],
    [
      '<p lang="en">ก</p>',
      'glyph-missing: The font for en has no glyph for “ก” (U+0E01), in the text around the slides. Write it in other characters, or name a font file that has it as "fallback" under theme.fonts.',
    ],
    [
      '<section id="s"><code>专</code></section>',
      'glyph-missing: The font for code in zh-Hant-TW has no glyph for “专” (U+4E13), on slide “s”. Write the traditional form, or name a font file that has it as "fallback" under theme.fonts.',
    ],
    [
      '<section id="s">\u{1faff}</section>',
      'glyph-missing: The font for zh-Hant-TW has no glyph for “\u{1faff}” (U+1FAFF), on slide “s”. The font for emoji lacks this one: use another, a word or an image.',
    ],
    [
      '<section id="s">⼀</section>',
      'glyph-missing: “⼀” (U+2F00) is a radical or compatibility form, not the character it looks like, on slide “s”. Write “一” (U+4E00).',
    ],
    [
      '<section id="s">豈</section>'.normalize('NFC').replace('豈', '\uf900'),
      'glyph-missing: “\uf900” (U+F900) is a radical or compatibility form, not the character it looks like, on slide “s”. Write “豈” (U+8C48).',
    ],
    [
      '<section id="s">⺌</section>',
      'glyph-missing: “⺌” (U+2E8C) is a radical or compatibility form, not the character it looks like, on slide “s”. Write the ordinary character that looks like it.',
    ],
  ])('is reported for %s', async (html, expected) => {
    expect(await reportOn(html)).toEqual([expected])
  })

  it('is not reported for what has no glyph by nature', async () => {
    expect(await reportOn('<p>億\u200b\u200d\u2060\ufeff\ufe00\u{e0100}\n\t字</p>')).toEqual([])
  })

  it('is reported once for each character and slide, at its place', async () => {
    const html = '<section id="a"><h1>专</h1><p>专说</p></section><section id="b">专</section>'
    const place = { file: 'slides/a.md', line: 3, column: 1, endLine: 3, endColumn: 2 }
    const placeOf: FontRequest['placeOf'] = (slide, character) =>
      slide === 'b' && character === '专' ? place : undefined
    const { diagnostics } = await prepareFonts(html, requestFor({ placeOf }))
    expect(
      diagnostics.map(({ message, place }) => [
        message
          .match(/“(.)”.*“(.)”/u)
          ?.slice(1)
          .join(),
        place,
      ]),
    ).toEqual([
      ['专,a', undefined],
      ['专,b', place],
      ['说,a', undefined],
    ])
  })
})

describe('glyph-borrowed', () => {
  it('is reported for a Han character that the font of another region has, and that is no form of another', async () => {
    const html = '<section id="s"><p>丈㐂<b>㐂</b>专</p><p lang="zh-Hans-CN">㐂𠀡</p></section>'
    const { value, diagnostics } = await prepareFonts(html, requestFor({}))
    expect(diagnostics.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
      'error: The font for zh-Hant-TW has no glyph for “专” (U+4E13), on slide “s”.',
      'warning: The font for zh-Hant-TW has no glyph for “㐂” (U+3402), on slide “s”: it is drawn in that for zh-Hans-CN.',
      'warning: The font for zh-Hans-CN has no glyph for “𠀡” (U+20021), on slide “s”: it is drawn in that for zh-Hant-TW.',
    ])
    const lent = value.css.split('\n').filter((rule) => rule.includes('unicode-range'))
    expect(
      lent.map((rule) =>
        rule
          .match(/"([^"]+)";font-weight:(\d+).*range:([^}]+)/)
          ?.slice(1)
          .join(' '),
      ),
    ).toEqual(['duilian-zh-Hant-TW 400 U+3402', 'duilian-zh-Hant-TW 700 U+3402', 'duilian-zh-Hans-CN 400 U+20021'])
  })
})

describe('the author’s fallbacks', () => {
  it('draw what all other fonts lack, each in both weights if it has one, and before those of other regions', async () => {
    const disk = diskFiles()
    const given = givenFiles({
      'a.ttf': await readFile(resolve(specifiers.code)),
      'b.ttf': await readFile(resolve(specifiers.sc)),
    })
    const files = {
      read: async (path: string) => (await given.read(path)) ?? disk.read(path),
      stat: async (path: string) => (await given.stat(path)) ?? disk.stat(path),
    }
    const own = { 'fallback-1': { 400: 'a.ttf' }, 'fallback-2': { 400: 'b.ttf' } }
    const { value, diagnostics } = await prepareFonts('<p>億㐂<b>⍴</b></p>', requestFor({ own, files }))
    expect(diagnostics).toEqual([])
    const lent = value.css.split('\n').filter((rule) => rule.includes('unicode-range'))
    expect(
      lent.map((rule) =>
        rule
          .match(/"([^"]+)";font-weight:(\d+).*range:([^}]+)/)
          ?.slice(1)
          .join(' '),
      ),
    ).toEqual(['duilian-zh-Hant-TW 400 U+3402', 'duilian-zh-Hant-TW 400 U+2374', 'duilian-zh-Hant-TW 700 U+2374'])
  })
})

describe('the author’s font files', () => {
  it('replace the bundled font of a role and weight', async () => {
    const bytes = await readFile(resolve(specifiers.sc))
    const disk = diskFiles()
    const given = givenFiles({ 'fonts/own.ttf': bytes })
    const files = {
      read: async (path: string) => (await given.read(path)) ?? disk.read(path),
      stat: async (path: string) => (await given.stat(path)) ?? disk.stat(path),
    }
    expect(await reportOn('<p>专</p>', { own: { 'zh-Hant-TW': { 400: 'fonts/own.ttf' } }, files })).toEqual([])
  })

  it('are all checked, even for text that the deck does not have', async () => {
    const own = { latin: { 400: 'a.ttf', 700: 'b.ttf' }, code: { 700: 'c.otf' } } as const
    const disk = diskFiles()
    const given = givenFiles({ 'b.ttf': Buffer.from('no font'), 'c.otf': Buffer.from('OTTO…') })
    const files = {
      read: async (path: string) => (await given.read(path)) ?? disk.read(path),
      stat: async (path: string) => (await given.stat(path)) ?? disk.stat(path),
    }
    const hint =
      'Name a static TrueType file (.ttf), one for each weight: other outlines cannot be searched in the PDF.'
    expect(await reportOn('<p>億</p>', { own, files })).toEqual([
      'font-missing: The font file a.ttf (theme.fonts.latin.400) does not exist. Check the path under theme.fonts.',
      `font-unsuitable: The font file b.ttf (theme.fonts.latin.700) is not a TrueType font. ${hint}`,
      `font-unsuitable: The font file c.otf (theme.fonts.code.700) has PostScript (CFF) outlines. ${hint}`,
    ])
  })

  it('are not to blame if a bundled font is not installed', async () => {
    await expect(prepareFonts('<p>億</p>', requestFor({ resolve: () => undefined }))).rejects.toThrow(
      /^The bundled font @expo-google-fonts\/inter\/400Regular\/Inter_400Regular.ttf does not exist\.$/,
    )
  })
})
