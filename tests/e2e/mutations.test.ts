import { expect, test } from 'vitest'
import { readSamples, tryFile } from '../../src/bench/mutated-files.ts'
import { fateOf, readOriginals, tryCommand, tryMutation } from '../../src/bench/mutations.ts'

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

test('so they are by the command line', async () => {
  const originals = readOriginals()
  for (const seed of [20, 40, 60, 80, 100, 120]) {
    const { kind, words } = await tryCommand(seed, originals)
    expect([words, kind === 'whole' || kind === 'refused'], String(seed)).toEqual(['', true])
  }
})

test('mutated pictures, fonts and PDFs are taken or refused', async () => {
  const samples = await readSamples()
  for (let seed = 0; seed < 4 * Object.keys(samples).length; seed++) {
    const { kind, words } = await tryFile(seed, samples)
    expect([words, kind], String(seed)).toEqual(['', expect.stringMatching(/^(whole|refused)$/)])
  }
})

test.each([
  ['an exit code of its own', { status: 134, errors: '' }],
  ['a stack trace', { status: 1, errors: 'TypeError: no\n    at run (file:///lib/cli.js:1:2)\n' }],
  ['an excuse', { status: 2, errors: 'duilian: this is a bug' }],
  ['no end', { status: null, errors: '' }],
])('%s is told from a refusal', (_, run) => {
  expect(fateOf({ ...run, cpu: 1, wall: 1, memory: 1 }).kind).toBe('bug')
  expect(fateOf({ status: 1, errors: 'a.md:1:1: error: No.\n', cpu: 1, wall: 1, memory: 1 }).kind).toBe('refused')
})
