import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runHere } from '../commands/here.ts'
import { presentation, unpackAll } from '../formats/office/documents.ts'

const cli = join(import.meta.dirname, '../../lib/cli.js')
const toTaiwan = ['--from', 'zh-Hans-CN', '--to', 'zh-Hant-TW']

const markdown = [
  '---\r\ntitle: 软件的后果\r\n---\r\n\r\n',
  '# 在一个中国人看来：**理**发与`发展`\r\n\r\n',
  '他说:“外‘内’外”,见[理发店](https://example.com/后/发.html "里面")和<https://example.com/发>。\r\n行末的理\r\n发。\r\n\r\n',
  '```js\r\nconst 后 = "发"\r\n```\r\n\r\n',
  '<p title="里面">HTML里的<code>后</code>软件&#x540E;<!-- 发 --></p>\r\n\r\n',
  '[后]: https://example.com/后 "后"\r\n\r\n见[后]，\x24{后}、#后来 和 a@后.b',
].join('')

const expected = [
  '---\r\ntitle: 軟件的後果\r\n---\r\n\r\n',
  '# 在一個中國人看來：**理**髮與`发展`\r\n\r\n',
  '他說：「外『內』外」，見[理髮店](https://example.com/后/发.html "裡面")和<https://example.com/发>。\r\n行末的理\r\n髮。\r\n\r\n',
  '```js\r\nconst 后 = "发"\r\n```\r\n\r\n',
  '<p title="裡面">HTML裡的<code>后</code>軟件後<!-- 发 --></p>\r\n\r\n',
  '[后]: https://example.com/后 "后"\r\n\r\n見[后]，\x24{后}、#后来 和 a@後.b',
].join('')

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duilian-convert-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function convert(args: readonly string[], input: string | Uint8Array = '') {
  return runHere(folder, ['convert', ...args], input)
}

/** Run as a program of its own; gives bytes. */
function convertApart(args: readonly string[], input: string | Uint8Array = '') {
  return spawnSync(process.execPath, [cli, 'convert', ...args], { cwd: folder, input })
}

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return name
}

function slideIn(name: string): string {
  return unpackAll(readFileSync(join(folder, name)))['ppt/slides/slide1.xml'] ?? ''
}

