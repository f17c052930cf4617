import { lstat, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { quietly } from './leftovers.ts'

const stateFile = 'state.json'

/**
 * Notes in a folder what its files look like to the system, to see later whether anybody has touched them: the time of
 * the last change cannot be set back. Reading 190 MB before every print would take longer than printing. What `isLater`
 * says of a path inside the folder comes and goes.
 */
export async function noteState(folder: string, isLater: (name: string) => boolean): Promise<void> {
  await writeFile(join(folder, stateFile), JSON.stringify(await readState(folder, isLater)))
}

/** Whether the files of a folder are those that were noted there, and look as they did. */
export async function isAsNoted(folder: string, isLater: (name: string) => boolean): Promise<boolean> {
  const noted = await quietly(() => readFile(join(folder, stateFile), 'utf8'))
  return noted !== undefined && noted === JSON.stringify(await quietly(() => readState(folder, isLater)))
}

/** All files with size and time of the last change. */
async function readState(folder: string, isLater: (name: string) => boolean) {
  const entries = await readdir(folder, { recursive: true })
  const own = entries.filter((name) => name !== stateFile && !isLater(name))
  const found = own.map(async (name) => [name, await lstat(join(folder, name))] as const)
  const files = (await Promise.all(found)).filter(([, status]) => !status.isDirectory())
  return files.map(([name, { size, ctimeMs }]) => [name, size, ctimeMs] as const).sort(([a], [b]) => (a < b ? -1 : 1))
}
