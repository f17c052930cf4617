import { expect, test } from 'vitest'
import { tellOutdated } from '../../src/commands/present-outdated.ts'
import type { Folder } from '../../src/model/effects.ts'
import { digestOfSources, noteReadings, sourcesOf } from '../../src/pipeline/memory/readings.ts'

const deck = 'slides/talk.md'
const data = 'data/talk/figures.csv'
const picture = 'slides/images/a.jpg'

function folderOf(files: ReadonlyMap<string, string>): Folder {
  return {
    list: async () => [],
    read: async (path) => {
      const text = files.get(path)
      return text === undefined ? undefined : new TextEncoder().encode(text)
    },
  }
}

/** What `present` says of a deck that was built, and of which then some files were changed. */
async function saidAfter(change: (files: Map<string, string>) => void, madeOf?: string): Promise<string | undefined> {
  const files = new Map([
    [deck, '一'],
    [picture, 'a'],
  ])
  const noted = noteReadings(folderOf(files))
  for (const path of [deck, data, picture]) await noted.read(path)
  const madeFrom = sourcesOf(noted.readings())
  change(files)
  const index = new Map([['index.html', madeOf ?? digestOfSources(madeFrom)]])
  return tellOutdated({ name: 'talk', madeOf: index, madeFrom }, folderOf(files))
}

test.each<[string, string, (files: Map<string, string>) => void]>([
  ['the deck', 'slides/talk.md has changed', (files) => files.set(deck, '二')],
  ['data that were not there', 'data/talk/figures.csv has changed', (files) => files.set(data, 'id')],
  [
    'a picture, and more',
    'data/talk/figures.csv and 1 more file have',
    (files) => files.set(picture, 'b').set(data, 'id'),
  ],
])('that %s was changed since a deck was built is told', async (_, says, change) => {
  const said = await saidAfter(change)
  expect(said).toContain(says)
  expect(said).toContain('run duilian build talk')
})

test('that the page is older than other files of the deck is told', async () => {
  expect(await saidAfter(() => undefined, 'earlier')).toContain('slides/talk.md has changed')
})

test.each<[string, (files: Map<string, string>) => void]>([
  ['nothing was changed', () => undefined],
  ['another deck was', (files) => files.set('slides/other.md', '二')],
  ['the deck is not here', (files) => files.clear()],
])('nothing is told where %s', async (_, change) => {
  expect(await saidAfter(change)).toBeUndefined()
})
