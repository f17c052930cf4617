import { placeOfCharacter, writtenAs } from '../fonts/character-place.ts'
import { withFonts } from '../fonts/drawings.ts'
import { isInPackage } from '../fonts/faces.ts'
import { checkGlyphs, type FontRequest, prepareFonts } from '../fonts/prepare.ts'
import { collectUses, type DrawnText, textsOfUses } from '../fonts/usage.ts'
import type { Sources } from '../load/source.ts'
import { formsInScript } from '../localize/conversion/forms.ts'
import type { RenderEffects } from '../model/build-effects.ts'
import { type Diagnostic, hasErrors, type Outcome } from '../model/diagnostic.ts'
import { mapFonts } from '../model/fonts.ts'
import type { Locale } from '../model/locale.ts'
import type { LocalizedDeck } from '../model/localized.ts'
import { besideName, liesBeside, mediaType } from '../model/media.ts'
import { whenReady } from '../model/not-ready.ts'
import { imageType } from '../model/path.ts'
import { firstOfEachPlace, type LocalizedHtml, type Renderer } from '../render/render.ts'
import type { DeckParts } from './deck-parts.ts'
import { findLostLogos } from './logo-lost.ts'
import type { DrawSections, Section, SlideTarget } from './sections.ts'
import { createImageUrls, type ImageUrls, partMark, spliceImages, spliceParts } from './splice.ts'
import { charactersInCss } from './style-files.ts'
import { contentSheetsOf, stylesFor } from './styles.ts'
import type { Library } from './templates.ts'

/** A deck in one variant as documents in UTF-8; those that no format asked for are absent. */
export interface Rendered {
  readonly deck: LocalizedDeck
  readonly html?: Uint8Array
  readonly print?: Uint8Array
}

/** Image files by path. */
export type Images = ReadonlyMap<string, Uint8Array>

/** What documents are made with. */
export interface RenderTools {
  readonly library: Library
  readonly effects: RenderEffects
  readonly sources: Sources
  readonly renderer: Renderer
  readonly draw: DrawSections
  readonly deckParts: () => Promise<DeckParts>
}

/** What is wanted of a variant. */
export interface Wanted {
  readonly document: boolean
  readonly print: boolean
  /** The slides that its fonts are cut to, and looked through for what is wrong. */
  readonly main: SlideTarget
  /** The slides of the documents; all if absent. */
  readonly only?: ReadonlySet<string>
}

/** A deck in one variant. */
export async function renderVariant(
  deck: LocalizedDeck,
  images: Images,
  wanted: Wanted,
  { library, effects, sources, renderer, draw, deckParts }: RenderTools,
): Promise<Outcome<Rendered>> {
  const { locale } = deck.variant
  const { main, only } = wanted
  const around = renderer.renderInterface(deck, [locale])
  const sections = await whenReady(() => draw(deck, main, images))
  const logos = await findLostLogos(() => stylesFor(library, deck, 'print'), deck, images)
  const found = [...foundIn(sections), ...around.diagnostics, ...logos]
  if (hasErrors(found)) return { value: { deck }, diagnostics: found }
  const drawn = [...textsIn(sections), drawnIn(`<div data-beside>${around.value}</div>`, locale)]
  const request = { ...fontRequest(deck, effects, sources), extra: charactersOf(library, deck) }
  if (!wanted.document && !wanted.print) {
    return { value: { deck }, diagnostics: [...found, ...(await checkGlyphs(drawn, request))] }
  }
  const fonts = await prepareFonts(drawn, request)
  const diagnostics: Diagnostic[] = [...found, ...fonts.diagnostics]
  if (hasErrors(diagnostics)) return { value: { deck }, diagnostics }
  const embedded = await urlsOf(images, fontRequest(deck, effects, sources))
  const urls = createImageUrls(embedded)
  const finish = async (target: SlideTarget): Promise<Uint8Array> => {
    const body = await whenReady(() => draw(deck, target, images))
    const interfaces = [{ locale, html: around.value }]
    const extra = target === 'deck' ? { ...(await deckParts()), interfaces } : {}
    const content = contentSheetsOf(body.map(({ html }) => html))
    const styles = stylesFor(library, deck, target, { images: embedded, content })
    const shared = { fonts: fonts.value.css, styles, sections: partMark(0) }
    const document = renderer.renderDocument(deck, target, { ...shared, ...extra })
    diagnostics.push(...foundIn(body), ...document.diagnostics)
    const shown = only ? body.filter((_, at) => only.has(deck.slides[at]?.id ?? '')) : body
    return spliceParts(document.value, new Map([[partMark(0), piecesOf(shown, urls)]]))
  }
  const html = wanted.document ? await finish('deck') : undefined
  const print = wanted.print ? await finish('print') : undefined
  const shown = only ? withSlides(deck, only) : deck
  return { value: { deck: shown, ...(html && { html }), ...(print && { print }) }, diagnostics }
}

