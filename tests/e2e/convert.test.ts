import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

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
  '---\r\ntitle: 软件的后果\r\n---\r\n\r\n',
  '# 在一個中國人看來：**理**髮與`发展`\r\n\r\n',
  '他說：「外『內』外」，見[理髮店](https://example.com/后/发.html "裡面")和<https://example.com/发>。\r\n行末的理\r\n髮。\r\n\r\n',
  '```js\r\nconst 后 = "发"\r\n```\r\n\r\n',
  '<p title="裡面">HTML裡的<code>后</code>軟件&#x540E;<!-- 发 --></p>\r\n\r\n',
  '[后]: https://example.com/后 "后"\r\n\r\n見[后]，\x24{后}、#后来 和 a@後.b',
].join('')

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duilian-convert-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function convert(args: readonly string[], input: string | Uint8Array = '') {
  const run = spawnSync(process.execPath, [cli, 'convert', ...args], { cwd: folder, input })
  return { status: run.status, stdout: run.stdout.toString(), stderr: run.stderr.toString() }
}

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return name
}

describe('duilian convert', () => {
  test('changes nothing but the prose of Markdown from standard input', () => {
    expect(convert(toTaiwan, `\ufeff${markdown}`)).toEqual({ status: 0, stdout: `\ufeff${expected}`, stderr: '' })
  })

  test('reads files by their names, and puts one after the other', () => {
    const files = [write('a.md', '`后`后\n'), write('b.html', '<i>理</i>发<code>后</code>\n'), write('c.txt', '`后来`')]
    expect(convert([...toTaiwan, ...files]).stdout).toBe('`后`後\n<i>理</i>髮<code>后</code>\n`後來`')
    expect(convert([...toTaiwan, '--type', 'text', '-'], '`后来`').stdout).toBe('`後來`')
  })

  test.skipIf(process.platform === 'win32')('ends quietly where the reader of its output has had enough', () => {
    const file = write('long.md', '后来的人。\n\n'.repeat(40_000))
    const script = '{ "$0" "$@" 2>err; echo $? >code; } | head -c 9'
    const command = [process.execPath, cli, 'convert', ...toTaiwan, file]
    expect(spawnSync('sh', ['-c', script, ...command], { cwd: folder }).stdout.toString()).toBe('後來的')
    expect(readFileSync(join(folder, 'err'), 'utf8')).toBe('')
    expect(readFileSync(join(folder, 'code'), 'utf8')).toBe('0\n')
  })

  test('takes a glossary, whose forms are final', () => {
    const glossary = write('terms.csv', 'id,zh,en,zh-Hant-TW,also\nllm,大模型,,大型語言模型,大语言模型\n')
    expect(convert([...toTaiwan, '--glossary', glossary], '**大**语言模型和大模型\n').stdout).toBe(
      '**大型語言模型**和大型語言模型\n',
    )
  })

  test('changes the words of a region only if asked to', () => {
    expect(convert(toTaiwan, '软件').stdout).toBe('軟件')
    expect(convert([...toTaiwan, '--vocabulary', 'regional'], '软件').stdout).toBe('軟體')
  })

  test('reports each decision with its place', () => {
    const { stdout, stderr } = convert([...toTaiwan, '--report'], '\ufeff# 一\r\n\r\n> 理\r\n> **发**,见@b')
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

  test('says why in a sentence, and how likely the form is', () => {
    const { stdout, stderr } = convert([...toTaiwan, '--report'], '余额不足余先生只好作罢')
    expect(stdout).toBe('餘額不足余先生只好作罷')
    const reasons = stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).reason)
    expect(reasons).toContain('余: OpenCC has no phrase here; in this context 余 is 57 times as likely as 餘.')
    expect(convert([...toTaiwan, '--model', 'off'], '余额不足余先生只好作罢').stdout).toBe('餘額不足餘先生只好作罷')
  })

  test('has the glyphs and the word boundaries of a deck', () => {
    const toHongKong = ['--from', 'zh-Hans-CN', '--to', 'zh-Hant-HK']
    expect(convert(toHongKong, '说').stdout).toBe('說')
    expect(convert([...toHongKong, '--glyphs', 'standard'], '说').stdout).toBe('説')
    const plain = ['--boundaries', 'off', '--model', 'off']
    expect(convert([...toTaiwan, ...plain], '可是只有他').stdout).toBe('可是隻有他')
    expect(convert([...toTaiwan, '--boundaries', 'none']).status).toBe(2)
  })

  test('mends a Traditional text that a program made, if asked to', () => {
    const written = '呼吁各方，先后加入。合伙人基于判斷采用架構，并不擔心。'
    const inTaiwan = ['--from', 'zh-Hant-TW', '--to', 'zh-Hant-TW']
    expect(convert(inTaiwan, written).stdout).toBe(written)
    expect(convert([...inTaiwan, '--repair'], written).stdout).toBe(
      '呼籲各方，先後加入。合夥人基於判斷採用架構，並不擔心。',
    )
    const toMainland = ['--from', 'zh-Hant-TW', '--to', 'zh-Hans-CN', '--repair']
    expect(convert(toMainland, '面包以后再說').stdout).toBe('面包以后再说')
    expect(convert([...toTaiwan, '--repair'], '里').status).toBe(2)
  })

  test('refuses what is not UTF-8, with its place', () => {
    const { status, stdout, stderr } = convert([...toTaiwan, write('gbk.txt', new Uint8Array([65, 10, 0xba, 0xf3]))])
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain('gbk.txt:2:1: error: The file is not UTF-8 from here on. [encoding]')
  })

  test('reports what is wrong in a glossary', () => {
    const { status, stderr } = convert([...toTaiwan, '--glossary', write('bad.csv', 'id,zh,english\na,b,c\n')], '后')
    expect([status, stderr]).toEqual([1, expect.stringContaining('[csv-column]')])
  })

  test.each([
    [[], 'convert needs --from'],
    [['--from', 'zh-Hans-CN'], 'convert needs --to'],
    [['--from', 'zh-Hans-CN', '--to', 'zh-Hant'], 'there is no Chinese locale "zh-Hant"'],
    [['--from', 'en', '--to', 'zh-Hant-TW'], 'there is no Chinese locale "en"'],
    [[...toTaiwan, '--type', 'pdf'], 'there is no type of text "pdf"'],
    [[...toTaiwan, '--vocabulary', 'local'], 'there is no vocabulary "local"'],
    [[...toTaiwan, '--strict'], 'convert does not take --strict'],
    [[...toTaiwan, 'none.md'], 'none.md cannot be read'],
  ])('%j is a wrong use', (args, message) => {
    const { status, stdout, stderr } = convert(args, '后')
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })
})
