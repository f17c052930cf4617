import type { Cache } from '../model/effects.ts'
import { listCoverage } from './coverage.ts'
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

/** Of formulas: `ssty` and `dtls` are for what is small or has an accent, `ss01` for calligraphic letters. */
const mathOptions = { ...options, keepFeatures: ['ccmp', 'kern', 'ssty', 'dtls', 'flac', 'ss01'] } as const
type SubsetOptions = typeof options | typeof mathOptions

/**
 * Cuts a font down to the given code points and packs it as WOFF2; its `cmap` holds those code points
 * that the font covers, no others (but “>” brings its mirror image “<”). The same input gives the same bytes, which are
 * cached. Undefined if the subsetter cannot read the font.
 */
export async function subset(
  font: FontFile,
  codePoints: readonly number[],
  cache: Cache,
  use: 'text' | 'math' = 'text',
): Promise<Uint8Array | undefined> {
  const wanted = use === 'math' ? mathOptions : options
  const text = textOf(codePoints)
  const key = `subset-${sha256(JSON.stringify([subsetterVersion, packingVersion, wanted, font.sha256, text]))}`
  const known = await cache.get(key)
  if (known) return known
  const cut = await tryToCut(await font.read(), text, wanted)
  if (!cut) return undefined
  const packed = await packWoff2(cut)
  await cache.set(key, packed)
  return packed
}

/** Whether the subsetter can read all glyphs of a font, which is looked at once for each file. */
export async function canBeCut(font: FontFile, cache: Cache): Promise<boolean> {
  const key = `sound-${sha256(JSON.stringify([subsetterVersion, font.sha256]))}`
  if (await cache.get(key)) return true
  const bytes = await font.read()
  const isCut = async (part: readonly number[]) => (await tryToCut(bytes, textOf(part), options)) !== undefined
  const isSound = await isCutInParts(listCoverage(font.coverage), isCut)
  if (isSound) await cache.set(key, new Uint8Array([1]))
  return isSound
}

/** For more characters of some fonts the subsetter has no room; no deck asks for so many. */
const mostAtOnce = 8192

/** Whether all characters can be cut, at once or, where there are too many for that, in parts. */
export async function isCutInParts(
  codePoints: readonly number[],
  isCut: (part: readonly number[]) => Promise<boolean>,
): Promise<boolean> {
  if (await isCut(codePoints)) return true
  if (codePoints.length <= mostAtOnce) return false
  for (let at = 0; at < codePoints.length; at += mostAtOnce) {
    if (!(await isCut(codePoints.slice(at, at + mostAtOnce)))) return false
  }
  return true
}

/** The subsetter throws an Error, or its WebAssembly a RuntimeError, for nothing but a font it cannot read. */
async function tryToCut(font: Buffer, text: string, wanted: SubsetOptions): Promise<Uint8Array | undefined> {
  const { default: subsetFont } = await import('subset-font')
  try {
    return await subsetFont(font, text, wanted)
  } catch {
    return undefined
  }
}

function textOf(codePoints: readonly number[]): string {
  return Array.from(
    [...codePoints].sort((left, right) => left - right),
    (code) => String.fromCodePoint(code),
  ).join('')
}
