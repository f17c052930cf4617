import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { environmentFailure } from './failure.ts'
import { removeLeftovers } from './leftovers.ts'
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
 * Undefined if the optional package is not installed. The package's own unpacking is not used: it would run
 * whatever file lies under a fixed name in the shared temporary folder, and leaves out libraries.
 * Throws an EnvironmentError if the folder cannot be written.
 */
export async function unpackChromium(
  cacheFolder: string,
  variables: Readonly<Record<string, string | undefined>>,
): Promise<CarriedChromium | undefined> {
  const source = findPackageFolder(packageName)
  if (source === undefined) return undefined
  const target = join(cacheFolder, `chromium-${packageVersion(source)}`)
  if (!existsSync(target)) await unpackWhole(join(source, 'bin'), target)
  return { executable: join(target, 'chromium'), environment: environmentFor(target, variables.LD_LIBRARY_PATH) }
}

/** Unpacks beside the target and renames: nobody ever sees it half done, and of two processes one wins. */
async function unpackWhole(source: string, target: string): Promise<void> {
  const draft = `${target}.${randomUUID()}`
  await removeLeftovers(dirname(target), /^chromium-.*\.[0-9a-f-]{36}$/)
  try {
    await unpack(source, draft, target)
    await rename(draft, target)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (existsSync(target)) return
    throw environmentFailure(
      error,
      `Chromium cannot be unpacked to ${target}`,
      'Name an installed browser with --browser.',
    )
  }
}

async function unpack(source: string, draft: string, target: string): Promise<void> {
  makeFolder(draft, 0o700)
  const { extract } = await import('tar-fs')
  const open = (name: string) => createReadStream(join(source, name), { highWaterMark: chunkSize })
  const decompress = () => createBrotliDecompress({ chunkSize })
  const executable = createWriteStream(join(draft, 'chromium'), { mode: 0o700, highWaterMark: chunkSize })
  await Promise.all([
    pipeline(open('chromium.br'), decompress(), executable),
    pipeline(open('al2023.tar.br'), decompress(), extract(join(draft, 'al2023'))),
    pipeline(open('fonts.tar.br'), decompress(), extract(join(draft, 'fonts'))),
  ])
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
