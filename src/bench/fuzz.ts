import { readOriginals, tryMutation } from './mutations.ts'

// Checks mutated projects: `node lib/bench/fuzz.js [count] [first seed]`. Ends with 1 after a stack trace or 10 seconds of CPU.
const [count = 1000, first = 1] = process.argv.slice(2).map(Number)
const originals = readOriginals()
const kinds = new Map<string, number>()
let slowest = 0
for (let seed = first; seed < first + count; seed++) {
  const { kind, seconds, words } = await tryMutation(seed, originals)
  kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  slowest = Math.max(slowest, seconds)
  if (kind === 'bug' || seconds > 10) {
    process.exitCode = 1
    console.log(`seed ${seed}: ${kind} after ${seconds.toFixed(1)} s ${words.split('\n').slice(0, 4).join(' | ')}`)
  }
}
console.log(
  `${count} mutations: ${[...kinds].map(([kind, times]) => `${times} ${kind}`).join(', ')}; slowest ${slowest.toFixed(1)} s`,
)
