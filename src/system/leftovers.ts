import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { RefusedFile } from '../model/diagnostic.ts'
import { codeOf } from './failure.ts'

const day = 24 * 60 * 60 * 1000

/**
 * Removes what runs that were broken off have left in a folder: entries whose name fits and which nobody has
 * changed for `age` milliseconds, by default a day. What cannot be removed stays, silently.
 */
export async function removeLeftovers(folder: string, name: RegExp, age: number = day): Promise<void> {
  const entries = (await quietly(() => readdir(folder))) ?? []
  const paths = entries.filter((entry) => name.test(entry)).map((entry) => join(folder, entry))
  await Promise.all(
    paths.map((path) =>
      quietly(async () => {
        if (Date.now() - (await stat(path)).mtimeMs > age) await rm(path, { recursive: true, force: true })
      }),
    ),
  )
}

/** Does something with the disk; undefined if the disk refuses. */
export async function quietly<T>(use: () => Promise<T>): Promise<T | undefined> {
  try {
    return await use()
  } catch (error) {
    if (codeOf(error) === undefined && !(error instanceof RefusedFile)) throw error
    return undefined
  }
}
