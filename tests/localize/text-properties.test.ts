import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { readPassages } from '../../src/load/passages.ts'
import type { Converter } from '../../src/localize/conversion/convert.ts'
import { compileGlossary, type Glossary } from '../../src/localize/conversion/glossary.ts'
import { findProtected } from '../../src/localize/conversion/protect.ts'
import { convertPassage } from '../../src/localize/text/passage.ts'
import { localizeText } from '../../src/localize/text/text.ts'
import { textTypes } from '../../src/model/passage.ts'
import { textOfRuns } from '../../src/model/runs.ts'
import type { Inline, SegmentKind } from '../../src/model/segment.ts'
import { anyText } from '../any-text.ts'
import { prepareAll, term } from './text-fixture.ts'

const runs = { seed: 20261124, numRuns: 300 } as const

let converter: Converter
let glossary: Glossary
beforeAll(async () => {
  converter = await prepareAll()
  const terms = [term('report', { 'zh-Hant-TW': '報導', 'zh-Hans-CN': '报道' }), term('meta', { 'zh-Hant-TW': 'Meta' })]
  glossary = compileGlossary(terms, 'zh-Hant-TW', converter)
})

/** What conversion and its rules look at, and what they must not stumble over. */
const particles =
  '理发 理 发 后 只有 报道 報導 Meta 中国 說 の 日本 한 ا ‮ 𠮷 𪚥 𰻝 葛󠄀 👩‍👩‍👧 ⿰亻后 https://a.b/后? a@b.c @后 #后 #标签 &nbsp; \x24{后} {{后}} “ ” ‘ ’ 「 」 『 』 《 》 〈 〉 " \' , . ... … —— - -- ~ ～ ( ) ! ? : ; 1,000 3月23-24日 15% China’s \ud800 \udc00 \u0000 \ue000 \u00a0'.split(
    ' ',
  )
const spaced = fc.constantFrom(...particles, ' ', '\n')
const prose = fc.array(fc.oneof({ weight: 6, arbitrary: spaced }, anyText(3))).map((all) => all.join(''))
const chinese = fc.constantFrom('zh-Hans-CN', 'zh-Hant-TW', 'zh-Hant-HK')
const kinds = fc.constantFrom<SegmentKind>('text', 'heading', 'quote', 'label')
const inlines: fc.Arbitrary<readonly Inline[]> = fc.array(
  fc.oneof(
    prose.map((text): Inline => ({ kind: 'text', text })),
    prose.map((text): Inline => ({ kind: 'strong', children: [{ kind: 'text', text }] })),
    prose.map((text): Inline => ({ kind: 'code', text })),
    fc.constantFrom<Inline>(
      { kind: 'break' },
      { kind: 'html', html: '<span lang="ja">' },
      { kind: 'html', html: '</span>' },
    ),
  ),
  { maxLength: 6 },
)

const requestFor = (from: 'zh-Hans-CN' | 'zh-Hant-TW' | 'zh-Hant-HK', to: typeof from, kind: SegmentKind = 'text') =>
  ({ from, to, kind, converter, glossary, evaluate: () => '' }) as const

/** True if each text is found in order, without overlap. */
function holdsInOrder(text: string, parts: readonly string[]): boolean {
  let at = 0
  return parts.every((part) => {
    const found = text.indexOf(part, at)
    at = found + part.length
    return found >= 0
  })
}

