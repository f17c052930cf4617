import { beforeAll, describe, expect, test } from 'vitest'
import { type Converter, type ConverterOptions, createConverter } from '../../src/localize/conversion/convert.ts'
import { createRandom } from './random.ts'

const tags = ['zh-Hans-CN', 'zh-Hant-TW', 'zh-Hant-HK'] as const
const pairs = tags.flatMap((from) => tags.map((to) => [from, to] as const))

const manners: readonly ConverterOptions[] = [
  { vocabulary: 'script' },
  { vocabulary: 'regional' },
  { boundaries: false, glyphs: 'standard' },
  { defects: 'repaired' },
  { defects: 'ignored' },
  { verbatim: true },
]

let converter: Converter
beforeAll(async () => {
  converter = createConverter({ vocabulary: 'regional' })
  await converter.prepare(pairs)
})

const random = createRandom(20250326)
const from = (low: number, high: number) => String.fromCodePoint(low + random(high - low + 1))
const common = [
  ...'的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經十三之進着著等部度家電力裡裏里如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正心反你明看原又么利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題黨程展五果料象員革位入常文總次品式活設及管特件長求老頭基資邊流路級少圖山統接知較將組見計別她手角期根論運農指幾九區強放決西被干做必戰先回則任取',
]

/** What may stand in a text: Han of every plane, half of a surrogate pair, joiners, Hebrew, marks, numbers. */
const makers: readonly (() => string)[] = [
  () => common[random(common.length)] ?? '',
  () => common[random(common.length)] ?? '',
  () => from(0x4e00, 0x9fff),
  () => from(0x20000, 0x323af),
  () => from(0xf900, 0xfaff),
  () => from(0x2f800, 0x2fa1f),
  () => String.fromCharCode(0xd800 + random(0x800)),
  () => from(0x2ff0, 0x2fff),
  () =>
    [
      '👩\u200d🔬',
      '葛\u{e0100}',
      '\u200f',
      'שלום',
      '\u0000',
      '\ufeff',
      '\r\n',
      '\u2028',
      '11只',
      '两只',
      '，',
      '。',
      '“',
      'A',
      ' ',
    ][random(15)] ?? '',
]
const anything = (length: number) => Array.from({ length }, () => makers[random(makers.length)]?.() ?? '').join('')
const texts = Array.from({ length: 300 }, () => anything(1 + random(40)))

describe.each(manners)('with %j', (manner) => {
  test('any text converts, and every unit of what comes out came from somewhere in it', () => {
    const using = converter.using(manner)
    for (const text of texts) {
      for (const [source, target] of pairs) {
        const { aligned, decisions } = using.convert(text, source, target)
        expect(aligned.offsets).toHaveLength(aligned.text.length)
        expect(aligned.offsets.every((offset, at) => offset >= (aligned.offsets[at - 1] ?? 0))).toBe(true)
        expect(aligned.offsets.every((offset) => offset < text.length)).toBe(true)
        expect(decisions.every(({ offset, from: written }) => written !== '' && offset < text.length)).toBe(true)
      }
    }
  })
})

test('a decision quotes what stands at its offset', () => {
  const quoting = ['converted', 'veto', 'repaired', 'suspect', 'default', 'classifier', 'held', 'mixed']
  for (const text of texts) {
    for (const [source, target] of pairs) {
      for (const { kind, offset, from: written } of converter.convert(text, source, target).decisions) {
        if (kind !== 'mixed') expect([kind, text.slice(offset, offset + written.length)]).toEqual([kind, written])
        expect(quoting).toContain(kind)
      }
    }
  }
})

test('a text for its own locale stays as it is, unless it is repaired', () => {
  for (const text of texts) {
    for (const locale of tags) expect(converter.convert(text, locale, locale).aligned.text).toBe(text)
  }
})

test('what was converted stays as it is when it is converted to the same locale again', () => {
  for (const text of texts) {
    for (const [source, target] of pairs) {
      const once = converter.convert(text, source, target).aligned.text
      expect(converter.convert(once, target, target).aligned.text).toBe(once)
    }
  }
})

test('a word without Han is not looked at, whatever the pair', () => {
  for (const [source, target] of pairs) {
    expect(converter.convert('Qiming 11 \u200f שלום', source, target)).toMatchObject({ decisions: [] })
  }
})

test('a megabyte in a single line, without a mark in it, converts; four times the text is about four times the work', () => {
  const line = (length: number) => Array.from({ length }, () => common[random(common.length)]).join('')
  const byScript = converter.using({ vocabulary: 'script' })
  const work = (text: string) => {
    const before = process.cpuUsage()
    expect(byScript.convert(text, 'zh-Hans-CN', 'zh-Hant-TW').aligned.text).toHaveLength(text.length)
    return process.cpuUsage(before).user
  }
  work(line(20_000))
  // Quadratic work would be sixteen times as much; garbage collection and a busy machine account for the rest.
  expect(work(line(340_000)) / work(line(85_000))).toBeLessThan(10)
}, 60_000)

test('a line of nothing but classifiers is no more work than any other', () => {
  const text = '11只基金'.repeat(20_000)
  expect(converter.using({ vocabulary: 'script' }).convert(text, 'zh-Hans-CN', 'zh-Hant-TW').aligned.text).toBe(
    '11檔基金'.repeat(20_000),
  )
}, 60_000)
