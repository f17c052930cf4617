import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const floorOne = [
  'load',
  'validate',
  'localize',
  'check',
  'render',
  'report',
  'review',
  'fonts',
  'formats',
  'browser',
  'system',
]

/** Where each package may be imported: folders end in a slash, files do not. */
const doors: Readonly<Record<string, readonly string[]>> = {
  'opencc-js': ['localize/'],
  handlebars: ['render/', 'load/expression.ts'],
  'reveal.js': ['formats/'],
  'playwright-core': ['system/', 'bench/'],
  'd3-scale': ['render/chart/'],
  'subset-font': ['fonts/'],
  unpdf: ['formats/'],
  htmlparser2: ['fonts/'],
  zod: ['validate/'],
  yaml: ['load/'],
  'csv-parse': ['load/'],
  parse5: ['load/'],
  micromark: ['load/'],
  'node:fs': ['system/', 'bench/', 'package/'],
  chokidar: ['system/'],
  'node:http': ['serve/', 'bench/'],
  'node:worker_threads': ['system/'],
  'node:child_process': ['system/', 'bench/'],
}

const globals: Readonly<Record<string, readonly string[]>> = {
  process: ['system/', 'bench/', 'package/', 'cli.ts'],
  console: ['system/', 'bench/', 'package/', 'cli.ts'],
}

interface SourceFile {
  /** Path inside src/, with forward slashes. */
  readonly path: string
  readonly text: string
}

function findViolations(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => [
    ...importsOf(file.text).flatMap((specifier) => checkImport(file.path, specifier)),
    ...checkGlobals(file),
    ...checkState(file),
  ])
}

function importsOf(text: string): string[] {
  const found = text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^'"\n]*?(?:\{[^}]*\})?[^'"\n]*?from\s*['"]([^'"]+)['"]/g)
  const dynamic = text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)
  const bare = text.matchAll(/(?:^|\n)import\s*['"]([^'"]+)['"]/g)
  return [...found, ...dynamic, ...bare].map((match) => match[1] ?? '')
}

function checkImport(path: string, specifier: string): string[] {
  if (!specifier.startsWith('.')) {
    const door = Object.entries(doors).find(([name]) => specifier === name || specifier.startsWith(`${name}/`))
    return door && !isAllowed(path, door[1])
      ? [`${path} imports ${specifier}, whose door is ${door[1].join(', ')}`]
      : []
  }
  const target = join('/', path, '..', specifier).slice(1)
  const from = folderOf(path)
  const to = folderOf(target)
  const climbs = path === 'build.ts' && ['cli.ts', 'index.ts'].includes(target)
  if (climbs) return [`${path} imports ${target}, which stands above it`]
  if (from === to) return []
  if (from === 'model') return [`${path} imports ${target}, but model/ imports nothing but itself`]
  if (floorOne.includes(from) && to !== 'model') return [`${path} imports ${target}, which is not model/`]
  if (from === 'serve' && !['build.ts', 'session.ts'].includes(target) && to !== 'model') {
    return [`${path} imports ${target}, not build.ts or session.ts`]
  }
  return []
}

function checkGlobals({ path, text }: SourceFile): string[] {
  const code = withoutComments(text)
  return Object.entries(globals).flatMap(([name, allowed]) =>
    new RegExp(`(?<![.\\w'"-])${name}\\.\\w`).test(code) && !isAllowed(path, allowed)
      ? [`${path} uses ${name}, which only ${allowed.join(', ')} may`]
      : [],
  )
}

function checkState({ path, text }: SourceFile): string[] {
  const code = withoutComments(text)
  return /^(export )?let |^(export )?const \w+ = new (Map|Set|WeakMap)(<[^(]*>)?\(\)/m.test(code)
    ? [`${path} keeps state in the module`]
    : []
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
}

function folderOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : ''
}

function isAllowed(path: string, allowed: readonly string[]): boolean {
  return allowed.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place))
}

function readSources(): SourceFile[] {
  const src = join(root, 'src')
  const names = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  return names.map((name) => ({
    path: relative(src, join(src, name)).replaceAll('\\', '/'),
    text: readFileSync(join(src, name), 'utf8'),
  }))
}

describe('the layers', () => {
  test('every source file keeps the rules', () => {
    expect(findViolations(readSources())).toEqual([])
  })

  test('every folder belongs to a floor', () => {
    const folders = new Set(readSources().map(({ path }) => folderOf(path)))
    const known = ['', 'model', 'commands', 'bench', 'package', 'serve', ...floorOne]
    expect([...folders].filter((folder) => !known.includes(folder))).toEqual([])
  })

  test.each([
    ['model/deck.ts', "import { x } from '../load/deck.ts'", 'model/ imports nothing but itself'],
    ['load/deck.ts', "import type { x } from '../validate/deck.ts'", 'which is not model/'],
    ['render/render.ts', "import { x } from '../build.ts'", 'which is not model/'],
    ['check/rules.ts', "import { Converter } from 'opencc-js'", 'whose door is localize/'],
    ['validate/deck.ts', "const h = await import('handlebars')", 'whose door is render/'],
    ['load/yaml.ts', "import Handlebars from 'handlebars'", 'whose door is render/, load/expression.ts'],
    ['load/deck.ts', "import {\n  readFile,\n} from 'node:fs/promises'", 'whose door is system/'],
    ['formats/pdf.ts', "import { chromium } from 'playwright-core'", 'whose door is system/'],
    ['build.ts', "import { main } from './cli.ts'", 'which stands above it'],
    ['fonts/subset.ts', 'const home = process.env.HOME', 'uses process'],
    ['build.ts', "console.error('x')", 'uses console'],
    ['localize/convert.ts', 'let count = 0', 'keeps state'],
    ['fonts/subset.ts', 'const cache = new Map<string, string>()', 'keeps state'],
  ])('a planted violation in %s is found', (path, text, message) => {
    expect(findViolations([{ path, text }]).join('\n')).toContain(message)
  })

  test.each([
    ['load/deck.ts', "import type { Place } from '../model/diagnostic.ts'\nimport { parseYaml } from './yaml.ts'"],
    ['build.ts', "import { readDeck } from './load/deck.ts'"],
    ['system/files.ts', "import { readFile } from 'node:fs/promises'\nprocess.exitCode = 1"],
    ['render/render.ts', '// process.env is for others\nconst html = `a process. b`'],
  ])('what %s may do is not flagged', (path, text) => {
    expect(findViolations([{ path, text }])).toEqual([])
  })
})
