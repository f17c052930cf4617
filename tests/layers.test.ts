import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** The rooms by floor: a file may import what lies in its own room or on a floor below. */
const floors: readonly (readonly string[])[] = [
  ['model'],
  ['load', 'validate', 'localize', 'check', 'render', 'report', 'review', 'fonts', 'formats', 'browser', 'system'],
  ['documents', 'convert'],
  ['pipeline'],
  ['live'],
  ['serve', 'follow'],
  ['commands'],
  ['cli.ts', 'index.ts', 'bench', 'package'],
]

/** Rooms of servers, and the rooms these may import from: they know what they serve, and not how it is made. */
const servers: Readonly<Record<string, readonly string[]>> = { serve: ['live', 'model'], follow: ['model'] }

/** Where in the room of a server its pages are made. */
const pageMakers = ['follow/pages/']

/** All that lies in `src/` outside of a room. */
const loose = ['cli.ts', 'index.ts']

/** Where each package may be imported: folders end in a slash, files do not. */
const doors: Readonly<Record<string, readonly string[]>> = {
  'opencc-js': ['localize/'],
  handlebars: ['render/', 'load/expression.ts'],
  'reveal.js': ['formats/'],
  'playwright-core': ['system/', 'bench/'],
  'd3-scale': ['render/chart/', 'localize/chart-ticks.ts'],
  'd3-shape': ['render/chart/'],
  '@shikijs': ['render/typesetting/highlight.ts'],
  uqr: ['render/typesetting/qr.ts', 'follow/present/'],
  temml: ['render/typesetting/mathematics.ts'],
  'subset-font': ['fonts/'],
  unpdf: ['formats/'],
  fflate: ['formats/'],
  htmlparser2: ['fonts/'],
  zod: ['validate/'],
  yaml: ['load/'],
  'csv-parse': ['load/'],
  saxes: ['validate/', 'formats/pptx/'],
  parse5: ['load/'],
  micromark: ['load/'],
  'node:fs': ['system/', 'bench/', 'package/'],
  chokidar: ['system/'],
  'node:http': ['serve/', 'follow/', 'bench/'],
  ioredis: ['follow/brokers/'],
  '@nats-io/kv': ['follow/brokers/'],
  '@nats-io/transport-node': ['follow/brokers/'],
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
  const target = targetOf(path, specifier)
  const from = roomOf(path)
  const to = roomOf(target)
  if (from === to) return []
  const given = isAllowed(path, pageMakers) ? undefined : servers[from]
  if (given && !given.includes(to)) return [`${path} imports ${target}, not from ${given.join(' or ')}`]
  if (from === 'index.ts' && to === 'cli.ts') return [`${path} imports ${target}, which stands beside it`]
  return floorOf(to) < floorOf(from) ? [] : [`${path} imports ${target}, which does not stand below it`]
}

function targetOf(path: string, specifier: string): string {
  return join('/', path, '..', specifier).slice(1)
}

function floorOf(room: string): number {
  return floors.findIndex((rooms) => rooms.includes(room))
}

/** Every circle of imports once, as the files on it; types count as much as values. */
function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>()
  const path: string[] = []
  const found: string[] = []
  const visit = (node: string) => {
    const at = path.indexOf(node)
    if (at >= 0) found.push([...path.slice(at), node].join(' → '))
    if (at >= 0 || done.has(node)) return
    path.push(node)
    for (const next of graph.get(node) ?? []) visit(next)
    path.pop()
    done.add(node)
  }
  for (const node of graph.keys()) visit(node)
  return found
}

function importGraph(files: readonly SourceFile[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    files.map(({ path, text }) => {
      const own = importsOf(text).filter((specifier) => specifier.startsWith('.'))
      return [path, own.map((specifier) => targetOf(path, specifier))]
    }),
  )
}

