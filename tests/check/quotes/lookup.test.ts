import { beforeAll, describe, expect, test } from 'vitest'
import { lookUpQuotes } from '../../../src/check/quotes/lookup.ts'
import { textOfRuns } from '../../../src/model/runs.ts'
import { hope, quoteSlide, report } from '../faults/case.ts'
import { type CheckedFiles, type CheckTools, checkFiles, createTools } from '../run.ts'

let tools: CheckTools

beforeAll(async () => {
  tools = await createTools()
})

/** A deck that shows one quote, whose source has a local copy under a name. */
function checkQuote(words: string, name: string, copy: string): Promise<CheckedFiles> {
  return checkFiles(
    {
      'slides/talk.md': `---\ntitle: { zh: 測試, en: Test }\nlanguage: zh-Hant-TW\n---\n\n# 測試\nen: Test\n\n---\n${quoteSlide}`,
      'data/talk/quotes.yaml': hope(JSON.stringify(words)),
      'data/talk/sources.yaml': `${report}  file: ${name}\n`,
      [`data/talk/${name}`]: copy,
    },
    tools,
  )
}

const words = '人工智能將給人類帶來巨大的福祉。'

describe('a quote is found in its source, on the line where it begins', () => {
  test.each([
    ['text', 'a.txt', `他說：\n\n${words}\n`, 3],
    ['broken lines and spaces', 'a.txt', '他說：\n人工智能將給 人類\n帶來巨大的福祉。', 2],
    ['the other script', 'a.txt', '标题\n人工智能将给人类带来巨大的福祉。', 2],
    ['another width of its marks', 'a.txt', '人工智能將給人類帶來巨大的福祉.', 1],
    ['Markdown with emphasis', 'a.md', '# 題\n\n人工智能將給**人類**帶來[巨大](https://example.org)的福祉。', 3],
    ['a page', 'a.html', '<p>\n人工智能將給<b>人類</b><!-- x\n -->帶來&#x5DE8;大的&nbsp;福祉。</p>', 2],
    ['a page whose script holds other words', 'a.html', `<script>\n'人工智能'\n</script>\n<p>${words}</p>`, 4],
  ])('%s', async (_, name, copy, line) => {
    expect(lookUpQuotes(await checkQuote(words, name, copy)).map(({ at }) => at)).toEqual([
      { unit: 'line', number: line },
    ])
  })

  test('gaps and additions are skipped, in order', async () => {
    const copy = '第一行\n人工智能很快就將給人類，乃至動物\n帶來福祉。'
    const [found] = lookUpQuotes(await checkQuote('人工智能……將給人類[與]帶來福祉。', 'a.txt', copy))
    expect(found?.at).toEqual({ unit: 'line', number: 2 })
  })
})

describe('a quote that is not found', () => {
  test('is told where its words part from the source', async () => {
    const copy = '標題\n人工智能將給人類帶來很大的福祉。'
    const { diagnostics } = await checkQuote(words, 'a.txt', copy)
    const found = diagnostics.find(({ code }) => code === 'quote-verbatim')
    expect(found?.severity).toBe('error')
    expect(found?.hint).toContain('up to "智能將給人類帶來" (line 2), where the source goes on "很大的福祉。"')
  })

  test('is told so in whole English words', async () => {
    const said = '他說 Artificial intelligence will transform everything we understand 云云'
    const copy = '標題\n他說 Artificial intelligence will transfigure everything we understand 云云'
    const { diagnostics } = await checkQuote(said, 'a.txt', copy)
    const found = diagnostics.find(({ code }) => code === 'quote-verbatim')
    expect(found?.hint).toContain(
      'up to "intelligence will" (line 2), where the source goes on "transfigure everything"',
    )
  })

  test('is not looked for in the markup of a page', async () => {
    const found = lookUpQuotes(await checkQuote(words, 'a.html', `<p title="${words}">別的</p>`))
    expect(found.map(({ at }) => at)).toEqual([undefined])
  })
})

test('a source file outside the project or of another kind is refused', async () => {
  for (const name of ['../../../a.txt', 'a.docx']) {
    await expect(checkQuote(words, name, words)).rejects.toThrow('value-invalid')
  }
})

test('a locale that shows a quote in another script says so', async () => {
  const { variants } = await checkQuote(words, 'a.txt', words)
  const notes = variants.map(({ variant, slides }) => {
    const note = slides[1]?.quote?.scriptNote
    return [variant.locale, note && textOfRuns(note.line.runs)]
  })
  expect(Object.fromEntries(notes)).toEqual({
    'zh-Hant-TW': undefined,
    'zh-Hans-CN': expect.stringContaining('繁体'),
    'zh-Hant-HK': undefined,
  })
})

describe('the script of a work that is older than it is not told', () => {
  const shown = (deck: string, source: string, given = '') =>
    checkFiles(
      {
        'slides/talk.md': `---\ntitle: { zh: 測試, en: Test }\nlanguage: ${deck}\n---\n\n# 測試\nen: Test\n\n---\nlayout: quote\nquote: q\n---\n`,
        'data/talk/quotes.yaml': `- id: q\n  speaker: 杜甫\n  zh: 白日依山\n  en: Mountains\n  source: s\n${given}`,
        'data/talk/sources.yaml': `- id: s\n  title: { zh: 《全集》, en: Works }\n${source}`,
      },
      tools,
    )

  test.each([
    ['a classic', 'zh-Hans-CN', '  type: classic\n', '', []],
    ['a classic with a language', 'zh-Hans-CN', '  type: classic\n', '  language: zh-Hant-TW\n', []],
    ['a classic in translation', 'zh-Hans-CN', '  type: classic\n', '  language: en\n', ['英文']],
    ['a classic in an English deck', 'en', '  type: classic\n', '', []],
    ['a book from before the scheme', 'zh-Hans-CN', '  issued: 1921\n', '', []],
    ['a book of today', 'zh-Hans-CN', '  issued: 2003\n', '', ['簡體']],
  ])('%s', async (_, deck, source, given, notes) => {
    const { variants } = await shown(deck, source, given)
    const quotes = variants
      .filter(({ variant }) => variant.locale === 'zh-Hant-TW')
      .map(({ slides }) => slides[1]?.quote)
    const told = quotes.flatMap((quote) => (quote?.scriptNote ? [textOfRuns(quote.scriptNote.line.runs)] : []))
    expect(told).toEqual(notes.map((note) => expect.stringContaining(note)))
  })
})
