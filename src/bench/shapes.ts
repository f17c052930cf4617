/** Input that repeats itself: what a command is given, and the files of its project at a size. */
export interface Shape {
  readonly name: string
  /** How often the input repeats itself at its smallest. */
  readonly least: number
  /** Arguments for duilian; `check` without a browser if left out. */
  readonly args?: readonly string[]
  readonly make: (count: number) => Readonly<Record<string, string>>
}

const front = '---\ntitle: { zh: 測試, en: Test }\nlanguage: zh-Hant-TW\ndate: 2026-01-01\n---\n'
const allowing = front.replace('date', 'html: allow\ndate')
const opening = '\n# 測試\nen: Test\n'

/** A deck of one slide more than its title. */
function deck(body: string, data: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const files = Object.entries(data).map(([name, text]) => [`data/talk/${name}`, text] as const)
  return {
    'slides/talk.md': `${front}${opening}\n---\n\n# 一頁\nen: A page\n\n${body}\n`,
    ...Object.fromEntries(files),
  }
}

function times(count: number, make: (at: number) => string, between = '\n'): string {
  return Array.from({ length: count }, (_, at) => make(at)).join(between)
}

/** One line that repeats a few characters, as text and as caption: at its largest just short of what is refused as too long. */
function run(unit: string, least = 2400): Shape {
  const name = `run of ${JSON.stringify(unit)}`
  const make = (count: number) => deck(`字${unit.repeat(count)}字\nen: word ${unit.repeat(count)} word`)
  return { name, least: Math.ceil(least / unit.length), make }
}

/** A paragraph of its own for each repetition. */
function lines(name: string, least: number, make: (at: number) => string, between = '\n'): Shape {
  return { name, least, make: (count) => deck(times(count, make, between)) }
}

function nested(name: string, open: string, close: string, least: number): Shape {
  const make = (count: number) => deck(`字${open.repeat(count)}字${close.repeat(count)}\nen: word`)
  return { name, least, make }
}

const runs = [
  ...['1-', '1~', '1,', '1.', '1:', '1/', '1 ', '1%', '億', '一', '一點', '十', '百分之', '3月', '2024年', '1億'],
  ...['$1', 'US$', '約', '元', 'million ', 'twenty-', 'a half ', '+', '—', '…', '.', '、', '。', '，'],
  ...['"', "'", '“', '”', '「', '」', '『', '《', '》', '〈', '(', ')', '（', '）', '[', ']', '【', '{', '}', '<', '>'],
  ...[
    '*',
    '**',
    '_',
    '`',
    '``` ',
    '~',
    '\\',
    '&',
    '&amp',
    '#',
    '@',
    '|',
    '![',
    '![a](',
    '[a](',
    '[a][',
    '](',
    '<a ',
    '</',
  ],
  ...[
    '{{',
    '}}',
    '{{figure "x"}}',
    '<!--',
    '-->',
    '<!',
    '<?',
    ' ',
    '\t',
    '\u3000',
    '\u200b',
    '\u2060',
    '\u00ad',
    '\ufe0f',
  ],
  ...[
    'a',
    'A',
    'a ',
    'a.',
    'a@',
    'a@b.c ',
    'http://',
    'https://a.b/ ',
    'www.',
    '字',
    '發',
    '只',
    '字a',
    '字 a',
    '字,',
    '字。',
  ],
  ...[
    '⿰',
    '👩‍',
    'é',
    'e\u0301',
    'http://a.b/',
    '${',
    '中國人工智能',
    'zh-TW ',
    '\\{{',
    '1隻',
    '說：「',
    '」他說',
    'says “',
  ],
  // What looks for the Markdown of other programs.
  ...[
    '$',
    '$$',
    '$a ',
    '$a$',
    '\\[',
    '\\(',
    '\\]',
    '=',
    '==',
    ':',
    ':a',
    ':::',
    '^',
    'a^',
    'a~',
    '~~',
    '%%',
    '＊＊',
    '｀',
    '～～',
  ],
  ...[
    '[[',
    '![[',
    '[^',
    '[@a;',
    '[a](b ',
    '[a]（a',
    '{.a ',
    '{:.a=',
    '{%',
    '{a=',
    '` `` ',
    '。。',
    '1、',
    'note: ',
    '{{a ',
    '！[',
  ],
].map((unit) => run(unit))

