import { checkGlyphs, type FontRequest, prepareFonts } from '../fonts/prepare.ts'
import { collectUses, type DrawnText, textsOfUses } from '../fonts/usage.ts'
import { type FormatName, formats as formatTable } from '../formats/formats.ts'
import { escapeScript, type RevealParts, readReveal } from '../formats/reveal.ts'
import { joinModules } from '../formats/script.ts'
import { labelText } from '../localize/labels/labels.ts'
import type { FontFiles } from '../model/deck.ts'
import { type Diagnostic, EnvironmentError, hasErrors, type Outcome, type Place } from '../model/diagnostic.ts'
import type { Cache, FileReader } from '../model/effects.ts'
import type { Locale } from '../model/locale.ts'
import type { LocalizedDeck } from '../model/localized.ts'
import { imageType } from '../model/path.ts'
import type { DeckReference } from '../model/reference.ts'
import {
  createRenderer,
  firstOfEachPlace,
  type HandoutTarget,
  type LocalizedHtml,
  type Renderer,
} from '../render/render.ts'
import type { ListedDeck } from '../report/listing.ts'
import { placeOfCharacter } from './character-place.ts'
import { withFonts } from './drawings.ts'
import { type PrintableDocument, renderHandout } from './handout.ts'
import type { Sources } from './project.ts'
import {
  createSectionDrawer,
  type DrawSections,
  type RecallSection,
  type Section,
  type SectionDrawer,
  type SlideTarget,
} from './sections.ts'
import { createImageUrls, type ImageUrls, partMark, spliceImages, spliceParts } from './splice.ts'
import { charactersInCss } from './style-files.ts'
import { stylesFor } from './styles.ts'
import type { Library } from './templates.ts'

/** What rendering needs of the world outside. */
export interface RenderEffects {
  readonly files: FileReader
  readonly cache: Cache
  /** The path of a file in an installed package, undefined if it is not there. */
  readonly resolve: (specifier: string) => string | undefined
  /** The absolute path of a file in the project. */
  readonly projectPath: (path: string) => string
  /** True if symbolic links lead such a path out of the project. */
  readonly leavesProject: (path: string) => Promise<boolean>
  /**
   * A module of `browser/`, compiled: `early` and `deck` run inside the slides, `fit` with its parts looks at them,
   * `dev` with its parts keeps them in step with their files.
   */
  readonly browserScript: (name: string) => Promise<string>
}

/** A deck in one variant as documents in UTF-8; those that no format asked for are absent. */
export interface Rendered {
  readonly deck: LocalizedDeck
  readonly html?: Uint8Array
  readonly print?: Uint8Array
}

type Images = ReadonlyMap<string, Uint8Array>

/** Renders localized decks: slides by templates, fonts by what the slides draw, shells around both. */
export interface Stage extends Pick<SectionDrawer, 'drawn'> {
  /**
   * `fit` asks for the print document even if it is not printed, to be measured.
   * Reports what a template lacks, fonts that cannot be used, and glyphs they lack.
   */
  render(deck: LocalizedDeck, images: Images, formats: readonly FormatName[], fit: boolean): Promise<Outcome<Rendered>>
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
    render: (deck, images, formats, fit) => renderVariant(deck, images, { formats, fit }, tools),
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
    renderContactSheet: (columns, pictures) => renderer.renderPage('contact-sheet', { columns, pictures }),
    renderLanding: (decks) => renderLanding(decks, library, renderer, effects),
  }
}

interface Tools {
  readonly library: Library
  readonly effects: RenderEffects
  readonly sources: Sources
  readonly renderer: Renderer
  readonly draw: DrawSections
  readonly deckParts: () => Promise<DeckParts>
}

