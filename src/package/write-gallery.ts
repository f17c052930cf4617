import { createHash } from 'node:crypto'
import { createEffects } from '../commands/effects.ts'
import { readLibrary } from '../documents/templates.ts'
import { hasErrors } from '../model/diagnostic.ts'
import type { Folder } from '../model/effects.ts'
import { build } from '../pipeline/build.ts'
import { createRenderer } from '../render/render.ts'
import { renderDiagnostics } from '../report/diagnostics.ts'
import { findBrowser } from '../system/browser.ts'
import { readEdition } from '../system/edition.ts'
import { openFolder } from '../system/folder.ts'
import { ownFile } from '../system/packages.ts'
import { createPrinter } from '../system/printer.ts'
import { publish } from '../system/publish.ts'

// The deck that has every layout, in every theme, light and dark, on one page. It draws some hundred slides, and only
// if something they show has changed.
const deck = 'duilian-format'
const themes = ['couplet', 'essay', 'poster'] as const
const variants = ['light', 'dark'] as const
const stateFile = 'state'
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

/** Another text whenever the gallery would look otherwise: the code, the templates, the deck with its data and pictures. */
async function stateOf(project: Folder): Promise<string> {
  const lists = ['templates', 'slides', `data/${deck}`].map(async (folder) =>
    (await project.list(folder)).map((path) => `${folder}/${path}`),
  )
  const paths = (await Promise.all(lists))
    .flat()
    .filter((path) => !/^slides\/.+\.md$/.test(path) || path.includes(deck))
  const digest = createHash('sha256').update(readEdition() ?? '')
  for (const path of paths) digest.update(path).update((await project.read(path)) ?? '')
  return digest.digest('hex')
}

async function draw(state: string): Promise<void> {
  const browser = await findBrowser()
  if (!browser) {
    process.stderr.write('No gallery: there is no browser on this machine to draw it.\n')
    return
  }
  const printer = createPrinter(browser)
  try {
    await writeGallery(createEffects({ project: ownFile('.'), printer }), state)
  } finally {
    await printer.close()
  }
}

async function writeGallery(effects: ReturnType<typeof createEffects>, state: string): Promise<void> {
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
  const kept = { name: stateFile, bytes: new TextEncoder().encode(state) }
  const index = { name: 'index.html', bytes: new TextEncoder().encode(page) }
  await publish(ownFile('dist'), [
    { folder: 'gallery', files: [index, kept, ...columns.flat()], isStale: (name) => name.endsWith('.png') },
  ])
}

const state = await stateOf(openFolder(ownFile('.')))
const drawn = await openFolder(ownFile('dist/gallery')).read(stateFile)
if (!drawn || new TextDecoder().decode(drawn) !== state) await draw(state)
