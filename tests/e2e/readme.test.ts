import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createEffects } from '../../src/commands/effects.ts'
import { hasErrors } from '../../src/model/diagnostic.ts'
import { build } from '../../src/pipeline/build.ts'
import { renderDiagnostics } from '../../src/report/diagnostics.ts'
import { findBrowser } from '../../src/system/browser.ts'
import { readManual } from '../../src/system/manual.ts'
import { createPrinter } from '../../src/system/printer.ts'
import { presentation } from '../formats/office/documents.ts'
import { temporaryFolder } from '../system/temporary.ts'
import { type Example, examplesOf, wrappers } from './examples.ts'
import { makeProject, type ProjectFiles } from './project.ts'

const pages = [
  { topic: 'README', text: readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8') },
  ...readManual(),
]
const examples = pages.flatMap(({ topic, text }) => examplesOf(text).map((example) => ({ topic, ...example })))
const browser = await findBrowser()
const printer = browser && createPrinter(browser)
afterAll(() => printer?.close())

/** What stands in a block without a language, by how it begins: each is tested for what it is, or is a drawing. */
const shown: readonly (readonly [sign: RegExp, holds: (text: string) => void | Promise<void>])[] = [
  [/^slides\/first-talk\.md:\d+:\d+: error/, expectReport],
  [/^\$ npx duilian review/, (text) => expect(text).toMatch(/\[a\]ccept {2}\[o\]verride {2}\[g\]lossary/)],
  [/^\$ npx duilian convert talk\.pptx/, expectConversion],
  [/^duilian build \[deck…\]/, expectUsage],
  [/^data\/<deck>\/ {2}slides\/<deck>\.md/, (text) => expect(text).toContain('load ─► validate ─► localize')],
]

/** The README breaks the name of a figure of the first talk and shows what is said of it. */
async function expectReport(text: string): Promise<void> {
  const project = makeProject({ 'slides/talk.md': null })
  try {
    await project.run(['init', 'talk'])
    const deck = join(project.folder, 'talk/slides/first-talk.md')
    writeFileSync(deck, readFileSync(deck, 'utf8').replace('{{figure "green-tea"}}', '{{figure "gren-tea"}}'))
    expect((await project.runIn('talk', ['check', '--no-fit'])).stderr).toContain(text)
  } finally {
    project.remove()
  }
}

/** The README converts a talk of fourteen texts, two of which are the same in both scripts. */
async function expectConversion(text: string): Promise<void> {
  const project = makeProject()
  try {
    const texts = [...Array<string>(12).fill('头发'), '人', '大人'].map(
      (said) => `<a:p><a:r><a:t>${said}</a:t></a:r></a:p>`,
    )
    writeFileSync(join(project.folder, 'talk.pptx'), presentation(texts.join('')))
    const [command = '', ...told] = text.split('\n')
    expect((await project.run(command.split(' ').slice(3))).stderr).toBe(told.join('\n'))
  } finally {
    project.remove()
  }
}

/** Every command and option the README lists is one that `help` lists. */
async function expectUsage(text: string): Promise<void> {
  const project = makeProject()
  try {
    const { stdout, stderr } = await project.run(['--help'])
    const options = new Set(text.match(/--[a-z-]+/g))
    expect([...options].filter((option) => !`${stdout}${stderr}`.includes(option))).toEqual([])
  } finally {
    project.remove()
  }
}

async function buildProject(files: ProjectFiles): Promise<{ readonly failed: boolean; readonly told: string }> {
  const project = temporaryFolder()
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(project, name)), { recursive: true })
    writeFileSync(join(project, name), content)
  }
  const formats = printer ? (['html', 'pdf'] as const) : (['html'] as const)
  const effects = createEffects({ project, ...(printer && { printer }) })
  const request = { decks: [], locales: [], formats, strict: false }
  const { diagnostics, sources } = await build(request, effects)
  return { failed: hasErrors(diagnostics), told: renderDiagnostics(diagnostics, sources) }
}

/** What other programs read: commands, a script (`library.test.ts`), a proxy, whose lines are tested with the relay behind it, and containers. */
function isOfOthers({ language, text }: Example): boolean {
  return ['sh', 'ts', 'nginx'].includes(language) || (language === 'yaml' && text.startsWith('services:'))
}

describe('every fenced example of the README and the manual', () => {
  test('is of a kind that is tested', () => {
    const known = ({ text, language }: Example) =>
      language === ''
        ? shown.some(([sign]) => sign.test(text))
        : wrappers.some((wrapper) => wrapper.language === language && wrapper.sign.test(text))
    expect(examples.filter((example) => !isOfOthers(example) && !known(example))).toEqual([])
    expect(examples.length).toBeGreaterThan(10)
  })

  const sources = examples.filter((example) => example.language !== '' && !isOfOthers(example))
  test.each(sources)(
    'builds as it stands: $topic, $language, line $line',
    async ({ language, text }) => {
      const wrapper = wrappers.find((one) => one.language === language && one.sign.test(text))
      const { failed, told } = await buildProject(wrapper?.wrap(text) ?? {})
      expect(told).not.toContain('[ignore-unused]')
      expect(failed, told).toBe(false)
    },
    60_000,
  )

  const words = examples.filter(({ language }) => language === '')
  test.each(words)('shows what is: $topic, line $line', async ({ text }) => {
    const holds = shown.find(([sign]) => sign.test(text))?.[1]
    expect(holds).toBeDefined()
    await holds?.(text)
  })

  test.each(examples.filter(({ language }) => language === 'sh'))(
    'names scripts that there are: $topic, line $line',
    ({ text }) => {
      const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'))
      const named = Array.from(text.matchAll(/npm run ([a-z]+)/g), ([, name = '']) => name)
      expect(named.filter((name) => !(name in scripts))).toEqual([])
    },
  )
})
