import { readFile, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { readCoverage } from '../../src/fonts/coverage.ts'
import { type FontFile, openFont } from '../../src/fonts/font-file.ts'
import { readTables, viewOf } from '../../src/fonts/sfnt.ts'
import type { Cache, FileReader } from '../../src/model/effects.ts'

const require = createRequire(import.meta.url)

/** Resolves a package specifier as the system layer does. */
export function resolve(specifier: string): string {
  return require.resolve(specifier)
}

/** A cache that lives as long as the test. */
export function memoryCache(): Cache {
  const entries = new Map<string, Uint8Array>()
  return {
    get: async (key) => entries.get(key),
    set: async (key, bytes) => {
      entries.set(key, Buffer.concat([bytes].flat()))
    },
  }
}

/** The real disk, with the names of all files that were read. */
export function diskFiles(): FileReader & { readonly reads: string[] } {
  const reads: string[] = []
  return {
    reads,
    read: async (path) => {
      reads.push(path)
      return readFile(path).catch(() => undefined)
    },
    stat: async (path) => {
      const found = await stat(path).catch(() => undefined)
      return found && { size: found.size, modified: found.mtimeMs }
    },
  }
}

/** Files that exist only in the test. */
export function givenFiles(contents: Readonly<Record<string, Uint8Array>>): FileReader {
  return {
    read: async (path) => contents[path],
    stat: async (path) => contents[path] && { size: contents[path].length, modified: 1 },
  }
}

export const specifiers = {
  sc: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  tc: '@expo-google-fonts/noto-sans-tc/400Regular/NotoSansTC_400Regular.ttf',
  hk: '@expo-google-fonts/noto-sans-hk/400Regular/NotoSansHK_400Regular.ttf',
  latin: '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  code: '@expo-google-fonts/jetbrains-mono/400Regular/JetBrainsMono_400Regular.ttf',
} as const

/** Opens a bundled font that must be in order. */
export async function openBundled(name: keyof typeof specifiers): Promise<FontFile> {
  const font = await openFont(resolve(specifiers[name]), { files: diskFiles(), cache: memoryCache() })
  if (typeof font === 'string') throw new Error(`${name}: ${font}`)
  return font
}

/** Every character that a TrueType font maps. */
export function charactersOf(font: Uint8Array): string {
  const cmap = readTables(font).get('cmap')
  if (!cmap) throw new Error('no cmap')
  const ranges = readCoverage(viewOf(cmap))
  let characters = ''
  for (let index = 0; index < ranges.length; index += 2) {
    for (let codePoint = ranges[index] ?? 0; codePoint <= (ranges[index + 1] ?? 0); codePoint += 1) {
      characters += String.fromCodePoint(codePoint)
    }
  }
  return characters
}

/** Unpacks WOFF2 with Google's decoder, which browsers use too. */
export async function unpack(woff2: Uint8Array): Promise<Buffer> {
  const { default: subsetFont } = await import('subset-font')
  return subsetFont(Buffer.from(woff2), undefined, { targetFormat: 'truetype', keepAllGlyphs: true })
}
