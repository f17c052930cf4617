import { createReadStream, createWriteStream } from 'node:fs'
import { readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { environmentFailure } from './failure.ts'
import { isAsNoted, noteState } from './folder-state.ts'
import { quietly, removeLeftovers, runMark } from './leftovers.ts'
import { makeFolder } from './make-folder.ts'
import { findPackageFolder, packageVersion } from './packages.ts'

/** The unpacked Chromium: its executable and the environment it needs beside the user's own. */
export interface CarriedChromium {
  readonly executable: string
  readonly environment: Readonly<Record<string, string>>
}

const packageName = '@sparticuz/chromium'

/** Large chunks: 64 MB of Brotli in the default 16 KB ones spends its time on switching. */
const chunkSize = 2 ** 21

/**
 * The Chromium that comes as an npm package, unpacked into `cacheFolder` at the first use (1 to 4 s, 200 MB).
 * Undefined if the package is not installed. The package's own unpacking is not used: it would run
 * whatever file lies under a fixed name in the shared temporary folder, and leaves out libraries. One that was changed
 * since is unpacked anew. Throws an EnvironmentError if the folder cannot be written.
 */
export async function unpackChromium(
  cacheFolder: string,
  variables: Readonly<Record<string, string | undefined>>,
): Promise<CarriedChromium | undefined> {
  const source = findPackageFolder(packageName)
  if (source === undefined) return undefined
  const target = join(cacheFolder, `chromium-${packageVersion(source)}`)
  if (!(await isAsNoted(target, isLater))) await unpackWhole(join(source, 'bin'), target)
  await clearAway(cacheFolder, target)
  return { executable: join(target, 'chromium'), environment: environmentFor(target, variables.LD_LIBRARY_PATH) }
}

/** Unpacks beside the target and renames: nobody ever sees it half done, and of two processes one wins. */
async function unpackWhole(source: string, target: string): Promise<void> {
  const [draft, damaged] = [`${target}.${runMark()}`, `${target}.${runMark()}`]
  try {
    await removeBroken(dirname(target)) // First, for they take the room that is needed now.
    await unpack(source, draft, target)
    await noteState(draft, isLater)
    if (await quietly(() => rename(draft, target).then(() => true))) return
    if (await isAsNoted(target, isLater)) return // Another process was faster.
    await quietly(() => rename(target, damaged))
    await rename(draft, target)
  } catch (error) {
    if (await isAsNoted(target, isLater)) return
    throw environmentFailure(
      error,
      `Chromium cannot be unpacked to ${target}`,
      'Make room there, give another folder with XDG_CACHE_HOME, or name an installed browser with --browser.',
    )
  } finally {
    for (const path of [draft, damaged]) await quietly(() => rm(path, { recursive: true, force: true }))
  }
}

const startFile = 'started'

/** What fontconfig and we add when it has been unpacked. */
const isLater = (name: string) => name === startFile || /^fontconfig\b/.test(name)

/** True if it was seen to start on a machine that describes itself like this. */
export async function hasStarted({ executable }: CarriedChromium, machine: string): Promise<boolean> {
  return (await quietly(() => readFile(join(dirname(executable), startFile), 'utf8'))) === machine
}

/** Notes that it starts on this machine, for the next run. */
export async function noteStart({ executable }: CarriedChromium, machine: string): Promise<void> {
  await quietly(() => writeFile(join(dirname(executable), startFile), machine))
}

/** Half a gigabyte would soon lie there: what was broken off goes, and versions that nobody has used for a month. */
async function clearAway(cacheFolder: string, target: string): Promise<void> {
  const now = new Date()
  await quietly(() => utimes(target, now, now))
  await Promise.all([removeBroken(cacheFolder), removeLeftovers(cacheFolder, /^chromium-[\d.]+$/, month)])
}

const month = 30 * 24 * 60 * 60 * 1000

function removeBroken(cacheFolder: string): Promise<void> {
  return removeLeftovers(cacheFolder, /^chromium-[\d.]+\.[0-9a-f]+-/)
}

async function unpack(source: string, draft: string, target: string): Promise<void> {
  makeFolder(draft, 0o700)
  const { extract } = await import('tar-fs')
  const open = (name: string) => createReadStream(join(source, name), { highWaterMark: chunkSize })
  const decompress = () => createBrotliDecompress({ chunkSize })
  const executable = createWriteStream(join(draft, 'chromium'), { mode: 0o700, highWaterMark: chunkSize })
  const work = [
    pipeline(open('chromium.br'), decompress(), executable),
    pipeline(open('al2023.tar.br'), decompress(), extract(join(draft, 'al2023'))),
    pipeline(open('fonts.tar.br'), decompress(), extract(join(draft, 'fonts'))),
  ]
  await Promise.allSettled(work) // Until all have ended, the draft cannot be removed.
  await Promise.all(work)
  await writeFile(join(draft, 'fonts', 'fonts.conf'), fontsConf(target))
}

/** Without a configuration and one font on disk Chromium prints pages without any text, and reports success. */
function fontsConf(target: string): string {
  const folders = [join(target, 'fonts', 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts']
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((folder) => `<dir>${escapeXml(folder)}</dir>`).join('\n')}
<dir prefix="xdg">fonts</dir>
<cachedir>${escapeXml(join(target, 'fontconfig'))}</cachedir>
</fontconfig>
`
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** The user's own libraries come first, ours fill the gaps. */
function environmentFor(target: string, libraryPath: string | undefined): Readonly<Record<string, string>> {
  const ownLibraries = join(target, 'al2023', 'lib')
  return {
    LD_LIBRARY_PATH: libraryPath ? `${libraryPath}:${ownLibraries}` : ownLibraries,
    FONTCONFIG_FILE: join(target, 'fonts', 'fonts.conf'),
    FONTCONFIG_PATH: join(target, 'fonts'),
  }
}
