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
export function readOriginals(): Readonly<Record<string, string>> {
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

/** Checks one deck of a project, of whose text files one in three is mutated: everything but printing and writing. */
export async function tryMutation(seed: number, originals: Readonly<Record<string, string>>): Promise<Fate> {
  const project = mkdtempSync(join(tmpdir(), 'duilian-mutation-'))
  const mutator = createMutator(seed)
  const names = Object.keys(originals)
  const decks = [...new Set(names.flatMap((name) => deckOf(name) ?? []))]
  const chosen = decks[seed % decks.length]
  const files = Object.fromEntries(
    names.map((name) => {
      const text = originals[name] ?? ''
      return [name, deckOf(name) === chosen && !name.endsWith('.svg') && mutator.chance(3) ? mutator.text(text) : text]
    }),
  )
  const started = process.cpuUsage()
  const after = () => {
    const { user, system } = process.cpuUsage(started)
    return (user + system) / 1e6
  }
  try {
    cpSync(ownFile('slides'), join(project, 'slides'), { recursive: true })
    writeProject(project, files)
    const request = { decks: chosen === undefined ? [] : [chosen], locales: [], formats: [], strict: false }
    const { decks: built, diagnostics } = await build(request, createEffects({ project }))
    const isWhole = !hasErrors(diagnostics) || built.some((deck) => !hasErrors(deck.diagnostics))
    return { kind: isWhole ? 'whole' : 'refused', seconds: after(), words: '' }
  } catch (error) {
    if (error instanceof EnvironmentError) return { kind: 'environment', seconds: after(), words: error.message }
    writeFileSync(join(tmpdir(), `duilian-mutation-${seed}.json`), JSON.stringify(files))
    return { kind: 'bug', seconds: after(), words: error instanceof Error ? (error.stack ?? '') : String(error) }
  } finally {
    rmSync(project, { recursive: true, force: true })
  }
}
