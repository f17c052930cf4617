import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type OutputAsset, type OutputChunk, rolldown } from 'rolldown'
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

/**
 * Joins scripts of `src`, given by their paths without `.ts`, and all they import, dependencies included, into few
 * files of `lib`. With six hundred small modules a short command takes longer to find them than to do its work.
 */
export async function bundle(entries: readonly string[]): Promise<void> {
  removeOwn('lib/joined')
  const joined = await rolldown({
    input: Object.fromEntries(entries.map((name) => [name, ownFile(`src/${name}.ts`)])),
    platform: 'node',
    external: separate,
    plugins: [
      { name: 'without-source-maps', load: (id) => (isSourceMaps(id) ? 'module.exports = {}' : undefined) },
      { name: 'without-facades', renderChunk: withoutFacades },
      { name: 'dictionaries-as-text', transform: withDictionariesAsText },
      { name: 'in-ascii', generateBundle: (_, files) => Object.values(files).forEach(writeInAscii) },
    ],
  })
  const { output } = await joined.write({
    dir: ownFile('lib'),
    chunkFileNames: 'joined/[name].js',
    minify: { compress: true, mangle: { keepNames: true } },
  })
  await joined.close()
  const chunks = output.filter((part): part is OutputChunk => part.type === 'chunk')
  const modules = [...chunks.flatMap(({ moduleIds }) => moduleIds), resolvePackageFile('opencc-js/package.json') ?? '']
  writeFileSync(ownFile('lib/joined/LICENSES.txt'), licencesOf(modules))
  writeEdition(chunks.map(({ code }) => code))
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
