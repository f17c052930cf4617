import { describe, expect, test } from 'vitest'
import type { Cache } from '../../src/model/effects.ts'
import { createEngine } from '../../src/render/engine.ts'
import { readLayouts } from '../../src/render/layouts.ts'
import { builtInTemplates, templatesOf } from './templates.ts'

/** A cache in memory that counts what is written to it. */
function createMemoryCache(): Cache & { readonly entries: Map<string, Uint8Array> } {
  const entries = new Map<string, Uint8Array>()
  return {
    entries,
    get: async (key) => entries.get(key),
    set: async (key, bytes) => void entries.set(key, Buffer.concat([bytes].flat())),
  }
}

async function readTwice(files: Parameters<typeof readLayouts>[0]) {
  const cache = createMemoryCache()
  const first = await readLayouts(files, cache)
  const second = await readLayouts(files, cache)
  return { first, second, cache }
}

describe('templates that are kept compiled', async () => {
  const { first, second, cache } = await readTwice(builtInTemplates())

  test('have the same layouts as when they were read', () => {
    expect([...second.value.specs.values()]).toEqual([...first.value.specs.values()])
    expect([...second.value.templates.keys()].sort()).toEqual([...first.value.templates.keys()].sort())
    expect([...second.value.templates.values()].every(({ code }) => code !== undefined)).toBe(true)
  })

  test('are kept once', () => {
    expect(cache.entries.size).toBe(1)
  })

  test('give the same HTML', async () => {
    const files = templatesOf({
      page: '{{#each items}}{{> item this}}{{/each}}{{#> box}}{{title}}{{/box}}',
      'partials/item': '<li>{{name}}</li>',
      'partials/box': '<p>{{> @partial-block}}</p>',
    })
    const context = { items: [{ name: '一<' }, { name: '二' }], title: '題' }
    const { first: read, second: kept } = await readTwice(files)
    const [one, other] = [read, kept].map(({ value }) => createEngine(value.templates).run('page', context))
    expect(other).toBe('<li>一&lt;</li><li>二</li><p>題</p>')
    expect(one).toBe(other)
  })

  test('say where they ask for what is not there', async () => {
    const { second: kept } = await readTwice(templatesOf({ page: 'a\n b {{missing.name}}' }))
    const run = () => createEngine(kept.value.templates).run('page', {})
    expect(run).toThrow(expect.objectContaining({ place: expect.objectContaining({ line: 2, column: 6 }) }))
  })

  test('are read again when a text has changed', async () => {
    const own = createMemoryCache()
    await readLayouts(templatesOf({ page: 'one' }), own)
    const { value } = await readLayouts(templatesOf({ page: 'two' }), own)
    expect(createEngine(value.templates).run('page', {})).toBe('two')
  })

  test('are not kept while one of them has errors', async () => {
    const { first: faulty, cache: own } = await readTwice(templatesOf({ page: '{{#if x}}' }))
    expect(faulty.diagnostics.map(({ code }) => code)).toEqual(['template-syntax'])
    expect(own.entries.size).toBe(0)
  })
})
