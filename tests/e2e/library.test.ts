import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, expect, test } from 'vitest'
import { makeProject, type TestProject } from './project.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')
const opened: TestProject[] = []
afterEach(() => {
  for (const project of opened.splice(0)) project.remove()
})

/** The script that the manual shows, in a project that has duilian installed. */
function installed(more: string): TestProject {
  const manual = readFileSync(join(root, 'src/manual/how-it-is-built.md'), 'utf8')
  const script = /```ts\n([\s\S]*?)```/.exec(manual)?.[1] ?? ''
  const project = makeProject({ 'make.mts': `${script}${more}`, 'package.json': '{ "type": "module" }' })
  opened.push(project)
  mkdirSync(join(project.folder, 'node_modules'))
  symlinkSync(root, join(project.folder, 'node_modules/duilian'), 'junction')
  return project
}

test('a script of one’s own makes decks, as the manual shows it', async () => {
  const project = installed(
    'await keep()\nconsole.log(JSON.stringify([decks[0].files.map(({ name }) => name), diagnostics]))\n',
  )
  const made = join(project.folder, 'make.mjs')
  writeFileSync(made, readFileSync(join(project.folder, 'make.mts')))
  const { stdout } = await run(process.execPath, [made], { cwd: project.folder })
  const [files, diagnostics] = JSON.parse(stdout) as [string[], unknown[]]
  expect(files).toEqual(expect.arrayContaining(['zh-Hant-TW.html', 'zh-Hant-TW.pdf']))
  expect(diagnostics).toEqual([])
})

test('its types are there, and whole', async () => {
  const project = installed(
    'export const first: string | undefined = decks[0]?.files[0]?.name\nexport { diagnostics, keep }\n',
  )
  symlinkSync(join(root, 'node_modules/@types'), join(project.folder, 'node_modules/@types'), 'junction')
  const options = ['--noEmit', '--strict', '--skipLibCheck', 'false', '--module', 'nodenext', '--target', 'es2022']
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const said = await run(process.execPath, [tsc, ...options, '--types', 'node', 'make.mts'], {
    cwd: project.folder,
  }).then(
    () => '',
    ({ stdout }: { readonly stdout: string }) => stdout,
  )
  expect(said).toBe('')
})
