import type { Cache } from '../model/effects.ts'
import { type FontFile, sha256 } from './font-file.ts'
import { packingVersion, packWoff2 } from './woff2.ts'

/** The subsetter in use. Part of every cache key: another version may cut other bytes. */
export const subsetterVersion = 'subset-font 2.9.0, harfbuzzjs 1.6.4'

/**
 * Features: composition, regional forms, kerning and ligatures; `palt`, `halt` and `vert` for Chinese
 * punctuation; `tnum` and `lnum` for figures in columns (Inter has `tnum`, and lining figures anyway).
 * Names 13 and 14 are the licence and its address, which the OFL wants kept.
 */
const options = {
  targetFormat: 'truetype',
  keepFeatures: ['ccmp', 'locl', 'kern', 'liga', 'palt', 'halt', 'vert', 'tnum', 'lnum'],
  preserveNameIds: [13, 14],
} as const

/**
 * Cuts a font down to the given code points and packs it as WOFF2; its `cmap` holds those code points
 * that the font covers, no others (but “>” brings its mirror image “<”). The same input gives the same bytes, which are cached.
 */
export async function subset(font: FontFile, codePoints: readonly number[], cache: Cache): Promise<Uint8Array> {
  const text = String.fromCodePoint(...[...codePoints].sort((left, right) => left - right))
  const key = `subset-${sha256(JSON.stringify([subsetterVersion, packingVersion, options, font.sha256, text]))}`
  const known = await cache.get(key)
  if (known) return known
  const { default: subsetFont } = await import('subset-font')
  const packed = await packWoff2(await subsetFont(await font.read(), text, options))
  await cache.set(key, packed)
  return packed
}
