import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { createEffects } from '../commands/effects.ts'
import { EnvironmentError, hasErrors } from '../model/diagnostic.ts'
import { deckOf } from '../model/path.ts'
import { build } from '../pipeline/build.ts'
import { ownFile } from '../system/packages.ts'
import { generateProject } from './deck.ts'
import { writeProject } from './dev-run.ts'
import { type Run, tryNode } from './measure.ts'
import { createMutator } from './mutate.ts'

/** What became of a project with mutated files. */
export interface Fate {
  /** `bug` for an exception that is no EnvironmentError: the command would end with a stack trace. */
  readonly kind: 'whole' | 'refused' | 'environment' | 'bug'
  /** Of CPU, which does not depend on what else the machine does. */
  readonly seconds: number
  /** Of a bug: its stack. */
  readonly words: string
}

/** The decks of this repository and a generated one: text files by path, and the pictures they show. */
export function readOriginals(): Originals {
  const folder = ownFile('.')
  const kept = ['slides', 'data'].flatMap((name) =>
    readdirSync(join(folder, name), { recursive: true, withFileTypes: true }).flatMap((entry) => {
      const path = join(entry.parentPath, entry.name)
      return entry.isFile() && /\.(md|csv|yaml|json|txt|svg)$/.test(path)
        ? [[relative(folder, path), path] as const]
        : []
    }),
  )
  return {
    ...Object.fromEntries(kept.map(([name, path]) => [name, readFileSync(path, 'utf8')])),
    ...generateProject(12),
  }
}

/** Checks one deck of a mutated project: everything but printing and writing. */
export async function tryMutation(seed: number, originals: Originals): Promise<Fate> {
  const { project, deck, files } = writeMutated(seed, originals)
  const request = { decks: deck === undefined ? [] : [deck], locales: [], formats: [], strict: false }
  const fate = await tryWork(project, async () => {
    const { decks, diagnostics } = await build(request, createEffects({ project }))
    return !hasErrors(diagnostics) || decks.some((built) => !hasErrors(built.diagnostics))
  })
  if (fate.kind === 'bug') writeFileSync(join(tmpdir(), `duilian-mutation-${seed}.json`), JSON.stringify(files))
  return fate
}

/** Runs a command on a mutated project, by its seed one of those that need no browser. */
export async function tryCommand(seed: number, originals: Originals): Promise<Fate> {
  const { project, deck = '' } = writeMutated(seed, originals)
  try {
    return fateOf(await tryNode([ownFile('lib/cli.js'), ...commandOf(seed, deck)], project, {}, 10))
  } finally {
    rmSync(project, { recursive: true, force: true })
  }
}

/** What became of a run; `bug` for a stack trace, or an exit code other than 0, 1 and 2. */
export function fateOf({ status, errors, cpu, wall }: Run): Fate {
  const isBug = status === null || status > 2 || /this is a bug|\n\s+at .+:\d+:\d+/.test(errors)
  const kinds = ['whole', 'refused', 'environment'] as const
  return {
    kind: isBug ? 'bug' : (kinds[status] ?? 'bug'),
    seconds: cpu ?? wall,
    words: isBug ? `exit ${status}: ${errors.slice(-1000)}` : '',
  }
}

function commandOf(seed: number, deck: string): readonly string[] {
  const commands = [
    ['check', '--no-fit', deck],
    ['build', '--format', 'html,index', deck],
    ['check', '--no-fit', '--json', deck],
    ['accept', deck],
    ['check', '--no-fit', '--sarif', '--strict', deck],
    ['convert', '--from', 'zh-Hant-TW', '--to', 'zh-Hans-CN', `slides/${deck}.md`],
  ]
  return commands[Math.floor(seed / 20) % commands.length] ?? []
}

/** Text files by path. */
type Originals = Readonly<Record<string, string>>

/** Writes a project of whose files for one deck one in three is mutated. */
function writeMutated(seed: number, originals: Originals) {
  const project = mkdtempSync(join(tmpdir(), 'duilian-mutation-'))
  const mutator = createMutator(seed)
  const names = Object.keys(originals)
  const decks = [...new Set(names.flatMap((name) => deckOf(name) ?? []))]
  const deck = decks[seed % decks.length]
  const files = Object.fromEntries(
    names.map((name) => {
      const text = originals[name] ?? ''
      return [name, deckOf(name) === deck && !name.endsWith('.svg') && mutator.chance(3) ? mutator.text(text) : text]
    }),
  )
  cpSync(ownFile('slides'), join(project, 'slides'), { recursive: true })
  writeProject(project, files)
  return { project, deck, files }
}

/** Does something with a project and deletes it; `work` says whether something of it is sound. */
export async function tryWork(project: string, work: () => Promise<boolean>): Promise<Fate> {
  const started = process.cpuUsage()
  const after = () => {
    const { user, system } = process.cpuUsage(started)
    return (user + system) / 1e6
  }
  try {
    return { kind: (await work()) ? 'whole' : 'refused', seconds: after(), words: '' }
  } catch (error) {
    if (error instanceof EnvironmentError) return { kind: 'environment', seconds: after(), words: error.message }
    return { kind: 'bug', seconds: after(), words: error instanceof Error ? (error.stack ?? '') : String(error) }
  } finally {
    rmSync(project, { recursive: true, force: true })
  }
}
