import { readFile } from 'node:fs/promises'
import subsetFont from 'subset-font'
import { describe, expect, it } from 'vitest'
import { packWoff2 } from '../../src/fonts/woff2.ts'
import { resolve, specifiers, unpack } from './fixtures.ts'

describe('packWoff2', () => {
  it.each(['latin', 'code'] as const)('packs the whole %s font so that it unpacks to itself', async (name) => {
    const font = await readFile(resolve(specifiers[name]))
    const packed = await packWoff2(font)
    const plain = await subsetFont(font, undefined, { targetFormat: 'truetype', keepAllGlyphs: true })
    expect((await unpack(packed)).equals(plain)).toBe(true)
    expect(packed.length).toBeLessThan(font.length / 2)
  })

  it('writes its own length and a multiple of four bytes', async () => {
    const packed = Buffer.from(await packWoff2(await readFile(resolve(specifiers.code))))
    expect(packed.toString('latin1', 0, 4)).toBe('wOF2')
    expect(packed.readUInt32BE(8)).toBe(packed.length)
    expect(packed.length % 4).toBe(0)
  })
})