const blocks: readonly Shape[] = [
  { name: 'blank lines', least: 50_000, make: (count) => deck('\n'.repeat(count)) },
  { name: 'lines of spaces', least: 25_000, make: (count) => deck(' \n'.repeat(count)) },
  { name: 'spaces before a line end', least: 50_000, make: (count) => deck(`字${' '.repeat(count)}\n字\nen: a`) },
  { name: 'tabs within a line', least: 50_000, make: (count) => deck(`字${'\t'.repeat(count)}字\nen: a`) },
  { name: 'spaces behind a caption tag', least: 50_000, make: (count) => deck(`字\nen:${' '.repeat(count)}a`) },
  lines('paragraphs', 2000, () => '字\nen: word\n'),
  lines('paragraphs without captions', 4000, () => '字\n'),
  lines('caption lines of one block', 4000, () => 'en: word'),
  lines('lines of one paragraph', 4000, (at) => `第${at}行字`),
  lines('items', 2000, () => '- 字\n  en: word'),
  lines('items nested by turns', 1000, () => '- 字\n  - 字'),
  lines('headings', 2000, () => '## 字\nen: word\n'),
  lines('quoted lines', 2000, () => '> 字'),
  lines('notes', 2000, () => '<!-- 字\nen: word -->\n'),
  lines('one-line comments', 4000, (at) => `<!-- duilian: ${at} -->`),
  lines('ignores', 2000, () => '<!-- duilian-ignore caption-missing: so -->\n字\n'),
  lines('ignores on one block', 4000, () => '<!-- duilian-ignore caption-missing: so -->'),
  lines('comments of an open one', 2000, () => '<!-- 字\n'),
  lines('slides', 500, (at) => `---\n\n# 字${at}\nen: word ${at}\n`),
  lines('slides with the same caption', 500, () => '---\n\n# 字\nen: word\n'),
  lines('slides with YAML', 500, (at) => `---\nid: a${at}\n---\n\n# 字\nen: word\n`),
  lines('links to slides', 2000, (at) => `[字](#a${at})\n`),
  lines('images that are missing', 1000, (at) => `![字](images/${at}.png)\nen: word\n`),
  lines('fences', 2000, () => '```\n字\n```\n'),
  lines('tables', 500, () => '| a | b |\n|---|---|\n| 字 | 字 |\n'),
  lines('expressions of an unknown helper', 1000, (at) => `{{foo${at} "a"}}\nen: {{foo${at} "a"}}\n`),
  lines('terms', 1000, () => '{{term "tea"}}字\nen: {{term "tea"}}\n'),
  lines('ends of HTML that is not allowed', 2000, () => '字</b>\n'),
  lines('HTML that is not allowed', 2000, (at) => `<x${at}>\n`),
  lines('formulas', 1000, () => '質能 $E=mc^2$ 式\n'),
  lines('formulas never closed', 5000, () => '\\[ a'),
  lines('definitions of Pandoc', 2000, () => ': 字\n'),
  lines('containers', 2000, () => '::: note\n'),
  lines('full-width numbers', 2000, (at) => `${at}、字`),
  lines('escaped tags', 2000, () => '\\en: word\n'),
  lines('nearly tags', 2000, () => 'zh-TW: word\n'),
  lines(
    'quotations in their own lines',
    1000,
    (at) => `他說：「這是第${at}句很長很長的話」\nen: He said, “This is a sentence as long as ${at}.”\n`,
  ),
  lines('English sentences', 1000, (at) => `字\nen: In ${at} the quick brown fox jumped over ${at} lazy dogs.\n`),
  {
    name: 'table rows',
    least: 1000,
    make: (count) =>
      deck(
        `| 甲 | 乙 |\n|---|---|\n${times(count, (at) => `| 字${at} | 字 |`)}\n\nen:\n\n| A | B |\n|---|---|\n${times(count, (at) => `| w${at} | w |`)}`,
      ),
  },
  {
    name: 'table columns',
    least: 500,
    make: (count) =>
      deck(`|${times(count, () => '甲', '|')}|\n|${times(count, () => '-', '|')}|\n|${times(count, () => '字', '|')}|`),
  },
  {
    name: 'formulas never closed in a fence',
    least: 5000,
    make: (count) => deck(`\`\`\`\n${'\\[ a\n'.repeat(count)}\`\`\``),
  },
  nested('nested emphasis', '*a **b ', '** *', 2000),
  nested('nested brackets', '（「', '」）', 5000),
  nested('nested spans', '<span lang="ja">', '</span>', 1000),
  { name: 'lists nested', least: 20, make: (count) => deck(times(count, (at) => `${'  '.repeat(at)}- 字`)) },
  { name: 'quotations nested', least: 100, make: (count) => deck(`${'> '.repeat(count)}字`) },
  {
    name: 'tags of allowed HTML',
    least: 5000,
    make: (count) => ({ 'slides/talk.md': `${allowing}${opening}\n---\n\n# 一頁\n\n${'<b>字</b>'.repeat(count)}\n` }),
  },
  {
    name: 'open tags of allowed HTML',
    least: 500,
    make: (count) => ({ 'slides/talk.md': `${allowing}${opening}\n---\n\n# 一頁\n\n${'<b>'.repeat(count)}字\n` }),
  },
  {
    name: 'keys of the front matter',
    least: 1000,
    make: (count) => ({
      'slides/talk.md': `${front.replace('date', `${times(count, (at) => `k${at}: 1`)}\ndate`)}${opening}`,
    }),
  },
  {
    name: 'levels of flow YAML',
    least: 200,
    make: (count) => ({ 'slides/talk.md': `---\ntitle: ${'['.repeat(count)}${']'.repeat(count)}\n---\n${opening}` }),
  },
  {
    name: 'lines of front matter never closed',
    least: 20_000,
    make: (count) => ({ 'slides/talk.md': `---\n${'a: 1\n'.repeat(count)}` }),
  },
]

