import { readFile, stat } from 'node:fs/promises'
import type { FileReader } from '../model/effects.ts'
import { codeOf, environmentFailure, isAbsent } from './failure.ts'
import { readWhole } from './read-file.ts'

/**
 * Reads files from disk. A missing path and a folder are both "no such file"; a file that may not be read
 * throws an EnvironmentError, one that is no file or too large a RefusedFile.
 */
export function createFileReader(): FileReader {
  return {
    read: (path, limit) => unlessAbsent(path, () => readWhole(path, limit)),
    stat: (path) =>
      unlessAbsent(path, async () => {
        const status = await stat(path)
        return status.isFile() ? { size: status.size, modified: status.mtimeMs } : undefined
      }),
  }
}

/** The bytes of what the user names on the command line, which may be a pipe: `<(…)` in a shell is one. */
export function readNamed(path: string): Promise<Uint8Array | undefined> {
  return unlessAbsent(path, async () => ((await stat(path)).isFIFO() ? readFile(path) : readWhole(path)))
}

async function unlessAbsent<T>(path: string, use: () => Promise<T>): Promise<T | undefined> {
  try {
    return await use()
  } catch (error) {
    if (isAbsent(error) || codeOf(error) === 'EISDIR') return undefined
    throw environmentFailure(error, `${path} cannot be read`, 'Give your user permission to read it.')
  }
}
