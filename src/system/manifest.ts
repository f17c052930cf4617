import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { RefusedFile } from '../model/diagnostic.ts'
import { isAbsent } from './failure.ts'
import { readWhole } from './read-file.ts'

/** The file in which a deck's folder says what duilian wrote there. */
export const manifestName = '.duilian.json'

/** Names of files with the SHA-256 of what was last written to them, hexadecimal. */
export type Manifest = ReadonlyMap<string, string>

/** Names of files with what says of which texts and data they were made. */
export type Origins = ReadonlyMap<string, string>

/** A file that was or will be written. */
interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What duilian wrote into a folder, as far as it is known: one without a manifest, or with a damaged one, has nothing of it. */
export async function readManifest(folder: string): Promise<Manifest> {
  return readEntries(folder, 'files')
}

/** Of what the files in a folder were made, as far as it is known. */
export async function readOrigins(folder: string): Promise<Origins> {
  return readEntries(folder, 'madeOf')
}

/** The texts and data that what was written last was made of, by their paths, each with its digest. */
export async function readSources(folder: string): Promise<ReadonlyMap<string, string>> {
  return readEntries(folder, 'madeFrom')
}

async function readEntries(
  folder: string,
  part: 'files' | 'madeOf' | 'madeFrom',
): Promise<ReadonlyMap<string, string>> {
  const bytes = await unlessAbsent(() => readWhole(join(folder, manifestName)))
  try {
    const { [part]: found } = JSON.parse(new TextDecoder().decode(bytes)) as { [name in typeof part]?: unknown } // Any JSON.
    const entries = Object.entries(found ?? {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    )
    return new Map(entries)
  } catch {
    return new Map()
  }
}

/** The manifest of these files; sorted, so that the same files have the same one. */
export function serializeManifest(
  files: Manifest,
  origins: Origins,
  sources: ReadonlyMap<string, string> = new Map(),
): Uint8Array {
  const content = {
    version: 1,
    files: inOrder(files),
    ...(origins.size > 0 && { madeOf: inOrder(origins) }),
    ...(sources.size > 0 && { madeFrom: inOrder(sources) }),
  }
  return new TextEncoder().encode(`${JSON.stringify(content, undefined, 1)}\n`)
}

function inOrder(entries: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  return Object.fromEntries([...entries].sort(([one], [other]) => (one < other ? -1 : 1)))
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
