import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Cache } from '../../src/model/effects.ts'
import { openJoined } from '../../src/system/joined.ts'

const folder = mkdtempSync(join(tmpdir(), 'joined-'))
afterAll(() => rmSync(folder, { recursive: true }))

const scripts = {
  sum: 'const {one}=require("./one.cjs");exports.sum=()=>one()+one();exports.path=require("node:path").sep',
  one: 'let calls=0;exports.one=()=>++calls',
  loop: 'exports.early=1;exports.other=require("./pool.cjs").seen',
  pool: 'exports.seen=require("./loop.cjs").early',
  strict: 'exports.owner=(function(){return this})()',
  late: 'exports.load=(name)=>(require.import??(e=>import(e)))(name)',
}
for (const [name, code] of Object.entries(scripts)) writeFileSync(join(folder, `${name}.cjs`), code)

/** A cache in memory, and how often it was written. */
function remembering() {
  const entries = new Map<string, Uint8Array>()
  let writes = 0
  const cache: Cache = {
    get: async (key) => entries.get(key),
    async set(key, bytes) {
      writes += 1
      entries.set(key, Buffer.concat([bytes].flat()))
    },
  }
  return { cache, entries, writes: () => writes }
}

test('scripts run once, in strict mode, and find each other, Node and themselves', async () => {
  const { load } = await openJoined(folder, { cache: remembering().cache, key: 'a' })
  const { sum, path } = load('sum') as { sum: () => number; path: string }
  expect(sum()).toBe(3)
  expect((load('one') as { one: () => number }).one()).toBe(3)
  expect(path).toMatch(/^[/\\]$/)
  expect(load('loop')).toEqual({ early: 1, other: 1 })
  expect(load('strict')).toEqual({ owner: undefined })
})

test('what was compiled is kept until there is more, and serves under its own key alone', async () => {
  const { cache, entries, writes } = remembering()
  const run = async (names: readonly string[], key = 'a') => {
    const joined = await openJoined(folder, { cache, key })
    const found = names.map((name) => joined.load(name))
    await joined.keep()
    return found
  }
  await run(['sum'])
  expect(writes()).toBe(1)
  const [again] = await run(['sum'])
  expect((again as { sum: () => number }).sum()).toBe(3)
  expect(writes()).toBe(1)
  await run(['one', 'late'])
  expect(writes()).toBe(2)
  await run(['sum', 'late'])
  expect(writes()).toBe(2)
  await run(['sum'], 'b')
  expect(entries.size).toBe(2)
})

test('code that was kept can import modules too', async () => {
  const { cache, writes } = remembering()
  for (const _ of ['compiled', 'kept']) {
    const joined = await openJoined(folder, { cache, key: 'a' })
    const { load } = joined.load('late') as { load: (name: string) => Promise<unknown> }
    expect(await load('node:os')).toHaveProperty('tmpdir')
    await joined.keep()
  }
  expect(writes()).toBe(1)
})
