import { describe, expect, test } from 'vitest'
import { readDeck } from '../../src/load/deck.ts'
import { removeInvisible } from '../../src/load/invisible.ts'
import { sourceFrom } from '../../src/load/source.ts'
import type { Block, Inline, Segment } from '../../src/model/segment.ts'

function read(text: string) {
  const { source, diagnostics } = removeInvisible(sourceFrom('a.md', text))
  const { value, diagnostics: found } = readDeck(source)
  const slide = value.slides[0]
  return {
    shown: slide?.blocks.map(({ block }) => writeBlock(block)).join(' | ') ?? '',
    notes: slide?.notes.map(({ block }) => writeBlock(block)).join(' | ') ?? '',
    found: [...diagnostics, ...found].map(({ code, place }) => `${code} ${place?.line}:${place?.column}`),
    hints: [...diagnostics, ...found].map(({ hint }) => hint),
  }
}

function writeBlock(block: Block): string {
  if (block.kind === 'list') {
    const items = block.items.map(({ blocks, task, term }) => {
      return `${task ? `${task} ` : ''}${term ? `${writeText(term)}: ` : ''}${blocks.map(writeBlock).join('/')}`
    })
    return `• ${items.join(' • ')}`
  }
  if (block.kind === 'footnote') return `^${block.number} ${writeText(block.text)}`
  if (block.kind === 'heading') return `#${writeText(block.text)}`
  if (block.kind === 'paragraph') return writeText(block.text)
  if (block.kind === 'image') return `img ${block.path} ${writeText(block.alt)}`.trim()
  if (block.kind === 'quotation') return `> ${block.blocks.map(writeBlock).join('/')}`
  if (block.kind === 'code') {
    const { syntax, code, firstNumber, steps, comments = [] } = block
    const lit = steps?.map((lines) => (lines === 'all' ? lines : lines.join())).join('|')
    const pairs = comments.map(({ line, text }) => `${line + 1}: ${writeText(text)}`)
    return [`\`\`\`${syntax}`, firstNumber && `from ${firstNumber}`, lit && `{${lit}}`, code, ...pairs]
      .filter(Boolean)
      .join(' ')
  }
  return block.kind
}

function writeText({ texts, language }: Segment): string {
  const caption = language !== 'en' && texts.en ? ` ∥ ${write(texts.en.inlines)}` : ''
  return write(texts[language]?.inlines ?? []) + caption
}

function write(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'element') return `<${inline.tag}>${write(inline.children)}</${inline.tag}>`
      if (inline.kind === 'link') return `[${write(inline.children)}](${inline.url})`
      if ('children' in inline) return `${inline.kind}(${write(inline.children)})`
      if (inline.kind === 'footnote') return `^${inline.number}`
      if (inline.kind === 'formula') return inline.display ? `⟪${inline.tex}⟫` : `⟨${inline.tex}⟩`
      if (inline.kind === 'code') return `\`${inline.text}\``
      if (inline.kind === 'break') return '⏎'
      return 'text' in inline ? inline.text : inline.kind
    })
    .join('')
}

