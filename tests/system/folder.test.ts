import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openFolder, openOwnFolder } from '../../src/system/folder.ts'
import { ownFile } from '../../src/system/packages.ts'
import { temporaryFolder } from './temporary.ts'

const own = openOwnFolder('templates')

describe('a folder of this package', () => {
  it('holds what the folder on disk does', async () => {
    const asked = openFolder(ownFile('templates'))
    const names = await own.list('.')
    expect(names).toContain('partials/heading.hbs')
    expect(names).toEqual(await asked.list('.'))
    expect(await own.list('layouts')).toEqual(await asked.list('layouts'))
    for (const name of names) expect(await own.read(name)).toEqual(await asked.read(name))
  })
})

describe.each([
  ['of this package', own],
  ['on disk', openFolder(ownFile('templates'))],
])('a folder %s', (_, folder) => {
  it.each(['nothing.hbs', 'layouts', '.', '../package.json', 'layouts/../../package.json', '../templates2/x'])(
    'has no file %s',
    async (name) => {
      expect(await folder.read(name)).toBeUndefined()
    },
  )

  it('has nothing below what is not there', async () => {
    expect(await folder.list('nowhere')).toEqual([])
  })
})

it('a link out of a folder is not followed, and neither it nor one that leads nowhere is passed over', async () => {
  const root = temporaryFolder()
  mkdirSync(join(root, 'inner'))
  writeFileSync(join(root, 'secret.txt'), 'secret')
  symlinkSync('../secret.txt', join(root, 'inner/link.txt'))
  symlinkSync('nothing.txt', join(root, 'inner/dangling.txt'))
  const { read } = openFolder(join(root, 'inner'))
  await expect(read('link.txt')).rejects.toThrow('link.txt leads out of the project by a link.')
  await expect(read('dangling.txt')).rejects.toThrow('dangling.txt is a link that leads nowhere.')
  expect(await read('../secret.txt')).toBeUndefined()
})