const glossaryHead = 'id,zh,en,zh-Hans-CN,zh-Hant-TW,zh-Hant-HK,also\n'
const figureHead = 'id,subject,measure,period,value,max,unit,approximate,source,note\n'
const subjects = `${glossaryHead}tea,茶葉,Tea,,,,\nuse,用量,Use,,,,\n`
const figures = (count: number) =>
  `${figureHead}${times(count, (at) => `fig-${at},tea,use,2024,${at + 10_001},,USD,,,`)}\n`
const cjk = (at: number) =>
  `${String.fromCodePoint(0x4e00 + (at % 5000)) + String.fromCodePoint(0x5200 + Math.floor(at / 50))}會`

const data: readonly Shape[] = [
  {
    name: 'glossary rows',
    least: 12_500,
    make: (count) =>
      deck('字', { 'glossary.csv': `${glossaryHead}${times(count, (at) => `t${at},${cjk(at)},Term ${at},,,,`)}\n` }),
  },
  {
    name: 'glossary rows with all forms',
    least: 5000,
    make: (count) =>
      deck('字', {
        'glossary.csv': `${glossaryHead}${times(count, (at) => `t${at},${cjk(at)},Term ${at},国${at}会,國${at}會,國${at}會,`)}\n`,
      }),
  },
  {
    name: 'glossary rows of the same form',
    least: 5000,
    make: (count) =>
      deck('茶葉', { 'glossary.csv': `${glossaryHead}${times(count, (at) => `t${at},茶葉,Tea,,,,`)}\n` }),
  },
  {
    name: 'glossary rows of one id',
    least: 5000,
    make: (count) =>
      deck('茶葉', { 'glossary.csv': `${glossaryHead}${times(count, (at) => `t,茶葉${at},Tea,,,,`)}\n` }),
  },
  {
    name: 'other forms of a term',
    least: 5000,
    make: (count) => deck('茶葉', { 'glossary.csv': `${glossaryHead}t,茶葉,Tea,,,,${times(count, cjk, '|')}\n` }),
  },
  {
    name: 'glossary rows and as many lines',
    least: 500,
    make: (count) =>
      deck(
        times(count, (at) => `這是${cjk(at)}的事\nen: This is about Term ${at}\n`),
        { 'glossary.csv': `${glossaryHead}${times(count, (at) => `t${at},${cjk(at)},Term ${at},,,,`)}\n` },
      ),
  },
  {
    name: 'figures',
    least: 4000,
    make: (count) => deck('字', { 'glossary.csv': subjects, 'figures.csv': figures(count) }),
  },
  {
    name: 'figures and as many lines',
    least: 500,
    make: (count) =>
      deck(
        times(count, (at) => `用了{{figure "fig-${at}"}}\nen: {{figure "fig-${at}"}} used\n`),
        { 'glossary.csv': subjects, 'figures.csv': figures(count) },
      ),
  },
  {
    name: 'typed figures of the data',
    least: 500,
    make: (count) =>
      deck(
        times(count, (at) => `用了${at + 10_001}美元\nen: US$${at + 10_001} used\n`),
        { 'glossary.csv': subjects, 'figures.csv': figures(count) },
      ),
  },
  {
    name: 'unknown figures among known ones',
    least: 500,
    make: (count) =>
      deck(
        times(count, (at) => `用了{{figure "fgi-${at}"}}\nen: {{figure "fgi-${at}"}} used\n`),
        { 'glossary.csv': subjects, 'figures.csv': figures(count) },
      ),
  },
  {
    name: 'figures of an unknown subject',
    least: 2000,
    make: (count) =>
      deck('字', {
        'glossary.csv': `${glossaryHead}${times(count, (at) => `t${at},${cjk(at)},Term ${at},,,,`)}\n`,
        'figures.csv': `${figureHead}${times(count, (at) => `fig-${at},tt${at},use,2024,${at},,USD,,,`)}\n`,
      }),
  },
  {
    name: 'figures of a chart',
    least: 100,
    make: (count) => ({
      ...deck('', { 'glossary.csv': subjects, 'figures.csv': figures(count) }),
      'slides/talk.md': `${front}${opening}\n---\nlayout: chart\nchart: { kind: bar, by: subject, figures: [${times(count, (at) => `fig-${at}`, ', ')}] }\n---\n\n# 圖\nen: Chart\n`,
    }),
  },
  {
    name: 'quotes',
    least: 500,
    make: (count) =>
      deck('字', {
        'quotes.yaml': times(
          count,
          (at) =>
            `- id: q${at}\n  speaker: { zh: 某人, en: Somebody }\n  zh: 這是第${at}句話，說得很好。\n  en: This is sentence ${at}.\n  source: s${at}\n`,
        ),
        'sources.yaml': times(
          count,
          (at) => `- id: s${at}\n  title: { zh: 報告${at}, en: Report ${at} }\n  issued: 2025-03-26\n`,
        ),
      }),
  },
  {
    name: 'quotes and as many quotations',
    least: 250,
    make: (count) =>
      deck(
        times(
          count,
          (at) =>
            `他說：「這是第${at}段話，講得很好很妙。」\nen: He said, “This is passage number ${at} and well put.”\n`,
        ),
        {
          'quotes.yaml': times(
            count,
            (at) =>
              `- id: q${at}\n  speaker: { zh: 某人, en: Somebody }\n  zh: 這是第${at}句話，說得很好。\n  en: This is sentence ${at}.\n  source: s\n`,
          ),
          'sources.yaml': '- id: s\n  title: { zh: 報告, en: Report }\n  issued: 2025-03-26\n',
        },
      ),
  },
  {
    name: 'terms by id among as many',
    least: 1000,
    make: (count) =>
      deck(
        times(count, (at) => `{{term "t${at}"}}字\nen: {{term "t${at}"}}\n`),
        { 'glossary.csv': `${glossaryHead}${times(count, (at) => `t${at},${cjk(at)},Term ${at},,,,`)}\n` },
      ),
  },
  {
    name: 'unknown terms among known ones',
    least: 500,
    make: (count) =>
      deck(
        times(count, (at) => `{{term "tx${at}"}}字\nen: {{term "tx${at}"}}\n`),
        { 'glossary.csv': `${glossaryHead}${times(count, (at) => `t${at},${cjk(at)},Term ${at},,,,`)}\n` },
      ),
  },
  {
    name: 'sources cited by one slide',
    least: 500,
    make: (count) => ({
      ...deck('', {
        'sources.yaml': times(
          count,
          (at) => `- id: s${at}\n  title: { zh: 報告${at}, en: Report ${at} }\n  issued: 2025-03-26\n`,
        ),
      }),
      'slides/talk.md': `${front}${opening}\n---\nsources: [${times(count, (at) => `s${at}`, ', ')}]\n---\n\n# 字\nen: Word\n`,
    }),
  },
  {
    name: 'words of a quote',
    least: 5000,
    make: (count) =>
      deck('字', {
        'quotes.yaml': `- id: q\n  speaker: { zh: 某人, en: Somebody }\n  zh: ${'人工智能將帶來福祉。'.repeat(count)}\n  source: s\n`,
        'sources.yaml': '- id: s\n  title: { zh: 報告, en: Report }\n  issued: 2025-03-26\n',
      }),
  },
  {
    name: 'words of a local copy',
    least: 50_000,
    make: (count) =>
      deck('字', {
        'quotes.yaml':
          '- id: q\n  speaker: { zh: 某人, en: Somebody }\n  zh: 人工智能將帶來……福祉的事。\n  source: s\n',
        'sources.yaml': '- id: s\n  title: { zh: 報告, en: Report }\n  issued: 2025-03-26\n  file: s.txt\n',
        's.txt': '人工智能將帶來'.repeat(count),
      }),
  },
  {
    name: 'commas of a CSV line',
    least: 50_000,
    make: (count) => deck('字', { 'glossary.csv': `${glossaryHead}${','.repeat(count)}\n` }),
  },
  {
    name: 'commas of a CSV header',
    least: 50_000,
    make: (count) => deck('字', { 'glossary.csv': `${','.repeat(count)}\n` }),
  },
  {
    name: 'columns of CSV that nobody knows',
    least: 2000,
    make: (count) => deck('字', { 'glossary.csv': `${times(count, (at) => `c${at}`, ',')}\n` }),
  },
  {
    name: 'quotation marks of CSV',
    least: 50_000,
    make: (count) => deck('字', { 'glossary.csv': `${glossaryHead}${'"'.repeat(2 * count)}\n` }),
  },
  {
    name: 'quotation marks within CSV',
    least: 50_000,
    make: (count) => deck('字', { 'glossary.csv': `${glossaryHead}a${'"'.repeat(count)}\n` }),
  },
  {
    name: 'blank lines of CSV',
    least: 50_000,
    make: (count) => deck('字', { 'glossary.csv': `${glossaryHead}${'\n'.repeat(count)}` }),
  },
  {
    name: 'spaces of a CSV cell',
    least: 50_000,
    make: (count) => deck('字', { 'glossary.csv': `${glossaryHead}a,茶${' '.repeat(count)}葉,Tea,,,,\n` }),
  },
  {
    name: 'letters of a term',
    least: 5000,
    make: (count) =>
      deck('字', { 'glossary.csv': `${glossaryHead}a,${'茶'.repeat(count)},${'tea'.repeat(count)},,,,\n` }),
  },
  {
    name: 'digits of a value',
    least: 10_000,
    make: (count) =>
      deck('字', {
        'glossary.csv': subjects,
        'figures.csv': `${figureHead}f,tea,use,2024,${'1'.repeat(count)},,USD,,,\n`,
      }),
  },
  {
    name: 'commas of a value',
    least: 10_000,
    make: (count) =>
      deck('字', {
        'glossary.csv': subjects,
        'figures.csv': `${figureHead}f,tea,use,2024,"${'1,'.repeat(count)}",,USD,,,\n`,
      }),
  },
  {
    name: 'comments in YAML',
    least: 10_000,
    make: (count) => deck('字', { 'sources.yaml': '# duilian-ignore caption-missing: so\n'.repeat(count) }),
  },
  {
    name: 'aliases in YAML',
    least: 20,
    make: (count) => deck('字', { 'sources.yaml': `- &a { id: a, title: A }\n${'- *a\n'.repeat(count)}` }),
  },
  {
    name: 'accepted decisions',
    least: 5000,
    make: (count) =>
      deck('字', {
        'accepted.json': JSON.stringify({
          decisions: Object.fromEntries(
            Array.from({ length: count }, (_, at) => [
              `k${at}`,
              { code: 'one-to-many', locale: 'zh-Hant-TW', from: '只', to: '只', sentence: '字' },
            ]),
          ),
          pairs: [],
        }),
      }),
  },
]

