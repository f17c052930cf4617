import { createEffects } from '../commands/effects.ts'
import { hasErrors } from '../model/diagnostic.ts'
import type { Folder } from '../model/effects.ts'
import { build } from '../pipeline/build.ts'
import { readLibrary } from '../pipeline/templates.ts'
import { createRenderer } from '../render/render.ts'
import { renderDiagnostics } from '../report/diagnostics.ts'
import { findBrowser } from '../system/browser.ts'
import { ownFile } from '../system/packages.ts'
import { createPrinter } from '../system/printer.ts'
import { publish } from '../system/publish.ts'

// `npm run gallery`: the deck that has every layout, in every theme, light and dark, on one page. It draws some hundred
// slides, which is why `npm run build` does not.
const deck = 'duilian-format'
const themes = ['couplet', 'essay', 'poster'] as const
const variants = ['light', 'dark'] as const
const looks = themes.flatMap((name) => variants.map((variant) => ({ name, variant })))

/** The project with the deck in another theme. */
function dressed(project: Folder, { name, variant }: (typeof looks)[number]): Folder {
  return {
    ...project,
    list: (path) => project.list(path),
    async read(path) {
      const bytes = await project.read(path)
      if (!bytes || path !== `slides/${deck}.md`) return bytes
      const text = new TextDecoder().decode(bytes)
      return new TextEncoder().encode(text.replace(/^theme: .*$/m, `theme: { name: ${name}, variant: ${variant} }`))
    },
  }
}

const browser = await findBrowser()
if (!browser) throw new Error('A gallery is drawn by a browser, and there is none on this machine')
const printer = createPrinter(browser)
try {
  const effects = createEffects({ project: ownFile('.'), printer })
  const request = {
    decks: [deck],
    locales: ['zh-Hant-TW'],
    formats: ['png'],
    pictureWidth: 640,
    strict: false,
    fit: false,
  } as const
  const columns: { readonly name: string; readonly bytes: Uint8Array }[][] = []
  for (const look of looks) {
    const result = await build(request, { ...effects, project: dressed(effects.project, look) })
    if (hasErrors(result.diagnostics)) throw new Error(renderDiagnostics(result.diagnostics, result.sources))
    const files = result.decks.flatMap((one) => one.files).filter(({ name }) => /\.\d+\.png$/.test(name))
    columns.push(
      files.map(({ name, bytes }) => ({
        name: `${look.name}-${look.variant}${name.slice('zh-Hant-TW'.length)}`,
        bytes,
      })),
    )
  }
  const rows = columns[0]?.map((_, slide) => columns.map((column) => column[slide]?.name ?? '')) ?? []
  const library = await readLibrary(effects, new Map())
  const page = createRenderer(library.value.templates).renderPage('gallery', { looks, rows }).value
  const index = { name: 'index.html', bytes: new TextEncoder().encode(page) }
  await publish(ownFile('dist'), [
    { folder: 'gallery', files: [index, ...columns.flat()], isStale: (name) => name.endsWith('.png') },
  ])
} finally {
  await printer.close()
}
