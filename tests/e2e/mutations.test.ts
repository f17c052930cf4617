import { expect, test } from 'vitest'
import { readOriginals, tryMutation } from '../../src/bench/mutations.ts'

// A sample of what `node lib/bench/fuzz.js` tries a thousand of.
test('mutated decks and data are built or refused, never an exception', async () => {
  const originals = readOriginals()
  const kinds = new Set<string>()
  for (let seed = 1; seed <= 12; seed++) {
    const { kind, words } = await tryMutation(seed, originals)
    expect(words, String(seed)).toBe('')
    kinds.add(kind)
  }
  expect([...kinds].filter((kind) => kind !== 'whole' && kind !== 'refused')).toEqual([])
})
