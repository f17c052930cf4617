import { readdir, realpath } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import type { Folder } from '../model/effects.ts'
import { codeOf, environmentFailure, isAbsent } from './failure.ts'
import { readWhole } from './read-file.ts'

/** A folder on disk. A path that leaves it, by `..` or by a symbolic link, is as good as absent. */
export function openFolder(root: string): Folder {
  return {
    async read(path) {
      try {
        const real = await locate(root, path)
        return real === undefined ? undefined : await readWhole(real)
      } catch (error) {
        if (isAbsent(error) || codeOf(error) === 'EISDIR') return undefined
        throw environmentFailure(error, `${join(root, path)} cannot be read`, 'Give your user permission to read it.')
      }
    },
    async list(path) {
      try {
        const entries = await readdir(join(root, path), { recursive: true, withFileTypes: true })
        const base = resolve(root, path)
        const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name))
        return files.map((file) => file.slice(base.length + 1).replaceAll(sep, '/')).sort()
      } catch (error) {
        if (isAbsent(error)) return []
        throw environmentFailure(error, `${join(root, path)} cannot be read`, 'Give your user permission to read it.')
      }
    },
  }
}

/** True if symbolic links lead a path inside a folder out of it. */
export async function leavesFolder(root: string, path: string): Promise<boolean> {
  try {
    return (await locate(root, path)) === undefined
  } catch (error) {
    if (isAbsent(error)) return false
    throw environmentFailure(error, `${join(root, path)} cannot be read`, 'Give your user permission to read it.')
  }
}

async function locate(root: string, path: string): Promise<string | undefined> {
  const [base, real] = await Promise.all([realpath(root), realpath(join(root, path))])
  return real.startsWith(base.endsWith(sep) ? base : base + sep) ? real : undefined
}