/** The folders inside rooms, each with the other folders of its room that it imports from. */
function folderGraph(files: readonly SourceFile[]): ReadonlyMap<string, readonly string[]> {
  const graph = new Map<string, string[]>()
  for (const [path, targets] of importGraph(files)) {
    const from = dirname(path)
    const folders = targets
      .map((target) => dirname(target))
      .filter((to) => to !== from && to.includes('/') && roomOf(to) === roomOf(path))
    // Folders one in the other are one subject.
    const apart = folders.filter((to) => !to.startsWith(`${from}/`) && !from.startsWith(`${to}/`))
    if (from.includes('/')) graph.set(from, [...(graph.get(from) ?? []), ...apart])
  }
  return graph
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

function findHomeless(files: readonly SourceFile[]): string[] {
  const paths = files.map(({ path }) => path)
  return paths.filter((path) => (path.includes('/') ? floorOf(roomOf(path)) < 0 : !loose.includes(path)))
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
}

/** The folder in `src/` that a file lies in, or the file itself. */
function roomOf(path: string): string {
  return path.split('/')[0] ?? ''
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

  test('every file lies in a room that has a floor', () => {
    expect(findHomeless(readSources())).toEqual([])
    expect(findHomeless([{ path: 'loose.ts', text: '' }])).toEqual(['loose.ts'])
    expect(findHomeless([{ path: 'attic/old.ts', text: '' }])).toEqual(['attic/old.ts'])
  })

  test('imports never lead in a circle', () => {
    expect(findCycles(importGraph(readSources()))).toEqual([])
  })

  test('folders inside a room never lead in a circle', () => {
    expect(findCycles(folderGraph(readSources()))).toEqual([])
  })

  test('a planted circle is found, also one of types', () => {
    const one = { path: 'load/one.ts', text: "import { b } from './two.ts'" }
    const two = { path: 'load/two.ts', text: "import type { A } from './one.ts'" }
    expect(findCycles(importGraph([one, two]))).toEqual(['load/one.ts → load/two.ts → load/one.ts'])
    const inside = { path: 'check/figures/one.ts', text: "import { b } from '../quotes/two.ts'" }
    const back = { path: 'check/quotes/two.ts', text: "import type { A } from '../figures/three.ts'" }
    expect(findCycles(folderGraph([inside, back]))).toHaveLength(1)
  })

  test.each([
    ['model/deck.ts', "import { x } from '../load/deck.ts'", 'does not stand below it'],
    ['load/deck.ts', "import type { x } from '../validate/deck.ts'", 'does not stand below it'],
    ['render/render.ts', "import { x } from '../pipeline/build.ts'", 'does not stand below it'],
    ['pipeline/build.ts', "import { x } from '../commands/build.ts'", 'does not stand below it'],
    ['serve/server.ts', "import { x } from '../render/render.ts'", 'not from live or model'],
    ['pipeline/build.ts', "import type { x } from '../live/session.ts'", 'does not stand below it'],
    ['check/rules.ts', "import { Converter } from 'opencc-js'", 'whose door is localize/'],
    ['validate/deck.ts', "const h = await import('handlebars')", 'whose door is render/'],
    ['load/yaml.ts', "import Handlebars from 'handlebars'", 'whose door is render/, load/expression.ts'],
    ['follow/relay/relay.ts', "import { x } from '../../serve/answer.ts'", 'not from model'],
    ['follow/pages/speaker.ts', "import { x } from '../../commands/present.ts'", 'does not stand below it'],
    ['follow/relay/relay.ts', "const { Redis } = await import('ioredis')", 'whose door is follow/brokers/'],
    ['load/deck.ts', "import {\n  readFile,\n} from 'node:fs/promises'", 'whose door is system/'],
    ['formats/pdf.ts', "import { chromium } from 'playwright-core'", 'whose door is system/'],
    ['pipeline/build.ts', "import { main } from '../cli.ts'", 'does not stand below it'],
    ['fonts/subset.ts', 'const home = process.env.HOME', 'uses process'],
    ['pipeline/build.ts', "console.error('x')", 'uses console'],
    ['localize/convert.ts', 'let count = 0', 'keeps state'],
    ['fonts/subset.ts', 'const cache = new Map<string, string>()', 'keeps state'],
  ])('a planted violation in %s is found', (path, text, message) => {
    expect(findViolations([{ path, text }]).join('\n')).toContain(message)
  })

  test.each([
    ['load/deck.ts', "import type { Place } from '../model/diagnostic.ts'\nimport { parseYaml } from './yaml.ts'"],
    ['pipeline/build.ts', "import { readDeck } from '../load/deck.ts'"],
    ['system/files.ts', "import { readFile } from 'node:fs/promises'\nprocess.exitCode = 1"],
    ['render/render.ts', '// process.env is for others\nconst html = `a process. b`'],
  ])('what %s may do is not flagged', (path, text) => {
    expect(findViolations([{ path, text }])).toEqual([])
  })
})