async function renderVariant(
  deck: LocalizedDeck,
  images: Images,
  { formats, fit }: { readonly formats: readonly FormatName[]; readonly fit: boolean },
  { library, effects, sources, renderer, draw, deckParts }: Tools,
): Promise<Outcome<Rendered>> {
  const { locale } = deck.variant
  const main: SlideTarget = formats.includes('html') || formats.length === 0 ? 'deck' : 'print'
  const around = renderer.renderInterface(deck, [locale])
  const sections = draw(deck, main, images)
  const found = [...foundIn(sections), ...around.diagnostics]
  if (hasErrors(found)) return { value: { deck }, diagnostics: found }
  const drawn = [...textsIn(sections), drawnIn(`<div data-beside>${around.value}</div>`, locale)]
  const request = { ...fontRequest(deck, effects, sources), extra: charactersOf(library, deck) }
  if (formats.length === 0 && !fit) {
    return { value: { deck }, diagnostics: [...found, ...(await checkGlyphs(drawn, request))] }
  }
  const fonts = await prepareFonts(drawn, request)
  const diagnostics: Diagnostic[] = [...found, ...fonts.diagnostics]
  if (hasErrors(diagnostics)) return { value: { deck }, diagnostics }
  const urls = createImageUrls(await urlsOf(images, fontRequest(deck, effects, sources)))
  const finish = async (target: SlideTarget): Promise<Uint8Array> => {
    const body = draw(deck, target, images)
    const interfaces = [{ locale, html: around.value }]
    const extra = target === 'deck' ? { ...(await deckParts()), interfaces } : {}
    const styles = stylesFor(library, deck, target)
    const shared = { fonts: fonts.value.css, styles, sections: partMark(0) }
    const document = renderer.renderDocument(deck, target, { ...shared, ...extra })
    diagnostics.push(...foundIn(body), ...document.diagnostics)
    return spliceParts(document.value, new Map([[partMark(0), piecesOf(body, urls)]]))
  }
  const html = formats.includes('html') ? await finish('deck') : undefined
  const isDrawn = formats.some((name) => formatTable[name].target === 'print' || name === 'interpreter')
  const print = isDrawn || fit ? await finish('print') : undefined
  return { value: { deck, ...(html && { html }), ...(print && { print }) }, diagnostics }
}

/**
 * Only the first variant has its images: the others show the same ones in the same places, and the script fills them
 * in. Of what slides and interfaces lack, errors only are reported: warnings about the variants have been given, and
 * for a swapped one nobody can shorten what is the caption otherwise.
 */
async function renderAll(
  variants: readonly LocalizedDeck[],
  swapped: readonly LocalizedDeck[],
  images: Images,
  { library, effects, sources, renderer, draw, deckParts }: Tools,
): Promise<Outcome<Uint8Array>> {
  const views = viewsOf(variants, swapped)
  const [first] = views
  if (!first) return { value: new Uint8Array(), diagnostics: [] }
  const choice = variants.map(({ variant }) => variant.locale)
  const speaking = new Map(views.map(({ locale, deck }) => [locale, deck]))
  const around = [...speaking].map(([locale, deck]) => ({ locale, ...renderer.renderInterface(deck, choice) }))
  const found = [
    ...views.flatMap(({ deck }) => foundIn(draw(deck, 'deck', images))),
    ...around.flatMap((one) => one.diagnostics),
  ]
  const errors = found.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) return { value: new Uint8Array(), diagnostics: errors }
  const interfaces = around.map(({ locale, value }): LocalizedHtml => ({ locale, html: value }))
  // No language is around these but that of each part, as it will be when the part is shown.
  const drawn = [
    ...views.flatMap(({ deck }) => textsIn(draw(deck, 'deck', images))),
    ...interfaces.map(({ locale, html }) => drawnIn(`<div data-beside>${html}</div>`, locale)),
  ]
  const own = fontRequest(first.deck, effects, sources)
  const fonts = await prepareFonts(drawn, { ...own, extra: charactersOf(library, first.deck), locale: 'en' })
  const urls = createImageUrls(await urlsOf(images, own))
  const stored = views.map((view, at) => ({ ...view, sections: partMark(at) }))
  const document = renderer.renderDocument(first.deck, 'deck', {
    ...(await deckParts()),
    fonts: fonts.value.css,
    styles: stylesFor(library, first.deck, 'deck'),
    sections: partMark(0),
    views: stored.slice(1),
    interfaces,
  })
  const parts = views.map(({ deck }, at) => {
    return [partMark(at), piecesOf(draw(deck, 'deck', images), at === 0 ? urls : undefined)] as const
  })
  return {
    value: spliceParts(document.value, new Map(parts)),
    diagnostics: [...fonts.diagnostics, ...document.diagnostics],
  }
}

