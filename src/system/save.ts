import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { EnvironmentError } from '../model/diagnostic.ts'
import { environmentFailure, isAbsent } from './failure.ts'
import { makeFolder } from './make-folder.ts'
import { readWhole } from './read-file.ts'

/** A file of the author's as it was read and as it shall be; undefined is no file. */
export interface SavedFile {
  readonly path: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/**
 * Saves a file of the author's whole or not at all, by writing another and renaming it. Throws an EnvironmentError
 * if it may not be written, or if it is not as it was read: somebody else's change is never lost.
 */
export async function saveFile({ path, before, after }: SavedFile): Promise<void> {
  const found = await readWhole(path).catch((error: unknown) => {
    if (!isAbsent(error))
      throw environmentFailure(error, `${path} cannot be read`, 'Give your user permission to read it.')
    return undefined
  })
  const now = found?.toString()
  if (now !== before) throw new EnvironmentError(`${path} was changed in the meantime.`, 'Run the command again.')
  const draft = `${path}.${randomUUID()}`
  try {
    if (after === undefined) await rm(path, { force: true })
    else {
      makeFolder(dirname(path))
      await writeFile(draft, after)
      await rename(draft, path)
    }
  } catch (error) {
    throw environmentFailure(error, `${path} cannot be written`, 'Mend the permissions of its folder.')
  } finally {
    await rm(draft, { force: true })
  }
}
