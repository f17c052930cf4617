import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { CodeStore } from '../../src/system/code-store.ts'
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

/** A store in memory, and how often it was written. */
function remembering() {
  let kept: ReadonlyMap<string, Uint8Array> = new Map()
  let writes = 0
  const open = (): CodeStore => ({
    names: [...kept.keys()],
    find: (name) => kept.get(name),
    write(pieces) {
      writes += 1
      kept = pieces
    },
  })
  return { open, names: () => [...kept.keys()].sort(), writes: () => writes }
}

test('scripts run once, in strict mode, and find each other, Node and themselves', () => {
  const { load } = openJoined(folder, remembering().open())
  const { sum, path } = load('sum') as { sum: () => number; path: string }
  expect(sum()).toBe(3)
  expect((load('one') as { one: () => number }).one()).toBe(3)
  expect(path).toMatch(/^[/\\]$/)
  expect(load('loop')).toEqual({ early: 1, other: 1 })
  expect(load('strict')).toEqual({ owner: undefined })
})

test('what was compiled is kept until there is more, that of scripts which did not run too', () => {
  const { open, names, writes } = remembering()
  const run = (scripts: readonly string[]) => {
    const joined = openJoined(folder, open())
    const found = scripts.map((name) => joined.load(name))
    joined.keep()
    return found
  }
  run(['sum'])
  expect([writes(), names()]).toEqual([1, ['one.cjs', 'sum.cjs']])
  const [again] = run(['sum'])
  expect((again as { sum: () => number }).sum()).toBe(3)
  expect(writes()).toBe(1)
  run(['one', 'late'])
  expect([writes(), names()]).toEqual([2, ['late.cjs', 'one.cjs', 'sum.cjs']])
  run(['sum', 'late'])
  expect(writes()).toBe(2)
})

test('code that was kept can import modules too', async () => {
  const { open, writes } = remembering()
  for (const _ of ['compiled', 'kept']) {
    const joined = openJoined(folder, open())
    const { load } = joined.load('late') as { load: (name: string) => Promise<unknown> }
    expect(await load('node:os')).toHaveProperty('tmpdir')
    joined.keep()
  }
  expect(writes()).toBe(1)
})
