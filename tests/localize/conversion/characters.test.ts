import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import hongKongGlyphs from 'opencc-js/dict/HKVariants'
import simplifiedCharacters from 'opencc-js/dict/STCharacters'
import simplifiedPhrases from 'opencc-js/dict/STPhrases'
import regionalPhrases from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases'
import traditionalCharacters from 'opencc-js/dict/TSCharacters'
import taiwanGlyphs from 'opencc-js/dict/TWVariants'
import { expect, test } from 'vitest'
import { foldGlyph, isAccepted, isAtHome, readingsOf } from '../../../src/localize/conversion/characters.ts'
import { openccVersion } from '../../../src/localize/conversion/opencc.ts'

const entriesOf = (serialized: string) => serialized.split('|').map((entry) => entry.split(' ') as [string, string])
const glyphs = [...entriesOf(taiwanGlyphs), ...entriesOf(hongKongGlyphs)]

/** How often each simplified character stands for each traditional one in OpenCC's phrases. */
const uses = new Map<string, Map<string, number>>()
for (const [from, to] of [...entriesOf(simplifiedPhrases), ...entriesOf(regionalPhrases)]) {
  const [simplified, traditional] = [Array.from(from), Array.from(to)]
  if (simplified.length !== traditional.length) continue
  for (const [at, character] of simplified.entries()) {
    const counts = uses.get(character) ?? new Map<string, number>()
    uses.set(character, counts)
    const reading = traditional[at] ?? ''
    counts.set(reading, (counts.get(reading) ?? 0) + 1)
  }
}

test('glyphs of Taiwan and Hong Kong fold to the same as what they stand for', () => {
  const apart = glyphs.filter(([from, to]) => from.length === 1 && foldGlyph(from) !== foldGlyph(to))
  expect(apart).toEqual([])
  expect(foldGlyph('后')).not.toBe(foldGlyph('後'))
})

test('what is at home in traditional texts is what OpenCC’s phrases leave alone, and 霉', () => {
  const regional = new Set(glyphs.map(([, glyph]) => glyph))
  const wrong = entriesOf(simplifiedCharacters).filter(([simplified, traditional]) => {
    if (simplified === traditional) return false
    const counts = uses.get(simplified)
    const all = [...(counts?.values() ?? [])].reduce((sum, count) => sum + count, 0)
    const left = (counts?.get(simplified) ?? 0) / Math.max(1, all)
    const home = left >= 0.05 || regional.has(simplified) || simplified === '霉'
    return home !== isAtHome(simplified, 'Hant')
  })
  expect(wrong).toEqual([])
})

test('what is at home in simplified texts would otherwise be changed, or is no character of OpenCC’s', () => {
  const changed = entriesOf(traditionalCharacters).filter(([from]) => isAtHome(from, 'Hans'))
  expect(changed.length).toBeGreaterThan(20)
  expect(changed.filter(([from, to]) => from === to)).toEqual([])
})

test('the readings of risky characters are those of OpenCC’s phrases', () => {
  for (const simplified of '里只准后面干发台于余系制复征范斗谷冲采折注') {
    const counted = [...(uses.get(simplified) ?? [])].filter(([, count]) => count > 5).map(([reading]) => reading)
    expect(new Set(readingsOf(simplified).map(foldGlyph))).toEqual(new Set(counted.map(foldGlyph)))
  }
  expect(readingsOf('中')).toEqual([])
})

test('accepted spellings are so both ways', () => {
  expect(isAccepted('唸', '念')).toBe(true)
  expect(isAccepted('念', '唸')).toBe(true)
  expect(isAccepted('后', '後')).toBe(false)
})

test('the version of opencc-js is the one that is installed', () => {
  const file = join(import.meta.dirname, '../../../node_modules/opencc-js/package.json')
  expect(JSON.parse(readFileSync(file, 'utf8')).version).toBe(openccVersion)
})
