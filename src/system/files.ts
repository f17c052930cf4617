import { readFile, stat } from 'node:fs/promises'
import type { FileReader } from '../model/effects.ts'
import { codeOf, environmentFailure, isAbsent } from './failure.ts'

/**
 * Reads files from disk. A missing path and a folder are both "no such file"; a file that may not be read
 * throws an EnvironmentError.
 */
export function createFileReader(): FileReader {
  return {
    read: (path) => unlessAbsent(path, () => readFile(path)),
    stat: (path) =>
      unlessAbsent(path, async () => {
        const status = await stat(path)
        return status.isFile() ? { size: status.size, modified: status.mtimeMs } : undefined
      }),
  }
}

async function unlessAbsent<T>(path: string, use: () => Promise<T>): Promise<T | undefined> {
  try {
    return await use()
  } catch (error) {
    if (isAbsent(error) || codeOf(error) === 'EISDIR') return undefined
    throw environmentFailure(error, `${path} cannot be read`, 'Give your user permission to read it.')
  }
}
