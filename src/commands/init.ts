import { resolve } from 'node:path'
import { EnvironmentError } from '../model/diagnostic.ts'
import { copyStarter } from '../system/starter.ts'
import type { ExitCode, Terminal } from './terminal.ts'

/** `duilian init`: puts a small project that builds into a folder, overwriting nothing. */
export async function runInit(folder: string, cwd: string, terminal: Terminal): Promise<ExitCode> {
  const target = resolve(cwd, folder)
  const { written, existing } = await copyStarter(target)
  if (existing.length > 0) {
    const names = existing.join(', ')
    throw new EnvironmentError(`${folder} holds ${names} already; nothing was written.`, 'Choose an empty folder.')
  }
  const enter = folder === '.' ? '' : `cd ${folder} && `
  terminal.error(`${written.map((file) => `  ${file}`).join('\n')}\nNow: ${enter}npx duilian build\n`)
  return 0
}
