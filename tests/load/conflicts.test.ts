import { expect, test } from 'vitest'
import { settleConflicts } from '../../src/load/conflicts.ts'
import { parseCsv } from '../../src/load/csv.ts'
import { readDeck } from '../../src/load/deck.ts'
import { sourceFrom } from '../../src/load/source.ts'
import { parseYaml } from '../../src/load/yaml.ts'

function settle(file: string, text: string) {
  const { source, diagnostics } = settleConflicts(sourceFrom(file, text))
  return { source, found: diagnostics.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`) }
}

const conflict = (ours: string, theirs: string) => `<<<<<<< HEAD\n${ours}\n=======\n${theirs}\n>>>>>>> feature/x\n`

test.each([
  ['in a deck', 'a.md', `- 甲\n${conflict('- 乙', '- 丙')}- 丁\n`, '- 甲\n- 乙\n- 丁', ['merge-conflict 2:1']],
  ['with what both had', 'a.md', '<<<<<<<\n甲\n||||||| 0ab\n乙\n=======\n丙\n>>>>>>>\n', '甲', ['merge-conflict 1:1']],
  [
    'twice',
    'a.csv',
    conflict('a,b', 'a,c') + conflict('1,2', '3,4'),
    'a,b\n1,2',
    ['merge-conflict 1:1', 'merge-conflict 6:1'],
  ],
  ['behind code', 'a.md', `\`\`\`\na\n\`\`\`\n${conflict('甲', '乙')}`, '```\na\n```\n甲', ['merge-conflict 4:1']],
])('a conflict is reported once, and its first side read: %s', (_, file, text, kept, expected) => {
  const { source, found } = settle(file, text)
  expect(found).toEqual(expected)
  expect(source.text.replace(/^ *\n/gm, '').trim()).toBe(kept)
  expect(source.text).toHaveLength(text.length)
})

test.each([
  ['code that shows one', 'a.md', `\`\`\`\n${conflict('甲', '乙')}\`\`\`\n`],
  ['a heading with its line', 'a.md', '甲\n=======\n'],
  ['no end', 'a.md', '<<<<<<< HEAD\n甲\n=======\n乙\n'],
  ['no middle', 'a.md', '<<<<<<< HEAD\n甲\n>>>>>>> b\n'],
  ['other numbers of signs', 'a.md', '<<<<<<<< HEAD\n甲\n=======\n乙\n>>>>>>>> b\n'],
  ['signs inside of a line', 'a.md', `> ${conflict('甲', '乙')}`],
])('what is no conflict stays: %s', (_, file, text) => {
  expect(settle(file, text)).toMatchObject({ source: { text }, found: [] })
})

test('nothing else is said of a file with a conflict', () => {
  const title = conflict('title: 甲', 'title: 乙')
  expect(readDeck(settle('a.md', `---\n${title}language: zh-Hans-CN\n---\n\n# 甲\n`).source).diagnostics).toEqual([])
  expect(parseYaml(settle('a.yaml', `- id: a\n${conflict('  b: 1', '  b: 2')}`).source).diagnostics).toEqual([])
  const { value, diagnostics } = parseCsv(settle('a.csv', `a,b\n${conflict('1,2', '3,4')}5,6\n`).source)
  expect(diagnostics).toEqual([])
  expect(value.rows.map((row) => row.map((cell) => `${cell.value} ${cell.place.line}`))).toEqual([
    ['1 3', '2 3'],
    ['5 7', '6 7'],
  ])
})

test('starts without an end take no longer the more they are', () => {
  const text = '<<<<<<< a\n'.repeat(50_000)
  const start = performance.now()
  expect(settle('a.md', text).found).toEqual([])
  expect(performance.now() - start).toBeLessThan(2000)
})
