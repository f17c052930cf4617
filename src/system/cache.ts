import { createHash, randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Cache } from '../model/effects.ts'
import { quietly, removeLeftovers } from './leftovers.ts'
import { makeFolder } from './make-folder.ts'
import { readWhole } from './read-file.ts'

/** A cache that keeps nothing. */
export const noCache: Cache = { get: async () => undefined, set: async () => undefined }

/** How long an entry is kept, in milliseconds: thirty days after it was written. */
const lifetime = 30 * 24 * 60 * 60 * 1000

/** How many entries are looked at for their age in a run: of some thousands all would take longer than a deck. */
const looks = 200

/**
 * A cache in a folder (see `cacheFolder`), one file for each key; none if there is no folder. An entry is
 * written under another name and renamed, and carries a checksum of itself and its key: one that was cut short,
 * changed, or put in the place of another counts as not there, and so does one without bytes, of which nothing
 * that is kept can be made. What goes wrong with the disk is not reported. The first write removes old entries.
 */
export function createCache(folder: string | undefined): Cache {
  if (folder === undefined) return noCache
  const fileOf = (key: string) => join(folder, `${digest(key).toString('hex')}.bin`)
  let swept: Promise<void> | undefined
  return {
    get: (key) => quietly(async () => unseal(key, await readWhole(fileOf(key), largest))),
    set: async (key, bytes) => {
      await quietly(async () => makeFolder(folder, 0o700))
      swept ??= removeLeftovers(folder, /^[0-9a-f]{64}\.bin/, lifetime, looks)
      const pieces = [bytes].flat()
      await Promise.all([swept, quietly(() => writeWhole(fileOf(key), [sealOf(key, pieces), ...pieces]))])
    },
  }
}

/** A cache that knows the entries of another one too, to which nothing is written. */
export function withShipped(cache: Cache, shipped: Cache): Cache {
  return { get: async (key) => (await cache.get(key)) ?? shipped.get(key), set: cache.set }
}

/** Bytes of the largest entry that is read: a deck of a thousand slides as `dev` shows it has a few. */
const largest = 500_000_000

const checksumLength = 32

function unseal(key: string, sealed: Buffer | undefined): Uint8Array | undefined {
  if (sealed === undefined || sealed.length <= checksumLength) return undefined
  const bytes = sealed.subarray(checksumLength)
  return sealOf(key, [bytes]).equals(sealed.subarray(0, checksumLength)) ? bytes : undefined
}

/** The checksum of an entry. The digest of the key has one length, so that no other key and bytes can be read out of it. */
function sealOf(key: string, pieces: readonly Uint8Array[]): Buffer {
  const seal = createHash('sha256').update(digest(key))
  for (const piece of pieces) seal.update(piece)
  return seal.digest()
}

/** Writes pieces in one go without joining them in memory first: those of a large deck are tens of megabytes. */
async function writeWhole(path: string, pieces: readonly Uint8Array[]): Promise<void> {
  const draft = `${path}.${randomUUID()}`
  try {
    const file = await open(draft, 'wx', 0o600)
    try {
      const { bytesWritten } = await file.writev(pieces)
      const size = pieces.reduce((sum, { length }) => sum + length, 0)
      if (bytesWritten !== size) return
    } finally {
      await file.close()
    }
    await rename(draft, path)
  } finally {
    await rm(draft, { force: true })
  }
}

function digest(content: string): Buffer {
  return createHash('sha256').update(content).digest()
}
