import { posix, win32 } from 'node:path'
import type { Host } from './host.ts'

/** Names of browsers on Linux, the most likely to be current first. */
const linuxNames = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
]

const macBundles = ['Google Chrome', 'Microsoft Edge', 'Chromium']

const windowsPaths = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']

/** Where an installed Chrome, Chromium or Edge may be on this machine, best first. The files need not exist. */
export function installedCandidates(host: Host): readonly string[] {
  const { platform, environment, home } = host
  if (platform === 'darwin') {
    return ['/Applications', ...(home ? [posix.join(home, 'Applications')] : [])].flatMap((folder) =>
      macBundles.map((name) => posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    )
  }
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => environment[name])
    return folders.flatMap((folder) => (folder ? windowsPaths.map((path) => win32.join(folder, path)) : []))
  }
  const folders = [...searchPath(host), '/opt/google/chrome', '/snap/bin']
  return linuxNames.flatMap((name) => folders.map((folder) => posix.join(folder, name)))
}

/** The files that a name given as a browser may mean: itself if it is a path, else one in a folder of PATH. */
export function namedCandidates(name: string, host: Host): readonly string[] {
  return /[/\\]/.test(name) ? [name] : [...searchPath(host).map((folder) => posix.join(folder, name)), name]
}

/** The folders of PATH. Relative ones are left out: in a stranger's project they would hold the stranger's programs. */
function searchPath({ platform, environment }: Host): readonly string[] {
  const [separator, { isAbsolute }] = platform === 'win32' ? [';', win32] : [':', posix]
  return (environment.PATH ?? '').split(separator).filter((folder) => isAbsolute(folder))
}
