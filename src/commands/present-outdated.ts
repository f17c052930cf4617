import type { Folder } from '../model/effects.ts'
import { digestOfSources, isAsRead } from '../pipeline/memory/readings.ts'
import type { OutputFolder } from '../system/outputs.ts'

/**
 * Says that a deck was changed since what is presented was built, which nobody wants to find out on stage; undefined if
 * it was not, or if its sources are not here.
 */
export async function tellOutdated(
  { name, madeOf, madeFrom }: Pick<OutputFolder, 'name' | 'madeOf' | 'madeFrom'>,
  project: Folder,
): Promise<string | undefined> {
  const deck = `slides/${name}.md`
  if (!madeFrom.has(deck) || (await project.read(deck)) === undefined) return undefined
  const isOlder = madeOf.get('index.html') !== digestOfSources(madeFrom)
  const [first, ...others] = isOlder ? [deck] : await changedAmong(madeFrom, project)
  if (first === undefined) return undefined
  const which =
    others.length === 0
      ? `${first} has`
      : `${first} and ${others.length} more file${others.length === 1 ? '' : 's'} have`
  return `${which} changed since this deck was built: what is shown is as it was then. To show it as it is now, run duilian build ${name} and start again.\n`
}

/** Those of a deck's texts and data that are no longer what they were. */
async function changedAmong(sources: ReadonlyMap<string, string>, project: Folder): Promise<readonly string[]> {
  const found = Array.from(sources, async ([path, was]) => {
    return (await isAsRead(project, [['read', path, was]])) ? [] : [path]
  })
  return (await Promise.all(found)).flat()
}
