import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createDictionaryReader } from '../../src/system/dictionary-text.ts'
import { ownFile } from '../../src/system/packages.ts'

const used = readFileSync(ownFile('src/localize/conversion/opencc.ts'), 'utf8').matchAll(/opencc-js\/dict\/(\w+)/g)

describe('dictionaries as text', () => {
  const readDictionary = createDictionaryReader()

  it.each(Array.from(used, ([, name = '']) => name))('%s reads as it does in its package', async (name) => {
    const { default: dictionary } = (await import(`opencc-js/dict/${name}`)) as { readonly default: string }
    expect(dictionary.length).toBeGreaterThan(50)
    expect(readDictionary(name) === dictionary).toBe(true)
  })

  it('are asked for by their text alone in what was compiled', () => {
    expect(readFileSync(ownFile('lib/joined/opencc.cjs'), 'utf8')).not.toContain('opencc-js/dict')
  })

  it('says so where one was not noted', () => {
    expect(() => readDictionary('Nothing')).toThrow('ENOENT')
  })
})
