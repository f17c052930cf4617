#!/usr/bin/env node
import * as nodeModule from 'node:module'
import { join } from 'node:path'
import { runCommandLine } from './commands/run.ts'
import { cacheFolder } from './system/cache-folder.ts'
import { readStandardInput } from './system/input.ts'
import { untilInterrupted } from './system/signals.ts'
import { optimizeLater } from './system/tiering.ts'

keepCompiledCode()
optimizeLater()

for (const stream of [process.stdout, process.stderr]) stream.on('error', endWriting)

process.exitCode = await runCommandLine(process.argv.slice(2), {
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

/**
 * Node 22 and newer keep compiled code between runs, which saves a fifth of a short build; Node 20 cannot. Where they
 * would put it by themselves others can write, and what is put there is run.
 */
function keepCompiledCode(): void {
  const { enableCompileCache } = nodeModule as { readonly enableCompileCache?: (folder: string) => unknown }
  const folder = enableCompileCache && cacheFolder()
  if (folder !== undefined) enableCompileCache?.(join(folder, 'compiled'))
}

/** Whoever read the other end of a pipe, as `head` does, has had enough: nothing is wrong, and the work goes on. */
function endWriting(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return
  process.stderr.write(`duilian: the output cannot be written (${error.code}).\n`)
  process.exit(2)
}
