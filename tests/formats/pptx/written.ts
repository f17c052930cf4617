import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, zipSync } from 'fflate'
import type { PptxAssets } from '../../../src/formats/pptx/assembly.ts'
import { readPackage } from '../../../src/formats/pptx/base/package.ts'
import { writePptx } from '../../../src/formats/pptx/pptx.ts'
import type { Locale } from '../../../src/model/locale.ts'
import type { LocalizedDeck } from '../../../src/model/localized.ts'
import { fixtureDeck } from '../../render/fixture.ts'

const templates = join(import.meta.dirname, '../../../templates')

/** One white pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
)

export function assets(theme = 'couplet'): PptxAssets {
  const styles = ['base.css', 'layouts.css', `themes/${theme}.css`].map((name) =>
    readFileSync(join(templates, name), 'utf8'),
  )
  const pictures = new Map([['images/forum.png', { bytes: pixel, type: 'png' as const, width: 400, height: 300 }]])
  return { styles: styles.join('\n'), pictures, date: new Date('2026-05-21') }
}

/** The deck of the fixtures as a presentation. */
export function written(locale: Locale = 'zh-Hant-TW', variant: 'light' | 'dark' = 'light'): Uint8Array {
  return writePptx(fixtureDeck(locale, variant), assets()).value
}

/** Any deck as a presentation, as the text of its parts. */
export function partsOf(deck: LocalizedDeck): ReadonlyMap<string, string> {
  return textsOf(writePptx(deck, assets()).value)
}

/** The text of each part. */
export function textsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const files = readPackage(bytes)
  if (!files) throw new Error('That is no package')
  return new Map([...files].map(([name, content]) => [name, strFromU8(content)]))
}

/** A package with one part changed: a text put for another, or the whole part left out (`undefined`). */
export function planted(
  bytes: Uint8Array,
  part: string,
  change: (text: string) => string | Uint8Array | undefined,
): Uint8Array {
  const files = readPackage(bytes)
  const content = files?.get(part)
  if (!files || !content) throw new Error(`There is no part ${part}`)
  const changed = change(strFromU8(content))
  if (changed === strFromU8(content)) throw new Error(`Nothing was changed in ${part}`)
  const others = [...files].filter(([name]) => name !== part)
  const own = changed === undefined ? [] : [[part, typeof changed === 'string' ? strToU8(changed) : changed] as const]
  return zipSync(Object.fromEntries([...others, ...own]))
}