describe('what is read, without a word', () => {
  test.each([
    ['arithmetic', '共3*4*5格，2**3**4，a*b*c', '共3*4*5格，2**3**4，a*b*c'],
    ['emphasis in the middle of Han', '這是*強調*的', '這是emphasis(強調)的'],
    ['strike-through', '~~舊~~新，~~「重點」~~的', '<s>舊</s>新，<s>「重點」</s>的'],
    ['ranges', '3~5年和7~9天，好吃~~', '3~5年和7~9天，好吃~~'],
    ['tasks', '- [x] 好\n- [ ] 未\n- 常', '• done 好 • open 未 • 常'],
    ['a task with a caption', '* [X] 好\n  en: Done', '• done 好 ∥ Done'],
    [
      'a space of full width behind marks',
      '#　題\nen:　Title\n\n-　甲\n-　乙\n\n>　話',
      '#題 ∥ Title | • 甲 • 乙 | > 話',
    ],
    ['a space before the colon of a tag', '# 題\nen : Title', '#題 ∥ Title'],
    ['highlights', '是==重點==嗎', '是<mark>重點</mark>嗎'],
    ['comparisons', 'a==b==c，x == y', 'a==b==c，x == y'],
    [
      'simple elements',
      'H<sub>2</sub>O 10<sup>6</sup><br>按<kbd>A</kbd>，<u>頭</u><s>發</s><mark>光</mark>',
      'H<sub>2</sub>O 10<sup>6</sup>⏎按<kbd>A</kbd>，<u>頭</u><s>發</s><mark>光</mark>',
    ],
    ['readings', '<ruby>籌<rt>ㄔㄡˊ</rt></ruby>算', '<ruby>籌<rt>ㄔㄡˊ</rt></ruby>算'],
    ['elements with a sign in Markdown', '<b>粗<i>斜</i></b>', 'strong(粗emphasis(斜))'],
    ['elements in a caption', '水\nen: H<sub>2</sub>O', '水 ∥ H<sub>2</sub>O'],
    ['hard breaks', '甲\\\n乙  \n丙', '甲⏎乙⏎丙'],
    [
      'addresses',
      '見 https://a.com/x，或 <https://b.com>，www.c.org。',
      '見 [https://a.com/x](https://a.com/x)，或 [https://b.com](https://b.com)，[www.c.org](http://www.c.org)。',
    ],
    [
      'addresses with Chinese',
      '見 <https://a.com/茶>和[https://a.com/茶](https://a.com/茶)，https://a.com/b見',
      '見 [https://a.com/茶](https://a.com/茶)和[https://a.com/茶](https://a.com/茶)，[https://a.com/b](https://a.com/b)見',
    ],
    ['an address as the text of a link', '[https://a.com](https://a.com)', '[https://a.com](https://a.com)'],
    [
      'links by reference',
      '見[文][r]和[R]\nen: See [it][r]\n\n[r]: https://a.com',
      '見[文](https://a.com)和[R](https://a.com) ∥ See [it](https://a.com)',
    ],
    ['an image by reference', '![圖][p]\n\n[p]: images/a.png', 'img images/a.png 圖'],
    ['braces in code', '寫 `{{x}}`', '寫 `{{x}}`'],
    ['money', '$5 and $10，US$5到HK$10，$3=21元', '$5 and $10，US$5到HK$10，$3=21元'],
    ['formulas in code', '寫 `$x^2$` 和 `~~a~~`', '寫 `$x^2$` 和 `~~a~~`'],
    [
      'times, paths, faces',
      '10:30:00，C:\\dir，:) ^_^ (>_<) {a} [1] a[i]',
      '10:30:00，C:\\dir，:) ^_^ (>_<) {a} [1] a[i]',
    ],
    ['stars for digits', '138****1234，評分 5**', '138****1234，評分 5**'],
    ['percent', '50%%，100%', '50%%，100%'],
    ['escaped marks', '\\[x] 甲 \\~\\~乙\\~\\~ \\$x^2\\$', '[x] 甲 ~~乙~~ $x^2$'],
    ['numbered lines with a blank between', '1、甲\n\n2、乙', '1、甲 | 2、乙'],
    ['numbered lines with breaks', '1、甲\\\n2、乙', '1、甲⏎2、乙'],
    ['lines that begin with a number', '2024年\n2025年', '2024年2025年'],
    ['a year with a full stop', '1.5倍', '1.5倍'],
    ['a note with an escaped colon', 'Note\\: 慢', 'Note: 慢'],
  ])('%s', (_, text, shown) => {
    expect(read(text)).toMatchObject({ shown, found: [] })
  })

  test.each([
    ['$', '能$E=mc^2$，和 $\\frac{a}{b}\\,c$。', '能⟨E=mc^2⟩，和 ⟨\\frac{a}{b}\\,c⟩。'],
    ['$$ over lines', '$$\na_1 * b_1\n * c\n$$', '⟪a_1 * b_1 * c⟫'],
    ['in a caption', '能\nen: Energy $mc^2$', '能 ∥ Energy ⟨mc^2⟩'],
    [
      'references to another',
      '$$x \\tag{1}\\label{a}$$\n\n由$\\eqref{a}$、$\\ref{a}$',
      '⟪x \\tag{1}\\label{a}⟫ | 由⟨\\text{(1)}⟩、⟨\\text{1}⟩',
    ],
    ['\\( and \\[', '能 \\(x^2\\) \\[y\\]', '能 ⟨x^2⟩ ⟪y⟫'],
    ['single letters', '令$x$與$n!$', '令⟨x⟩與⟨n!⟩'],
    [
      'orders and sets',
      '$O(n\\log n)$、$f(x)$、$|x|$、$2n+1$、$p<0.05$',
      '⟨O(n\\log n)⟩、⟨f(x)⟩、⟨|x|⟩、⟨2n+1⟩、⟨p<0.05⟩',
    ],
    ['braces of TeX', '$x^{{n}}$和{{figure "a"}}', '⟨x^{{n}}⟩和expression'],
    ['words in Chinese', '$f=\\text{否則}$', '⟨f=\\text{否則}⟩'],
    ['a number with words', '值為$9.81\\,\\text{公尺每秒平方}$', '值為⟨9.81\\,\\text{公尺每秒平方}⟩'],
    ['a fraction of a letter', '走約$1/p$步', '走約⟨1/p⟩步'],
    ['numbers', '共$3$種，$1/2$或$-1$', '共⟨3⟩種，⟨1/2⟩或⟨-1⟩'],
    ['a fence', '```math\na\n+b\n```', '⟪a +b⟫'],
    ['the fence of its source', '```latex\na^2\n```', '```latex a^2'],
  ])('formulas: %s', (_, text, shown) => {
    expect(read(text)).toMatchObject({ shown, found: [] })
  })

  test.each([
    '付$5或$10',
    '付 $5 和 $6。',
    '從$5到$10',
    'US$5 and HK$6',
    '$5M vs. $6M',
    '$5 USD$',
    '每公斤$5/kg$',
    '用 $HOME/$USER',
    '寫$PATH$',
    '\\$x^2\\$',
    '$5，x_1是$6',
    '$5買\\beer{啤酒}，花$6',
  ])('no formula: %s', (text) => {
    expect(read(text)).toMatchObject({ shown: text.replaceAll('\\$', '$'), found: [] })
  })

  test.each([
    ['a note', '甲[^1]。\n\n[^1]: 註\n    en: Note', '甲^1。 | ^1 註 ∥ Note'],
    ['a note with its caption at the margin', '甲[^1]\nen: A[^1]\n\n[^1]: 註\nen: Note', '甲^1 ∥ A^1 | ^1 註 ∥ Note'],
    ['notes are numbered as they are met', '甲[^b]乙[^a]\n\n[^a]: 一\n\n[^b]: 二', '甲^1乙^2 | ^2 一 | ^1 二'],
    ['a note in a list, in a table and beside a formula', '- 甲[^1]\n\n[^1]: $x$', '• 甲^1 | ^1 ⟨x⟩'],
    ['a definition', '熵\n: 混亂的程度', '• 熵: 混亂的程度'],
    ['definitions with captions', '熵\nen: Entropy\n: 混亂\n  en: Disorder', '• 熵 ∥ Entropy: 混亂 ∥ Disorder'],
    ['several of one term, and several terms', '熵\n: 一\n: 二\n\n焓\n\n: 三', '• 熵: 一 • 二 • 焓: 三'],
    ['a definition as a counterpart', '熵\n: 混亂\n\nen:\n\nEntropy\n: Disorder', '• 熵 ∥ Entropy: 混亂 ∥ Disorder'],
    ['a list right under definitions', '熵\n: 一\n- 二\n- 三', '• 熵: 一 | • 二 • 三'],
    ['a colon in a text', '甲 : 乙', '甲 : 乙'],
  ])('notes and definitions: %s', (_, text, shown) => {
    expect(read(text)).toMatchObject({ shown, found: [] })
  })

  test.each([
    ['steps', '```ts {1|2-3|all}\na\nb\nc\n```', '```ts {1|2,3|all} a\nb\nc'],
    ['steps of reveal.js', '```ts [1|3]\na\nb\nc\n```', '```ts {1|3} a\nb\nc'],
    ['marked lines', '```js{1,3}\na\nb\nc\n```', '```js {1,3} a\nb\nc'],
    ['numbers', '```js numbers\na\n```', '```js from 1 a'],
    ['numbers and steps', '```js numbers=5 {1|2}\na\nb\n```', '```js from 5 {1|2} a\nb'],
    ['numbers of Slidev', '```js {1}{lines:true,startLine:7}\na\n```', '```js from 7 {1} a'],
    ['numbers of Pandoc', '``` {.python .numberLines}\na\n```', '```python from 1 a'],
    ['comments with captions', '```py\n# 甲\na  # 乙\n```\nen: A\nen: B', '```py # 甲\na  # 乙 1: 甲 ∥ A 2: 乙 ∥ B'],
    ['a comment between its signs', '```css\n/* 甲 */\n```\nen: A', '```css /* 甲 */ 1: 甲 ∥ A'],
    ['comments without captions', '```py\n# 甲\n```', '```py # 甲'],
    ['a division that is no comment', '```py\na // 2  # 甲\n```\nen: A', '```py a // 2  # 甲 1: 甲 ∥ A'],
    ['a remainder that is none', '```c\na % 2;  // 甲\n```\nen: A', '```c a % 2;  // 甲 1: 甲 ∥ A'],
    ['a directive that is none', '```c++\n#define N 8  // 甲\n```\nen: A', '```c++ #define N 8  // 甲 1: 甲 ∥ A'],
    [
      'a product that is none',
      '```js\na * b // 甲\n * 乙\n```\nen: A\nen: B',
      '```js a * b // 甲\n * 乙 1: 甲 ∥ A 2: 乙 ∥ B',
    ],
    ['a decrement that is none', '```java\na --; // 甲\n```\nen: A', '```java a --; // 甲 1: 甲 ∥ A'],
    ['a comment of no known language', '```\na  ; 甲\n```\nen: A', '``` a  ; 甲 1: 甲 ∥ A'],
    ['a language that is not known', '```rest\na\n```', '```rest a'],
    ['no comment in a string', '```py\na = "# 甲" # 乙\n```\nen: B', '```py a = "# 甲" # 乙 1: 乙 ∥ B'],
  ])('code: %s', (_, text, shown) => {
    expect(read(text)).toMatchObject({ shown, found: [] })
  })

  test.each(['`{figure "a"}`', '$\\text{figure "a"}$', 'a {figure} in {braces}', '｛一、二｝', '{{figure "a"}}'])(
    '%j is no mangled expression',
    (text) => {
      expect(read(text).found).toEqual([])
    },
  )

  test('code fences keep every mark', () => {
    const code = '- [x] a\n$x^2$\n:::\nNote:\n#　a\n1、a\n2、b'
    expect(read(`\`\`\`\n${code}\n\`\`\``)).toMatchObject({ shown: `\`\`\` ${code}`, found: [] })
  })

  test('nothing in a style sheet is Markdown', () => {
    const css = '<style>\nh1 {\n\n-webkit-mask: none;\n}\nen: a\n</style>'
    expect(readDeck(sourceFrom('a.md', `---\nhtml: allow\n---\n甲\n\n${css}`))).toMatchObject({
      value: { slides: [{ blocks: [{}, { block: { kind: 'html', html: css } }] }] },
      diagnostics: [],
    })
  })

  test.each([
    ['- 甲\\\n- 乙\\', '• 甲 • 乙'],
    ['文\\\nen: Text\\', '文 ∥ Text'],
    ['在 C:\\', '在 C:\\'],
    ['在 C:\\文\\', '在 C:\\文\\'],
    ['甲\\\\', '甲\\'],
  ])('a break at the end of %j is left out, and a path is none', (text, shown) => {
    expect(read(text)).toMatchObject({ shown, found: [] })
  })

  test('a definition holds on every slide', () => {
    const { value } = readDeck(sourceFrom('a.md', '[a][r]\n\n---\n\n[b][r]\n\n[r]: https://a.com'))
    expect(value.slides.map(({ blocks }) => blocks.map(({ block }) => writeBlock(block)))).toEqual([
      ['[a](https://a.com)'],
      ['[b](https://a.com)'],
    ])
  })
})

