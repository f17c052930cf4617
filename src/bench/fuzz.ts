import { readSamples, tryFile } from './mutated-files.ts'
import { type Fate, readOriginals, tryCommand, tryMutation } from './mutations.ts'

// Checks mutated projects, one in twenty by the command line too, and mutated images, fonts and PDFs:
// `node lib/bench/fuzz.js [count] [first seed] [count of files]`. Ends with 1 after a stack trace, an exit code that is
// none of ours, or 10 seconds of CPU.
const [count = 1000, first = 1, ofFiles = Math.ceil(count / 3)] = process.argv.slice(2).map(Number)
await run(count, first, ofFiles)

async function run(projects: number, from: number, files: number): Promise<void> {
  const tally = createTally()
  const originals = readOriginals()
  for (let seed = from; seed < from + projects; seed++) {
    tally.add(`seed ${seed}`, await tryMutation(seed, originals))
    if (seed % 20 === 0) tally.add(`seed ${seed} by command`, await tryCommand(seed, originals))
    if ((seed - from) % 100 === 99) console.log(`${seed - from + 1} done, ${tally.told()}`)
  }
  console.log(`${projects} mutations: ${tally.told()}`)
  const ofFile = createTally()
  const samples = files > 0 ? await readSamples() : {}
  for (let seed = from; seed < from + files; seed++) ofFile.add(`file of seed ${seed}`, await tryFile(seed, samples))
  console.log(`${files} mutated files: ${ofFile.told()}`)
}

function createTally() {
  const kinds = new Map<string, number>()
  let slowest = 0
  return {
    add: (name: string, { kind, seconds, words }: Fate) => {
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
      slowest = Math.max(slowest, seconds)
      if (kind !== 'bug' && seconds <= 10) return
      process.exitCode = 1
      console.log(`${name}: ${kind} after ${seconds.toFixed(1)} s ${words.split('\n').slice(0, 4).join(' | ')}`)
    },
    told: () => {
      const told = Array.from(kinds, ([kind, times]) => `${times} ${kind}`).join(', ')
      return `${told}; slowest ${slowest.toFixed(1)} s`
    },
  }
}
