import type { Folder } from '../../model/effects.ts'
import { digest } from './digest.ts'

/** What was found when a folder was asked for something: the digest of a file's bytes, or of the names in it. */
export type Reading = readonly [asked: 'read' | 'list', path: string, found: string]

/** A folder that notes what it is asked for. */
export interface NotingFolder extends Folder {
  /** What it gave last for everything it was asked for, sorted. */
  readings(): readonly Reading[]
}

/** Notes what is read from a folder, so that what was made of it can be told to be still good. */
export function noteReadings(folder: Folder): NotingFolder {
  const files = new Map<string, Uint8Array | undefined>()
  const lists = new Map<string, readonly string[]>()
  const digests = new WeakMap<Uint8Array, string>()
  const digestOf = (bytes: Uint8Array | undefined) => {
    const found = (bytes && digests.get(bytes)) ?? digestBytes(bytes)
    if (bytes) digests.set(bytes, found)
    return found
  }
  return {
    async read(path) {
      const bytes = await folder.read(path)
      files.set(path, bytes)
      return bytes
    },
    async list(path) {
      const names = await folder.list(path)
      lists.set(path, names)
      return names
    },
    readings: () => [
      ...inOrder(lists).map(([path, names]): Reading => ['list', path, digest(...names)]),
      ...inOrder(files).map(([path, bytes]): Reading => ['read', path, digestOf(bytes)]),
    ],
  }
}

function inOrder<T>(found: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1))
}

/** True if a folder still gives what it gave then. */
export async function isAsRead(folder: Folder, readings: readonly Reading[]): Promise<boolean> {
  const same = readings.map(async ([asked, path, found]) => {
    const now = asked === 'list' ? digest(...(await folder.list(path))) : digestBytes(await folder.read(path))
    return now === found
  })
  return (await Promise.all(same)).every(Boolean)
}

/** The texts and data a deck was made of, by their paths, in order: what a person accepts changes nothing that is shown. */
export function sourcesOf(readings: readonly Reading[]): ReadonlyMap<string, string> {
  const read = readings.filter(([asked, path]) => asked === 'read' && !path.endsWith('/accepted.json'))
  return new Map(read.map(([, path, found]) => [path, found]))
}

/** Says of what texts and data a deck was made: the same as long as they are, whatever is made of them. */
export function digestOfSources(sources: ReadonlyMap<string, string>): string {
  return digest(...[...sources].flat())
}

/** A file that is not there has no digest. */
function digestBytes(bytes: Uint8Array | undefined): string {
  return bytes ? digest(bytes) : ''
}