describe('duilian convert', () => {
  test('changes nothing but the prose of Markdown from standard input', async () => {
    expect(await convert(toTaiwan, `\ufeff${markdown}`)).toEqual({ status: 0, stdout: `\ufeff${expected}`, stderr: '' })
  })

  test('reads files by their names, and puts one after the other', async () => {
    const files = [write('a.md', '`后`后\n'), write('b.html', '<i>理</i>发<code>后</code>\n'), write('c.txt', '`后来`')]
    expect((await convert([...toTaiwan, ...files])).stdout).toBe('`后`後\n<i>理</i>髮<code>后</code>\n`後來`')
    expect((await convert([...toTaiwan, '--type', 'text', '-'], '`后来`')).stdout).toBe('`後來`')
  })

  test.each([
    ['<html lang="zh-CN" xml:lang=\'zh-Hans\'>', '<html lang="zh-TW" xml:lang=\'zh-Hant\'>', '後', undefined],
    ['<!doctype html>\n<HTML class=a LANG=zh>', '<!doctype html>\n<HTML class=a LANG=zh-TW>', '後', undefined],
    ['<html>', '<html>', '後', undefined],
    ['<html lang>', '<html lang>', '後', undefined],
    ['<html lang="en">', '<html lang="en">', '后', 'says that it is in "en"'],
    ['<html lang="zh-TW">', '<html lang="zh-TW">', '后', 'says that it is in "zh-TW"'],
  ])('has a page that begins %s say its language', async (start, made, character, warning) => {
    const rest = (text: string) => `<body><p lang="ja">后</p><p>${text}来</p>`
    const asked = ['--from', 'zh-Hans-CN', ...toTaiwan, '--type', 'html']
    const { stdout, stderr } = await convert(asked, `${start}${rest('后')}`)
    expect(stdout).toBe(`${made}${rest(character).replace('来', character === '後' ? '來' : '来')}`)
    if (warning) expect(stderr).toContain(warning)
    else expect(stderr).toBe('')
  })

  test.skipIf(process.platform === 'win32')('ends quietly where the reader of its output has had enough', async () => {
    // Twice what a pipe holds.
    const file = write('long.md', '后来的人。\n\n'.repeat(8_000))
    const script = '{ "$0" "$@" 2>err; echo $? >code; } | head -c 9'
    const command = [process.execPath, cli, 'convert', ...toTaiwan, file]
    expect(spawnSync('sh', ['-c', script, ...command], { cwd: folder }).stdout.toString()).toBe('後來的')
    expect(readFileSync(join(folder, 'err'), 'utf8')).toBe('')
    expect(readFileSync(join(folder, 'code'), 'utf8')).toBe('0\n')
  })

  test('takes a glossary, whose forms are final', async () => {
    const glossary = write('terms.csv', 'id,zh,en,zh-Hant-TW,also\nllm,大模型,,大型語言模型,大语言模型\n')
    expect((await convert([...toTaiwan, '--glossary', glossary], '**大**语言模型和大模型\n')).stdout).toBe(
      '**大型語言模型**和大型語言模型\n',
    )
  })

  test('changes the words of a region only if asked to', async () => {
    expect((await convert(toTaiwan, '软件')).stdout).toBe('軟件')
    expect((await convert([...toTaiwan, '--vocabulary', 'regional'], '软件')).stdout).toBe('軟體')
  })

  test('reports each decision with its place', async () => {
    const { stdout, stderr } = await convert([...toTaiwan, '--report'], '\ufeff# 一\r\n\r\n> 理\r\n> **发**,见@b')
    expect(stdout).toBe('\ufeff# 一\r\n\r\n> 理\r\n> **髮**，見@b')
    expect(
      stderr
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      {
        file: 'standard input',
        line: 3,
        column: 3,
        kind: 'converted',
        from: '理发',
        to: '理髮',
        reason: '理发 → 理髮: converted by OpenCC.',
      },
      {
        file: 'standard input',
        line: 4,
        column: 8,
        kind: 'punctuation',
        from: ',',
        to: '，',
        reason: ', → ，: a mark of this locale.',
      },
      {
        file: 'standard input',
        line: 4,
        column: 9,
        kind: 'converted',
        from: '见',
        to: '見',
        reason: '见 → 見: converted by OpenCC.',
      },
      {
        file: 'standard input',
        line: 4,
        column: 10,
        kind: 'protected',
        from: '@b',
        to: '@b',
        reason: '@b: left alone.',
      },
    ])
  })

  test('says why in a sentence, and how likely the form is', async () => {
    const { stdout, stderr } = await convert([...toTaiwan, '--report'], '余额不足余先生只好作罢')
    expect(stdout).toBe('餘額不足余先生只好作罷')
    const reasons = stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).reason)
    expect(reasons).toContain('余: OpenCC has no phrase here; in this context 余 is 57 times as likely as 餘.')
    expect((await convert([...toTaiwan, '--model', 'off'], '余额不足余先生只好作罢')).stdout).toBe(
      '餘額不足餘先生只好作罷',
    )
  })

  test('has the glyphs and the word boundaries of a deck', async () => {
    const toHongKong = ['--from', 'zh-Hans-CN', '--to', 'zh-Hant-HK']
    expect((await convert(toHongKong, '说')).stdout).toBe('說')
    expect((await convert([...toHongKong, '--glyphs', 'standard'], '说')).stdout).toBe('説')
    const plain = ['--boundaries', 'off', '--model', 'off']
    expect((await convert([...toTaiwan, ...plain], '可是只有他')).stdout).toBe('可是隻有他')
    expect((await convert([...toTaiwan, '--boundaries', 'none'])).status).toBe(2)
  })

  test('mends a Traditional text that a program made, if asked to', async () => {
    const written = '呼吁各方，先后加入。合伙人基于判斷采用架構，并不擔心。'
    const inTaiwan = ['--from', 'zh-Hant-TW', '--to', 'zh-Hant-TW']
    expect((await convert(inTaiwan, written)).stdout).toBe(written)
    expect((await convert([...inTaiwan, '--repair'], written)).stdout).toBe(
      '呼籲各方，先後加入。合夥人基於判斷採用架構，並不擔心。',
    )
    const toMainland = ['--from', 'zh-Hant-TW', '--to', 'zh-Hans-CN', '--repair']
    expect((await convert(toMainland, '面包以后再說')).stdout).toBe('面包以后再说')
    expect((await convert([...toTaiwan, '--repair'], '里')).status).toBe(2)
  })

  test('sees by the characters which script a text is in', async () => {
    expect((await convert(['--to', 'zh-Hant-TW'], '头发的发展')).stdout).toBe('頭髮的發展')
    expect((await convert(['--to', 'zh-Hans-CN'], '頭髮的發展')).stdout).toBe('头发的发展')
    expect((await convert(['--to', 'zh-Hant-TW'], '頭髮的發展')).stdout).toBe('頭髮的發展')
  })

  test('sees it for each file of a call, and warns of lines in the other script', async () => {
    const simplified = write('s.txt', '我们的头发很干净\n')
    const traditional = write('t.txt', `${'我們的頭髮，在後臺\n'.repeat(3)}副標題：我们的头发很干净\n我们的头发\n`)
    const { status, stdout, stderr } = await convert(['--to', 'zh-Hant-TW', simplified, traditional])
    expect(status).toBe(0)
    expect(stdout).toBe(`我們的頭髮很乾淨\n${readFileSync(join(folder, 't.txt'), 'utf8')}`)
    expect(stderr).toMatch(
      /^t\.txt:4:1: warning: “副標題：我们的头发很干净” is in Simplified, and the text in Traditional\. So is one/,
    )
  })

  test.each([
    [
      'zh-Hant-TW',
      '我们的头发很干净',
      /^standard input: warning: The text is in Simplified, and is converted as zh-Hant-TW/,
    ],
    ['zh-Hans-CN', '我們的頭髮很乾淨', /^standard input: warning: The text is in Traditional/],
    ['zh-Hans-CN', '我们的头发很干净', /^$/],
    ['zh-Hans-CN', '“乾隆”的头发', /^$/],
    ['zh-Hant-TW', '我們的頭髮\n国会図書館の資料を読んで点検', /^$/],
  ])('warns if --from %s is not what %s is in', async (from, text, said) => {
    expect((await convert(['--from', from, '--to', 'zh-Hant-HK'], text)).stderr).toMatch(said)
  })

  test.each([
    [
      'a.srt',
      '1\r\n00:00:01,000 --> 00:00:02,500\r\n<i>头</i>\r\n发\r\n\r\n',
      '1\r\n00:00:01,000 --> 00:00:02,500\r\n<i>頭</i>\r\n髮\r\n\r\n',
    ],
    [
      'a.vtt',
      'WEBVTT 后\n\nNOTE 后\n\n后\n00:01.000 --> 00:02.500\n<v 张三>里面</v>\n',
      'WEBVTT 后\n\nNOTE 后\n\n后\n00:01.000 --> 00:02.500\n<v 張三>裡面</v>\n',
    ],
    ['f.csv', '发票,=HYPERLINK("http://a/"&"头发"),=发票\n', '發票,=HYPERLINK("http://a/"&"头发"),=發票\n'],
    ['a.csv', '"头发""里""",发票\n1,2\n', '"頭髮「裡」",發票\n1,2\n'],
    ['a.json', '{"后":"\\u5934发\\n里"}', '{"后":"\\u982d髮\\n裡"}'],
    [
      'a.po',
      '"Language: zh_CN\\n"\nmsgid "里"\nmsgstr ""\n"头"\n"发"\n',
      '"Language: zh_TW\\n"\nmsgid "里"\nmsgstr ""\n"頭"\n"髮"\n',
    ],
    ['a.yaml', 'a: "头发: “里”"\nb: [\'里程\', "公里"]\n', 'a: "頭髮: “裡”"\nb: [\'里程\', "公里"]\n'],
    ['a.ini', 'a=干净, "头发"...\n', 'a=乾淨, "頭髮"...\n'],
    [
      'a.xlf',
      '<xliff><file target-language="zh-CN"><target id="发">头<g id="1">发</g>, “里面”...</target></file></xliff>',
      '<xliff><file target-language="zh-TW"><target id="发">頭<g id="1">髮</g>, 「裡面」...</target></file></xliff>',
    ],
  ])('knows what to leave in %s', async (name, before, after) => {
    expect(await convert([...toTaiwan, write(name, before)])).toEqual({ status: 0, stdout: after, stderr: '' })
  })

  test('writes a document beside the one it is made of, and says how much has changed', async () => {
    const name = write('talk.pptx', presentation('<a:p><a:r><a:t>头</a:t></a:r><a:r><a:t>发</a:t></a:r></a:p>'))
    expect(await convert(['--to', 'zh-Hant-TW', name])).toEqual({
      status: 0,
      stdout: '',
      stderr: 'talk.zh-Hant-TW.pptx: 1 of 1 texts changed.\n',
    })
    expect(slideIn('talk.zh-Hant-TW.pptx')).toContain('<a:t>頭</a:t></a:r><a:r><a:t>髮</a:t>')
    expect((await convert(['--to', 'zh-Hans-CN', 'talk.zh-Hant-TW.pptx'])).stderr).toContain(
      'talk.zh-Hans-CN.pptx: 1 of 1',
    )
    expect(slideIn('talk.zh-Hans-CN.pptx')).toContain('<a:t>头</a:t></a:r><a:r><a:t>发</a:t>')
  })

  test('writes where it is told to', async () => {
    const text = '<a:p><a:r><a:t>里面</a:t></a:r></a:p>'
    const names = ['one.pptx', 'two.pptx'].map((name) => write(name, presentation(text)))
    expect((await convert([...toTaiwan, '--out', 'made/', ...names, write('c.txt', '后来')])).status).toBe(0)
    expect(readdirSync(join(folder, 'made')).sort()).toEqual([
      'c.zh-Hant-TW.txt',
      'one.zh-Hant-TW.pptx',
      'two.zh-Hant-TW.pptx',
    ])
    for (let times = 0; times < 2; times += 1)
      expect((await convert([...toTaiwan, '--out', 'three.pptx', 'one.pptx'])).status).toBe(0)
    expect(slideIn('three.pptx')).toContain('裡面')
    const run = convertApart([...toTaiwan, '--out', '-', 'two.pptx'])
    expect(unpackAll(run.stdout)['ppt/slides/slide1.xml']).toContain('裡面')
    const piped = convertApart(toTaiwan, presentation(text))
    expect(unpackAll(piped.stdout)['ppt/slides/slide1.xml']).toContain('裡面')
  })

  test.each([
    ['what it reads', ['--out', 'read.txt', 'read.txt']],
    ['the glossary', ['--glossary', 'words.csv', '--out', './words.csv', 'read.txt']],
    ['another file of the call', ['--out', '.', 'read.txt', 'read.zh-Hant-TW.txt']],
  ])('never replaces %s', async (_, args) => {
    const written = { 'read.txt': '后来', 'read.zh-Hant-TW.txt': '后来', 'words.csv': 'id,zh,en\na,后来,b\n' }
    for (const [name, content] of Object.entries(written)) write(name, content)
    const { status, stderr } = await convert([...toTaiwan, ...args])
    expect([status, stderr]).toEqual([2, expect.stringContaining('would be replaced')])
    for (const [name, content] of Object.entries(written))
      expect(readFileSync(join(folder, name), 'utf8')).toBe(content)
  })

  test('writes nothing if one of the files cannot be converted', async () => {
    const names = [write('whole.pptx', presentation('<a:p/>')), write('torn.docx', presentation('').subarray(0, 300))]
    const before = readdirSync(folder)
    const { status, stdout, stderr } = await convert([...toTaiwan, ...names])
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(
      /^torn\.docx: error: The file is damaged: its end is missing.*\[office-damaged\]\n {2}Open it/,
    )
    expect(readdirSync(folder)).toEqual(before)
  })

  test.each([
    ['c.docx', 'ending.pptx'],
    ['c.pptx', 'ending.txt'],
  ])('writes nothing to %s of %s', async (out, name) => {
    write(name, name.endsWith('.pptx') ? presentation('<a:p/>') : '后来')
    const { status, stderr } = await convert([...toTaiwan, '--out', out, name])
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining(`would be written to ${out}, and is no ${extname(out)} file.`),
    ])
  })

  test('says of a folder that it is one', async () => {
    mkdirSync(join(folder, 'inside'))
    const { status, stderr } = await convert([...toTaiwan, 'inside'])
    expect([status, stderr]).toEqual([2, expect.stringContaining('inside is a folder; convert takes files.')])
  })

  test('reports decisions of documents with their part', async () => {
    const name = write('report.pptx', presentation('<a:p><a:r><a:t>一头</a:t></a:r><a:r><a:t>发</a:t></a:r></a:p>'))
    const { stderr } = await convert([...toTaiwan, '--report', '--model', 'off', name])
    expect(JSON.parse(stderr.split('\n')[1] ?? '')).toEqual({
      file: 'report.pptx',
      part: 'ppt/slides/slide1.xml',
      paragraph: 1,
      column: 2,
      kind: 'converted',
      from: '头发',
      to: '頭髮',
      reason: '头发 → 頭髮: converted by OpenCC.',
    })
  })

  test('counts what is doubtful, and shows the first places with what they became', async () => {
    const text = write('doubts.txt', '天气很好。\n他干发帽')
    const run = (text: string) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`
    const slides = write('doubts.pptx', presentation(run('干发帽') + run('后来')))
    const { status, stderr } = await convert([...toTaiwan, '--out', 'doubts/', text, slides])
    expect([status, stderr.replace(/^doubts.*changed\.\n/m, '')]).toEqual([
      0,
      '2 places are doubtful; look at them:\n' +
        '  doubts.txt:2:2: 他【干】发帽  干 → 幹, or 乾, 干, 榦\n' +
        '  doubts.pptx:slide1: 【干】发帽  干 → 幹, or 乾, 干, 榦\n',
    ])
    expect((await convert([...toTaiwan, '--out', 'doubts/', '--report', text])).stderr).not.toContain('doubtful')
  })

  test('refuses JSON that is none, with its place', async () => {
    const { status, stderr } = await convert([...toTaiwan, write('bad.json', '{\n  "a": "后",\n}')])
    expect(status).toBe(1)
    expect(stderr).toContain('bad.json:3:1: error: This file is no JSON from here on. [json-syntax]')
  })

  test('refuses XML that is none, unless it is to be read as anything', async () => {
    const name = write('bad.xml', '<a>\n后<b></a>')
    const { status, stderr } = await convert([...toTaiwan, name])
    expect(status).toBe(1)
    expect(stderr).toContain('bad.xml:2:5: error: This file is no XML from here on. [xml-syntax]')
    expect((await convert([...toTaiwan, '--type', 'other', name])).stdout).toBe('<a>\n後<b></a>')
  })

  test('refuses what is not UTF-8, with its place', async () => {
    const { status, stdout, stderr } = await convert([
      ...toTaiwan,
      write('gbk.txt', new Uint8Array([65, 10, 0xba, 0xf3])),
    ])
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^gbk\.txt:2:1: error: The file is not UTF-8 from here on\. \[encoding\]\n {2}Save/)
  })

  test('reports what is wrong in a glossary', async () => {
    const { status, stderr } = await convert(
      [...toTaiwan, '--glossary', write('bad.csv', 'id,zh,english\na,b,c\n')],
      '后',
    )
    expect([status, stderr]).toEqual([1, expect.stringContaining('[csv-column]')])
  })

  test.each([
    [[], 'convert needs --to'],
    [['--from', 'zh-Hans-CN'], 'convert needs --to'],
    [[...toTaiwan, '--out', ''], '--out is empty'],
    [['--from', 'zh-Hans-CN', '--to', 'zh-Hant'], 'there is no Chinese locale "zh-Hant"'],
    [['--from', 'en', '--to', 'zh-Hant-TW'], 'there is no Chinese locale "en"'],
    [[...toTaiwan, '--type', 'pdf'], 'there is no type of text "pdf"'],
    [[...toTaiwan, '--vocabulary', 'local'], 'there is no vocabulary "local"'],
    [[...toTaiwan, '--strict'], 'convert does not take --strict'],
    [[...toTaiwan, 'none.md'], 'none.md cannot be read'],
  ])('%j is a wrong use', async (args, message) => {
    const { status, stdout, stderr } = await convert(args, '后')
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })
})
