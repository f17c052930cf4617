import type { TokensOf } from '../../model/code-tokens.ts'
import type { LocalizedDeck } from '../../model/localized.ts'
import { type Scheme, schemeOf, schemeSlots } from './base/color.ts'
import type { Picture, Surface } from './base/model.ts'
import type { Composed } from './layouts/compose.ts'
import type { ReadColors } from './layouts/surfaces.ts'
import { filmParts, pictureParts } from './parts/media.ts'
import { systemFaces, type ThemeFaces } from './parts/theme.ts'

/** What a deck is written to PowerPoint with. */
export interface PptxAssets {
  /** The style sheets of its theme and brand. */
  readonly styles: string
  /** Pictures by path, each as a bitmap. */
  readonly pictures: ReadonlyMap<string, Picture>
  /** Films and sounds that slides play, by path. */
  readonly films?: ReadonlyMap<string, Uint8Array>
  /** The date in its properties. */
  readonly date: Date
  /** Faces that the author named, in place of those of the system. */
  readonly faces?: Partial<ThemeFaces>
  /** Tells the kinds of the parts of code, which then have colours. */
  readonly tokensOf?: TokensOf
}

/** All that parts are written with. */
export interface Assembly {
  readonly deck: LocalizedDeck
  readonly composed: Composed
  readonly assets: PptxAssets
  readonly slots: ReturnType<typeof schemeSlots>
  readonly scheme: Scheme
  readonly faces: ThemeFaces
  readonly pictures: ReturnType<typeof pictureParts>
  readonly films: ReturnType<typeof filmParts>
  readonly layoutNames: readonly string[]
  readonly slideNames: ReadonlyMap<string, string>
  /** Notes are on white paper, whatever the slides are on. */
  readonly notesSurface: Surface
}

/** Reads and names all that parts are written with. */
export function prepare(deck: LocalizedDeck, composed: Composed, assets: PptxAssets, colors: ReadColors): Assembly {
  const { variant, theme } = deck
  const slots = schemeSlots(composed.surface, theme.variant === 'dark')
  const kind = colors(theme.variant).token('--typeface') === 'serif' ? 'serif' : 'sans'
  // What is Chinese in an English deck is its captions.
  const chinese = variant.locale === 'en' ? (variant.caption ?? variant.locale) : variant.locale
  const paper = colors('light').surfaces(['layout-bullets'])
  return {
    deck,
    composed,
    assets,
    slots,
    scheme: schemeOf(slots),
    faces: { ...systemFaces(chinese, kind), ...assets.faces },
    pictures: pictureParts(assets.pictures),
    films: filmParts(assets.films ?? new Map()),
    layoutNames: composed.layouts.map((_, at) => `ppt/slideLayouts/slideLayout${at + 1}.xml`),
    slideNames: new Map(composed.slides.map(({ id }, at) => [id, `ppt/slides/slide${at + 1}.xml`])),
    notesSurface: { ...paper, paper: 'FFFFFF', ink: '000000', captionInk: '404040' },
  }
}

/** Parts that others lead to. */
export const master = 'ppt/slideMasters/slideMaster1.xml'
export const notesMaster = 'ppt/notesMasters/notesMaster1.xml'
