import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { EnvironmentError } from '../../src/model/diagnostic.ts'
import { environmentFailure } from '../../src/system/failure.ts'
import { createFileReader } from '../../src/system/files.ts'
import { temporaryFolder } from './temporary.ts'

test('a file is read whole, with its size and time', async () => {
  const path = join(temporaryFolder(), '對聯.txt')
  writeFileSync(path, '上聯')
  const files = createFileReader()
  expect(Buffer.from((await files.read(path)) ?? []).toString()).toBe('上聯')
  const status = await files.stat(path)
  expect(status?.size).toBe(6)
  expect(Math.abs((status?.modified ?? 0) - Date.now())).toBeLessThan(60_000)
})

test.each([
  ['a missing file', 'missing.txt'],
  ['a folder', 'folder'],
  ['a path through a file', 'file.txt/below.txt'],
  ['a path through a missing folder', 'nowhere/below.txt'],
])('%s is no file', async (_, name) => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'folder'))
  writeFileSync(join(folder, 'file.txt'), '')
  const files = createFileReader()
  expect(await files.read(join(folder, name))).toBeUndefined()
  expect(await files.stat(join(folder, name))).toBeUndefined()
})

test('a path that no system accepts is reported as it is', async () => {
  await expect(createFileReader().read('a\0b')).rejects.toThrow(/null bytes/)
})

test('a refused system call names its reason, and any other error stays what it was', () => {
  const refused = Object.assign(new Error('EACCES'), { code: 'EACCES', syscall: 'open' })
  const failure = environmentFailure(refused, 'deck.md cannot be read', 'Ask.')
  expect(failure).toBeInstanceOf(EnvironmentError)
  expect(failure).toMatchObject({ message: 'deck.md cannot be read (permission denied).', hint: 'Ask.' })
  const bug = new TypeError('x is not a function')
  expect(environmentFailure(bug, 'deck.md cannot be read', 'Ask.')).toBe(bug)
})
