import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import traditionalCharacters from 'opencc-js/dict/STCharacters'
import { beforeAll, describe, expect, test } from 'vitest'
import { foldGlyph, isAccepted } from '../../src/localize/conversion/characters.ts'
import { type Converter, createConverter } from '../../src/localize/conversion/convert.ts'
import type { ChineseLocale } from '../../src/model/locale.ts'

const cn = 'zh-Hans-CN'
const tw = 'zh-Hant-TW'
const hk = 'zh-Hant-HK'

const read = (locale: string) => readFileSync(join(import.meta.dirname, 'prose', `${locale}.txt`), 'utf8').split('\n')
/** The same prose twice, line by line, in vocabulary that both share; the traditional one was read by a person. */
const simplified = read(cn)
const traditional = read(tw)
const han = traditional.join('').match(/\p{Script=Han}/gu)?.length ?? 0

/** What a program makes of Simplified that knows single characters only: the first reading of each. */
const table = new Map(traditionalCharacters.split('|').map((entry) => entry.split(' ') as [string, string]))
const machineMade = simplified.map((line) =>
  Array.from(line, (character) => table.get(character) ?? character).join(''),
)

let converter: Converter
beforeAll(async () => {
  converter = createConverter()
  const locales = [cn, tw, hk] as const
  await converter.prepare(locales.flatMap((from) => locales.map((to) => [from, to] as const)))
})

const convert = (lines: readonly string[], from: ChineseLocale, to: ChineseLocale, using = converter) =>
  lines.map((line) => using.convert(line, from, to).aligned.text)

/** Characters that differ from the proof-read text, regional glyphs and accepted spellings aside, as "wrong≠right". */
function wrongIn(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line, at) => {
    const right = Array.from(traditional[at] ?? '')
    return Array.from(line).flatMap((character, index) => {
      const wanted = right[index] ?? ''
      if (foldGlyph(character) === foldGlyph(wanted) || isAccepted(character, wanted)) return []
      return [`${right.slice(Math.max(0, index - 2), index + 3).join('')}: ${character}≠${wanted}`]
    })
  })
}

describe(`${han} characters of prose full of characters with several readings`, () => {
  test('a table of single characters gets one in thirty wrong', () => {
    expect(han).toBeGreaterThan(2000)
    expect(wrongIn(machineMade).length / han).toBeGreaterThan(1 / 30)
  })

  test('good text is left alone', () => {
    expect(convert(traditional, tw, tw)).toEqual(traditional)
  })

  test('in good text two characters are suspected, where 船隻是 might be 船只是, and 弦 for 絃', () => {
    const { decisions } = converter.convert(traditional.join('\n'), tw, tw)
    expect(decisions.map(({ kind, from, to }) => `${kind} ${from} ${to}`)).toEqual(['suspect 隻 只', 'suspect 弦 絃'])
  })

  test('repaired, at most one in a thousand is wrong', () => {
    const repairing = converter.using({ defects: 'repaired' })
    expect(wrongIn(convert(machineMade, tw, tw, repairing)).length / han).toBeLessThanOrEqual(1 / 1000)
    expect(wrongIn(convert(machineMade, tw, hk, repairing)).length / han).toBeLessThanOrEqual(1 / 1000)
  })

  test('from Simplified, at most one in a thousand is wrong', () => {
    expect(wrongIn(convert(simplified, cn, tw)).length / han).toBeLessThanOrEqual(1 / 1000)
    expect(wrongIn(convert(simplified, cn, hk)).length / han).toBeLessThanOrEqual(1 / 1000)
  })

  test('to Simplified, nothing is wrong', () => {
    expect(convert(traditional, tw, cn)).toEqual(simplified)
  })
})
