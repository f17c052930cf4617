import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pathInRepository } from '../../src/system/repository.ts'
import { temporaryFolder } from './temporary.ts'

test.each([
  ['.', ''],
  ['talks', 'talks/'],
  ['talks/tea 茶', 'talks/tea 茶/'],
  ['part', ''],
  ['part/deck', 'deck/'],
])('%s of a repository is %j from the root of the nearest', (folder, path) => {
  const root = temporaryFolder()
  mkdirSync(join(root, '.git'))
  for (const name of ['talks/tea 茶', 'part/deck']) mkdirSync(join(root, name), { recursive: true })
  writeFileSync(join(root, 'part/.git'), 'gitdir: ../.git/modules/part')
  expect(pathInRepository(join(root, folder))).toBe(path)
})