describe('a localized text', () => {
  test('keeps code and protected spans, each in its place, whatever stands around them', () => {
    fc.assert(
      fc.property(inlines, chinese, chinese, kinds, (source, from, to, kind) => {
        const result = localizeText(source, requestFor(from, to, kind))
        const code = source.flatMap((inline) => (inline.kind === 'code' ? [inline.text] : []))
        const shown = result.runs.flatMap((run) => (run.kind === 'code' ? [run.text] : []))
        expect(shown).toEqual(code)
        const kept = result.decisions.filter((decision) => decision.kind === 'protected').map(({ from: span }) => span)
        const bare = result.runs.map((run) => (run.kind === 'code' ? '' : textOfRuns([run]))).join('')
        const crossing = source.some(({ kind: what }) => what === 'code' || what === 'break' || what === 'html')
        if (!crossing) expect(holdsInOrder(bare, kept)).toBe(true)
      }),
      runs,
    )
  })

  test('of plain prose keeps every protected span in order', () => {
    fc.assert(
      fc.property(prose, chinese, chinese, (text, from, to) => {
        const result = localizeText([{ kind: 'text', text }], requestFor(from, to))
        const kept = findProtected(text).map(({ start, end }) => text.slice(start, end))
        expect(holdsInOrder(textOfRuns(result.runs), kept)).toBe(true)
      }),
      runs,
    )
  })

  test('in its own locale changes marks and spaces alone', () => {
    const words = (text: string) => text.replace(/[\p{P}\p{S}\p{Z}至]/gu, '')
    fc.assert(
      fc.property(prose, chinese, (text, locale) => {
        const own = localizeText([{ kind: 'text', text }], requestFor(locale, locale))
        expect(words(textOfRuns(own.runs))).toBe(words(text))
      }),
      runs,
    )
  })

  test('without quotation marks reads the same when it is localized again', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('中国', '后', 'AI', ' ', ',', '.', '?', '!', ':', ';', '(', ')', '…', '1')),
        chinese,
        (all, locale) => {
          const again = (text: string) =>
            textOfRuns(localizeText([{ kind: 'text', text }], requestFor(locale, locale)).runs)
          const once = again(all.join(''))
          expect(again(once)).toBe(once)
        },
      ),
      runs,
    )
  })
})

describe('a converted file', () => {
  const markup = fc.constantFrom(
    '<p>',
    '</p>',
    '<b lang="ja">',
    '</b>',
    '<img alt="后">',
    '</x a=">">',
    '<!--',
    '-->',
    '<code>',
    '</code>',
    '<script>',
    '</script>',
    '**',
    '`',
    '```\n',
    '\n\n',
    '\r\n',
    '> ',
    '- ',
    '# ',
    '[',
    '](后)',
    '![',
    '|',
    '&#x540E;',
    '\\',
    '\t',
    '---\n',
  )
  const file = fc.array(fc.oneof(prose, markup), { maxLength: 30 }).map((all) => all.join(''))

  test('keeps every byte outside of its passages, which are in order and do not overlap', {
    timeout: 60_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(file, chinese, chinese, fc.constantFrom(...textTypes), async (text, from, to, type) => {
        const passages = await readPassages(text, type, from)
        const parts = passages
          .flat()
          .filter(({ kind }) => kind === 'text')
          .toSorted((a, b) => a.start - b.start)
        parts.reduce((done, { start, end }) => {
          expect(start).toBeGreaterThanOrEqual(done)
          expect(end).toBeLessThanOrEqual(text.length)
          return end
        }, 0)
        const changes = passages.map((passage) => convertPassage(text, passage, requestFor(from, to)))
        for (const { start, end } of changes.flatMap(({ edits }) => edits)) {
          expect(parts.some((part) => part.start === start && part.end === end)).toBe(true)
        }
        const inMarkup = (part: { start: number; end: number }) => /<\/?[a-z!]/i.test(text.slice(part.start, part.end))
        if (type === 'html') expect(parts.filter(inMarkup)).toEqual([])
        for (const { decisions } of changes) {
          for (const { offset, from: written } of decisions)
            if (!written.includes('\n')) expect(offset + written.length).toBeLessThanOrEqual(text.length)
        }
      }),
      runs,
    )
  })
})

/** For a machine that is busy with other things. */
const patience = 60_000

test('the time of a line grows with its length, not with its square', { timeout: patience }, () => {
  const part = '他说:“外‘内’外”,见https://a.b/后 和a@b.c,3月23-24日#标签 报道…'
  const measure = (count: number) => {
    const start = process.cpuUsage()
    localizeText([{ kind: 'text', text: part.repeat(count) }], requestFor('zh-Hans-CN', 'zh-Hant-TW'))
    return process.cpuUsage(start).user
  }
  measure(300)
  // Eight times the text takes eight times as long, or 64 times if something is quadratic.
  expect(measure(8 * 300) / measure(300)).toBeLessThan(30)
})

test.each(['a', '=', '(', '“', '〈', '⿰', '"', "'", '.', '-', '1', '#', '&', '{{', 'www.', 'a@'])(
  'a very long line of %s is no trap',
  { timeout: patience },
  (unit) => {
    const text = `中${unit.repeat(400_000 / unit.length)}`
    const { runs: shown } = localizeText([{ kind: 'text', text }], requestFor('zh-Hans-CN', 'zh-Hant-TW'))
    expect(textOfRuns(shown)).toContain('中')
  },
)
