import { createHash, randomUUID } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { RefusedFile } from '../model/diagnostic.ts'
import { codeOf } from './failure.ts'

const day = 24 * 60 * 60 * 1000

/**
 * Removes what runs that were broken off have left in a folder: entries whose name fits and which nobody has
 * changed for `age` milliseconds, by default a day, and those with a `runMark` of a process that has ended. Of a folder
 * of many, `most` entries are looked at, others each time. What cannot be removed stays, silently.
 */
export async function removeLeftovers(
  folder: string,
  name: RegExp,
  age: number = day,
  most = Number.POSITIVE_INFINITY,
): Promise<void> {
  const entries = (await quietly(() => readdir(folder))) ?? []
  const all = entries.filter((entry) => name.test(entry))
  const from = all.length > most ? Math.floor(Math.random() * all.length) : 0
  const found = [...all.slice(from), ...all.slice(0, from)].slice(0, most)
  const here = surroundings()
  await Promise.all(
    found.map((entry) =>
      quietly(async () => {
        const path = join(folder, entry)
        if (hasEnded(entry, here) || Date.now() - (await stat(path)).mtimeMs > age)
          await rm(path, { recursive: true, force: true })
      }),
    ),
  )
}

/** A name for what belongs to this process and goes with it, another one each time; short, for paths of sockets are. */
export function runMark(): string {
  return `${surroundings()}-${process.pid}-${randomUUID().slice(0, 4)}`
}

/** True if a name bears the mark of a process of the surroundings `here` that is no more. */
function hasEnded(name: string, here: string): boolean {
  const [, where, id] = /\b([0-9a-f]{8})-(\d+)-[0-9a-f]{4}$/.exec(name) ?? []
  if (where !== here) return false
  try {
    process.kill(Number(id), 0)
    return false
  } catch (error) {
    return codeOf(error) === 'ESRCH'
  }
}

/**
 * Where a process id means the same process: this machine since it was started, and this container. Folders may be
 * shared with others, of whose processes nothing can be told.
 */
function surroundings(): string {
  const known = [hostname(), readIfThere(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'))]
  const container = readIfThere(() => readlinkSync('/proc/self/ns/pid'))
  return createHash('sha256')
    .update([...known, container].join('\n'))
    .digest('hex')
    .slice(0, 8)
}

function readIfThere(read: () => string): string {
  try {
    return read()
  } catch {
    return ''
  }
}

/** Does something with the disk; undefined if the disk refuses. */
export async function quietly<T>(use: () => Promise<T>): Promise<T | undefined> {
  try {
    return await use()
  } catch (error) {
    if (codeOf(error) === undefined && !(error instanceof RefusedFile)) throw error
    return undefined
  }
}