const convert = (name: string, least: number, make: (count: number) => string, type = 'md'): Shape => ({
  name: `convert: ${name}`,
  least,
  args: ['convert', '--from', 'zh-Hant-TW', '--to', 'zh-Hans-CN', `text.${type}`],
  make: (count) => ({ [`text.${type}`]: make(count) }),
})

const filters: readonly Shape[] = [
  convert('footnotes', 1000, (count) => times(count, (at) => `字[^${at}]\n\n[^${at}]: 註腳\n`)),
  convert(
    'footnotes in one line',
    1000,
    (count) => `${times(count, (at) => `字[^${at}]`, '')}\n\n${times(count, (at) => `[^${at}]: 註`)}`,
  ),
  convert('definitions', 1000, (count) => times(count, (at) => `[a${at}]: http://a.b "題"\n\n[a${at}]\n`)),
  convert('mail addresses', 10_000, (count) => 'a@b.com '.repeat(count)),
  convert('mail addresses never ended', 50_000, (count) => 'a@'.repeat(count), 'txt'),
  convert('letters and dots', 50_000, (count) => 'a.'.repeat(count), 'txt'),
  convert('brackets', 10_000, (count) => '['.repeat(count)),
  convert('emphasis', 10_000, (count) => '*字 '.repeat(count)),
  convert('HTML in Markdown', 5000, (count) => '<b>字</b>'.repeat(count)),
  convert('elements', 10_000, (count) => '<p>國</p>\n'.repeat(count), 'html'),
  convert('open elements', 5000, (count) => '<div>國'.repeat(count), 'html'),
  convert('attributes', 10_000, (count) => `<p ${times(count, (at) => `a${at}="國"`, ' ')}>國</p>`, 'html'),
  convert('comments in HTML', 10_000, (count) => '<!-- 國 -->'.repeat(count), 'html'),
  convert('lines', 20_000, (count) => '國家的事\n'.repeat(count), 'txt'),
  convert('one line', 50_000, (count) => '國家的事'.repeat(count), 'txt'),
  convert('blanks', 100_000, (count) => ' '.repeat(count), 'txt'),
  convert('quotation marks', 10_000, (count) => '「'.repeat(count), 'txt'),
]

/** Every shape, in groups by what reads it. */
export const shapes: readonly Shape[] = [...runs, ...blocks, ...data, ...filters]
