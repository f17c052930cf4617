import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ownFile } from '../system/packages.ts'
import { benchConversion } from './conversion.ts'
import { generateProject } from './deck.ts'
import { createEditor } from './edit.ts'
import { findMarp, measureMarp } from './marp.ts'
import { type Cost, measureNode, medianOf } from './measure.ts'
import { writePrintDocuments } from './print-documents.ts'
import { measureSaves } from './save-to-seen.ts'

const cli = ownFile('lib/cli.js')
const rulesCost = ownFile('lib/bench/rules-cost.js')
const printFloor = ownFile('lib/bench/print-floor.js')
const marp = findMarp()
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
  console.log(
    `Node ${process.version}, ${process.platform}-${process.arch}, ${availableParallelism()} cores; median of 5 (1 for 1000 slides)`,
  )
  const bare = await medianOf(5, () => measureNode(['-e', '0'], folder, {}))
  print('bare node', bare)
  await benchConversion(bare, folder)
  for (const slides of [12, 100, 1000]) await measureDeck(slides, bare)
  for (const slides of [12, 100, 1000]) await measureDev(slides)
}

/** In `duilian dev`, from a save to its text standing in the page. */
async function measureDev(slides: number): Promise<void> {
  const { median, p95, started } = await measureSaves(slides, join(folder, `dev-${slides}`))
  console.log(
    `${`${slides} slides, save to seen`.padEnd(40)} median ${median} ms, 95th percentile ${p95} ms; first slide after ${Math.round(started.first)} ms, when nothing has changed ${Math.round(started.again)} ms`,
  )
}

async function measureDeck(slides: number, bare: Cost): Promise<void> {
  const project = join(folder, String(slides))
  for (const [name, text] of Object.entries(generateProject(slides))) {
    mkdirSync(dirname(join(project, name)), { recursive: true })
    writeFileSync(join(project, name), text)
  }
  const runs = slides >= 1000 ? 1 : 5
  const cache = join(folder, 'cache')
  const build = (format: string, cacheFolder: string, ...args: readonly string[]) =>
    measureNode([cli, 'build', '--format', format, ...args], project, { XDG_CACHE_HOME: cacheFolder })
  const edit = createEditor(project)
  const edited = (format: string) => {
    edit()
    return build(format, cache)
  }
  const cold = async (format: string) => {
    const fresh = mkdtempSync(join(folder, 'cold-'))
    const cost = await build(format, fresh)
    rmSync(fresh, { recursive: true, force: true })
    return cost
  }
  print(`${slides} slides, HTML, cold cache`, await medianOf(runs, () => cold('html')), bare)
  await build('html,pdf', cache)
  await writePrintDocuments(project)
  const floor = await medianOf(runs, () => measureNode([printFloor, project], project, { XDG_CACHE_HOME: cache }))
  print(`${slides} slides, print alone`, floor)
  print(`${slides} slides, HTML and PDF, cold cache`, await medianOf(runs, () => cold('html,pdf')), floor)
  print(`${slides} slides, HTML and PDF, nothing changed`, await medianOf(runs, () => build('html,pdf', cache)), floor)
  // Before all that is made with `--force`, which keeps nothing of other runs.
  print(`${slides} slides, HTML and PDF, one slide edited`, await medianOf(runs, () => edited('html,pdf')), floor)
  await build('html', cache)
  print(`${slides} slides, HTML, nothing changed`, await medianOf(runs, () => build('html', cache)), bare)
  print(`${slides} slides, HTML, one slide edited`, await medianOf(runs, () => edited('html')), bare)
  print(`${slides} slides, HTML, made anew`, await medianOf(runs, () => build('html', cache, '--force')), bare)
  const withPptx = () => build('html,pptx', cache, '--force')
  print(`${slides} slides, HTML and PPTX, made anew`, await medianOf(runs, withPptx), bare)
  const run = (...args: readonly string[]) =>
    medianOf(runs, () => measureNode([cli, ...args], project, { XDG_CACHE_HOME: cache }))
  const [noFit, force] = ['--no-fit', '--force']
  print(`${slides} slides, HTML and PDF without fit`, await run('build', '--format', 'html,pdf', noFit, force), floor)
  print(`${slides} slides, check`, await run('check', force), floor)
  const checkEdited = () => {
    edit()
    return measureNode([cli, 'check'], project, { XDG_CACHE_HOME: cache })
  }
  print(`${slides} slides, check, one slide edited`, await medianOf(runs, checkEdited), floor)
  print(`${slides} slides, check without fit`, await run('check', noFit, force), bare)
  const peer = marp && (await measureMarp(marp, slides, join(folder, `marp-${slides}`)))
  if (peer) print(`${slides} slides, Marp, HTML of one language`, peer, bare)
  console.log(`  ${describeRules(project)}`)
  const files = readdirSync(join(project, 'dist/talk')).filter((name) => name.startsWith('zh-Hant-TW'))
  const sizes = files.map((name) => `${name} ${(statSync(join(project, 'dist/talk', name)).size / 1e6).toFixed(2)} MB`)
  console.log(`  ${sizes.join(', ')}`)
}

/** The rules about texts alone, in a process that has the deck ready. */
function describeRules(project: string): string {
  const told = JSON.parse(execFileSync(process.execPath, [rulesCost, project], { encoding: 'utf8' })) as RulesCost // Written by the script.
  return `rules about texts, all variants: first pass wall ${told.wall.toFixed(2)} s, cpu ${told.first.toFixed(2)} s, then cpu ${told.warm.toFixed(2)} s, ${told.findings} findings`
}

interface RulesCost {
  readonly first: number
  readonly wall: number
  readonly warm: number
  readonly findings: number
}

function print(name: string, { wall, cpu, memory }: Cost, floor?: Cost): void {
  const seconds = (value: number | undefined) => (value === undefined ? 'n/a' : `${value.toFixed(2)} s`)
  const ratio = floor ? `${(wall / floor.wall).toFixed(1)}× floor` : ''
  const peak = memory === undefined ? 'n/a' : `${Math.round(memory)} MB`
  console.log(
    [
      name.padEnd(40),
      `wall ${seconds(wall)}`.padEnd(14),
      `cpu ${seconds(cpu)}`.padEnd(14),
      `peak ${peak}`.padEnd(14),
      ratio,
    ].join(' '),
  )
}
