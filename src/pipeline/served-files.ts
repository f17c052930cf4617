import { createHash } from 'node:crypto'
import { fontLinkCss } from '../fonts/css.ts'
import { fontSource } from '../fonts/faces.ts'
import { withoutQuery } from '../formats/reveal.ts'
import { joinModules } from '../formats/script.ts'
import type { FontFiles, FontRole, FontWeight } from '../model/deck.ts'
import { EnvironmentError } from '../model/diagnostic.ts'
import type { Folder } from '../model/effects.ts'
import { mediaType } from '../model/media.ts'
import { imageType } from '../model/path.ts'
import type { RenderEffects } from './render-effects.ts'
import type { SoundDeck } from './sound-deck.ts'
import { contentSheets, stylesFor } from './styles.ts'

/** Where files for a browser are read from. */
export type ServingEffects = Omit<RenderEffects, 'cache'> & { readonly project: Folder }

/** Bytes for a browser. */
export interface ServedFile {
  readonly bytes: Uint8Array
  /** Media type. */
  readonly type: string
  /** True if its URL changes with its bytes, so that it may be kept for ever. */
  readonly lasting: boolean
}

const text = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8' } as const

/** What pages of every deck ask for: files of reveal.js and our own scripts. */
const assets: Readonly<
  Record<
    string,
    { readonly specifier: string } | { readonly script: 'dev-start' | 'dev' | 'dev-panels' | 'dev-variants' }
  >
> = {
  'reset.css': { specifier: 'reveal.js/dist/reset.css' },
  'reveal.css': { specifier: 'reveal.js/dist/reveal.css' },
  'reveal.js': { specifier: 'reveal.js/dist/reveal.js' },
  'dev-start.js': { script: 'dev-start' },
  'dev.js': { script: 'dev' },
  'dev-variants.js': { script: 'dev-variants' },
  'dev-panels.js': { script: 'dev-panels' },
}

/** A file that pages of every deck ask for, by its name in the table; undefined if it is not in it. */
export async function readAsset(name: string, effects: ServingEffects): Promise<ServedFile | undefined> {
  const asset = Object.hasOwn(assets, name) ? assets[name] : undefined
  if (!asset) return undefined
  const type = name.endsWith('.css') ? text.css : text.js
  if ('script' in asset) {
    const script = await joinModules(asset.script, effects.browserScript)
    return { bytes: new TextEncoder().encode(script), type, lasting: false }
  }
  const path = effects.resolve(asset.specifier)
  const bytes = path === undefined ? undefined : await effects.files.read(path)
  if (!bytes)
    throw new EnvironmentError(`${asset.specifier} is not installed.`, 'Install the packages again with npm ci.')
  // As decks hold it.
  const isReveal = asset.specifier.endsWith('/reveal.js')
  const script = isReveal && new TextEncoder().encode(withoutQuery(new TextDecoder().decode(bytes)))
  return { bytes: script || bytes, type, lasting: false }
}

/** An image of a deck; undefined for bytes that are none. */
export function serveImage(path: string, bytes: Uint8Array | undefined): ServedFile | undefined {
  const type = imageType(path) ?? mediaType(path)
  return bytes && type !== undefined ? { bytes, type, lasting: true } : undefined
}

/** The whole font of a role and weight; undefined for every other name. The author's `own` lie in the project. */
export async function readFont(own: FontFiles, name: string, effects: ServingEffects): Promise<ServedFile | undefined> {
  const found = fontSlots.find(({ role, weight }) => name === `${role}-${weight}.ttf`)
  if (!found) return undefined
  const source = fontSource(found.role, found.weight, own)
  const installed = 'specifier' in source ? effects.resolve(source.specifier) : undefined
  const bytes =
    'path' in source
      ? await effects.project.read(source.path)
      : installed === undefined
        ? undefined
        : await effects.files.read(installed)
  return bytes && { bytes, type: 'font/ttf', lasting: true }
}

/** A style sheet. */
export function serveStyles(styles: string): ServedFile {
  return { bytes: new TextEncoder().encode(styles), type: text.css, lasting: false }
}

/** Where the style sheet of a deck is found; another URL whenever it has changed. */
export function stylesUrl(sound: SoundDeck): string {
  const version = createHash('sha1').update(stylesOf(sound)).digest('hex').slice(0, 12)
  return `/-/styles/${encodeURIComponent(sound.deck.name)}?v=${version}`
}

/** The style sheet of a deck, its fonts included. */
export function stylesOf({ deck, fonts, templates, images }: SoundDeck): string {
  const own = templates.library.styles.get('serve/dev.css') ?? ''
  return `${fonts}${stylesFor(templates.library, deck, 'deck', { images, content: contentSheets })}\n${own}`
}

/** `@font-face` rules for a deck: whole fonts, whose URLs change with the files. */
export async function linkFonts(name: string, own: FontFiles, effects: ServingEffects): Promise<string> {
  const versions = await Promise.all(
    fontSlots.map(async ({ role, weight }) => {
      const source = fontSource(role, weight, own)
      const path = 'path' in source ? effects.projectPath(source.path) : effects.resolve(source.specifier)
      const status = path === undefined ? undefined : await effects.files.stat(path)
      const version = status ? `${status.size}-${Math.round(status.modified)}` : 'none'
      return [`${role}-${weight}`, version] as const
    }),
  )
  const versionOf = new Map<string, string>(versions)
  return fontLinkCss((role, weight) => {
    const font = `${role}-${weight}`
    return `/-/fonts/${encodeURIComponent(name)}/${font}.ttf?v=${versionOf.get(font)}`
  })
}

const fontRoles = ['zh-Hans-CN', 'zh-Hant-TW', 'zh-Hant-HK', 'latin', 'code', 'emoji'] as const satisfies FontRole[]
const fontSlots = fontRoles.flatMap((role: FontRole) =>
  ([400, 700] as const satisfies FontWeight[]).map((weight) => ({ role, weight })),
)
