import type { BuildEffects } from '../../model/build-effects.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { FileReader, Folder } from '../../model/effects.ts'
import { digest } from './digest.ts'
import { isAsRead, type NotingFolder, noteReadings, type Reading } from './readings.ts'

/** A finished file as it was written. */
export interface WrittenFile {
  readonly name: string
  /** In bytes. */
  readonly size: number
  /** SHA-256. */
  readonly digest: string
}

/** What came of a deck: all that is said of it when it is not made again. */
export interface Made {
  readonly slides: number
  /** None if the deck was only checked. */
  readonly files: readonly WrittenFile[]
  readonly diagnostics: readonly Diagnostic[]
  /** What was said of the templates. */
  readonly common: readonly Diagnostic[]
  /** The texts that these point into. */
  readonly sources: readonly (readonly [file: string, text: string])[]
}

interface KeptMade extends Made {
  readonly readings: Readonly<Record<'deck' | 'library' | 'templates', readonly Reading[]>>
  readonly stamps: readonly Stamp[]
}

/** A file outside of the project, such as a font, with its size and time. */
type Stamp = readonly [path: string, status: string]

/** What keeping decks needs of the world. */
type MadeEffects = Pick<
  BuildEffects,
  'project' | 'templates' | 'files' | 'cache' | 'projectPath' | 'edition' | 'outputs'
>

/** Effects that note what is read through them. */
export interface Noting {
  readonly project: NotingFolder
  readonly templates: NotingFolder
  readonly files: FileReader
  readonly stamps: () => Promise<readonly Stamp[]>
}

/** Notes what is read of templates and fonts, for all decks of a run. */
export function noteEffects({
  project,
  templates,
  files,
}: Pick<MadeEffects, 'project' | 'templates' | 'files'>): Noting {
  const touched = new Map<string, Promise<string>>()
  const touch = async (path: string) => {
    if (!touched.has(path)) touched.set(path, statusOf(files, path))
    await touched.get(path)
  }
  return {
    project: noteReadings(project),
    templates: noteReadings(templates),
    files: {
      read: async (path, limit) => {
        await touch(path)
        return files.read(path, limit)
      },
      stat: async (path) => {
        await touch(path)
        return files.stat(path)
      },
    },
    stamps: () => Promise.all([...touched].map(async ([path, status]) => [path, await status] as const)),
  }
}

/** A deck that would be made as it was: its files and those it is made of are as they were then. `request` says all that was asked for. */
export async function findMade(deck: string, request: unknown, effects: MadeEffects): Promise<Made | undefined> {
  const key = keyOf(deck, request, effects)
  const bytes = key === undefined ? undefined : await effects.cache.get(key)
  if (!bytes) return undefined
  const { readings, stamps, ...made } = JSON.parse(new TextDecoder().decode(bytes)) as KeptMade // Written by `keepMade`.
  const asked = [
    isAsRead(effects.project, readings.deck),
    isAsRead(effects.project, readings.library),
    isAsRead(effects.templates, readings.templates),
    ...stamps.map(async ([path, status]) => (await statusOf(effects.files, path)) === status),
  ]
  if (!(await areAll(asked))) return undefined
  // They are large, and of no use where something they are made of has changed.
  return (await areAll(made.files.map((file) => isAsWritten(effects.outputs, deck, file)))) ? made : undefined
}

/** True if all are; what may not be read any more is not as it was. */
async function areAll(asked: readonly Promise<boolean>[]): Promise<boolean> {
  return (await Promise.all(asked).catch(() => [false])).every(Boolean)
}

/** Keeps what came of a deck, once its files are written. */
export async function keepMade(
  deck: string,
  request: unknown,
  made: Made,
  { read, noting, effects }: { readonly read: NotingFolder; readonly noting: Noting; readonly effects: MadeEffects },
): Promise<void> {
  const key = keyOf(deck, request, effects)
  if (key === undefined) return
  const readings = {
    deck: read.readings(),
    library: noting.project.readings(),
    templates: noting.templates.readings(),
  }
  const kept: KeptMade = { ...made, readings, stamps: await noting.stamps() }
  await effects.cache.set(key, new TextEncoder().encode(JSON.stringify(kept)))
}

/** True if the pages of these names are still those that were written for the same list by the same templates. */
export async function isListed(decks: unknown, names: readonly string[], effects: MadeEffects): Promise<boolean> {
  const key = listKeyOf(effects)
  const kept = key === undefined ? undefined : await effects.cache.get(key)
  if (!kept) return false
  const pages = names.map(async (name) => ({ name, bytes: await effects.outputs?.read(name).catch(() => undefined) }))
  return new TextDecoder().decode(kept) === digestOfList(decks, await Promise.all(pages))
}

/** Keeps the pages that list decks, once they are written. */
export async function keepListed(decks: unknown, pages: readonly Page[], effects: MadeEffects): Promise<void> {
  const key = listKeyOf(effects)
  if (key !== undefined) await effects.cache.set(key, new TextEncoder().encode(digestOfList(decks, pages)))
}

interface Page {
  readonly name: string
  /** Undefined if it is gone. */
  readonly bytes: Uint8Array | undefined
}

function listKeyOf({ edition, projectPath }: MadeEffects): string | undefined {
  return edition && ['listed', edition, projectPath('slides')].join(' ')
}

function digestOfList(decks: unknown, pages: readonly Page[]): string {
  const digests = pages.map(({ name, bytes }) => `${name} ${bytes && digest(bytes)}`)
  return [digest(JSON.stringify(decks)), ...digests].join('\n')
}

/** Describes finished files. */
export function describeFiles(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): WrittenFile[] {
  return files.map(({ name, bytes }) => ({ name, size: bytes.length, digest: digest(bytes) }))
}

async function isAsWritten(outputs: Folder | undefined, deck: string, file: WrittenFile): Promise<boolean> {
  const bytes = await outputs?.read(`${deck}/${file.name}`)
  return bytes !== undefined && bytes.length === file.size && digest(bytes) === file.digest
}

async function statusOf(files: FileReader, path: string): Promise<string> {
  const found = await files.stat(path)
  return found ? `${found.size} ${found.modified}` : 'none'
}

function keyOf(deck: string, request: unknown, { edition, projectPath }: MadeEffects): string | undefined {
  return edition && ['made', edition, projectPath('slides'), deck, JSON.stringify(request)].join(' ')
}