/** A deck with some of its slides only. */
function withSlides(deck: LocalizedDeck, ids: ReadonlySet<string>): LocalizedDeck {
  const isWanted = ({ id }: { readonly id: string }) => ids.has(id)
  const source = { ...deck.source, slides: deck.source.slides.filter(isWanted) }
  return { ...deck, slides: deck.slides.filter(isWanted), source }
}

/**
 * Only the first variant has its images: where the others show the same ones in the same places the script fills them
 * in. Of what slides and interfaces lack, errors only are reported: warnings about the variants have been given, and
 * for a swapped one nobody can shorten what is the caption otherwise.
 */
export async function renderAll(
  variants: readonly LocalizedDeck[],
  swapped: readonly LocalizedDeck[],
  images: Images,
  { library, effects, sources, renderer, draw, deckParts }: RenderTools,
): Promise<Outcome<Uint8Array>> {
  const views = viewsOf(variants, swapped)
  const [first] = views
  if (!first) return { value: new Uint8Array(), diagnostics: [] }
  const choice = variants.map(({ variant }) => variant.locale)
  const speaking = new Map(views.map(({ locale, deck }) => [locale, deck]))
  const around = [...speaking].map(([locale, deck]) => ({ locale, ...renderer.renderInterface(deck, choice) }))
  const sections = await whenReady(() => views.flatMap(({ deck }) => draw(deck, 'deck', images)))
  const content = contentSheetsOf(sections.map(({ html }) => html))
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
  const embedded = await urlsOf(images, own)
  const urls = createImageUrls(embedded)
  const stored = views.map((view, at) => ({ ...view, sections: partMark(at) }))
  const document = renderer.renderDocument(first.deck, 'deck', {
    ...(await deckParts()),
    fonts: fonts.value.css,
    styles: stylesFor(library, first.deck, 'deck', { images: embedded, content }),
    sections: partMark(0),
    views: stored.slice(1),
    interfaces,
  })
  const parts = views.map(({ deck }, at) => {
    const lender = at === 0 ? undefined : draw(first.deck, 'deck', images)
    return [partMark(at), piecesOf(draw(deck, 'deck', images), urls, lender)] as const
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

/** What a piece of HTML draws. */
export function drawnIn(html: string, locale: Locale): readonly DrawnText[] {
  return textsOfUses(collectUses(html, locale))
}

function piecesOf(
  sections: readonly Section[],
  urls: ImageUrls,
  lender: readonly Section[] = [],
): readonly Uint8Array[] {
  return sections.flatMap(({ html }, at) => spliceImages(html, urls, lender[at]?.html))
}

/** The characters that style sheets draw on slides. */
function charactersOf(library: Library, deck: LocalizedDeck): string {
  return charactersInCss(`${stylesFor(library, deck, 'deck')}${stylesFor(library, deck, 'print')}`)
}

/** What the fonts of a deck are asked for with. */
export function fontRequest(deck: LocalizedDeck, effects: RenderEffects, sources: Sources) {
  return {
    locale: deck.variant.locale,
    own: mapFonts(deck.theme.fonts, (path) => (isInPackage(path) ? path : effects.projectPath(path))),
    ownPlaces: deck.theme.fontPlaces,
    placeOf: (slide: string, character: string) => placeOfCharacter(deck, slide, character, sources),
    writtenFor: (slide: string, character: string) => writtenAs(deck, slide, character),
    formsIn: formsInScript,
    files: effects.files,
    cache: effects.cache,
    resolve: effects.resolve,
    leavesProject: effects.leavesProject,
  }
}

/** The URL of each image by its path: documents hold their images, and drawings their fonts. */
export async function urlsOf(images: Images, request: FontRequest): Promise<ReadonlyMap<string, string>> {
  return new Map([...(await withFonts(images, request))].map(([path, bytes]) => [path, addressOf(path, bytes)]))
}

function addressOf(path: string, bytes: Uint8Array): string {
  if (liesBeside(path, bytes.length)) return encodeURIComponent(besideName(path))
  return `data:${imageType(path) ?? mediaType(path)};base64,${Buffer.from(bytes).toString('base64')}`
}
