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
  return candidates(host).find((folder) => faultOf(folder) === undefined)
}

/** The folder that would be the cache if its disk were not full; undefined if that is not why there is none. */
export function fullCacheFolder(host: Host = readHost()): string | undefined {
  return candidates(host).find((folder) => ['ENOSPC', 'EDQUOT'].includes(faultOf(folder) ?? ''))
}

function candidates(host: Host): readonly string[] {
  const own = userCache(host)
  const user = process.getuid?.() ?? 'user'
  return [...(own ? [join(own, 'duilian')] : []), join(host.temporary, `duilian-cache-${user}`)]
}

function userCache({ platform, environment: { XDG_CACHE_HOME, LOCALAPPDATA }, home }: Host): string | undefined {
  if (XDG_CACHE_HOME?.startsWith('/')) return XDG_CACHE_HOME
  if (platform === 'win32' && LOCALAPPDATA && isAbsolute(LOCALAPPDATA)) return LOCALAPPDATA
  if (home === undefined) return undefined
  if (platform === 'darwin') return join(home, 'Library', 'Caches')
  return platform === 'win32' ? join(home, 'AppData', 'Local') : join(home, '.cache')
}

/**
 * Makes the folder if need be; gives why it cannot be used, as the code of a failed system call or "shared". In a shared temporary folder somebody else may have made it before: a folder
 * of another user, a link, or one that others may write is refused, for we run a browser from here.
 */
function faultOf(folder: string): string | undefined {
  try {
    makeFolder(folder, 0o700)
    accessSync(folder, constants.W_OK | constants.X_OK)
    const status = lstatSync(folder)
    const user = process.getuid?.()
    const isPrivate = user === undefined || (status.uid === user && (status.mode & 0o022) === 0)
    return status.isDirectory() && isPrivate ? undefined : 'shared'
  } catch (error) {
    const code = codeOf(error)
    if (code === undefined) throw error
    return code
  }
}