describe('what is found', () => {
  test.each([
    ['[x] alone', '[x] 好', '[x] 好', ['markdown-slip 1:1']],
    ['[x] without a space', '- [x]好', '• [x]好', ['markdown-slip 1:3']],
    ['a link with a space', '見[文](a b)', '見[文](a b)', ['markdown-slip 1:2']],
    [
      'a link in full-width parentheses',
      '[文]（https://a.com）',
      '[文]（[https://a.com](https://a.com)）',
      ['markdown-slip 1:1'],
    ],
    ['TeX in a formula', '$$\n\\begin{cases}\na\n\\end{cases}\n$$', expect.any(String), []],
    ['TeX in no formula', '文\n\n\\begin{center}', expect.any(String), ['markdown-foreign 3:1']],
    [
      'a link of full width',
      '［文］（https://a.com）',
      '［文］（[https://a.com](https://a.com)）',
      ['markdown-slip 1:1'],
    ],
    ['an image of full width', '！［圖］（images/a.png）', '！［圖］（images/a.png）', ['markdown-slip 1:1']],
    ['brackets of full width', '［文］（見下）', '［文］（見下）', []],
    ['a bullet of full width before a number', '＊ 45歲', '＊ 45歲', ['markdown-slip 1:1']],
    ['a minus of full width', '－5度', '－5度', []],
    ['numbers of full width', '２．歐洲人', '２．歐洲人', ['markdown-slip 1:1']],
    ['a dot of full width', '2．歐洲人', '2．歐洲人', ['markdown-slip 1:1']],
    ['a share with a dot of full width', '2．5%', '2．5%', []],
    ['an image with a space', '![圖](my pic.png)', '![圖](my pic.png)', ['markdown-unsupported 1:1']],
    ['an image with a size', '![圖](a.png =300x)', '![圖](a.png =300x)', ['markdown-unsupported 1:1']],
    ['a full-width colon', '# 題\nen：Title', '#題 ∥ Title', ['caption-colon 2:1']],
    ['a full-width colon in a list', '- 甲\n  en：A', '• 甲 ∥ A', ['caption-colon 2:3']],
    ['signs within a formula', '則$a^2+b^2=c^2$，x^2^', expect.any(String), ['markdown-foreign 1:17']],
    ['an emoji by name', '好:tada:，:+1:', '好:tada:，:+1:', ['markdown-foreign 1:2', 'markdown-foreign 1:9']],
    ['short lines without a mark', '名稱\n說明', '名稱說明', ['markdown-slip 2:1']],
    ['short lines in an item', '- 名稱\n  說明', '• 名稱說明', ['markdown-slip 2:3']],
    ['lines that end in a mark', '床前明月光，\n疑是地上霜。', '床前明月光，疑是地上霜。', []],
    ['a line as long as a text is wide', `${'字'.repeat(30)}\n說明`, `${'字'.repeat(30)}說明`, []],
    ['lines that run together', '1、甲\n2、乙\n3、丙', '1、甲2、乙3、丙', ['markdown-slip 2:1']],
    ['circled numbers', '①甲\n②乙', '①甲②乙', ['markdown-slip 2:1']],
    ['bullets', '● 甲\n● 乙', '● 甲● 乙', ['markdown-slip 2:1']],
    ['a number without a space', '1.甲', '1.甲', ['markdown-slip 1:1']],
    ['notes of reveal.js', '# 題\n\nNote:\n慢', '#題 | Note:慢', ['markdown-unsupported 3:1']],
    ['notes of reveal.js in the line', 'Notes: 慢', 'Notes: 慢', ['markdown-unsupported 1:1']],
    ['a reference of LaTeX in a text', '由\\eqref{a}得', '由\\eqref{a}得', ['markdown-foreign 1:2']],
    ['a reference to a formula that has no tag', '$\\eqref{a}$', '⟨\\text{(?)}⟩', ['formula-invalid 1:1']],
    ['steps of a formula', '$$ {1|2|all}\nx\n$$', '⟪x⟫', ['markdown-foreign 1:4']],
    ['steps of a formula in a fence', '```math {1|2}\nx\n```', '⟪x⟫', ['markdown-foreign 1:9']],
    ['what may be a note', 'Note: unaudited', 'Note: unaudited', ['markdown-foreign 1:1']],
    [
      'a note in English at the end of a Chinese slide',
      '題\n\nNote: wait a bit',
      '題 | Note: wait a bit',
      ['markdown-unsupported 3:1'],
    ],
    ['an English line with a counterpart', 'Note: tbd\nen: Note: later', 'Note: tbd', []],
    ['notes of remark', '題\n\n???\n\n密', '題 | ??? | 密', ['markdown-unsupported 3:1']],
    ['notes of Deckset', '^ 密', '^ 密', ['markdown-unsupported 1:1']],
    [
      'notes of Pandoc',
      '::: notes\n密\n\n:::',
      '::: notes密 | :::',
      ['markdown-unsupported 1:1', 'markdown-foreign 4:1'],
    ],
    ['comments of Obsidian', '甲%%密%%', '甲%%密%%', ['markdown-unsupported 1:2']],
    ['a comment in a line', '# <!-- fit --> 題', '#題', ['markdown-foreign 1:3']],
    ['words that place an image', '![bg right:40% 圖](x.jpg)', 'img x.jpg 圖', ['markdown-foreign 1:1']],
    ['the width of an image', '![w:200px 圖](x.jpg)', 'img x.jpg 圖', ['markdown-foreign 1:1']],
    ['the size of an image in Obsidian', '![圖|300](x.jpg)', 'img x.jpg 圖', ['markdown-foreign 1:1']],
    ['the title of an image', '![圖](x.jpg "題")', 'img x.jpg 圖', ['markdown-foreign 1:1']],
    ['the title of a link', '[文](https://a.com "題")', '[文](https://a.com)', ['markdown-foreign 1:1']],
    ['a line that code does not have', '```ts {1|2-3}\na\n```', '```ts {1|2,3} a', ['markdown-slip 1:1']],
    ['a name of a file', '```js file=a.js\na\n```', '```js a', ['markdown-foreign 1:1']],
    [
      'a line under code without comments',
      '題目甲乙\n\n```js\na // b\n```\nen: B',
      '題目甲乙 | ```js a // b',
      ['caption-shape 6:1'],
    ],
    ['more lines than comments', '```js\na // 甲\n```\nen: A\nen: B', '```js a // 甲 1: 甲 ∥ A', ['caption-shape 5:1']],
    ['Mermaid', '```mermaid\ngraph\n```', '```mermaid graph', ['markdown-foreign 1:1']],
    ['a language mistyped', '```pyhton\na\n```', '```pyhton a', ['markdown-slip 1:1']],
    ['PlantUML', '```plantuml\na\n```', '```plantuml a', ['markdown-foreign 1:1']],
    [
      'a container',
      '::: columns\n\n甲\n\n:::',
      '::: columns | 甲 | :::',
      ['markdown-foreign 1:1', 'markdown-foreign 5:1'],
    ],
    ['a slot', '甲\n\n::right::\n\n乙', '甲 | ::right:: | 乙', ['markdown-foreign 3:1']],
    [
      'steps through a formula',
      '$$ {1|3|all}\na &= 1 \\\\\n$$',
      expect.not.stringContaining('all'),
      ['markdown-foreign 1:4'],
    ],
    ['clicks', '[click] 甲 [click:3] 乙', '[click] 甲 [click:3] 乙', ['markdown-foreign 1:1']],
    ['a pause', '. . .', '. . .', ['markdown-foreign 1:1']],
    ['attributes of a heading', '# 題 {.big #id}', '#題 {.big #id}', ['markdown-foreign 1:5']],
    ['an embedded file', '![[x.png]]', '![[x.png]]', ['markdown-unsupported 1:1']],
    ['a formula without its end', '風險$RR = e^{10\\beta', expect.any(String), ['markdown-slip 1:10']],
    ['a formula without its beginning', '效應\\beta$為正', expect.any(String), ['markdown-slip 1:3']],
    ['a formula without signs', 'PM_{2.5}的\\frac{a}{b}', expect.any(String), ['markdown-slip 1:3']],
    ['a formula of lines without its end', '$$\\log E(Y) = \\alpha', expect.any(String), ['markdown-slip 1:3']],
    ['formulas with their signs', '$\\beta$與\\(x_{t}\\)，`\\beta`', expect.any(String), []],
    ['the folder of a path', '在C:\\text\\log與\\\\srv\\max，見D:\\pi', expect.any(String), []],
    ['an escaped sign that begins words', '\\_id 與 \\*alpha', expect.any(String), []],
    ['the link of a wiki', '見[[頁]]', '見[[頁]]', ['markdown-foreign 1:2']],
    ['a caption in quotes, as in YAML', '甲：乙\nen: "A: B"', '甲：乙 ∥ "A: B"', ['markdown-slip 2:5']],
    ['a caption in single quotes', "甲\nen: 'A: B'", "甲 ∥ 'A: B'", ['markdown-slip 2:5']],
    [
      'a caption in quotes around a figure',
      '甲{{figure "a"}}：乙\nen: "A {{figure "a"}}: B"',
      '甲expression：乙 ∥ "A expression: B"',
      ['markdown-slip 2:5'],
    ],
    ['a caption in quotes under a quotation', '「甲」\nen: "A"', '「甲」 ∥ "A"', []],
    ['a caption with two quotations', '甲\nen: "A" or "B"', '甲 ∥ "A" or "B"', []],
    ['the sign of a block quote in a caption', '> 甲\nen: > A', '> 甲 ∥ > A', ['markdown-slip 2:5']],
    ['the sign of a title in a caption', '# 甲\nen: # A', '#甲 ∥ # A', ['markdown-slip 2:5']],
    ['the sign of an item in a caption', '- 甲\n  en: - A', '• 甲 ∥ - A', ['markdown-slip 2:7']],
    ['a comparison in a caption', '大於5%\nen: > 5 %', '大於5% ∥ > 5 %', []],
    ['a callout', '> [!note] 注意\n> 文', '> [!note] 注意文', ['markdown-foreign 1:3']],
    [
      'an address that Chinese follows',
      '見https://a.com/茶。',
      '見[https://a.com/茶](https://a.com/茶)。',
      ['markdown-slip 1:2'],
    ],
    [
      'an address that ends in a title',
      '見https://a.com/wiki/C语言',
      '見[https://a.com/wiki/C](https://a.com/wiki/C)语言',
      ['markdown-slip 1:2'],
    ],
    ['braces of full width', '有｛｛figure “a”｝｝間', '有｛｛figure “a”｝｝間', ['expression-syntax 1:2']],
    ['an expression in single braces', '甲\nen: An {figure "a"}', '甲 ∥ An {figure "a"}', ['expression-syntax 2:8']],
    ['a footnote that is nowhere', '文[^1]', '文[^1]', ['markdown-slip 1:2']],
    ['a footnote that nothing refers to', '甲\n\n[^1]: 註', '甲 | ^1 註', ['markdown-slip 3:1']],
    ['a footnote that is nowhere, behind a word', '甲\nen: Word[^1]', '甲 ∥ Word[^1]', ['markdown-slip 2:9']],
    ['a footnote of two paragraphs', '文[^1]\n\n[^1]: 說\n\n    明', '文^1 | ^1 說', ['markdown-unsupported 5:5']],
    ['a citation', '文[@lu-yu]', '文[@lu-yu]', ['markdown-foreign 1:2']],
    ['a remark that reads as a definition', '[注]: 好', '', ['markdown-unsupported 1:1']],
    ['a definition that nothing uses', '文\n\n[r]: https://a.com', '文', ['markdown-foreign 3:1']],
    ['a component', '<v-click>\n\n甲\n\n</v-click>', '甲', ['html-forbidden 1:1']],
    ['an element that is never closed', '<u>甲', '甲', ['html-forbidden 1:1']],
    ['an element with attributes', '<b class="x">甲</b>', '甲', ['html-forbidden 1:1']],
    ['a table without its second line', '| a | b |\n| c | d |', '| a | b | | c | d |', ['markdown-slip 1:1']],
    ['a table of full width', '｜甲｜乙｜', '｜甲｜乙｜', ['markdown-slip 1:1']],
    ['an underlined title', '題\n===', '題===', ['markdown-slip 2:1']],
    ['strong words with spaces', '是** 重點 **', '是** 重點 **', ['markdown-slip 1:2']],
    ['strong words of full width', '是＊＊重點＊＊', '是＊＊重點＊＊', ['markdown-slip 1:2']],
    ['raised and lowered', 'x^2^ H~2~O', 'x^2^ H~2~O', ['markdown-foreign 1:2', 'markdown-foreign 1:7']],
    ['a table of contents', '[TOC]', '[TOC]', ['markdown-foreign 1:1']],
    ['TeX', '\\newpage', '\\newpage', ['markdown-foreign 1:1']],
    ['a separator of two hyphens', '甲\n\n--', '甲 | --', ['markdown-slip 3:1']],
    ['an image with a full-width mark', '！[圖](a.png)', '！[圖](a.png)', ['markdown-slip 1:1']],
  ])('%s', (_, text, shown, found) => {
    const result = read(text)
    expect(result).toMatchObject({ shown, found })
    expect(result.hints.filter((hint) => !hint?.endsWith('.'))).toEqual([])
  })

  test.each([
    ['# 題\n\n<!-- _class: lead -->', 3],
    ['# 題\n\n<!--v-->', 3],
    ['# 題\n\n<!-- .slide: data-background="a.jpg" -->', 3],
    ['<!-- paginate: true -->\n\n# 題', 1],
    ['<!--\nbackgroundColor: "#000"\n_color: white\n-->\n\n# 題', 1],
    ['<!-- .slide: data-background="x" -->\n\n# 題', 1],
    ['甲\n\n<!-- pause -->\n\n乙', 3],
  ])('%j speaks to another program and is no note', (text, line) => {
    expect(read(text)).toMatchObject({ notes: '', found: [`markdown-foreign ${line}:1`] })
  })

  test.each([
    ['<!-- headingDivider: 2 -->', 'Delete it, and start each slide with a line "---".'],
    ['<!--v-->', 'Slides are separated by "---", in one row'],
    ['<!-- .slide: data-background="a.jpg" -->', '"background: images/name.jpg"'],
    ['![bg right:40%](a.png)', '"place: right"'],
    ['![bg left](a.png)', '"place: left"'],
    ['![bg left fit](a.png)', '"place: left" and "whole: true"'],
    ['![bg](a.png)', '"background: images/name.jpg"'],
    ['![w:300px](a.png)', '"layout: image" the largest'],
  ])('%j is told what to write in its place', (text, hint) => {
    expect(read(text).hints.join()).toContain(hint)
  })

  test.each([
    ['<!-- prettier-ignore -->\n\n# 題\n\n<!-- 慢 -->', '慢', []],
    ['甲\n\n<!-- 早 -->\n\n乙\n\n<!-- 晚 -->', '晚', ['markdown-foreign 3:1']],
    ['甲\n\n<!--\n- 舊\n-->\n\n<!-- 晚 -->', '晚', []],
    ['甲\n\n<!-- Note: 慢 -->', 'Note: 慢', []],
    ['甲\n\n<!-- 慢：再說 -->', '慢：再說', []],
  ])('of the comments in %j the notes are %j', (text, notes, found) => {
    expect(read(text)).toMatchObject({ notes, found })
  })
})

