import { accessSync, constants, lstatSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { codeOf } from './failure.ts'
import { type Host, readHost } from './host.ts'
import { makeFolder } from './make-folder.ts'

/**
 * The folder where duilian keeps what it can make again; nobody but its user may write there. It is in the
 * user's cache folder (XDG Base Directory Specification 0.8 on Linux), or if there is none or it cannot be written in
 * the temporary folder; undefined if neither works. A relative folder is none: it would be one of the project.
 */
export function cacheFolder(host: Host = readHost()): string | undefined {
  const user = process.getuid?.() ?? 'user'
  const own = userCache(host)
  const candidates = [...(own ? [join(own, 'duilian')] : []), join(host.temporary, `duilian-cache-${user}`)]
  return candidates.find(isPrivate)
}

function userCache({ platform, environment: { XDG_CACHE_HOME, LOCALAPPDATA }, home }: Host): string | undefined {
  if (XDG_CACHE_HOME?.startsWith('/')) return XDG_CACHE_HOME
  if (platform === 'win32' && LOCALAPPDATA && isAbsolute(LOCALAPPDATA)) return LOCALAPPDATA
  if (home === undefined) return undefined
  if (platform === 'darwin') return join(home, 'Library', 'Caches')
  return platform === 'win32' ? join(home, 'AppData', 'Local') : join(home, '.cache')
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
