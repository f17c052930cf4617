import { describe, expect, test } from 'vitest'
import { readDeck } from '../../src/load/deck.ts'
import { sourceFrom } from '../../src/load/source.ts'

function find(keys: string, text: string) {
  const { diagnostics } = readDeck(sourceFrom('a.md', `---\nlanguage: zh-Hant-TW\n${keys}\n---\n\n${text}\n`))
  return diagnostics.map(({ code, place, message }) => ({ told: `${code} ${place?.line}:${place?.column}`, message }))
}

describe('a separator that a deck declares for reveal-md', () => {
  test.each([
    ['a line of signs', String.raw`separator: '^\r?\n\*\*\*\r?\n$'`, '# 一\n\n***\n\n# 二\n\n***\n\n# 三'],
    ['a comment', 'separator: <!--s-->', '# 一\n\n<!--s-->\n\n# 二\n\n<!--s-->\n\n# 三'],
    ['blank lines', String.raw`separator: "^\n\n\n"`, '# 一\n\n\n\n# 二\n\n\n\n# 三\n\n文'],
    ['blank lines below a line', String.raw`separator: '\n\n\n'`, '# 一\n\n\n# 二\n\n\n# 三\n\n文'],
  ])('and that parts no slides here stops a build: %s', (_, keys, text) => {
    const [found] = find(keys, text).filter(({ told }) => told.startsWith('markdown-unsupported'))
    expect(found?.told).toBe('markdown-unsupported 3:12')
    expect(found?.message).toMatch(/in line \d+ and in 1 more would run together/)
  })

  test.each([
    ['the one there is', String.raw`separator: '^\n---\n$'`],
    ['more of the same', String.raw`separator: '\r?\n----\r?\n'`],
    ['one that the deck does not have', 'verticalSeparator: <!--v-->'],
    ['blank lines that only stand beside the one there is', String.raw`separator: '^\n\n'`],
    ['one in code', 'separator: ^~~~~$'],
  ])('is only needless if it is %s', (_, keys) => {
    const found = find(keys, '# 一\n\n```\n~~~~\n```\n\n\n---\n\n# 二')
    expect(found.map(({ told }) => told)).toEqual(['key-foreign 3:1'])
  })
})
