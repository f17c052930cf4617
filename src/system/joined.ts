import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Script } from 'node:vm'
import type { CodeStore } from './code-store.ts'
import { letMemoryGrow } from './tiering.ts'

/** Scripts that were joined out of many modules (see `bundle.ts`). */
export interface JoinedScripts {
  /** What a script exports, by its name without folder and ending; it runs once. */
  readonly load: (name: string) => unknown
  /** Keeps what V8 has compiled, if scripts were run of which nothing was kept. */
  readonly keep: () => void
}

interface Module {
  exports: unknown
}

/** As Node gives it to scripts, and with a way to import: V8 forgets how, in what it takes as compiled. */
interface Require {
  (name: string): unknown
  import: (name: string) => Promise<unknown>
}

type Run = (exports: unknown, require: Require, module: Module, path: string) => void

/**
 * Opens the scripts of a folder, to be run with what V8 compiled of them in an earlier run, as far as `store` has it. To
 * compile takes a fifth of a short build. Node 22 keeps compiled code itself, but less of it: only what has run by the
 * time it looks; and Node 20 keeps none.
 */
export function openJoined(folder: string, store: CodeStore): JoinedScripts {
  const native = createRequire(join(folder, 'any.cjs'))
  const modules = new Map<string, Module>()
  const scripts = new Map<string, Script>()
  let isKnown = true
  const load = (file: string): unknown => {
    const known = modules.get(file)
    if (known) return known.exports
    const module: Module = { exports: {} }
    modules.set(file, module)
    const path = join(folder, file)
    const kept = store.find(file)
    const script = compile(path, kept)
    // What is loaded late may be refused alone, for the flags that have changed meanwhile.
    if (!kept || (scripts.size === 0 && script.cachedDataRejected)) isKnown = false
    scripts.set(file, script)
    const run = script.runInThisContext() as Run // The function that `compile` has put around it.
    run(module.exports, require, module, path)
    return module.exports
  }
  const require = Object.assign(
    (name: string): unknown => (name.startsWith('./') ? load(name.slice(2)) : native(name)),
    { import: (name: string): Promise<unknown> => import(name) },
  )
  return {
    load: (name) => load(`${name}.cjs`),
    keep() {
      if (isKnown) return
      letMemoryGrow()
      const others = store.names.filter((name) => !scripts.has(name)).flatMap((name) => pieceOf(name, store.find(name)))
      const compiled = Array.from(scripts).flatMap(([name, script]) => pieceOf(name, script.createCachedData()))
      store.write(new Map([...others, ...compiled]))
    },
  }
}

function pieceOf(name: string, bytes: Uint8Array | undefined): readonly (readonly [string, Uint8Array])[] {
  return bytes ? [[name, bytes]] : []
}

function compile(path: string, cachedData: Uint8Array | undefined): Script {
  const source = readFileSync(path, 'latin1')
  return new Script(`(function(exports,require,module,__filename){"use strict";${source}\n})`, {
    filename: path,
    ...(cachedData && { cachedData }),
  })
}
