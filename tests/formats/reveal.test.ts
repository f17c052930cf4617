import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readReveal, withoutQuery } from '../../src/formats/reveal.ts'

const read = (specifier: string) =>
  readFile(
    fileURLToPath(import.meta.resolve('reveal.js')).replace(/dist\/.*$/, specifier.replace('reveal.js/', '')),
    'utf8',
  )

describe('reveal.js', () => {
  test('reads nothing from the query of an address, which it only writes back', async () => {
    const { script } = await readReveal(read)
    const reads = Array.from(script.matchAll(/location\.search.{0,9}/g), ([found]) => found)
    expect(reads).toEqual([expect.stringMatching(/^location\.search\)/)])
    expect(script).toContain('pathname+window.location.search')
  })

  test('of a version that reads it in other ways is refused', () => {
    expect(() => withoutQuery('location.search.replace(/a/,b);x(location.search)')).toThrow(/query/)
  })
})
