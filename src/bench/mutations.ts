import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { createEffects } from '../commands/effects.ts'
import { EnvironmentError, hasErrors } from '../model/diagnostic.ts'
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

/** Checks a project of which one text file in three is mutated: everything but printing and writing. */
export async function tryMutation(seed: number, originals: Readonly<Record<string, string>>): Promise<Fate> {
  const project = mkdtempSync(join(tmpdir(), 'duilian-mutation-'))
  const mutator = createMutator(seed)
  const names = Object.keys(originals)
  const files = Object.fromEntries(
    names.map((name, at) => {
      const text = originals[name] ?? ''
      return [name, at % 3 === seed % 3 && !name.endsWith('.svg') ? mutator.text(text) : text]
    }),
  )
  const started = process.cpuUsage()
  const after = () => {
    const { user, system } = process.cpuUsage(started)
    return (user + system) / 1e6
  }
  try {
    writeProject(project, files)
    const request = { decks: [], locales: [], formats: [], strict: false }
    const { decks, diagnostics } = await build(request, createEffects({ project }))
    const found = [...diagnostics, ...decks.flatMap((deck) => deck.diagnostics)]
    return { kind: hasErrors(found) ? 'refused' : 'whole', seconds: after(), words: '' }
  } catch (error) {
    if (error instanceof EnvironmentError) return { kind: 'environment', seconds: after(), words: error.message }
    writeFileSync(join(tmpdir(), `duilian-mutation-${seed}.json`), JSON.stringify(files))
    return { kind: 'bug', seconds: after(), words: error instanceof Error ? (error.stack ?? '') : String(error) }
  } finally {
    rmSync(project, { recursive: true, force: true })
  }
}
