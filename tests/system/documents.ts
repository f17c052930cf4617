import { readFile } from 'node:fs/promises'
import subsetFont from 'subset-font'
import { resolvePackageFile } from '../../src/system/packages.ts'

/** A document of pages 960 × 540 pt whose text has an embedded font with just its characters. */
export async function makeDocument(pages: readonly string[], head = ''): Promise<string> {
  const path = resolvePackageFile('@expo-google-fonts/noto-sans-tc/400Regular/NotoSansTC_400Regular.ttf')
  if (path === undefined) throw new Error('The font is not installed')
  const characters = [...new Set(pages.join('').replace(/<[^>]*>/g, ''))].join('')
  const font = await subsetFont(await readFile(path), `${characters} `, { targetFormat: 'woff2' })
  const sections = pages.map((page, index) => `<section id="page-${index + 1}">${page}</section>`)
  return `<!doctype html><html lang="zh-Hant-TW"><head><meta charset="utf-8"><title>對聯</title><style>
@font-face { font-family: Tiny; src: url(data:font/woff2;base64,${font.toString('base64')}) }
@page { size: 1280px 720px; margin: 0 }
body { margin: 0; font: 40px Tiny }
h1 { font-weight: 400 }
section { width: 1280px; height: 720px; overflow: hidden; break-after: page }
section:last-child { break-after: auto }
</style>${head}</head><body>${sections.join('')}</body></html>`
}
