import { findTypeface } from '../fonts/faces.ts'
import type { Sources } from '../load/source.ts'
import { decodeSource } from '../load/source.ts'
import type { Diagnostic, Outcome } from '../model/diagnostic.ts'
import type { Cache, Folder } from '../model/effects.ts'
import type { Typeface } from '../model/theme.ts'
import { readLayouts } from '../render/layouts.ts'
import type { ReadTemplates, TemplateFile } from '../render/template.ts'
import { embedFiles, escapeStyle } from './style-files.ts'

/** All templates and style sheets: the built-in ones and the project's own, which win by name. */
export interface Library extends ReadTemplates {
  /** Style sheets by name: `base.css`, `themes/couplet.css`. */
  readonly styles: ReadonlyMap<string, string>
  /** Names of themes. */
  readonly themes: readonly string[]
  /** The fonts of themes that are not set in the fonts of all. */
  readonly typefaces: ReadonlyMap<string, Typeface>
  /** Names of layouts whose template cannot be read. */
  readonly unread: readonly string[]
}

const limit = 1_000_000

/** Where templates are read from. */
export interface TemplateEffects {
  readonly project: Folder
  /** The folder of built-in templates. */
  readonly templates: Folder
  /** The path of a file in an installed package. */
  readonly resolve?: (specifier: string) => string | undefined
  /** Keeps what they are compiled to. */
  readonly cache?: Cache
}

/** In place of a project: only the templates of duilian are read. */
export const emptyFolder: Folder = { read: async () => undefined, list: async () => [] }

/** Reads the templates of duilian and of a project. `sources` receives every text read. */
export async function readLibrary(
  { templates: builtIn, project, cache, resolve = () => undefined }: TemplateEffects,
  sources: Sources,
): Promise<Outcome<Library>> {
  const diagnostics: Diagnostic[] = []
  const files = new Map<string, TemplateFile>()
  for (const [folder, under] of [
    [builtIn, '.'],
    [project, 'templates'],
  ] as const) {
    const names = (await folder.list(under)).filter((name) => /\.(hbs|css)$/.test(name))
    const read = names.map(async (name) => {
      const file = `templates/${name}`
      const bytes = await folder.read(under === '.' ? name : file)
      if (!bytes) return
      const source = decodeSource(file, bytes, limit)
      diagnostics.push(...source.diagnostics)
      sources.set(file, source.value.text)
      const isOwnStyle = under !== '.' && name.endsWith('.css')
      const embedded = isOwnStyle ? await embedFiles(source.value, project) : undefined
      diagnostics.push(...(embedded?.diagnostics ?? []))
      files.set(name.replace(/\.hbs$/, ''), { file, text: embedded?.value ?? source.value.text })
    })
    await Promise.all(read)
  }
  const templates = await readLayouts(files, cache)
  const layouts = [...files.keys()].flatMap((name) => /^layouts\/(.+)$/.exec(name)?.[1] ?? [])
  const unread = layouts.filter((name) => !templates.value.specs.has(name))
  const sheets = [...files].filter(([name]) => name.endsWith('.css'))
  const styles = new Map(sheets.map(([name, { text }]) => [name, escapeStyle(text)]))
  const themes = [...styles.keys()].flatMap((name) => /^themes\/(.+)\.css$/.exec(name)?.[1] ?? [])
  return {
    value: { ...templates.value, styles, themes, unread, typefaces: typefacesOf(styles, resolve) },
    diagnostics: [...diagnostics, ...templates.diagnostics],
  }
}

/** The typefaces that themes ask for by "--typeface: serif". */
function typefacesOf(
  styles: ReadonlyMap<string, string>,
  resolve: (specifier: string) => string | undefined,
): ReadonlyMap<string, Typeface> {
  return new Map(
    [...styles].flatMap(([name, css]) => {
      const theme = /^themes\/(.+)\.css$/.exec(name)?.[1]
      const asked = /--typeface:\s*([\w-]+)/.exec(css)?.[1]
      const typeface = theme === undefined || asked === undefined ? undefined : findTypeface(asked, resolve)
      return theme !== undefined && typeface ? [[theme, typeface] as const] : []
    }),
  )
}
