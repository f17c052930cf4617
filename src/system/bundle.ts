import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type OutputAsset, type OutputBundle, type OutputChunk, rolldown } from 'rolldown'
import { writeDictionary } from './dictionary-text.ts'
import { writeEdition } from './edition.ts'
import { ownFile, removeOwn, resolvePackageFile } from './packages.ts'

/** Loaded from where they are installed: they are large, or read files that lie beside them. */
const separate = [
  /^@cwasm\//,
  /^@nats-io\//,
  /^@shikijs\//,
  /^@sparticuz\/chromium/,
  /^ioredis/,
  /^subset-font/,
  /^tar-fs/,
  /^temml/,
  /^unpdf/,
]

/** What is joined, by the names under which it is loaded. */
const scripts = {
  run: 'commands/run',
  index: 'index',
  'check-helper': 'commands/check-helper',
  'conversion-cold': 'bench/conversion-cold',
} as const

const plugins = [
  { name: 'without-source-maps', load: (id: string) => (isSourceMaps(id) ? 'module.exports = {}' : undefined) },
  { name: 'dictionaries-as-text', transform: withDictionariesAsText },
  { name: 'imports-by-require', renderChunk: withImportsByRequire },
  {
    name: 'in-ascii',
    generateBundle: (_: unknown, files: OutputBundle) => Object.values(files).forEach(writeInAscii),
  },
]
const minify = { compress: true, mangle: { keepNames: true } } as const

/**
 * Joins scripts and all they import, dependencies included, into few files of `lib/joined`, and what starts them into
 * one. With six hundred small modules a short command takes longer to find them than to do its work.
 */
export async function bundle(): Promise<void> {
  removeOwn('lib/joined')
  const input = Object.fromEntries(Object.entries(scripts).map(([name, path]) => [name, ownFile(`src/${path}.ts`)]))
  const joined = await rolldown({ input, platform: 'node', external: separate, plugins })
  const names = { entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' }
  const { output } = await joined.write({ dir: ownFile('lib/joined'), format: 'cjs', ...names, minify })
  await joined.close()
  const chunks = output.filter((part): part is OutputChunk => part.type === 'chunk')
  const modules = [...chunks.flatMap(({ moduleIds }) => moduleIds), resolvePackageFile('opencc-js/package.json') ?? '']
  writeFileSync(ownFile('lib/joined/LICENSES.txt'), licencesOf(modules))
  await joinStart()
  writeFileSync(ownFile('lib/index.js'), facadeOf(chunks.find(({ name, isEntry }) => isEntry && name === 'index')))
  for (const name of ['check-helper', 'conversion-cold'] as const)
    writeFileSync(ownFile(`lib/${scripts[name]}.js`), `import '../joined/${name}.cjs'\n`)
  writeEdition(chunks.map(({ code }) => code))
}

/** Joins what loads the other scripts. */
async function joinStart(): Promise<void> {
  const start = await rolldown({
    input: ownFile('src/cli.ts'),
    platform: 'node',
    plugins: [{ name: 'without-facades', renderChunk: withoutFacades }],
  })
  await start.write({ file: ownFile('lib/cli.js'), format: 'esm', minify })
  await start.close()
}

/** What other projects import, with its parts by name. */
function facadeOf(chunk: OutputChunk | undefined): string {
  if (!chunk) throw new Error('The index was not joined')
  return `import joined from './joined/${chunk.fileName}'\nexport const { ${chunk.exports.join(', ')} } = joined\n`
}

/** Handlebars makes no maps of what it compiles unless it is asked to, and does without the package that would. */
function isSourceMaps(id: string): boolean {
  return id.replaceAll('\\', '/').endsWith('/node_modules/source-map/source-map.js')
}

/**
 * The same code with Node's own modules asked for as they are: an `import` makes a copy of all their parts, and so
 * loads what most of them load only when it is used, which takes Node 22 some 45 ms.
 */
function withoutFacades(code: string): string {
  const imported = /^import (?:\* as (\w+)|(\{[^}]*\}|\w+)) from "(node:[\w/]+)";$/gm
  return code.replace(imported, (_, all: string | undefined, parts: string | undefined, name: string) => {
    const names = all ?? parts?.replace(/ as /g, ': ')
    return `const ${names} = process.getBuiltinModule("${name}");`
  })
}

/**
 * The same code with dictionaries of OpenCC read as text from files of ours. As scripts they take three times as long:
 * they are found, decoded and compiled one by one.
 */
async function withDictionariesAsText(code: string): Promise<string | undefined> {
  const loading = /import\(\s*['"]opencc-js\/dict\/(\w+)['"]\s*\)/g
  const names = Array.from(code.matchAll(loading), ([, name = '']) => name)
  if (names.length === 0) return undefined
  await Promise.all(names.map(writeDictionary))
  const reading = code.replace(loading, 'Promise.resolve({ default: readDictionary("$1") })')
  const reader = JSON.stringify(ownFile('src/system/dictionary-text.ts'))
  return `import { createDictionaryReader } from ${reader}\nconst readDictionary = createDictionaryReader()\n${reading}`
}

/** The same code with what is left of imports asked of whoever runs it (see `joined.ts`), if it is not Node itself. */
function withImportsByRequire(code: string): string {
  return code.replace(/\bimport\(([`"'][^`"']+[`"'])\)/g, '(require.import??(e=>import(e)))($1)')
}

/** One character beyond ASCII makes a file twice as large in memory, and slower to read. */
function writeInAscii(file: OutputChunk | OutputAsset): void {
  if (file.type !== 'chunk') return
  file.code = file.code.replace(/(\\*)([^\0-\x7f])/g, (_, slashes: string, unit: string) => {
    const code = unit.charCodeAt(0).toString(16).padStart(4, '0')
    // One that is escaped by a backslash of its own means itself.
    return `${slashes.length % 2 === 1 ? slashes.slice(1) : slashes}\\u${code}`
  })
}

/** The licences of the packages that modules belong to, which have to go with copies of them. */
function licencesOf(modules: readonly string[]): string {
  const inPackage = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//
  const packages = modules.flatMap((id) => {
    const [, folder, name] = inPackage.exec(id.replaceAll('\\', '/')) ?? []
    return folder !== undefined && name !== undefined ? [[name, folder] as const] : []
  })
  const texts = [...new Map(packages)].sort().map(([name, folder]) => `${name}\n\n${licenceIn(folder)}\n`)
  return texts.join(`\n${'-'.repeat(72)}\n\n`)
}

function licenceIn(folder: string): string {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((file) => file.isFile() && /^(licen[cs]e|third.party)/i.test(file.name))
    .map(({ name }) => readFileSync(join(folder, name), 'utf8').trim())
  if (files.length > 0) return files.join('\n\n')
  const { license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { license?: unknown } // Any JSON.
  return `License: ${license}`
}
