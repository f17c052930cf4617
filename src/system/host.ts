import { homedir, tmpdir } from 'node:os'
import { isAbsolute } from 'node:path'

/** What of the machine decides which browser and which folders are used. */
export interface Host {
  readonly platform: NodeJS.Platform
  readonly architecture: string
  /** Version of glibc ("2.36"), or undefined where there is none, as on musl. */
  readonly glibc: string | undefined
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Absolute; undefined if the user has none, as in containers that run under a number. */
  readonly home: string | undefined
  /** Absolute. */
  readonly temporary: string
}

/** The machine we run on. */
export function readHost(): Host {
  return {
    platform: process.platform,
    architecture: process.arch,
    // Asked for only by those who look for a browser: it takes 7 ms to tell.
    get glibc() {
      return process.platform === 'linux' ? glibcVersion() : undefined
    },
    environment: process.env,
    home: homeFolder(),
    temporary: temporaryFolder(),
  }
}

/**
 * The folder for temporary files. One that TMPDIR gives relative to wherever we run, which may be a stranger's project,
 * is ignored.
 */
export function temporaryFolder(): string {
  const folder = tmpdir()
  return isAbsolute(folder) ? folder : '/tmp'
}

function homeFolder(): string | undefined {
  try {
    const home = homedir()
    return isAbsolute(home) ? home : undefined
  } catch {
    return undefined // Neither HOME nor an entry in the table of users.
  }
}

/** The version of the ICU that Node carries; where Chinese words end differs between versions. */
export function icuVersion(): string {
  return process.versions.icu ?? ''
}

function glibcVersion(): string | undefined {
  Object.assign(process.report, { excludeNetwork: true }) // Else it looks up the names of open connections.
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } } // Typed as object.
  return report.header?.glibcVersionRuntime
}
