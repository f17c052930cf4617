import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isAsNoted, noteState } from '../../src/system/folder-state.ts'
import { temporaryFolder } from './temporary.ts'

const isLater = (name: string) => name.startsWith('later')

async function notedFolder(): Promise<string> {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'lib'))
  writeFileSync(join(folder, 'lib/a.so'), 'library')
  writeFileSync(join(folder, 'program'), 'program')
  await noteState(folder, isLater)
  return folder
}

test.each<[string, (folder: string) => void]>([
  ['is as it was', () => undefined],
  ['was read', (folder) => readFileSync(join(folder, 'program'))],
  ['has what comes and goes', (folder) => writeFileSync(join(folder, 'later.txt'), 'x')],
])('a folder that %s is as noted', async (_, touch) => {
  const folder = await notedFolder()
  touch(folder)
  expect(await isAsNoted(folder, isLater)).toBe(true)
})

test.each<[string, (folder: string) => void]>([
  ['a file was cut short', (folder) => truncateSync(join(folder, 'program'), 3)],
  ['a file has grown', (folder) => appendFileSync(join(folder, 'program'), 's')],
  [
    'a file was changed and its time set back',
    (folder) => {
      const path = join(folder, 'program')
      writeFileSync(path, 'Program')
      utimesSync(path, 0, 0)
    },
  ],
  ['a file is gone', (folder) => rmSync(join(folder, 'lib/a.so'))],
  ['a file has another name', (folder) => renameSync(join(folder, 'program'), join(folder, 'programme'))],
  ['a file is new', (folder) => writeFileSync(join(folder, 'lib/b.so'), '')],
  ['nothing was noted', (folder) => rmSync(join(folder, 'state.json'))],
  ['it is gone', (folder) => rmSync(folder, { recursive: true })],
])('a folder is not as noted if %s', async (_, damage) => {
  const folder = await notedFolder()
  // Times of files that were written a moment ago may be the same.
  await new Promise((resolve) => setTimeout(resolve, 20))
  damage(folder)
  expect(await isAsNoted(folder, isLater)).toBe(false)
})
