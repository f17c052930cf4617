import { formatOfFile } from '../documents/formats/formats.ts'
import type { BuiltDeck } from '../pipeline/built-deck.ts'
import { digestOfSources } from '../pipeline/memory/readings.ts'
import type { OutputFolder } from '../system/outputs.ts'

/** What a build has made and left. */
interface Made {
  /** The decks of which files were written. */
  readonly decks: readonly Pick<BuiltDeck, 'name' | 'files' | 'madeFrom'>[]
  /** The names of all decks that there are. */
  readonly names: readonly string[]
  /** The output folder, as it was named. */
  readonly out: string
}

/**
 * What an output folder holds of earlier builds that may be taken for what the decks say now, a line for each deck:
 * formats that were not made again, and decks that are gone. Nothing is removed: whoever made them may want them.
 */
export function tellEarlier(folders: readonly OutputFolder[], { decks, names, out }: Made): readonly string[] {
  const gone = folders.filter(({ name }) => !names.includes(name))
  const stale = decks.flatMap(({ name, files, madeFrom }) => {
    const now = new Set(files.map((file) => file.name))
    const folder = folders.find((one) => one.name === name)
    // What was made of the same texts and data says what the deck says now.
    const madeOf = madeFrom && digestOfSources(madeFrom)
    const isSame = (file: string) => madeOf !== undefined && folder?.madeOf.get(file) === madeOf
    const old = folder?.files.filter((file) => !now.has(file) && formatOfFile(file) && !isSame(file))
    return old && old.length > 0 ? [`${out}/${name} has ${describe(old)}`] : []
  })
  return [
    ...stale.map((line) => `${line} Make them again with --format, or delete them.`),
    ...gone.map(
      ({ name }) => `${out}/${name} is of no deck in slides/, but it is listed: delete it if that is not meant.`,
    ),
  ]
}

/** Files by their names, or, where these are many, by their number and some of them. */
function describe(names: readonly string[]): string {
  if (names.length <= few) return `files of an earlier build: ${names.join(', ')}.`
  return `${names.length} files of an earlier build, such as ${names.slice(0, few).join(', ')}.`
}

const few = 4
