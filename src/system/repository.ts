import { existsSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

/**
 * The path of a folder from the root of the repository that it is in, with slashes and one at its end; empty if it is
 * the root, or in none.
 */
export function pathInRepository(folder: string): string {
  const root = rootAbove(folder)
  const path = root === undefined ? '' : relative(root, folder)
  return path === '' ? '' : `${path.split(sep).join('/')}/`
}

/** In a work tree or a submodule `.git` is a file. */
function rootAbove(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder
  const parent = dirname(folder)
  return parent === folder ? undefined : rootAbove(parent)
}
