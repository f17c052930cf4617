import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createEffects } from '../../src/commands/effects.ts'
import type { FormatName } from '../../src/documents/formats/formats.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { type BuildResult, build } from '../../src/pipeline/build.ts'
import { sortDiagnostics } from '../../src/report/diagnostics.ts'
import { type Browser, findBrowser } from '../../src/system/browser.ts'
import { type BrowserPrinter, createPrinter } from '../../src/system/printer.ts'
import { temporaryFolder } from '../system/temporary.ts'
import { mistakes } from './mistakes.ts'
import type { ProjectFiles } from './project.ts'

const browser = await findBrowser()
const root = join(import.meta.dirname, '../..')
/** As the commands start them: only builds need one that paints. */
const running: { check?: BrowserPrinter; build?: BrowserPrinter } = {}
/** What `check` said of a deck, by its name: it is asked once. */
const known = new Map<string, readonly string[]>()

function write(files: ProjectFiles): string {
  const project = temporaryFolder()
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(project, name)), { recursive: true })
    writeFileSync(join(project, name), content)
  }
  return project
}

function run(project: string, formats: readonly FormatName[], strict = false): Promise<BuildResult> {
  const printer = formats.length === 0 ? running.check : running.build
  if (!printer) throw new Error('There is no browser on this machine')
  return build({ decks: [], locales: ['zh-Hant-TW'], formats, strict, fit: true }, createEffects({ project, printer }))
}

/** A finding as its code and where it is: `pdf-font talk.md:13`. */
function tell({ code, place }: Diagnostic): string {
  return place ? `${code} ${place.file.split('/').at(-1)}:${place.line}` : code
}

function told(diagnostics: readonly Diagnostic[]): readonly string[] {
  return sortDiagnostics(diagnostics).map((finding) => `${tell(finding)} ${finding.severity} ${finding.message}`)
}

describe.runIf(browser)('check and build', () => {
  beforeAll(() => {
    running.check = createPrinter(browser as Browser, { paints: false }) // Else this is not run.
    running.build = createPrinter(browser as Browser)
  })
  afterAll(() => Promise.all([running.check?.close(), running.build?.close()]))

  test.each(mistakes)('agree about $name', async ({ name, files, stops, warns = [] }) => {
    const project = write(files)
    const checked = await run(project, [])
    known.set(name, told(checked.diagnostics))
    const errors = checked.diagnostics.filter(({ severity }) => severity === 'error')
    expect([...new Set(errors.map(tell))]).toEqual(stops)
    expect(checked.diagnostics.map(({ code }) => code)).toEqual(expect.arrayContaining([...warns]))
    const built = await run(project, ['html', 'pdf'])
    expect(told(built.diagnostics)).toEqual(told(checked.diagnostics))
    expect(built.decks.some((deck) => deck.files.length > 0)).toBe(stops.length === 0)
  })

  const broken = mistakes.filter(({ warns, stops }) => warns || stops[0]?.startsWith('pdf')).slice(0, 10)
  test.each([{ name: 'the sample decks', files: undefined }, ...broken])(
    'say the same of $name with --strict, and check says it too',
    async ({ name, files }) => {
      const project = files ? write(files) : root
      const plain = known.get(name) ?? told((await run(project, [])).diagnostics)
      const strict = await run(project, [], true)
      expect(told(strict.diagnostics)).toEqual(plain)
    },
    120_000,
  )

  test('a warning keeps a deck from being made with --strict only, after all has been looked at', async () => {
    const overfull = mistakes.find(({ name }) => name === 'a table of 200 rows in its layout')
    const project = write(overfull?.files ?? {})
    const { decks, diagnostics } = await run(project, ['html', 'pdf'], true)
    expect(diagnostics.map(({ code }) => code)).toContain('slide-overflow')
    expect(decks.flatMap(({ files }) => files)).toEqual([])
  })
})
