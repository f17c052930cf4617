import { readOriginals, tryMutation } from './mutations.ts'

// Checks mutated projects: `node lib/bench/fuzz.js [count] [first seed]`. Ends with 1 after a stack trace or 10 seconds of CPU.
const [count = 1000, first = 1] = process.argv.slice(2).map(Number)
await run(count, first)

async function run(wanted: number, from: number): Promise<void> {
  const originals = readOriginals()
  const kinds = new Map<string, number>()
  let slowest = 0
  for (let seed = from; seed < from + wanted; seed++) {
    const { kind, seconds, words } = await tryMutation(seed, originals)
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    slowest = Math.max(slowest, seconds)
    if (kind === 'bug' || seconds > 10) {
      process.exitCode = 1
      console.log(`seed ${seed}: ${kind} after ${seconds.toFixed(1)} s ${words.split('\n').slice(0, 4).join(' | ')}`)
    }
    if ((seed - from) % 100 === 99) console.log(`${seed - from + 1} done, slowest ${slowest.toFixed(1)} s`)
  }
  const told = Array.from(kinds, ([kind, times]) => `${times} ${kind}`).join(', ')
  console.log(`${wanted} mutations: ${told}; slowest ${slowest.toFixed(1)} s`)
}
