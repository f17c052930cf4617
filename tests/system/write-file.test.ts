import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { EnvironmentError } from '../../src/model/diagnostic.ts'
import { isFolder, writeWhole } from '../../src/system/write-file.ts'
import { temporaryFolder } from './temporary.ts'

const pieces = (...texts: readonly string[]) => texts.map((text) => new TextEncoder().encode(text))

describe('files', () => {
  test('are written of their pieces, into folders that are made, over earlier ones', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'a'), 'before')
    await writeWhole([
      { path: join(folder, 'a'), pieces: pieces('one', '', ' two') },
      { path: join(folder, 'new/deep/b'), pieces: [] },
    ])
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('one two')
    expect(readFileSync(join(folder, 'new/deep/b'), 'utf8')).toBe('')
    expect(readdirSync(folder).sort()).toEqual(['a', 'new'])
  })

  test('are none of them written if one cannot be', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'a'), 'before')
    mkdirSync(join(folder, 'b'))
    const written = writeWhole([
      { path: join(folder, 'a'), pieces: pieces('after') },
      { path: join(folder, 'b'), pieces: pieces('after') },
    ])
    await expect(written).rejects.toThrow(EnvironmentError)
    await expect(written).rejects.toThrow(/b is a folder/)
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('before')
    expect(readdirSync(folder).sort()).toEqual(['a', 'b'])
  })

  test('are told from folders', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'a'), '')
    expect(await Promise.all(['', 'a', 'none'].map((name) => isFolder(join(folder, name))))).toEqual([
      true,
      false,
      false,
    ])
  })
})
