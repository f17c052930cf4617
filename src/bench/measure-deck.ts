import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ownFile } from '../system/packages.ts'
import { generateProject } from './deck.ts'
import { writeProject } from './dev-run.ts'
import { createEditor } from './edit.ts'
import { findMarp, measureMarp } from './marp.ts'
import { type Cost, measureNode, medianOf } from './measure.ts'
import { writePrintDocuments } from './print-documents.ts'
import type { RowPrinter } from './rows.ts'

const cli = ownFile('lib/cli.js')
const rulesCost = ownFile('lib/bench/rules-cost.js')
const printFloor = ownFile('lib/bench/print-floor.js')

interface Measuring {
  /** What `node` takes to do nothing. */
  readonly bare: Cost
  readonly folder: string
  readonly rows: RowPrinter
}

interface Commands {
  /** Runs `build` for these formats, or for all; more arguments may follow. */
  readonly build: (formats: string | undefined, ...args: readonly string[]) => Promise<Cost>
  /** The same with a cache that has nothing. */
  readonly cold: (formats: string) => Promise<Cost>
  readonly check: (...args: readonly string[]) => Promise<Cost>
  /** Edits a slide before what is run. */
  readonly edited: (run: () => Promise<Cost>) => () => Promise<Cost>
  readonly printAlone: () => Promise<Cost>
}

/** Prints what builds and checks of a generated deck cost, and what Marp takes for its lines if `marp` is on the PATH. */
export async function measureDeck(slides: number, { bare, folder, rows }: Measuring): Promise<void> {
  const project = join(folder, String(slides))
  writeProject(project, generateProject(slides))
  const commands = createCommands(project, folder)
  const tell = (name: string, cost: Cost, floor: Cost) => rows.cost(`${slides} slides, ${name}`, cost, floor)
  await measurePrinting(slides, project, commands, tell)
  await measureHtml(slides, commands, tell, bare)
  await measureChecks(slides, commands, tell, bare)
  await measurePeer(slides, folder, tell, bare)
  console.log(`  ${describeRules(project)}`)
  const files = readdirSync(join(project, 'dist/talk')).filter((name) => name.startsWith('zh-Hant-TW'))
  const sizes = files.map((name) => `${name} ${(statSync(join(project, 'dist/talk', name)).size / 1e6).toFixed(2)} MB`)
  console.log(`  ${sizes.join(', ')}`)
}

function createCommands(project: string, folder: string): Commands {
  const cache = { XDG_CACHE_HOME: join(folder, 'cache') }
  const formatting = (formats: string | undefined) => (formats === undefined ? [] : ['--format', formats])
  return {
    build: (formats, ...args) => measureNode([cli, 'build', ...formatting(formats), ...args], project, cache),
    cold: async (formats) => {
      const fresh = mkdtempSync(join(folder, 'cold-'))
      const cost = await measureNode([cli, 'build', ...formatting(formats)], project, { XDG_CACHE_HOME: fresh })
      rmSync(fresh, { recursive: true, force: true })
      return cost
    },
    check: (...args) => measureNode([cli, 'check', ...args], project, cache),
    edited: (run) => {
      const edit = createEditor(project)
      return () => {
        edit()
        return run()
      }
    },
    printAlone: () => measureNode([printFloor, project], project, cache),
  }
}

type Teller = (name: string, cost: Cost, floor: Cost) => void

async function measurePrinting(
  slides: number,
  project: string,
  { build, cold, edited, printAlone }: Commands,
  tell: Teller,
): Promise<void> {
  // A thousand slides take minutes to print.
  const median = (run: () => Promise<Cost>) => medianOf(slides >= 1000 ? 1 : 5, run)
  await build(undefined)
  await writePrintDocuments(project)
  const floor = await median(printAlone)
  tell('print alone', floor, floor)
  tell('default formats, nothing changed', await median(() => build(undefined)), floor)
  // Before all that is made with `--force`, which keeps nothing of other runs.
  tell('HTML and PDF, one slide edited', await median(edited(() => build('html,pdf'))), floor)
  tell('HTML and PDF, cold cache', await median(() => cold('html,pdf')), floor)
  tell('HTML and PDF without fit', await median(() => build('html,pdf', '--no-fit', '--force')), floor)
}

async function measureHtml(slides: number, { build, cold, edited }: Commands, tell: Teller, bare: Cost): Promise<void> {
  const median = (run: () => Promise<Cost>) => medianOf(slides >= 1000 ? 3 : 5, run)
  tell('HTML, cold cache', await median(() => cold('html')), bare)
  await build('html')
  tell('HTML, nothing changed', await median(() => build('html')), bare)
  tell('HTML, one slide edited', await median(edited(() => build('html'))), bare)
  tell('HTML, made anew', await median(() => build('html', '--force')), bare)
  tell('HTML and PPTX, made anew', await median(() => build('html,pptx', '--force')), bare)
}

async function measureChecks(slides: number, { check, edited }: Commands, tell: Teller, bare: Cost): Promise<void> {
  const median = (run: () => Promise<Cost>) => medianOf(slides >= 1000 ? 1 : 5, run)
  tell('check', await median(() => check('--force')), bare)
  tell('check, one slide edited', await median(edited(check)), bare)
  tell('check without fit', await median(() => check('--no-fit', '--force')), bare)
}

/** How others do, on the same lines. */
async function measurePeer(slides: number, folder: string, tell: Teller, bare: Cost): Promise<void> {
  const marp = findMarp()
  if (marp === undefined) return
  for (const format of ['html', 'pdf'] as const) {
    tell(`Marp, ${format.toUpperCase()}`, await measureMarp(marp, format, slides, join(folder, `marp-${slides}`)), bare)
  }
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
