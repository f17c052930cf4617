import { accessSync, constants, lstatSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf } from './failure.ts'
import { type Host, readHost } from './host.ts'
import { makeFolder } from './make-folder.ts'

/**
 * The folder where duilian keeps what it can make again; nobody but its user may write there. It is in the
 * user's cache folder (XDG Base Directory Specification 0.8 on Linux), or if that cannot be written in the
 * temporary folder; undefined if neither works.
 */
export function cacheFolder(host: Host = readHost()): string | undefined {
  const user = process.getuid?.() ?? 'user'
  const candidates = [join(userCache(host), 'duilian'), join(host.temporary, `duilian-cache-${user}`)]
  return candidates.find(isPrivate)
}

function userCache({ platform, environment, home }: Host): string {
  const own = environment.XDG_CACHE_HOME
  if (own?.startsWith('/')) return own // The specification has relative paths ignored.
  if (platform === 'darwin') return join(home, 'Library', 'Caches')
  if (platform === 'win32') return environment.LOCALAPPDATA ?? join(home, 'AppData', 'Local')
  return join(home, '.cache')
}

/**
 * Makes the folder if need be. In a shared temporary folder somebody else may have made it before: a folder
 * of another user, a link, or one that others may write is refused, for we run a browser from here.
 */
function isPrivate(folder: string): boolean {
  try {
    makeFolder(folder, 0o700)
    accessSync(folder, constants.W_OK | constants.X_OK)
    const status = lstatSync(folder)
    const user = process.getuid?.()
    return status.isDirectory() && (user === undefined || (status.uid === user && (status.mode & 0o022) === 0))
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    return false
  }
}
