import { describe, expect, test } from 'vitest'
import type { Cache } from '../../../src/model/effects.ts'
import { type Piece, readPack, type SlidePack, writePack } from '../../../src/pipeline/memory/slide-pack.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const none = { machineMade: false, slides: [] }

/** A cache that counts the bytes written to it. */
function createCache() {
  const entries = new Map<string, Uint8Array>()
  let written = 0
  const cache: Cache = {
    get: async (key) => entries.get(key),
    set: async (key, bytes) => {
      const whole = Buffer.concat([bytes].flat())
      written += whole.length
      entries.set(key, whole)
    },
  }
  return { cache, entries, written: () => written }
}

function textsIn(pack: SlidePack | undefined): readonly string[] | undefined {
  return pack?.places.map((_, at) => Buffer.from(pack.blob(at)).toString())
}

/** Writes a pack of texts; those that the last one has too are named as its own. */
async function keep(texts: readonly string[], cache: Cache, last?: SlidePack): Promise<SlidePack | undefined> {
  const known = textsIn(last) ?? []
  const pieces = texts.map((text): Piece => (known.includes(text) ? known.indexOf(text) : bytesOf(text)))
  await writePack('k', none, { pieces, last }, cache)
  return readPack('k', cache)
}

describe('a pack', () => {
  const long = ['茶', '水', '杯'].map((word) => word.repeat(2000))

  test('gives back what was put in, new and old', async () => {
    const { cache } = createCache()
    const first = await keep(long, cache)
    expect(textsIn(first)).toEqual(long)
    const next = [long[2] ?? '', '新', long[0] ?? '']
    expect(textsIn(await keep(next, cache, first))).toEqual(next)
    expect(textsIn(await keep([], cache, first))).toEqual([])
  })

  test('writes only what is new, and is made anew before it falls to pieces', async () => {
    const { cache, entries, written } = createCache()
    let last = await keep(long, cache)
    const start = written()
    const costs = []
    for (let run = 0; run < 40; run += 1) {
      const before = written()
      const texts = [...long, `第${run}次`]
      last = await keep(texts, cache, last)
      expect(textsIn(last)).toEqual(texts)
      costs.push(written() - before)
    }
    expect(costs.filter((cost) => cost > start / 2).length).toBeLessThan(8)
    expect(entries.size).toBeLessThan(12)
  })

  test('is made anew when half of it is of no use', async () => {
    const { cache } = createCache()
    const first = await keep(long, cache)
    expect((await keep([long[0] ?? '', '新'], cache, first))?.parts).toHaveLength(1)
  })

  test('of two runs at once is the pack of one, or none', async () => {
    const { cache } = createCache()
    const first = await keep(long, cache)
    const [one, other] = await Promise.all([keep([...long, '一'], cache, first), keep([...long, '二'], cache, first)])
    for (const pack of [one, other, await readPack('k', cache)])
      if (pack) expect([['一'], ['二']]).toContainEqual(textsIn(pack)?.slice(3))
  })

  test('of which a part is gone or another is none', async () => {
    const { cache, entries } = createCache()
    const last = await keep([...long, '一'], cache, await keep(long, cache))
    const [part] = [...entries].filter(([key]) => key !== 'k')
    if (!last || !part) throw new Error('There are two parts')
    entries.set(part[0], entries.get('k') ?? new Uint8Array())
    expect(await readPack('k', cache)).toBeUndefined()
    entries.delete(part[0])
    expect(await readPack('k', cache)).toBeUndefined()
  })
})
