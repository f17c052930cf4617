import { expect, test } from 'vitest'
import type { Folder } from '../../../src/model/effects.ts'
import { digestOfSources, isAsRead, noteReadings, sourcesOf } from '../../../src/pipeline/memory/readings.ts'

function folderOf(files: Map<string, string>): Folder {
  return {
    list: async (path) => [...files.keys()].filter((name) => name.startsWith(`${path}/`)),
    read: async (path) => {
      const text = files.get(path)
      return text === undefined ? undefined : new TextEncoder().encode(text)
    },
  }
}

const files = () =>
  new Map([
    ['slides/talk.md', '一'],
    ['templates/a.hbs', 'a'],
  ])

/** Reads a deck, data it does not have and the names of templates, then changes the files. */
async function isSameAfter(change: (files: Map<string, string>) => void): Promise<boolean> {
  const given = files()
  const noted = noteReadings(folderOf(given))
  await noted.read('slides/talk.md')
  await noted.read('data/talk/figures.csv')
  await noted.list('templates')
  change(given)
  return isAsRead(folderOf(given), noted.readings())
}

test.each<[string, boolean, (files: Map<string, string>) => void]>([
  ['nothing', true, () => undefined],
  ['a file that was read', false, (given) => given.set('slides/talk.md', '二')],
  ['the absence of a file that was read', false, (given) => given.delete('slides/talk.md')],
  ['the presence of a file that was asked for', false, (given) => given.set('data/talk/figures.csv', 'id')],
  ['the names in a folder that was listed', false, (given) => given.set('templates/b.hbs', 'b')],
  ['a file that was not read', true, (given) => given.set('slides/other.md', '二')],
  ['what is in a file that was only listed', true, (given) => given.set('templates/a.hbs', 'b')],
])('a folder that differs in %s is as it was read: %s', async (_, same, change) => {
  expect(await isSameAfter(change)).toBe(same)
})

test('what counts is what was read last', async () => {
  const given = files()
  const noted = noteReadings(folderOf(given))
  await noted.read('slides/talk.md')
  given.set('slides/talk.md', '二')
  await noted.read('slides/talk.md')
  expect(await isAsRead(folderOf(given), noted.readings())).toBe(true)
})

test.each<[string, boolean, readonly [string, string]]>([
  ['a text', false, ['slides/talk.md', '二']],
  ['data that were missing', false, ['data/talk/figures.csv', 'id']],
  ['another deck', true, ['slides/other.md', '二']],
  ['what was accepted', true, ['data/talk/accepted.json', '{}']],
])('with %s changed a deck is made of the same: %s', async (_, same, [path, text]) => {
  const made = async (given: Map<string, string>) => {
    const noted = noteReadings(folderOf(given))
    await noted.list('slides')
    for (const name of ['slides/talk.md', 'data/talk/figures.csv', 'data/talk/accepted.json']) await noted.read(name)
    return digestOfSources(sourcesOf(noted.readings()))
  }
  const before = await made(files())
  expect((await made(files().set(path, text))) === before).toBe(same)
})
