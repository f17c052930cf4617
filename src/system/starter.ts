import { existsSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { environmentFailure } from './failure.ts'
import { openFolder } from './folder.ts'
import { makeFolder } from './make-folder.ts'
import { ownFile } from './packages.ts'

/**
 * Copies the starter project into a folder, all of it or, if one of its files is there already, none of it.
 * Gives the files written, or those in the way. Throws an EnvironmentError if it may not write there.
 */
export async function copyStarter(
  target: string,
): Promise<{ readonly written: readonly string[]; readonly existing: readonly string[] }> {
  const starter = ownFile('templates/starter')
  const files = await openFolder(starter).list('.')
  const existing = files.filter((file) => existsSync(join(target, file)))
  if (existing.length > 0) return { written: [], existing }
  try {
    for (const file of files) {
      makeFolder(dirname(join(target, file)))
      await copyFile(join(starter, file), join(target, file))
    }
  } catch (error) {
    throw environmentFailure(error, `${target} cannot be written`, 'Choose another folder.')
  }
  return { written: files, existing }
}
