import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ownFile } from '../system/packages.ts'
import { writeProject } from './dev-run.ts'
import { type Run, tryNode } from './measure.ts'
import type { Shape } from './shapes/shape.ts'
import { shapes } from './shapes.ts'

// Prints what each shape of input costs at n, 2n and 4n, in seconds of CPU, and how much more each doubling costs.
// `node lib/bench/growth.js [pattern]` measures the shapes whose names match.

/** A doubling that costs more grows faster than its input. */
const most = 2.3
/** Seconds after which a run is ended. */
const limit = 20
/** Seconds that vary from run to run and say nothing about growth. */
const noise = 0.25

const folder = mkdtempSync(join(tmpdir(), 'duilian-growth-'))
try {
  await run(new RegExp(process.argv[2] ?? ''))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function run(wanted: RegExp): Promise<void> {
  const plain = shapes.find(({ name }) => name === 'blank lines')
  if (plain) await measure(plain, 1) // Fills the cache.
  console.log('Seconds at n, 2n and 4n; ratios are of what is above those at 1')
  const grown: string[] = []
  for (const shape of shapes.filter(({ name }) => wanted.test(name))) {
    // Commands differ in what they cost when there is nothing to do.
    const idle = secondsOf(await measure(shape, 1))
    const runs: Run[] = []
    for (const factor of [1, 2, 4]) {
      runs.push(await measure(shape, shape.least * factor))
      if (runs.at(-1)?.status === null) break
    }
    const above = runs.map((one) => Math.max(noise, secondsOf(one) - idle))
    const ratios = above.slice(1).map((seconds, at) => seconds / (above[at] ?? seconds))
    const isGrown = runs.some(({ status }) => status === null) || ratios.some((ratio) => ratio > most)
    if (isGrown) grown.push(shape.name)
    console.log(describe(shape, runs, ratios, isGrown))
  }
  console.log(
    grown.length > 0 ? `Grow faster than their input: ${grown.join(', ')}` : 'Nothing grows faster than its input',
  )
  process.exitCode = grown.length > 0 ? 1 : 0
}

function measure({ args = ['check', '--no-fit'], make }: Shape, count: number): Promise<Run> {
  const project = mkdtempSync(join(folder, 'project-'))
  writeProject(project, { 'slides/.keep': '', ...make(count) })
  return tryNode([ownFile('lib/cli.js'), ...args], project, {}, limit)
}

function secondsOf({ cpu, wall }: Run): number {
  return cpu ?? wall
}

function describe({ name, least }: Shape, runs: readonly Run[], ratios: readonly number[], isGrown: boolean): string {
  const seconds = runs
    .map((one) => (one.status === null ? `>${limit}` : secondsOf(one).toFixed(2)).padStart(6))
    .join(' ')
  const growth = ratios.map((ratio) => ratio.toFixed(1).padStart(4)).join(' ')
  const odd = runs.find(({ status, errors }) => status === 2 || errors.includes('this is a bug'))
  const words = odd ? `  exit ${odd.status}: ${odd.errors.split('\n').slice(0, 2).join(' ').slice(0, 200)}` : ''
  return `${name.padEnd(40)} ${String(least).padStart(6)} ${seconds}  ×${growth}${isGrown ? '  GROWS' : ''}${words}`
}
