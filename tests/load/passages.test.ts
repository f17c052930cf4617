import { describe, expect, test } from 'vitest'
import { readPassages, typeOfFile } from '../../src/load/passages.ts'
import type { TextType } from '../../src/model/passage.ts'

/** Passages in a short notation: `code`, • for a mark, ↵ for a break, _ for a space. */
async function show(text: string, type: TextType, from: 'zh-Hans-CN' | 'zh-Hant-HK' = 'zh-Hans-CN') {
  const passages = await readPassages(text, type, from)
  const signs = { mark: '•', break: '↵', space: '_' } as const
  return passages
    .filter((passage) => passage.some(({ kind }) => kind === 'text' || kind === 'code'))
    .map((passage) =>
      passage
        .map(({ kind, start, end }) => {
          if (kind === 'text') return text.slice(start, end)
          return kind === 'code' ? `\`${text.slice(start, end)}\`` : signs[kind]
        })
        .join(''),
    )
    .filter((line) => line.trim() !== '')
}

describe('Markdown gives as passages', () => {
  test.each([
    ['headings without their marks', '# 一 #\n\n二\n==\n', ['一', '二']],
    ['a paragraph as one, its markup left out', '**理**发和*a*~~理~~发', ['理发和a理发']],
    ['lines that Han joins', '> 理\n> 发\nand\n他 and\nmore\n', ['理发and他 and_more']],
    ['hard breaks', '一  \n二\\\n三', ['一↵二↵三']],
    [
      'list items and cells',
      '- 一\n  1. 二\n\n| 三 | 四 |\n|--|--|\n| 五\\|六 | |\n',
      ['一', '二', '三', '四', '五•六'],
    ],
    ['link text and titles, no addresses', '[一](二 "三")和<https://四.五>', ['一和`<https://四.五>`', '三']],
    ['alternative texts apart', '一![二**三**](四.png)五', ['一•五', '二三']],
    ['no labels of references', '[一][x]和[二][]和[三]\n\n[x]: a\n[二]: b "四"\n[三]: c\n', ['一和`二`和`三`']],
    ['footnotes without their labels', '一[^二]\n\n[^二]: 三\n', ['一•', '三']],
    ['escapes and entities as marks, but for Han', '一\\*&nbsp;&#x540E;', ['一••&#x540E;']],
    ['no code', '一`二`\n\n```\n三\n```\n\n    四\n\n~~~五\n六\n~~~\n', ['一``二``']],
    ['titles in front matter, no tags', '---\ntitle: 一 # 二\ntags: [三]\nslug: 四\n---\n五\n', ['一', '五']],
    [
      'descriptions in front matter, quoted and in blocks',
      '---\ndescription: >\n  一\n\n  二\nseo:\n  title: "三\\n四"\n  subtitle: \'五\'\nx: 六\n---\n七\n',
      ['一', '二', '三•四', '五', '七'],
    ],
    ['no titles that are more than a text', '---\ntitle: { zh: 一 }\nsummary: &a 二\n---\n三\n', ['三']],
    ['titles in TOML', '+++\r\ntitle = "一"\r\ntags = ["二"]\r\n+++\r\n三\r\n', ['一', '三']],
    ['what follows a rule that is no front matter', '---\n\n一\n\n---\n', ['一']],
    [
      'text in raw HTML by the rules of HTML',
      '<div title="一">二<code>三</code></div>\n\n四<br>五',
      ['一', '二`三`', '四↵五'],
    ],
    ['no comments', '<!-- 一 -->\n\n二<!-- 三 -->四', ['二四']],
    ['words in another language as they are', '一<span lang="ja">二</span>三', ['一`二`三']],
    ['paragraphs in an element that is kept as they are', '<div translate="no">\n\n一\n\n</div>\n\n二', ['`一`', '二']],
    ['text after CRLF where it stands', '一\r\n\r\n二\r\n三', ['一', '二三']],
  ])('%s', async (_, text, expected) => {
    expect(await show(text, 'markdown')).toEqual(expected)
  })

  test('the same where it is long enough to be parsed in chunks', async () => {
    const block =
      '# 题\n\n见[后]和[^注]。\n\n- 一\n\n  ```\n\n题一\n  ```\n\n```js\n\n题二\n\n```\n\n<!--\n\n题三\n\n-->\n\n'
    const tail = '[后]: a\n\n[^注]: 好\n'
    const once = await show(block + tail, 'markdown')
    const times = Math.ceil(40_000 / block.length)
    const many = await show(block.repeat(times) + tail, 'markdown')
    expect(once.at(-1)).toBe('好')
    expect(many).toEqual([...Array.from({ length: times }, () => once.slice(0, -1)).flat(), '好'])
  })
})

