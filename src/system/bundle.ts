import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type OutputAsset, type OutputChunk, rolldown } from 'rolldown'
import { writeEdition } from './edition.ts'
import { ownFile, removeOwn } from './packages.ts'

/** Loaded from where they are installed: they are large, or read files that lie beside them. */
const separate = [
  /^@cwasm\//,
  /^@nats-io\//,
  /^@shikijs\//,
  /^@sparticuz\/chromium/,
  /^ioredis/,
  /^opencc-js/,
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
  writeFileSync(ownFile('lib/joined/LICENSES.txt'), licencesOf(chunks.flatMap(({ moduleIds }) => moduleIds)))
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
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name))
  if (file !== undefined) return readFileSync(join(folder, file), 'utf8').trim()
  const { license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { license?: unknown } // Any JSON.
  return `License: ${license}`
}
