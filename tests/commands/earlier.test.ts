import { expect, test } from 'vitest'
import { tellEarlier } from '../../src/commands/earlier.ts'
import { digestOfSources } from '../../src/pipeline/memory/readings.ts'

const file = (name: string) => ({ name, bytes: new Uint8Array() })
const folder = (name: string, ...files: string[]) => ({
  name,
  report: {},
  files: ['report.json', ...files],
  madeOf: new Map<string, string>(),
  madeFrom: new Map<string, string>(),
})
const made = (name: string, ...files: string[]) => ({ name, files: ['report.json', ...files].map(file) })

test('what a build left of earlier ones is told, a line for each deck', () => {
  const folders = [
    folder('talk', 'index.html', 'zh-Hant-TW.pptx', 'notes.txt', '.duilian.json'),
    folder('tea', 'index.html'),
    folder('gone', 'index.html'),
    folder('still', 'index.html', 'zh-Hant-TW.pptx'),
  ]
  const decks = [made('talk', 'index.html'), made('tea', 'index.html')]
  expect(tellEarlier(folders, { decks, names: ['talk', 'tea', 'still'], out: 'dist' })).toEqual([
    'dist/talk has files of an earlier build: zh-Hant-TW.pptx. Make them again with --format, or delete them.',
    'dist/gone is of no deck in slides/, but it is listed: delete it if that is not meant.',
  ])
})

test('of many files it says how many they are', () => {
  const pages = Array.from({ length: 92 }, (_, at) => `zh-Hant-TW.${String(at + 1).padStart(2, '0')}.png`)
  const folders = [folder('talk', 'index.html', ...pages)]
  const [line] = tellEarlier(folders, { decks: [made('talk', 'index.html')], names: ['talk'], out: 'dist' })
  expect(line).toMatch(/^dist\/talk has 92 files of an earlier build, such as zh-Hant-TW\.01\.png, .*04\.png\. Make/)
})

test('what was made of the same texts and data is not told', () => {
  const madeFrom = new Map([['slides/talk.md', 'these']])
  const talk = {
    ...folder('talk', 'index.html', 'zh-Hant-TW.notes.pdf', 'zh-Hant-TW.pptx'),
    madeOf: new Map([
      ['zh-Hant-TW.notes.pdf', digestOfSources(madeFrom)],
      ['zh-Hant-TW.pptx', 'others'],
    ]),
    madeFrom: new Map<string, string>(),
  }
  const decks = [{ ...made('talk', 'index.html'), madeFrom }]
  expect(tellEarlier([talk], { decks, names: ['talk'], out: 'dist' })).toEqual([
    'dist/talk has files of an earlier build: zh-Hant-TW.pptx. Make them again with --format, or delete them.',
  ])
})