describe('invisible characters', () => {
  test.each([
    ['頭\u200b髮', '頭髮', ['invisible-character 1:2']],
    ['甲\u00ad乙\u2060丙', '甲乙丙', ['invisible-character 1:2', 'invisible-character 1:4']],
    ['\u200b# 題\nen: Title', '#題 ∥ Title', ['invisible-character 1:1']],
    ['甲\u202e乙\ufeff', '甲乙', ['invisible-character 1:2', 'invisible-character 1:4']],
    ['two\u2028words', 'two words', ['invisible-character 1:4']],
    ['甲\u200d乙', '甲乙', ['invisible-character 1:2']],
    ['👩\u200d💻 和 ❤️\u200d🔥', '👩\u200d💻 和 ❤️\u200d🔥', []],
    [
      '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
      '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
      [],
    ],
    ['می\u200cخواهم', 'می\u200cخواهم', []],
    ['א\u200f!', 'א\u200f!', []],
  ])('%j', (text, shown, found) => {
    expect(read(text)).toMatchObject({ shown, found })
  })

  test('what stands behind one is found where it was written', () => {
    expect(read('甲\u200b\u200b乙[[頁]]\n\n丙[[頁]]').found).toEqual([
      'invisible-character 1:2',
      'invisible-character 1:3',
      'markdown-foreign 1:5',
      'markdown-foreign 3:2',
    ])
  })

  test('a file full of them names the first and counts the others', () => {
    const { diagnostics } = removeInvisible(sourceFrom('a.md', '甲\u200b'.repeat(100)))
    expect(diagnostics).toHaveLength(20)
    expect(diagnostics[0]?.message).toContain('100')
  })
})

describe('a deck whose lines end where they end in the source', () => {
  const front = (more: string) => `---\ntitle: { zh: 题, en: T }\nlanguage: zh-Hans-CN\n${more}---\n\n`
  test.each([
    ['a text', '甲\n乙\nen: A', '甲⏎乙 ∥ A'],
    ['an item', '- 甲\n  乙\n  en: A', '• 甲⏎乙 ∥ A'],
    ['marks', '甲\n**乙\n丙**\nabc $x$\n丁\nen: A', '甲⏎strong(乙⏎丙)⏎abc ⟨x⟩⏎丁 ∥ A'],
    ['a quotation', '> 甲\n> 乙\n> en: A', '> 甲⏎乙 ∥ A'],
  ])('breaks %s', (_, body, shown) => {
    expect(read(`${front('breaks: true\n')}${body}\n`).shown).toBe(shown)
    expect(read(`${front('')}${body}\n`).shown).not.toContain('⏎')
  })
})
