import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { RefusedFile } from '../model/diagnostic.ts'
import { environmentFailure, isAbsent } from './failure.ts'
import { runMark } from './leftovers.ts'
import { readOrigins, readSources } from './manifest.ts'
import { readWhole } from './read-file.ts'

/** A folder that an earlier or this build has written. */
export interface OutputFolder {
  readonly name: string
  /** What its report.json holds. */
  readonly report: unknown
  /** Names of all files in it, sorted. */
  readonly files: readonly string[]
  /** Of what they were made, as far as it is known. */
  readonly madeOf: ReadonlyMap<string, string>
  /** The texts and data of what was written last, by their paths, each with its digest. */
  readonly madeFrom: ReadonlyMap<string, string>
}

/** The folders with a report in an output folder, sorted by name. What cannot be read is left out. */
export async function readOutputs(outFolder: string): Promise<readonly OutputFolder[]> {
  const entries = await readdir(outFolder, { withFileTypes: true }).catch(() => [])
  const names = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name)
  const folders = await Promise.all(names.sort().map((name) => readOutput(outFolder, name)))
  return folders.filter((folder) => folder !== undefined)
}

async function readOutput(outFolder: string, name: string): Promise<OutputFolder | undefined> {
  try {
    const report: unknown = JSON.parse(textOf(await readWhole(join(outFolder, name, 'report.json'))))
    const folder = join(outFolder, name)
    const [madeOf, madeFrom] = await Promise.all([readOrigins(folder), readSources(folder)])
    return { name, report, files: (await readdir(folder)).sort(), madeOf, madeFrom }
  } catch {
    return undefined
  }
}

/**
 * Writes a page into the output folder itself, whole or not at all. One that duilian has not written stays, and
 * the answer is false. Throws an EnvironmentError if the folder cannot be written.
 */
export async function publishPage(outFolder: string, name: string, bytes: Uint8Array): Promise<boolean> {
  const target = join(outFolder, name)
  try {
    const earlier = await readWhole(target).catch((error: unknown) => {
      if (isAbsent(error)) return undefined
      if (error instanceof RefusedFile) return Buffer.alloc(0)
      throw error
    })
    if (earlier !== undefined && !textOf(earlier).includes('<meta name="generator" content="duilian">')) return false
    const draft = join(outFolder, `.duilian-${runMark()}`)
    await mkdir(draft, { mode: 0o700 })
    try {
      await writeFile(join(draft, name), bytes)
      await rename(join(draft, name), target)
    } finally {
      await rm(draft, { recursive: true, force: true })
    }
    return true
  } catch (error) {
    throw environmentFailure(error, `${target} cannot be written`, 'Choose another folder with --out.')
  }
}

function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes)
}
