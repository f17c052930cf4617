import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type ReportForm, report } from '../../src/commands/told.ts'
import { diagnose } from '../../src/model/diagnostic.ts'
import { temporaryFolder } from '../system/temporary.ts'
import { collect } from './here.ts'

const place = { file: 'slides/tea.md', line: 1, column: 1, endLine: 1, endColumn: 2 }
const diagnostics = [diagnose('caption-missing', place, 'No caption.'), diagnose('deck-missing', undefined, 'None.')]

test.each<[ReportForm, boolean, readonly string[]]>([
  ['text', false, ['slides/tea.md:1:1']],
  ['text', true, ['file=talks/tea/slides/tea.md,', 'slides/tea.md:1:1']],
  ['json', false, ['"slides/tea.md"']],
  ['sarif', false, ['"talks/tea/slides/tea.md"']],
])('%s, with annotations %s, names files as who reads it knows them', (form, annotated, named) => {
  const root = temporaryFolder()
  const project = join(root, 'talks', 'tea')
  for (const folder of [join(root, '.git'), project]) mkdirSync(folder, { recursive: true })
  const { terminal, said } = collect()
  report({ diagnostics, sources: new Map() }, { report: form, project }, { ...terminal, annotated })
  const found = `${said.stderr}${said.stdout}`.match(/(?:file=|")?[\w/]*slides\/tea\.md(?:[",]|:1:1)/g)
  expect(found).toEqual(named)
})
