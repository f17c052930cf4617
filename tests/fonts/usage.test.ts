import { describe, expect, it } from 'vitest'
import { collectUses, mergeTexts, textsOfUses, usesOf } from '../../src/fonts/usage.ts'

/** One line a style: locale, code, weight and characters in the order they were met. */
function usesIn(html: string): string[] {
  return collectUses(html, 'zh-Hant-TW').map(({ locale, code, weight, slides }) => {
    return `${locale}${code ? ' code' : ''} ${weight} ${String.fromCodePoint(...slides.keys())}`
  })
}

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['text without a language is in the locale of the variant', '<p>字</p>', ['zh-Hant-TW 400 字']],
  ['a language is inherited', '<div lang="en"><p><i>a</i></p></div>', ['en 400 a']],
  ['a language ends with its element', '<p><span lang="en">a</span>字<br>b</p>', ['en 400 a', 'zh-Hant-TW 400 字b']],
  ['an unknown language changes nothing', '<p lang="en"><i lang="fr">é</i></p>', ['en 400 é']],
  ['characters are listed once', '<p>ab</p><p>ba</p>', ['zh-Hant-TW 400 ab']],
  ['character references are decoded', '<p>&amp;&#x4EBF;&mdash;</p>', ['zh-Hant-TW 400 &亿—']],
  ['characters beyond the BMP are whole', '<p>𠮷𠮶</p>', ['zh-Hant-TW 400 𠮷𠮶']],
  ['code has its own font, and its language', '<code lang="zh-Hans-CN">x值</code>', ['zh-Hans-CN code 400 x值']],
  ['pre, kbd and samp are code', '<pre>a</pre><kbd>b</kbd><samp>c</samp>', ['zh-Hant-TW code 400 abc']],
  ['headings are bold', '<h2>題<code>x</code></h2>', ['zh-Hant-TW 700 題', 'zh-Hant-TW code 700 x']],
  [
    'strong, b and th are bold',
    '<b>a</b><strong>b</strong><th>c</th><td>d</td>',
    ['zh-Hant-TW 700 abc', 'zh-Hant-TW 400 d'],
  ],
  [
    'the class strong is bold',
    '<p class="big strong">a</p><p class="stronger">b</p>',
    ['zh-Hant-TW 700 a', 'zh-Hant-TW 400 b'],
  ],
  [
    'data-weight is bold',
    '<text data-weight="700">a</text><text data-weight="400">b</text>',
    ['zh-Hant-TW 700 a', 'zh-Hant-TW 400 b'],
  ],
  [
    'speaker notes are left out',
    '<aside class="notes">a</aside><div data-notes>b<p>c</p></div>d',
    ['zh-Hant-TW 400 d'],
  ],
  ['a section that has notes as an attribute is drawn', '<section data-notes="a">b</section>', ['zh-Hant-TW 400 b']],
  [
    'SVG text counts, its title and description do not',
    '<svg><title>a</title><desc>b</desc><text>c</text></svg>',
    ['zh-Hant-TW 400 c'],
  ],
  [
    'head, script and style are not drawn',
    '<head><title>a</title></head><script>"b"</script><style>c{}</style>d',
    ['zh-Hant-TW 400 d'],
  ],
  ['attributes are not drawn', '<img alt="a" title="b"><p aria-label="c">d</p>', ['zh-Hant-TW 400 d']],
  [
    'captions of films are drawn',
    `<video><track src="data:text/vtt;base64,${Buffer.from('WEBVTT\n\n嗰\n').toString('base64')}"></video>`,
    ['zh-Hant-TW 400 WEBVT嗰'],
  ],
  ['comments are not drawn', '<!-- a -->b', ['zh-Hant-TW 400 b']],
]

describe('collectUses', () => {
  it.each(cases)('%s', (_, html, expected) => {
    expect(usesIn(html)).toEqual(expected)
  })

  it('draws Han characters in English from the nearest Chinese language', () => {
    const html = '<i lang="en">甲</i><div lang="zh-Hans-CN"><i lang="en">乙<code>丙</code></i></div>'
    expect(collectUses(html, 'zh-Hant-HK').map(({ han }) => han)).toEqual(['zh-Hant-HK', 'zh-Hans-CN', 'zh-Hans-CN'])
    expect(collectUses('甲', 'en').map(({ han }) => han)).toEqual(['zh-Hans-CN'])
  })

  it('knows the slides of each character, in order and once', () => {
    const html = '甲<section id="one">甲<p>乙</p></section><section id="two">乙𠮷<section>乙𠮷</section></section>乙'
    const [use] = collectUses(html, 'zh-Hant-TW')
    expect([...(use?.slides ?? [])].map(([codePoint, slides]) => [String.fromCodePoint(codePoint), slides])).toEqual([
      ['甲', ['', 'one']],
      ['乙', ['one', 'two', '']],
      ['𠮷', ['two']],
    ])
  })
})

describe('mergeTexts', () => {
  const slides = ['甲<section id="one">甲<b>乙</b></section>', '<section id="two">乙𠮷<b>甲</b></section>', '丙乙']
  const merged = mergeTexts(slides.map((html) => textsOfUses(collectUses(html, 'zh-Hant-TW'))))
  const whole = collectUses(slides.join(''), 'zh-Hant-TW')

  it('finds in the parts of a document what is in the whole of it, in the same order', () => {
    expect(merged.map(({ weight, codePoints }) => [weight, ...codePoints])).toEqual(
      whole.map(({ weight, slides: found }) => [weight, ...found.keys()]),
    )
  })

  it('knows the slides of each character', () => {
    expect(merged.map(({ codePoints, slidesOf }) => [...codePoints].map(slidesOf))).toEqual(
      whole.map(({ slides: found }) => [...found.values()]),
    )
  })
})

describe('usesOf', () => {
  it('asks for both weights of characters outside the HTML', () => {
    expect(usesOf('→', 'en')).toMatchObject([
      { locale: 'en', han: 'zh-Hans-CN', code: false, weight: 700, beside: false, codePoints: new Set([0x2192]) },
    ])
  })

  it('asks for nothing if there are none', () => {
    expect(usesOf('', 'en')).toEqual([])
  })
})
