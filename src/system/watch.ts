import { join, relative, sep } from 'node:path'

/** Stops watching. */
export interface Watcher {
  close(): Promise<void>
}

/**
 * Watches folders of a project, those that do not exist yet included. `changed` is told each path inside the project
 * with forward slashes, at once and maybe several times for one save; a file may be half written by then.
 */
export async function watchFolders(
  root: string,
  folders: readonly string[],
  { changed, failed }: { readonly changed: (path: string) => void; readonly failed: (error: unknown) => void },
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
