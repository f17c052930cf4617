import { constants } from 'node:fs'
import { copyFile, lstat, mkdir, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { EnvironmentError } from '../model/diagnostic.ts'
import { environmentFailure, isAbsent } from './failure.ts'
import { removeLeftovers, runMark } from './leftovers.ts'
import { makeFolder } from './make-folder.ts'
import {
  entriesOf,
  isAsWritten,
  type Manifest,
  manifestName,
  readManifest,
  readOrigins,
  serializeManifest,
} from './manifest.ts'

/** The finished files of one deck. */
export interface OutputGroup {
  /** Name of the deck's folder inside the output folder. */
  readonly folder: string
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  /** Says of what the files were made. */
  readonly madeOf?: string
  /** Those texts and data by their paths, each with its digest. */
  readonly madeFrom?: ReadonlyMap<string, string>
  /** Tells which files of earlier builds, not being among `files`, are no longer of the deck: they are removed. */
  readonly isStale: (name: string) => boolean
}

/** One file on its way out. */
export interface Delivery {
  readonly target: string
  /** Where it is first written. */
  readonly draft: string
  /** Where a copy of the earlier file is, if there was one, until all is done. */
  readonly former: string
}

const hint = 'Choose another folder with --out, or mend its permissions.'

/**
 * Writes finished files to `<outFolder>/<deck>/`, all of them or, if anything goes wrong, none: they are
 * written to a private folder first and then renamed; a rename that fails puts the earlier files back.
 * Each deck's folder has a manifest of what duilian wrote there. Touches nothing but the files named, and stale ones that
 * are still as the manifest says: whatever else is there is somebody else's. Throws an EnvironmentError if a folder or file cannot be written, or
 * a deck's folder is a link that leads out of the output folder.
 */
export async function publish(outFolder: string, groups: readonly OutputGroup[]): Promise<void> {
  if (groups.length === 0) return
  for (const name of groups.flatMap(({ folder, files }) => [folder, ...files.map((file) => file.name)])) {
    if (!isPlainName(name)) throw new Error(`"${name}" is no name of an output file or folder`)
  }
  try {
    makeFolder(outFolder)
    await removeLeftovers(outFolder, /^\.duilian-.*-/)
    const draft = join(outFolder, `.duilian-${runMark()}`)
    await mkdir(draft, { mode: 0o700 })
    try {
      await publishThrough(draft, outFolder, groups)
    } finally {
      await rm(draft, { recursive: true, force: true, maxRetries: 5 })
    }
  } catch (error) {
    throw environmentFailure(error, `The output folder ${outFolder} cannot be written`, hint)
  }
}

/** Neither a path nor a name that a folder gives to itself, its parent or another drive. */
function isPlainName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !/[/\\:\0]/.test(name)
}

async function publishThrough(draft: string, outFolder: string, groups: readonly OutputGroup[]): Promise<void> {
  await Promise.all(groups.map(({ folder }) => prepareFolder(outFolder, folder)))
  const plans = await Promise.all(groups.map((group) => planGroup(join(outFolder, group.folder), group)))
  const deliveries = plans.flatMap(({ folder, files }, group) =>
    files.map(({ name, bytes }, index) => ({
      bytes,
      target: join(folder, name),
      draft: join(draft, `${group}-${index}`),
      former: join(draft, `${group}-${index}-former`),
    })),
  )
  await Promise.all(deliveries.map(prepare))
  await replaceAll(deliveries)
  await Promise.all(plans.flatMap(({ folder, stale }) => stale.map((name) => rm(join(folder, name), { force: true }))))
}

interface GroupPlan {
  readonly folder: string
  /** Those of the deck, and the manifest last: what it does not name is never removed. */
  readonly files: OutputGroup['files']
  readonly stale: readonly string[]
}

async function planGroup(
  folder: string,
  { files, madeOf, madeFrom = new Map(), isStale }: OutputGroup,
): Promise<GroupPlan> {
  const before = await readManifest(folder)
  const current = entriesOf(files)
  const old = [...before.keys()].filter((name) => isPlainName(name) && !current.has(name) && isStale(name))
  const stale = await Promise.all(old.map(async (name) => ((await isAsWritten(folder, name, before)) ? [name] : [])))
  const kept = [...before].filter(([name]) => !old.includes(name))
  const manifest: Manifest = new Map([...kept, ...current])
  const origins = [...(await readOrigins(folder))].filter(([name]) => manifest.has(name) && !current.has(name))
  const own = madeOf === undefined ? [] : files.map(({ name }) => [name, madeOf] as const)
  const bytes = serializeManifest(manifest, new Map([...origins, ...own]), madeFrom)
  const manifestFile = { name: manifestName, bytes }
  return { folder, files: [...files, manifestFile], stale: stale.flat() }
}

async function prepareFolder(outFolder: string, name: string): Promise<void> {
  const folder = join(outFolder, name)
  makeFolder(folder)
  const [root, real] = await Promise.all([realpath(outFolder), realpath(folder)])
  if (real.startsWith(root.endsWith(sep) ? root : root + sep)) return
  throw new EnvironmentError(`The folder ${folder} is a link that leads out of ${outFolder}.`, 'Remove the link.')
}

/** Writes the new file and copies the earlier one; finds out here what would make the renaming fail. */
async function prepare({ bytes, target, draft, former }: Delivery & { readonly bytes: Uint8Array }): Promise<void> {
  const earlier = await lstat(target).catch(undefinedIfAbsent)
  if (earlier?.isDirectory()) throw new EnvironmentError(`The output file ${target} is a folder.`, 'Remove the folder.')
  await Promise.all([
    writeFile(draft, bytes),
    earlier?.isFile() && copyFile(target, former, constants.COPYFILE_FICLONE),
  ])
}

/** Renames all drafts to their targets; if one cannot be renamed, all targets are as before. */
export async function replaceAll(deliveries: readonly Delivery[]): Promise<void> {
  const done: Delivery[] = []
  try {
    for (const delivery of deliveries) {
      await rename(delivery.draft, delivery.target)
      done.push(delivery)
    }
  } catch (error) {
    await Promise.all(done.map(putBack))
    throw error
  }
}

async function putBack({ target, former }: Delivery): Promise<void> {
  try {
    await rename(former, target)
  } catch (error) {
    undefinedIfAbsent(error)
    await rm(target, { force: true }) // There was no such file before.
  }
}

function undefinedIfAbsent(error: unknown): undefined {
  if (!isAbsent(error)) throw error
}
