import { createHash } from 'node:crypto'
import type { Cache, FileReader } from '../model/effects.ts'
import { type Coverage, readCoverage } from './coverage.ts'
import { readTables, tagAt, viewOf } from './sfnt.ts'

/** A font file that can be embedded. */
export interface FontFile {
  /** SHA-256 of its bytes, hexadecimal. */
  readonly sha256: string
  readonly coverage: Coverage
  /** The file's bytes, read from disk at most once. */
  read(): Promise<Buffer>
}

/** Why a file cannot be embedded. Chromium prints CFF and variable fonts as Type 3, which no reader can search well. */
export type FontFault = 'missing' | 'not-truetype' | 'cff' | 'variable' | 'damaged'

/** Disk and cache, which this folder is handed. */
export interface FontEffects {
  readonly files: FileReader
  readonly cache: Cache
}

/**
 * Opens a font file, or says why it cannot be used. What is known of a file is cached by path, size and
 * time of change: a file that has not changed is not read, only its status is asked for.
 */
export async function openFont(path: string, { files, cache }: FontEffects): Promise<FontFile | FontFault> {
  const status = await files.stat(path)
  if (!status) return 'missing'
  let bytes: Promise<Uint8Array | undefined> | undefined
  const read = async () => {
    bytes ??= files.read(path)
    const content = await bytes
    if (!content) throw new Error(`The font file ${path} vanished during the build`)
    return Buffer.from(content.buffer, content.byteOffset, content.length)
  }
  const key = `font-${sha256(JSON.stringify([formatVersion, path, status.size, status.modified]))}`
  const known = await cache.get(key)
  if (known) return { ...(JSON.parse(Buffer.from(known).toString()) as Identity), read } // Written below.
  const identity = inspect(await read())
  if (typeof identity === 'string') return identity
  await cache.set(key, Buffer.from(JSON.stringify(identity)))
  return { ...identity, read }
}

/** SHA-256 of text or bytes, hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

type Identity = Pick<FontFile, 'sha256' | 'coverage'>

/** To be raised when `Identity` or `readCoverage` changes, so that older cache entries are left alone. */
const formatVersion = 1

const trueTypeTags = ['\0\x01\0\0', 'true']

function inspect(bytes: Uint8Array): Identity | FontFault {
  const tag = tagAt(bytes, 0)
  if (tag === 'OTTO') return 'cff'
  if (!trueTypeTags.includes(tag)) return 'not-truetype'
  try {
    const tables = readTables(bytes)
    if (tables.has('fvar')) return 'variable'
    const cmap = tables.get('cmap')
    if (!cmap || !tables.has('glyf')) return 'not-truetype'
    return { sha256: sha256(bytes), coverage: readCoverage(viewOf(cmap)) }
  } catch (error) {
    if (error instanceof RangeError) return 'damaged'
    throw error
  }
}
