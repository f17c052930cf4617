import { createHash, randomUUID } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from './make-folder.ts'

/** Pieces of bytes by name in one file, of which only those are read that are asked for. */
export interface CodeStore {
  readonly names: readonly string[]
  /** A piece; undefined if there is none, or if it is not as it was written. */
  readonly find: (name: string) => Uint8Array | undefined
  /** Puts pieces in place of all that there were, whole or not at all. What goes wrong with the disk is not reported. */
  readonly write: (pieces: ReadonlyMap<string, Uint8Array>) => void
}

/** Where a piece is, in bytes from the end of the list, and its checksum. */
type Entry = readonly [name: string, start: number, length: number, checksum: string]

/** Its length, and a checksum of it. */
const listHead = 4 + 32
/** Bytes of the longest list that is read. */
const longestList = 1_000_000

/**
 * Opens a store of a folder by its key; one without a folder keeps nothing. It has a name as the cache's entries have
 * it, which removes old ones.
 */
export function openCodeStore(folder: string | undefined, key: string): CodeStore {
  const path = folder === undefined ? undefined : join(folder, `${digest(key).toString('hex')}.bin`)
  const file = path === undefined ? undefined : quietly(() => openSync(path, 'r'))
  const list = file === undefined ? undefined : quietly(() => readList(file))
  const entries = new Map(list?.entries.map((entry) => [entry[0], entry]))
  return {
    names: [...entries.keys()],
    find(name) {
      const [, start, length, checksum] = entries.get(name) ?? []
      if (file === undefined || list === undefined || start === undefined || length === undefined) return undefined
      const bytes = quietly(() => readAt(file, list.end + start, length))
      return bytes && digest(bytes).toString('hex') === checksum ? bytes : undefined
    },
    write(pieces) {
      // Windows replaces no file that is open.
      if (file !== undefined) quietly(() => closeSync(file))
      if (folder !== undefined && path !== undefined) quietly(() => writeWhole(folder, path, pieces))
    },
  }
}

function readList(file: number): { readonly entries: readonly Entry[]; readonly end: number } | undefined {
  const head = readAt(file, 0, listHead)
  const length = head.readUInt32LE(0)
  if (length > Math.min(longestList, fstatSync(file).size)) return undefined
  const list = readAt(file, listHead, length)
  if (!digest(list).equals(head.subarray(4))) return undefined
  return { entries: JSON.parse(list.toString()) as readonly Entry[], end: listHead + length } // Written by `writeWhole`.
}

function readAt(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(length)
  if (readSync(file, bytes, 0, length, position) !== length) throw new Error('The file is shorter')
  return bytes
}

function writeWhole(folder: string, path: string, pieces: ReadonlyMap<string, Uint8Array>): void {
  makeFolder(folder, 0o700)
  let start = 0
  const entries = Array.from(pieces, ([name, bytes]): Entry => {
    const entry: Entry = [name, start, bytes.length, digest(bytes).toString('hex')]
    start += bytes.length
    return entry
  })
  const list = Buffer.from(JSON.stringify(entries))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(list.length)
  const draft = `${path}.${randomUUID()}`
  try {
    writeFileSync(draft, Buffer.concat([length, digest(list), list, ...pieces.values()]), { mode: 0o600, flag: 'wx' })
    renameSync(draft, path)
  } finally {
    rmSync(draft, { force: true })
  }
}

function digest(content: string | Uint8Array): Buffer {
  return createHash('sha256').update(content).digest()
}

function quietly<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
