import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPassages, typeOfFile, writePart } from '../../src/load/passages.ts'
import type { TextType } from '../../src/model/passage.ts'

/** What the passages of a text say, each with a line for a line end, and what is kept in brackets. */
async function saidIn(text: string, type: TextType): Promise<string[]> {
  const passages = await readPassages(text, type, 'zh-Hans-CN')
  return passages.map((passage) =>
    passage
      .map(({ kind, start, end, text: said }) => (kind === 'text' ? (said ?? text.slice(start, end)) : `[${kind}]`))
      .join(''),
  )
}

describe('subtitles', () => {
  const cue = (lines: string) => `1\n00:00:01,000 --> 00:00:02,500\n${lines}\n\n`
  test.each([
    ['a line', cue('后来'), ['后来']],
    ['two lines of one sentence', cue('头\n发'), ['头发']],
    ['two lines of Latin', cue('one\ntwo'), ['one[space]two']],
    ['two who speak', cue('- 后来\n- 里面'), ['- 后来', '- 里面']],
    ['marked words', cue('<i>头</i>发{\\an8}'), ['头发']],
    ['an entity', cue('头&amp;发'), ['头[mark]发']],
    ['two cues', cue('后') + cue('里'), ['后', '里']],
    ['no number', '00:01.000 --> 00:02.000 后\n里面', ['里面']],
    ['text that belongs to no cue', '后来\n\n里面\n', []],
  ])('in SubRip hold %s', async (_, text, said) => {
    expect(await saidIn(text, 'srt')).toEqual(said)
  })

  test('in WebVTT have headers, notes, styles and names of cues that are none', async () => {
    const text =
      'WEBVTT 后\n\nSTYLE\n::cue(后) { }\n\nNOTE 后\n\n名\n00:01.000 --> 00:02.500 line:0\n<v.后 钟>头<00:01.500>发</v>\n'
    expect((await saidIn(text, 'vtt')).sort()).toEqual(['头发', '钟'])
  })
})

describe('a table', () => {
  test.each([
    ['commas', '后,里\n发,"头,发"\n', ['后', '里', '发', '头,发']],
    ['semicolons', '后;"里""面"\n1,5;发\n', ['后', '里"面', '1,5', '发']],
    ['tabs', '后\t里, 面\r\n发\t\r\n', ['后', '里, 面', '发']],
    ['bars', '后|里\n', ['后', '里']],
    ['line ends in a cell', '"头\n发",里\n', ['头\n发', '里']],
    ['tabs and one with commas', '后\t里, 面\n', ['后', '里, 面']],
    ['a title above', '报表\n后;里, 面\n发;头, 来\n', ['报表', '后', '里, 面', '发', '头, 来']],
    ['one column', '后\n发\n', ['后', '发']],
    ['formulas', '后,=A1&"头","=B(""发"")"\n', ['后']],
    ['a mark inside of a cell', '5" 后,里\n', ['5" 后', '里']],
  ])('with %s has cells', async (_, text, cells) => {
    expect(await saidIn(text, 'csv')).toEqual(cells)
  })
})

describe('JSON', () => {
  test('has values, not names', async () => {
    const text = '{"后": ["里", {"发" : "头\\"发\\\\"}], "n": 1, "u": "\\u540e"}'
    expect(await saidIn(text, 'json')).toEqual(['里', '头"发\\', '后'])
  })

  test.each([
    ['后', '后', '後', '後'],
    ['\\u540e', '后', '後', '\\u5f8c'],
    ['\\u540E', '后', '後', '\\u5F8C'],
    ['\\n后', '\n后', '\n後"', '\\n後\\"'],
    ['\\u540e来', '后来', '後來', '\\u5f8c來'],
    ['\\u003c\\/后\\u00a0', '</后\u00a0', '</後\u00a0', '\\u003c\\/後\\u00a0'],
    ['\\u540e\\ud842\\udfb7x', '后𠮷x', '後𠮷', '\\u5f8c\\ud842\\udfb7'],
    ['后\\n𠮷', '后\n𠮷', '後\n𠮷。', '後\\n𠮷。'],
  ])('%s is written as it was', (written, _, said, made) => {
    expect(writePart('json', said, written, 0, written.length)).toBe(made)
  })

  test('gives every string back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const text = JSON.stringify(value, undefined, 1)
        let made = text
        for (const passage of (await readPassages(text, 'json', 'zh-Hans-CN')).toReversed()) {
          for (const { start, end, text: said } of passage.toReversed()) {
            const part = writePart('json', said ?? text.slice(start, end), text, start, end)
            made = made.slice(0, start) + part + made.slice(end)
          }
        }
        expect(JSON.parse(made)).toEqual(JSON.parse(text))
      }),
      { numRuns: 50 },
    )
  })
})

