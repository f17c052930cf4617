#!/usr/bin/env node
import * as nodeModule from 'node:module'
import { join } from 'node:path'
import { cacheFolder } from './system/cache-folder.ts'
import { openCodeStore } from './system/code-store.ts'
import { readEdition } from './system/edition.ts'
import { readStandardInput } from './system/input.ts'
import { openJoined } from './system/joined.ts'
import { ownFile } from './system/packages.ts'
import { untilInterrupted } from './system/signals.ts'
import { keepCompiledFunctions, optimizeLater } from './system/tiering.ts'

optimizeLater()
keepCompiledFunctions()
const folder = cacheFolder()
keepCompiledModules(folder)
const args = process.argv.slice(2)
// What stays until it is stopped has no time to keep anything, and uses what builds have kept.
const key = ['compiled', process.version, process.arch, readEdition(), args[0] === 'dev' ? 'build' : args[0]].join(' ')
const joined = openJoined(ownFile('lib/joined'), openCodeStore(folder, key))
const { runCommandLine } = joined.load('run') as typeof import('./commands/run.ts') // Which was joined under that name.

for (const stream of [process.stdout, process.stderr]) stream.on('error', endWriting)

process.exitCode = await runCommandLine(args, {
  project: process.cwd(),
  environment: process.env,
  asks: process.stdin.isTTY === true && process.stderr.isTTY === true,
  interrupted: untilInterrupted,
  leave: (code) => process.exit(code),
  terminal: {
    input: readStandardInput,
    output: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
    interactive: process.stderr.isTTY === true && process.env.CI === undefined,
    annotated: process.env.GITHUB_ACTIONS === 'true',
  },
})
joined.keep()

/**
 * Node 22 and newer keep compiled code of modules between runs: of packages that were not joined. Where they would put
 * it by themselves others can write, and what is put there is run.
 */
function keepCompiledModules(folder: string | undefined): void {
  const { enableCompileCache } = nodeModule as { readonly enableCompileCache?: (folder: string) => unknown }
  if (folder !== undefined) enableCompileCache?.(join(folder, 'compiled'))
}

/** Whoever read the other end of a pipe, as `head` does, has had enough: nothing is wrong, and the work goes on. */
function endWriting(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return
  process.stderr.write(`duilian: the output cannot be written (${error.code}).\n`)
  process.exit(2)
}
