import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchConversion } from './conversion.ts'
import { createMarkTeller } from './marks.ts'
import { measureNode, medianOf } from './measure.ts'
import { measureDeck } from './measure-deck.ts'
import { createRowPrinter, type RowPrinter } from './rows.ts'
import { measureSaves } from './save-to-seen.ts'

/** Numbers of slides, of which others may be given. */
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [12, 100, 1000]
const folder = mkdtempSync(join(tmpdir(), 'duilian-bench-'))

try {
  await run()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/**
 * Measures whole commands on generated decks, three variants each. A ratio is to the floor of the same run:
 * a bare `node` for HTML, a process that only prints the same static documents for PDF.
 */
async function run(): Promise<void> {
  const { version, platform, arch } = process
  console.log(
    `Node ${version}, ${platform}-${arch}, ${availableParallelism()} cores; median of 5 (of 1000 slides: 3, printed once)`,
  )
  const bare = await medianOf(5, () => measureNode(['-e', '0'], folder, {}))
  const rows = createRowPrinter(createMarkTeller(bare.wall))
  rows.cost('bare node', bare)
  console.log('“before” and “at most” are of a machine where it takes 0.076 s, as this one would reach them.')
  await benchConversion(bare, folder, rows)
  for (const slides of sizes) await measureDeck(slides, { bare, folder, rows })
  for (const slides of sizes) await measureDev(slides, rows)
}

/** In `duilian dev`, from a save to its text standing in the page. */
async function measureDev(slides: number, rows: RowPrinter): Promise<void> {
  const { median, p95, started } = await measureSaves(slides, join(folder, `dev-${slides}`))
  const again = Math.round(started.again)
  rows.time(`${slides} slides, first slide in dev, ms`, started.first, `when nothing has changed ${again} ms`)
  rows.time(`${slides} slides, save to seen, ms`, median, `95th percentile ${p95} ms`)
}
