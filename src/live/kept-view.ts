import type { Cache, Folder } from '../model/effects.ts'
import { mediaType } from '../model/media.ts'
import { imageType } from '../model/path.ts'
import type { FontFiles } from '../model/theme.ts'
import { isAsRead, type Reading } from '../pipeline/memory/readings.ts'
import { linkFonts, readFont, type ServedFile, type ServingEffects, serveImage } from './served-files.ts'

/** A deck as `dev` last showed it, with all that its page asks for. */
export interface ShownDeck {
  readonly name: string
  /** What its page was made of. */
  readonly readings: { readonly project: readonly Reading[]; readonly templates: readonly Reading[] }
  /** Its version is `placeholder`. */
  readonly document: string
  readonly fonts: FontFiles
  /** `@font-face` rules, which tell when fonts have changed. */
  readonly fontRules: string
}

/** What stands in a kept document for its version. */
export const placeholder = '%version%'

/** What keeping views needs of the world. */
export interface KeepingEffects extends ServingEffects {
  readonly cache: Cache
  /** The folder of built-in templates. */
  readonly templates: Folder
  /** Another text whenever duilian itself may make another page of the same files. */
  readonly edition: string
}

/** A page of a deck that can be shown before anything of it is read. */
export interface KeptView {
  document(version: string): string
  /** What the page asks for under `/-/`: `fonts` and `images`. */
  file(kind: string, path: string): Promise<ServedFile | undefined>
}

/** Keeps a deck as it is shown, for the next start. */
export async function keepView(shown: ShownDeck, effects: KeepingEffects): Promise<void> {
  await effects.cache.set(keyOf(shown.name, effects), new TextEncoder().encode(JSON.stringify(shown)))
}

async function readKept(name: string, effects: KeepingEffects): Promise<ShownDeck | undefined> {
  const bytes = await effects.cache.get(keyOf(name, effects))
  return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as ShownDeck) // Written by `keepView`.
}

/** A deck as it was last shown; undefined if it was not, or if a file has changed since that it was made of. */
export async function findKeptView(name: string, effects: KeepingEffects): Promise<KeptView | undefined> {
  const shown = await readKept(name, effects)
  if (!shown) return undefined
  const checks = [
    isAsRead(effects.project, shown.readings.project),
    isAsRead(effects.templates, shown.readings.templates),
    linkFonts(name, shown.fonts, effects).then((rules) => rules === shown.fontRules),
  ]
  if (!(await Promise.all(checks)).every(Boolean)) return undefined
  const images = new Set(
    shown.readings.project.flatMap(([, path]) => ((imageType(path) ?? mediaType(path)) === undefined ? [] : [path])),
  )
  return {
    document: (version) => shown.document.replace(placeholder, version),
    async file(kind, path) {
      if (kind === 'fonts') return readFont(shown.fonts, path, effects)
      if (kind !== 'images' || !images.has(path)) return undefined
      return serveImage(path, await effects.project.read(path))
    },
  }
}

function keyOf(name: string, { edition, projectPath }: KeepingEffects): string {
  return ['view', edition, projectPath('slides'), name].join(' ')
}
