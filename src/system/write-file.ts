import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, lstat, open, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { EnvironmentError } from '../model/diagnostic.ts'
import { environmentFailure, isAbsent } from './failure.ts'
import { makeFolder } from './make-folder.ts'
import { type Delivery, replaceAll } from './publish.ts'

/** A file to be written, in pieces, so that large ones need not be in memory twice. */
export interface WholeFile {
  readonly path: string
  readonly pieces: readonly Uint8Array[]
}

const hint = 'Choose another place with --out, or mend its permissions.'

/**
 * Writes files, all of them or none: each beside its place first, then all are renamed. Folders on the way are made.
 * Throws an EnvironmentError for one that cannot be written.
 */
export async function writeWhole(files: readonly WholeFile[]): Promise<void> {
  const deliveries = files.map(({ path, pieces }) => {
    const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}`)
    return { pieces, target: path, draft, former: `${draft}-former` }
  })
  let writing = ''
  try {
    for (const delivery of deliveries) {
      writing = delivery.target
      await prepare(delivery)
    }
    await replaceAll(deliveries)
  } catch (error) {
    throw environmentFailure(error, `${writing} cannot be written`, hint)
  } finally {
    await Promise.all(
      deliveries.flatMap(({ draft, former }) => [rm(draft, { force: true }), rm(former, { force: true })]),
    )
  }
}

/** Writes the new file and copies the earlier one, for it to be put back. */
async function prepare({
  pieces,
  target,
  draft,
  former,
}: Delivery & { readonly pieces: WholeFile['pieces'] }): Promise<void> {
  makeFolder(dirname(target))
  const earlier = await lstat(target).catch((error: unknown) => {
    if (!isAbsent(error)) throw error
    return undefined
  })
  if (earlier?.isDirectory()) throw new EnvironmentError(`The output file ${target} is a folder.`, 'Remove the folder.')
  if (earlier?.isFile()) await copyFile(target, former, constants.COPYFILE_FICLONE)
  const handle = await open(draft, 'wx')
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
