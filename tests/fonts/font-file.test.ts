import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { openFont } from '../../src/fonts/font-file.ts'
import { diskFiles, givenFiles, memoryCache, resolve, specifiers } from './fixtures.ts'

const inter = await readFile(resolve(specifiers.latin))

/** Inter with one table's tag changed to another. */
function renamed(from: string, to: string): Uint8Array {
  const font = Buffer.from(inter)
  font.write(to, font.indexOf(from), 'latin1')
  return font
}

describe('openFont', () => {
  it.each([
    ['a file that does not exist', undefined, 'missing'],
    ['PostScript outlines', Buffer.concat([Buffer.from('OTTO'), inter.subarray(4)]), 'cff'],
    ['a variable font', renamed('STAT', 'fvar'), 'variable'],
    ['a font without TrueType outlines', renamed('glyf', 'CBDT'), 'not-truetype'],
    ['a packed font', Buffer.from('wOF2 and more'), 'not-truetype'],
    ['a font collection', Buffer.from('ttcf and more'), 'not-truetype'],
    ['an empty file', new Uint8Array(), 'not-truetype'],
    ['a file that is cut off', inter.subarray(0, 20_000), 'damaged'],
    ['a file that ends in its header', inter.subarray(0, 30), 'damaged'],
  ])('refuses %s', async (_, bytes, fault) => {
    const files = givenFiles(bytes ? { 'own.ttf': bytes } : {})
    expect(await openFont('own.ttf', { files, cache: memoryCache() })).toBe(fault)
  })

  it('reads a file once, and not at all while it stays the same', async () => {
    const path = resolve(specifiers.latin)
    const cache = memoryCache()
    const files = diskFiles()
    const cold = await openFont(path, { files, cache })
    if (typeof cold === 'string') throw new Error(cold)
    await cold.read()
    expect(files.reads).toEqual([path])
    const warm = await openFont(path, { files, cache })
    expect(files.reads).toEqual([path])
    expect(warm).toMatchObject({ sha256: cold.sha256, coverage: cold.coverage })
  })

  it('looks again at a file of another size', async () => {
    const cache = memoryCache()
    const before = await openFont('own.ttf', { files: givenFiles({ 'own.ttf': inter }), cache })
    const longer = Buffer.concat([inter, Buffer.alloc(4)])
    const after = await openFont('own.ttf', { files: givenFiles({ 'own.ttf': longer }), cache })
    expect(after).not.toMatchObject({ sha256: (before as { sha256: string }).sha256 })
  })
})
