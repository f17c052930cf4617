import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openCodeStore } from '../../src/system/code-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'code-store-'))
afterAll(() => rmSync(folder, { recursive: true }))

const pieces = new Map([
  ['a.cjs', Buffer.from('first piece')],
  ['b.cjs', Buffer.from('second')],
])
const all = (key: string) => {
  const store = openCodeStore(folder, key)
  return store.names.map((name) => [name, store.find(name) && Buffer.from(store.find(name) ?? []).toString()])
}

test('what was written is found under its key alone, until something else is', () => {
  openCodeStore(folder, 'one').write(pieces)
  expect(all('one')).toEqual([
    ['a.cjs', 'first piece'],
    ['b.cjs', 'second'],
  ])
  expect(all('other')).toEqual([])
  expect(openCodeStore(folder, 'one').find('c.cjs')).toBeUndefined()
  openCodeStore(folder, 'one').write(new Map([['c.cjs', Buffer.from('third')]]))
  expect(all('one')).toEqual([['c.cjs', 'third']])
})

test('without a folder nothing is kept, and with one that cannot be written nothing is said', () => {
  for (const none of [undefined, '/proc/none']) {
    const store = openCodeStore(none, 'one')
    store.write(pieces)
    expect(store.names).toEqual([])
  }
})

describe('a damaged store', () => {
  const write = () => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name))
    openCodeStore(folder, 'one').write(pieces)
    return join(folder, readdirSync(folder)[0] ?? '')
  }

  test('gives no piece that is not as it was written, whichever byte has changed', () => {
    const { length } = readFileSync(write())
    for (let at = 0; at < length; at += 1) {
      const path = write()
      const bytes = readFileSync(path)
      bytes[at] = (bytes[at] ?? 0) ^ 0xff
      writeFileSync(path, bytes)
      for (const [name, text] of all('one')) expect([pieces.get(String(name))?.toString(), undefined]).toContain(text)
    }
  })

  test('that is too short gives what is whole', () => {
    const path = write()
    truncateSync(path, readFileSync(path).length - 1)
    expect(all('one')).toEqual([
      ['a.cjs', 'first piece'],
      ['b.cjs', undefined],
    ])
    truncateSync(path, 3)
    expect(all('one')).toEqual([])
  })
})
