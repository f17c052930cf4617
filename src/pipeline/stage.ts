import { prepareFonts } from '../fonts/prepare.ts'
import type { FormatName } from '../formats/formats.ts'
import { labelText } from '../localize/labels/labels.ts'
import type { Outcome, Place } from '../model/diagnostic.ts'
import type { Printer } from '../model/effects.ts'
import type { LocalizedDeck } from '../model/localized.ts'
import type { DeckReference } from '../model/reference.ts'
import { createRenderer, type HandoutTarget, type Renderer } from '../render/render.ts'
import type { ListedDeck } from '../report/listing.ts'
import { placeOfCharacter } from './character-place.ts'
import { type DeckParts, readDeckParts } from './deck-parts.ts'
import {
  drawnIn,
  fontRequest,
  type Images,
  type Rendered,
  renderAll,
  renderVariant,
  type Tools,
  urlsOf,
} from './documents.ts'
import { type PrintableDocument, renderHandout } from './handout.ts'
import { makePptx } from './pptx.ts'
import type { Sources } from './project.ts'
import type { RenderEffects } from './render-effects.ts'
import { createSectionDrawer, type RecallSection, type SectionDrawer } from './sections.ts'
import { stylesFor } from './styles.ts'
import type { Library } from './templates.ts'
/** Renders localized decks: slides by templates, fonts by what the slides draw, shells around both. */
export interface Stage extends Pick<SectionDrawer, 'drawn'> {
  /**
   * `fit` asks for the print document even if it is not printed, to be measured; of slides with `only` these ids.
   * Reports what a template lacks, fonts that cannot be used, and glyphs they lack.
   */
  render(
    deck: LocalizedDeck,
    images: Images,
    formats: readonly FormatName[],
    fit: boolean,
    only?: ReadonlySet<string>,
  ): Promise<Outcome<Rendered>>
  /** One document with all variants of a deck, the first shown first, and with those whose lines are swapped. */
  renderAll(
    variants: readonly LocalizedDeck[],
    swapped: readonly LocalizedDeck[],
    images: Images,
  ): Promise<Outcome<Uint8Array>>
  /** Where the author wrote a character that a slide shows, or the text it comes from, or else the slide. */
  placeOf(deck: LocalizedDeck, slide: string, character?: string): Place | undefined
  /** Renders a handout. Reports the same. */
  renderHandout(
    target: HandoutTarget,
    deck: LocalizedDeck,
    images: Images,
    beside: { readonly reference: DeckReference | undefined; readonly pictures: readonly string[] },
  ): Promise<Outcome<PrintableDocument>>
  /** A presentation of a deck in one variant. Reports what does not fit in it. */
  writePptx(
    deck: LocalizedDeck,
    images: Images,
    beside: { readonly printer: Printer | undefined; readonly date: Date },
  ): Promise<Outcome<Uint8Array>>
  /** A page with pictures, given as URLs, in so many columns. Reports `template-field`. */
  renderContactSheet(columns: number, pictures: readonly string[]): Outcome<string>
  /** The page that lists decks. Reports what templates and fonts lack. */
  renderLanding(decks: readonly ListedDeck[]): Promise<Outcome<string>>
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
  let parts: Promise<DeckParts> | undefined
  const tools: Tools = {
    library,
    effects,
    sources,
    renderer,
    draw,
    deckParts: () => {
      parts ??= readDeckParts(effects)
      return parts
    },
  }
  return {
    drawn,
    render: (deck, images, formats, fit, only) =>
      renderVariant(deck, images, { formats, fit, ...(only && { only }) }, tools),
    renderAll: (variants, swapped, images) => renderAll(variants, swapped, images, tools),
    placeOf: (deck, slide, character) => placeOfCharacter(deck, slide, character, sources),
    renderHandout: async (target, deck, images, beside) =>
      renderHandout(target, deck, {
        renderer,
        images: await urlsOf(images, fontRequest(deck, effects, sources)),
        ...beside,
        styles: stylesFor(library, deck, target),
        prepareFonts: (html) => prepareFonts([drawnIn(html, deck.variant.locale)], fontRequest(deck, effects, sources)),
      }),
    writePptx: async (deck, images, beside) =>
      makePptx(deck, {
        images,
        urls: await urlsOf(images, fontRequest(deck, effects, sources)),
        styles: stylesFor(library, deck, 'print'),
        readFont: (path) => effects.files.read(effects.projectPath(path)),
        cache: effects.cache,
        ...beside,
      }),
    renderContactSheet: (columns, pictures) => renderer.renderPage('contact-sheet', { columns, pictures }),
    renderLanding: (decks) => renderLanding(decks, library, renderer, effects),
  }
}

async function renderLanding(
  decks: readonly ListedDeck[],
  { styles }: Library,
  renderer: Renderer,
  { files, cache, resolve, leavesProject }: RenderEffects,
): Promise<Outcome<string>> {
  const locale = decks[0]?.titles[0]?.locale ?? 'en'
  const sheets = ['base.css', 'landing.css', 'themes/couplet.css'].map((name) => styles.get(name) ?? '')
  const context = { decks, locale, title: labelText('slide', locale), styles: sheets.join('\n') }
  const bare = renderer.renderPage('landing', { ...context, fonts: '' })
  const fonts = await prepareFonts([drawnIn(bare.value, locale)], {
    locale,
    files,
    cache,
    resolve,
    leavesProject,
    own: {},
  })
  const { value } = renderer.renderPage('landing', { ...context, fonts: fonts.value.css })
  return { value, diagnostics: [...bare.diagnostics, ...fonts.diagnostics] }
}