describe('HTML gives as passages', () => {
  test.each([
    ['blocks, with the inline markup left out', '<p>理<b>发</b><wbr>店<p>二', ['理发店', '二']],
    ['a whole document', '<!doctype html><html lang=zh><head><title>一</title></head><body>二', ['一', '二']],
    [
      'no code, scripts or styles',
      '一<code>二</code><script>"三"</script><style>四</style><pre>五</pre>',
      ['一`二`', '`五`'],
    ],
    [
      'four attributes',
      '<img alt="一" src=二><a title=三 href="四" aria-label=\'五\'></a><input placeholder="六">',
      ['一', '三', '五', '六'],
    ],
    [
      'what buttons, groups and lists say',
      '<input type=submit value="一"><input type=text value="二"><optgroup label="三"></optgroup><track label=四 src=五>',
      ['一', '三', '四'],
    ],
    [
      'what a page says of itself',
      '<meta name=description content="一"><meta property="og:title" content=二><meta name=viewport content=三>',
      ['一', '二'],
    ],
    ['the placeholder of a text field, not its text', '<textarea placeholder="一">二</textarea>', ['一', '`二`']],
    ['entities as marks, but for Han', '一&nbsp;&#x540E;&#21518;&#65;&ldquo二&;', ['一•&#x540E;&#21518;••二&;']],
    ['line breaks and images', '一<br>二<img>三', ['一↵二•三']],
    ['remarks on a word apart', '理<rt>一</rt>发', ['理发', '一']],
    [
      'what is not to be translated as it is',
      '<p translate=no>一<b translate=yes>二</b></p><p class="a notranslate">三',
      ['`一`二', '`三`'],
    ],
    [
      'what is in another language as it is',
      '<p lang=ja>一<i lang=zh-CN>二</i></p><p lang=zh-TW>三',
      ['`一`二', '`三`'],
    ],
    ['text around stray tags', '一</x>二<p>三</b a=">四">五', ['一二', '三五']],
    ['rows of a table', '<table><tr><td>一<td>二</table>', ['一', '二']],
    ['a template', '<template><p>一</template>', ['一']],
    ['text in elements without scripts', '<noscript>一<b>二</b></noscript>', ['一二']],
  ])('%s', async (_, text, expected) => {
    expect((await show(text, 'html')).toSorted()).toEqual(expected.toSorted())
  })

  test('a dialect of the text’s own script is not another language, another region is', async () => {
    expect(await show('<p lang=zh-Hant>一</p><p lang=zh-TW>二</p><p lang=zh-MO>三', 'html', 'zh-Hant-HK')).toEqual([
      '一',
      '`二`',
      '三',
    ])
  })

  test('elements nested deeper than calls can be', async () => {
    expect(await show(`${'<div>'.repeat(20_000)}一`, 'html')).toEqual(['一'])
  })
})

test('plain text is read line by line', async () => {
  expect(await show('一`二`\r\n\r\n  <三>\n', 'text')).toEqual(['一`二`', '  <三>'])
})

test.each([
  ['a.md', 'markdown'],
  ['A.Markdown', 'markdown'],
  ['a.html', 'html'],
  ['a.htm', 'html'],
  ['a.txt', 'text'],
  ['README', 'text'],
])('the type of %s is %s', (name, type) => {
  expect(typeOfFile(name)).toBe(type)
})
