import { join } from 'node:path'
import { renderAccepted } from '../model/accepted.ts'
import { hasErrors } from '../model/diagnostic.ts'
import { acceptPairs } from '../pipeline/accept.ts'
import { renderDiagnostics, sortDiagnostics } from '../report/diagnostics.ts'
import { openFolder, openOwnFolder } from '../system/folder.ts'
import { saveFile } from '../system/save.ts'
import type { ExitCode, Terminal } from './terminal.ts'

/** `duilian accept`: signs off pairs of decks or slides, so that a later change of one line only is seen. */
export async function runAccept(targets: readonly string[], project: string, terminal: Terminal): Promise<ExitCode> {
  const sources = new Map<string, string>()
  const folder = openFolder(project)
  const { value: decks, diagnostics } = await acceptPairs(
    targets,
    { project: folder, templates: openOwnFolder('templates') },
    sources,
  )
  if (hasErrors(diagnostics)) {
    const errors = sortDiagnostics(diagnostics.filter(({ severity }) => severity === 'error'))
    terminal.error(`${renderDiagnostics(errors, sources)}\n\nNothing was signed off.\n`)
    return 1
  }
  for (const { name, accepted, total, added, removed } of decks) {
    const path = `data/${name}/accepted.json`
    const bytes = await folder.read(path)
    const before = bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    await saveFile({ path: join(project, path), before, after: renderAccepted(accepted) })
    const forgotten = removed > 0 ? `, ${removed} no longer there and forgotten` : ''
    terminal.error(`${name}: ${total} ${total === 1 ? 'pair' : 'pairs'} signed off, ${added} new${forgotten}.\n`)
  }
  return 0
}
