import { placeOfCharacter } from '../fonts/character-place.ts'
import { type PreparedFonts, prepareFonts } from '../fonts/prepare.ts'
import type { Sources } from '../load/source.ts'
import { formsInScript } from '../localize/conversion/forms.ts'
import type { RenderEffects } from '../model/build-effects.ts'
import type { Outcome, Place } from '../model/diagnostic.ts'
import type { Locale } from '../model/locale.ts'
import type { LocalizedDeck } from '../model/localized.ts'
import { once } from '../model/once.ts'
import { createRenderer, type Renderer } from '../render/render.ts'
import { readDeckParts } from './deck-parts.ts'
import {
  drawnIn,
  fontRequest,
  type Images,
  type Rendered,
  type RenderTools,
  renderAll,
  renderVariant,
  urlsOf,
  type Wanted,
} from './documents.ts'
import { createSectionDrawer, type RecallSection, type SectionDrawer } from './sections.ts'
import type { Library } from './templates.ts'

/** Renders localized decks: slides by templates, fonts by what the slides draw, shells around both. */
export interface Stage extends Pick<SectionDrawer, 'drawn'> {
  readonly library: Library
  readonly renderer: Renderer
  /** Reports what a template lacks, fonts that cannot be used, and glyphs they lack. */
  render(deck: LocalizedDeck, images: Images, wanted: Wanted): Promise<Outcome<Rendered>>
  /** One document with all variants of a deck, the first shown first, and with those whose lines are swapped. */
  renderAll(
    variants: readonly LocalizedDeck[],
    swapped: readonly LocalizedDeck[],
    images: Images,
  ): Promise<Outcome<Uint8Array>>
  /** Where the author wrote a character that a slide shows, or the text it comes from, or else the slide. */
  placeOf(deck: LocalizedDeck, slide: string, character?: string): Place | undefined
  /** Fonts cut to what HTML draws: those of a deck, or the built-in ones. */
  prepareFonts(html: string, of: LocalizedDeck | Locale): Promise<Outcome<PreparedFonts>>
  /** The address of each image by its path; it holds the image. */
  imageUrls(deck: LocalizedDeck, images: Images): Promise<ReadonlyMap<string, string>>
}

/** Compiles the templates once for all decks and variants. */
export async function createStage(
  library: Library,
  effects: RenderEffects,
  sources: Sources,
  recall: RecallSection = () => undefined,
): Promise<Stage> {
  const renderer = createRenderer(library.templates)
  const { draw, drawn } = createSectionDrawer(renderer, recall)
  const tools: RenderTools = {
    library,
    effects,
    sources,
    renderer,
    draw,
    deckParts: once(() => readDeckParts(effects)),
  }
  const requestFor = (of: LocalizedDeck | Locale) =>
    typeof of === 'string'
      ? { ...effects, locale: of, own: {}, formsIn: formsInScript }
      : fontRequest(of, effects, sources)
  return {
    ...{ drawn, library, renderer },
    render: (deck, images, wanted) => renderVariant(deck, images, wanted, tools),
    renderAll: (variants, swapped, images) => renderAll(variants, swapped, images, tools),
    placeOf: (deck, slide, character) => placeOfCharacter(deck, slide, character, sources),
    prepareFonts: (html, of) => {
      const request = requestFor(of)
      return prepareFonts([drawnIn(html, request.locale)], request)
    },
    imageUrls: (deck, images) => urlsOf(images, fontRequest(deck, effects, sources)),
  }
}
