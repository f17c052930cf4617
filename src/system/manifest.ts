import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { RefusedFile } from '../model/diagnostic.ts'
import { isAbsent } from './failure.ts'
import { readWhole } from './read-file.ts'

/** The file in which a deck's folder says what duilian wrote there. */
export const manifestName = '.duilian.json'

/** Names of files with the SHA-256 of what was last written to them, hexadecimal. */
export type Manifest = ReadonlyMap<string, string>

/** A file that was or will be written. */
interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What duilian wrote into a folder, as far as it is known: one without a manifest, or with a damaged one, has nothing of it. */
export async function readManifest(folder: string): Promise<Manifest> {
  const bytes = await unlessAbsent(() => readWhole(join(folder, manifestName)))
  try {
    const { files } = JSON.parse(new TextDecoder().decode(bytes)) as { files?: unknown } // Any JSON.
    const entries = Object.entries(files ?? {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    )
    return new Map(entries)
  } catch {
    return new Map()
  }
}

/** The manifest of these files; sorted, so that the same files have the same one. */
export function serializeManifest(files: Manifest): Uint8Array {
  const entries = [...files].sort(([one], [other]) => (one < other ? -1 : 1))
  return new TextEncoder().encode(
    `${JSON.stringify({ version: 1, files: Object.fromEntries(entries) }, undefined, 1)}\n`,
  )
}

/** The entries of finished files. */
export function entriesOf(files: readonly NamedBytes[]): Manifest {
  return new Map(files.map(({ name, bytes }) => [name, digest(bytes)]))
}

/** True if a file in a folder is still what the manifest says was written: one that somebody replaced is theirs. */
export async function isAsWritten(folder: string, name: string, manifest: Manifest): Promise<boolean> {
  const written = manifest.get(name)
  if (written === undefined) return false
  const bytes = await unlessAbsent(() => readWhole(join(folder, name)))
  return bytes !== undefined && digest(bytes) === written
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

async function unlessAbsent(read: () => Promise<Uint8Array | undefined>): Promise<Uint8Array | undefined> {
  try {
    return await read()
  } catch (error) {
    if (isAbsent(error) || error instanceof RefusedFile) return undefined
    throw error
  }
}
