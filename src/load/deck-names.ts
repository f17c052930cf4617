import { diagnose, type Outcome } from '../model/diagnostic.ts'
import type { Folder } from '../model/effects.ts'
import { didYouMean } from '../model/suggest.ts'

/** The names of the decks in a project: `slides/<name>.md`. */
export async function listDecks(project: Folder): Promise<readonly string[]> {
  const files = await project.list('slides')
  return files.filter((file) => /^[^/.][^/]*\.md$/.test(file)).map((file) => file.slice(0, -3))
}

/** The decks that were asked for, or all; reports `deck-missing`, and `file-missing` for a folder without decks. */
export async function chooseDecks(asked: readonly string[], project: Folder): Promise<Outcome<readonly string[]>> {
  const known = await listDecks(project)
  if (known.length === 0) {
    const hint = 'Run "duilian init" for a small project to start from, or go to the folder that holds "slides".'
    return { value: [], diagnostics: [diagnose('file-missing', undefined, 'There is no deck in slides/.', hint)] }
  }
  const names = asked.map(deckName)
  const diagnostics = names
    .filter((name) => !known.includes(name))
    .map((name) => {
      const hint = didYouMean(name, known, `Decks are ${known.join(', ')}.`)
      return diagnose('deck-missing', undefined, `There is no deck slides/${name}.md.`, hint)
    })
  return { value: names.length === 0 ? known : names.filter((name) => known.includes(name)), diagnostics }
}

/** The name of a deck that was asked for by its name or its file. */
export function deckName(asked: string): string {
  return asked.replace(/^(\.\/)?slides\//, '').replace(/\.md$/, '')
}
