import { mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { codeOf } from './failure.ts'

/**
 * Makes a folder and those on the way to it; one that is there already stays as it is. Throws what the system says.
 * Node's own `recursive` is not used: where no folder can ever be made, as in /proc, it tries for ever.
 */
export function makeFolder(folder: string, mode = 0o777): void {
  const path = resolve(folder)
  try {
    makeOne(path, mode)
  } catch (error) {
    const parent = dirname(path)
    if (codeOf(error) !== 'ENOENT' || parent === path) throw error
    makeFolder(parent, mode)
    makeOne(path, mode)
  }
}

function makeOne(path: string, mode: number): void {
  try {
    mkdirSync(path, { mode })
  } catch (error) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) throw error
  }
}