/** The variants in order, then those with swapped lines, each with the variant it belongs to. */
function viewsOf(variants: readonly LocalizedDeck[], swapped: readonly LocalizedDeck[]) {
  const named = (deck: LocalizedDeck, variant: Locale, isSwapped: boolean) => {
    return { deck, locale: deck.variant.locale, variant, swapped: isSwapped }
  }
  return [
    ...variants.map((deck) => named(deck, deck.variant.locale, false)),
    ...swapped.flatMap((deck) => (deck.variant.caption ? [named(deck, deck.variant.caption, true)] : [])),
  ]
}

function foundIn(sections: readonly Section[]): readonly Diagnostic[] {
  return firstOfEachPlace(sections.flatMap(({ diagnostics }) => diagnostics))
}

function textsIn(sections: readonly Section[]): readonly (readonly DrawnText[])[] {
  return sections.map(({ texts }) => texts)
}

function drawnIn(html: string, locale: Locale): readonly DrawnText[] {
  return textsOfUses(collectUses(html, locale))
}

function piecesOf(sections: readonly Section[], urls: ImageUrls | undefined): readonly Uint8Array[] {
  return sections.flatMap(({ html }) => spliceImages(html, urls))
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

interface DeckParts {
  readonly reveal: RevealParts
  readonly browser: { readonly early: string; readonly script: string }
}

/** reveal.js is read once, when the first deck is made. */
async function readDeckParts(effects: RenderEffects): Promise<DeckParts> {
  const readText = async (specifier: string): Promise<string> => {
    const path = effects.resolve(specifier)
    const bytes = path === undefined ? undefined : await effects.files.read(path)
    if (!bytes) throw new EnvironmentError(`${specifier} is not installed.`, 'Install the packages again with npm ci.')
    return new TextDecoder().decode(bytes)
  }
  const [reveal, early, script] = await Promise.all([
    readReveal(readText),
    joinModules('early', effects.browserScript),
    joinModules('deck', effects.browserScript),
  ])
  return { reveal, browser: { early: escapeScript(early), script: escapeScript(script) } }
}

/** The characters that style sheets draw on slides. */
function charactersOf(library: Library, deck: LocalizedDeck): string {
  return charactersInCss(`${stylesFor(library, deck, 'deck')}${stylesFor(library, deck, 'print')}`)
}

function fontRequest(deck: LocalizedDeck, effects: RenderEffects, sources: Sources) {
  const own = Object.entries(deck.theme.fonts).map(([role, files]) => {
    const located = Object.entries(files ?? {}).map(([weight, path]) => [weight, effects.projectPath(path)])
    return [role, Object.fromEntries(located)] as const
  })
  return {
    locale: deck.variant.locale,
    own: Object.fromEntries(own) as FontFiles,
    placeOf: (slide: string, character: string) => placeOfCharacter(deck, slide, character, sources),
    files: effects.files,
    cache: effects.cache,
    resolve: effects.resolve,
    leavesProject: effects.leavesProject,
  }
}

/** The URL of each image by its path: documents hold their images, and drawings their fonts. */
async function urlsOf(images: Images, request: FontRequest): Promise<ReadonlyMap<string, string>> {
  return new Map([...(await withFonts(images, request))].map(([path, bytes]) => [path, dataUri(path, bytes)]))
}

function dataUri(path: string, bytes: Uint8Array): string {
  return `data:${imageType(path)};base64,${Buffer.from(bytes).toString('base64')}`
}
