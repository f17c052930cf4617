import { contentSheets, stylesFor } from '../documents/styles.ts'
import { fontLinkCss } from '../fonts/css.ts'
import { bundledRoles, fallbackRoles, fontSource } from '../fonts/faces.ts'
import { joinModules } from '../formats/script.ts'
import type { RenderEffects } from '../model/build-effects.ts'
import type { Folder } from '../model/effects.ts'
import { fitScripts } from '../model/fit.ts'
import { mediaType } from '../model/media.ts'
import { imageType } from '../model/path.ts'
import type { FontFiles, FontRole, FontWeight } from '../model/theme.ts'
import type { SoundDeck } from './sound-deck.ts'

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

/** Scripts that pages of every deck ask for, by name, with their parts. */
const scripts: Readonly<Record<string, readonly string[]>> = {
  'dev.js': ['dev'],
  'fit.js': fitScripts,
}

/** A file that pages of every deck ask for; undefined if it is none of them. */
export async function readAsset(name: string, effects: ServingEffects): Promise<ServedFile | undefined> {
  const parts = Object.hasOwn(scripts, name) ? (scripts[name] ?? []) : []
  const [first, ...others] = parts
  if (first === undefined) return undefined
  // One alone is a module with what it imports.
  const texts =
    others.length === 0
      ? [await joinModules(first, effects.browserScript)]
      : await Promise.all(parts.map(effects.browserScript))
  return { bytes: new TextEncoder().encode(texts.join('\n')), type: 'text/javascript; charset=utf-8', lasting: false }
}

/** An image of a deck; undefined for bytes that are none. */
export function serveImage(path: string, bytes: Uint8Array | undefined): ServedFile | undefined {
  const type = imageType(path) ?? mediaType(path)
  return bytes && type !== undefined ? { bytes, type, lasting: true } : undefined
}

/** The whole font of a role and weight; undefined for every other name. The author's `own` lie in the project. */
export async function readFont(own: FontFiles, name: string, effects: ServingEffects): Promise<ServedFile | undefined> {
  const found = fontSlots(own).find(({ role, weight }) => name === `${role}-${weight}.ttf`)
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

/** The style sheet of a deck, without its fonts. */
export function stylesOf({ deck, templates, images }: SoundDeck): string {
  return stylesFor(templates.library, deck, 'deck', { images, content: contentSheets })
}

/** `@font-face` rules for a deck: whole fonts, whose URLs change with the files. */
export async function linkFonts(name: string, own: FontFiles, effects: ServingEffects): Promise<string> {
  const versions = await Promise.all(
    fontSlots(own).map(async ({ role, weight }) => {
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
  }, own)
}

function fontSlots(own: FontFiles) {
  return [...bundledRoles, ...fallbackRoles(own)].flatMap((role: FontRole) =>
    ([400, 700] as const satisfies FontWeight[]).map((weight) => ({ role, weight })),
  )
}