describe('HTML in a string', () => {
  test.each([
    ['json', '["<a href=\\"/后\\" title=\\"里\\">头<b>发</b></a>\\n面"]', ['里', '头发[text]面']],
    ['json', '["\\u003cb\\u003e\\u540e\\u003c/b\\u003e&nbsp;"]', ['后[mark]']],
    ['json', '["1 < 2后", "<0>后</0>"]', ['1 < 2后', '<0>后</0>']],
    ['po', 'msgid "x"\nmsgstr ""\n"<a href=\\"后\\">头"\n"发</a>\\n"\n', ['头发\n']],
    ['csv', '"<a href=""后"">里</a>",后\n', ['里', '后']],
    ['xml', '<a><![CDATA[<p title="里"><a href="后">头<b>发]]></a>', ['里', '头发']],
    ['xml', '<a>&lt;a href=&quot;后&quot;&gt;头&amp;amp;发&lt;/a&gt;</a>', ['头[mark]发']],
  ] as const)('of %s, %s, is read by its texts', async (type, text, said) => {
    expect((await saidIn(text, type)).map((line) => line.replace('\n面', '[text]面'))).toEqual(said)
  })

  test.each([
    ['json', '{"a":"<a href=\\"/后\\">后</a>"}', '{"a":"<a href=\\"/后\\">後</a>"}'],
    ['json', '["<b>\\u540e</b>后"]', '["<b>\\u5f8c</b>後"]'],
    ['xml', '<a>&lt;b&gt;后 &gt; &quot;&lt;/b&gt;</a>', '<a>&lt;b&gt;後 &gt; &quot;&lt;/b&gt;</a>'],
  ] as const)('of %s, %s, is written as it was', async (type, text, made) => {
    let result: string = text
    for (const passage of (await readPassages(text, type, 'zh-Hans-CN')).toReversed()) {
      for (const { start, end, text: said } of passage.toReversed()) {
        const converted = (said ?? text.slice(start, end)).replaceAll('后', '後')
        result = result.slice(0, start) + writePart(type, converted, text, start, end) + result.slice(end)
      }
    }
    expect(result).toBe(made)
  })
})

describe('a catalogue', () => {
  const header = 'msgid ""\nmsgstr ""\n"Language: zh_CN\\n"\n"X-Note: 后\\n"\n\n'
  test.each([
    ['a message', 'msgid "里"\nmsgstr "后"\n', ['后']],
    ['a message in several lines', 'msgid "x"\nmsgstr ""\n"头"\n"发\\n"\n', ['头发\n']],
    ['plural forms', 'msgid "x"\nmsgid_plural "xs"\nmsgstr[0] "后"\nmsgstr[1] "里"\n', ['后', '里']],
    ['escapes', 'msgctxt "后"\nmsgid "x"\nmsgstr "头\\"发\\\\"\r\n', ['头"发\\']],
    [
      'comments and what is obsolete',
      '#. 后\n#: 后.md:1\n#~ msgstr "后"\n#| msgid "后"\nmsgid "后"\nmsgstr "里"\n',
      ['里'],
    ],
  ])('has %s', async (_, text, said) => {
    expect(await saidIn(header + text, 'po')).toEqual(said)
  })

  test('is written with its escapes', () => {
    expect(writePart('po', '頭"髮\\\n', '', 0, 0)).toBe('頭\\"髮\\\\\\n')
  })
})

test.each([
  ['a.SRT', 'srt'],
  ['a.tsv', 'csv'],
  ['a.pot', 'po'],
  ['a.jsonl', 'json'],
  ['a.md', 'markdown'],
  ['po', 'text'],
  ['a.b/README', 'text'],
  ['a.TXT', 'text'],
  ['a.xliff', 'xml'],
  ['a.svg', 'xml'],
  ['a.arb', 'json'],
  ['a.yaml', 'other'],
  ['.env', 'other'],
  ['a.ts', 'other'],
])('%s is of type %s', (name, type) => {
  expect(typeOfFile(name)).toBe(type)
})

test.each([
  ['a.ts', '<?xml version="1.0"?>', 'xml'],
  ['a.ts', '\ufeff<!DOCTYPE TS><TS>', 'xml'],
  ['a.ts', 'export {}', 'other'],
  ['a.vue', '<template>', 'other'],
  ['a.txt', '<?xml version="1.0"?>', 'text'],
])('%s that begins with %s is of type %s', (name, beginning, type) => {
  expect(typeOfFile(name, beginning)).toBe(type)
})
