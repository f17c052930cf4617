import { createRequire } from 'node:module'
import { describe, expect, it, test } from 'vitest'
import { canBeCut, subset as cut, isCutInParts, subsetterVersion } from '../../src/fonts/subset.ts'
import { charactersOf, memoryCache, openBundled, type specifiers, unpack } from './fixtures.ts'

/** A font that can be cut is. */
async function subset(...given: Parameters<typeof cut>): Promise<Uint8Array> {
  const woff2 = await cut(...given)
  if (!woff2) throw new Error('The font cannot be cut')
  return woff2
}

function codePointsOf(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0)
}

describe('subset', () => {
  it.each<[keyof typeof specifiers, string]>([
    ['tc', ' 一億二元骨門，。—…'],
    ['sc', '一亿二元骨门鄺'],
    ['latin', '+,./0123456789Aaé'],
    ['code', ' (){}=x'],
  ])('keeps exactly the characters asked for of the %s font', async (name, text) => {
    const woff2 = await subset(await openBundled(name), codePointsOf(text), memoryCache())
    const expected = Array.from(text).sort((left, right) => (left < right ? -1 : 1))
    expect(charactersOf(await unpack(woff2))).toBe(expected.join(''))
  })

  it('gives the same bytes whatever the order, and small ones', async () => {
    const font = await openBundled('tc')
    const one = await subset(font, codePointsOf('投資缺口'), memoryCache())
    const other = await subset(font, codePointsOf('口缺資投'), memoryCache())
    expect(Buffer.from(one).equals(other)).toBe(true)
    expect(one.length).toBeLessThan(3000)
  })

  it('takes a known subset from the cache without reading the font', async () => {
    const font = await openBundled('code')
    const cache = memoryCache()
    const first = await subset(font, codePointsOf('ab'), cache)
    const unreadable = { ...font, read: () => Promise.reject(new Error('read')) }
    expect(await subset(unreadable, codePointsOf('ba'), cache)).toEqual(Buffer.from(first))
    await expect(subset(unreadable, codePointsOf('abc'), cache)).rejects.toThrow('read')
    await expect(subset({ ...unreadable, sha256: 'other' }, codePointsOf('ab'), cache)).rejects.toThrow('read')
  })

  it('keeps tabular figures of Inter and half-width forms of Noto', async () => {
    const features = async (name: keyof typeof specifiers, text: string, table: string) => {
      const font = await unpack(await subset(await openBundled(name), codePointsOf(text), memoryCache()))
      return font.subarray(font.readUInt32BE(font.indexOf(table) + 8)).toString('latin1')
    }
    expect(await features('latin', '0123456789', 'GSUB')).toContain('tnum')
    expect(await features('tc', '，。「」', 'GPOS')).toContain('halt')
  })

  it('names the installed versions in its cache keys', () => {
    const require = createRequire(import.meta.url)
    const subsetter = require('subset-font/package.json') as { version: string }
    const harfbuzz = require('../../node_modules/harfbuzzjs/package.json') as { version: string }
    expect(subsetterVersion).toBe(`subset-font ${subsetter.version}, harfbuzzjs ${harfbuzz.version}`)
  })
})

describe('a font of which the outlines are damaged', () => {
  it('cannot be cut, and is found out before it is', async () => {
    const font = await openBundled('latin')
    const bytes = Buffer.from(await font.read())
    for (let at = 2000; at < bytes.length; at += 97) bytes[at] = (at * 31) & 0xff
    const damaged = { ...font, sha256: 'damaged', read: async () => bytes }
    expect(await canBeCut(damaged, memoryCache())).toBe(false)
    expect(await cut(damaged, codePointsOf('ab'), memoryCache())).toBeUndefined()
    expect(await canBeCut(font, memoryCache())).toBe(true)
  })
})

test.each([
  ['has room for at once', 60_000, 30_000, true],
  ['has room for in parts alone, as HanaMinB', 20_000, 30_000, true],
  ['has no room for at all', 100, 30_000, false],
  ['cannot cut, and of which there are few', 0, 9, false],
])('characters the subsetter %s', async (_, room, count, expected) => {
  const codePoints = Array.from({ length: count }, (_, at) => 0x4e00 + at)
  expect(await isCutInParts(codePoints, async (part) => part.length <= room)).toBe(expected)
})
