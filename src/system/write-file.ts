import { randomUUID } from 'node:crypto'
import { open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { environmentFailure } from './failure.ts'
import { makeFolder } from './make-folder.ts'

/** A file to be written, in pieces, so that large ones need not be in memory twice. */
export interface WholeFile {
  readonly path: string
  readonly pieces: readonly Uint8Array[]
}

/**
 * Writes files, all of them or none: each under another name first, then all are renamed. Folders on the way are made.
 * Throws an EnvironmentError for one that cannot be written.
 */
export async function writeWhole(files: readonly WholeFile[]): Promise<void> {
  const drafts = files.map(({ path, pieces }) => {
    return { path, pieces, draft: join(dirname(path), `.${basename(path)}.${randomUUID()}`) }
  })
  try {
    for (const { path, draft, pieces } of drafts) await attempt(path, () => writePieces(draft, pieces))
    for (const { path, draft } of drafts) await attempt(path, () => rename(draft, path))
  } finally {
    await Promise.all(drafts.map(({ draft }) => rm(draft, { force: true })))
  }
}

async function attempt(path: string, write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (error) {
    throw environmentFailure(
      error,
      `${path} cannot be written`,
      'Choose another place with --out, or mend its permissions.',
    )
  }
}

async function writePieces(path: string, pieces: readonly Uint8Array[]): Promise<void> {
  makeFolder(dirname(path))
  const handle = await open(path, 'wx')
  try {
    for (const piece of pieces) if (piece.length > 0) await handle.writeFile(piece)
  } finally {
    await handle.close()
  }
}

/** Whether a path is a folder that is there. */
export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() === true
}
