import { stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { quietly } from './leftovers.ts'

/** Stops watching. */
export interface Watcher {
  close(): Promise<void>
}

/** Who is told of changes and failures. */
interface Listener {
  readonly changed: (path: string) => void
  readonly failed: (error: unknown) => void
}

/** Milliseconds between two looks at whether the folders are still those that are watched. */
const interval = 500

/**
 * Watches folders of a project, those that do not exist yet included. `changed` is told each path inside the project
 * with forward slashes, at once and maybe several times for one save; a file may be half written by then.
 *
 * The system watches folders, not their paths, and of one that is moved, or removed and made again, chokidar may stay
 * with the old. So the folders are looked at now and then, and if one is another, or has changed without a word, all
 * are watched anew and told as changed.
 */
export async function watchFolders(root: string, folders: readonly string[], listener: Listener): Promise<Watcher> {
  let silent = true
  const heard: Listener = {
    ...listener,
    changed: (path) => {
      silent = false
      listener.changed(path)
    },
  }
  const look = async () => (await Promise.all(folders.map((folder) => describeFolder(join(root, folder))))).join()
  let watcher = await startWatching(root, folders, heard)
  let last = await look()
  const renew = async () => {
    const now = await look()
    const isOther = identities(now) !== identities(last)
    const isUnheard = now !== last && silent
    last = now
    silent = true
    if (!isOther && !isUnheard) return
    const old = watcher
    watcher = await startWatching(root, folders, heard)
    await old.close()
    for (const folder of folders) listener.changed(folder)
  }
  let work = Promise.resolve()
  const timer = setInterval(() => {
    work = work.then(renew).catch(listener.failed)
  }, interval)
  return {
    async close() {
      clearInterval(timer)
      await work
      await watcher.close()
    },
  }
}

/** Which folder is at a path, and when what is in it was last made, renamed or removed. */
async function describeFolder(path: string): Promise<string> {
  const status = await quietly(() => stat(path))
  return status ? `${status.dev}-${status.ino} ${status.mtimeMs}` : 'none'
}

function identities(described: string): string {
  return described.replace(/ [\d.]+/g, '')
}

async function startWatching(
  root: string,
  folders: readonly string[],
  { changed, failed }: Listener,
): Promise<Watcher> {
  const { watch } = await import('chokidar')
  const inside = (path: string) => relative(root, path).replaceAll(sep, '/')
  const ignored = (path: string) => {
    const [folder = '', ...rest] = inside(path).split('/')
    return folder !== '' && (!folders.includes(folder) || rest.some((name) => name.startsWith('.')))
  }
  // The root is watched for the folders to come; `atomic` would hold a deletion back.
  const watcher = watch(root, { ignored, ignoreInitial: true, atomic: false })
  watcher.on('all', (_event, path) => changed(inside(path)))
  // Chokidar keeps every change within 50 ms of another one of the same file to itself; the last is what counts.
  watcher.on('raw', (_event, name, details) => {
    const { watchedPath } = details as { readonly watchedPath?: string } // As its documentation has it.
    if (watchedPath === undefined || !name) return
    const path = watchedPath.endsWith(`${sep}${name}`) ? watchedPath : join(watchedPath, name)
    if (!ignored(path)) changed(inside(path))
  })
  watcher.on('error', failed)
  await new Promise<void>((resolve) => watcher.once('ready', resolve))
  return { close: () => watcher.close() }
}
