import { isInPackage } from '../fonts/faces.ts'
import { checkGlyphs, type FontRequest, prepareFonts } from '../fonts/prepare.ts'
import { type FormatName, formats as formatTable } from '../formats/formats.ts'
import { escapeScript, type RevealParts, readReveal } from '../formats/reveal.ts'
import { joinModules } from '../formats/script.ts'
import { labelText } from '../localize/labels/labels.ts'
import type { FontFiles } from '../model/deck.ts'
import { type Diagnostic, EnvironmentError, hasErrors, type Outcome, type Place } from '../model/diagnostic.ts'
import type { Cache, FileReader } from '../model/effects.ts'
import type { LocalizedDeck } from '../model/localized.ts'
import { imageType } from '../model/path.ts'
import type { DeckReference } from '../model/reference.ts'
import { createRenderer, type HandoutTarget, type Renderer, type Target } from '../render/render.ts'
import { drawnBy, renderViews } from '../render/views.ts'
import type { ListedDeck } from '../report/listing.ts'
import { placeOfCharacter } from './character-place.ts'
import { withFonts } from './drawings.ts'
import { type PrintableDocument, renderHandout } from './handout.ts'
import type { Sources } from './project.ts'
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

/** A deck in one variant as documents; those that no format asked for are absent. */
export interface Rendered {
  readonly deck: LocalizedDeck
  readonly html?: string
  readonly print?: string
  /** The sections of `html`. */
  readonly sections?: string
}

type Images = ReadonlyMap<string, Uint8Array>

/** Renders localized decks: slides by templates, fonts by what the slides draw, shells around both. */
export interface Stage {
  /**
   * `fit` asks for the print document even if it is not printed, to be measured.
   * Reports what a template lacks, fonts that cannot be used, and glyphs they lack.
   */
  render(deck: LocalizedDeck, images: Images, formats: readonly FormatName[], fit: boolean): Promise<Outcome<Rendered>>
  /** One document with all variants of a deck, the first shown first, and with those whose lines are swapped. */
  renderAll(variants: readonly Rendered[], swapped: readonly LocalizedDeck[], images: Images): Promise<Outcome<string>>
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
export async function createStage(library: Library, effects: RenderEffects, sources: Sources): Promise<Stage> {
  const renderer = createRenderer(library.templates)
  let parts: Promise<DeckParts> | undefined
  const deckParts = () => {
    parts ??= readDeckParts(effects)
    return parts
  }
  return {
    async render(deck, images, formats, fit) {
      const urls = await urlsOf(images, fontRequest(deck, effects, sources))
      const targets: readonly Target[] = formats.includes('html') || formats.length === 0 ? ['deck'] : ['print']
      const sections = renderer.renderSlides(deck, targets[0] ?? 'deck', urls)
      const around = renderer.renderInterface(deck, [deck.variant.locale])
      const found = [...sections.diagnostics, ...around.diagnostics]
      if (hasErrors(found)) return { value: { deck }, diagnostics: found }
      const drawn = `${sections.value}<div data-beside>${around.value}</div>`
      const request = { ...fontRequest(deck, effects, sources), extra: charactersOf(library, deck) }
      if (formats.length === 0 && !fit) {
        return { value: { deck }, diagnostics: [...found, ...(await checkGlyphs(drawn, request))] }
      }
      const fonts = await prepareFonts(drawn, request)
      const diagnostics: Diagnostic[] = [...found, ...fonts.diagnostics]
      if (hasErrors(diagnostics)) return { value: { deck }, diagnostics }
      const interfaces = [{ locale: deck.variant.locale, html: around.value }]
      const finish = async (target: Target): Promise<string> => {
        const body = target === targets[0] ? sections : renderer.renderSlides(deck, target, urls)
        const extra = target === 'deck' ? { ...(await deckParts()), interfaces } : {}
        const styles = stylesFor(library, deck, target, urls)
        const shared = { fonts: fonts.value.css, styles, sections: body.value }
        const document = renderer.renderDocument(deck, target, { ...shared, ...extra })
        diagnostics.push(...body.diagnostics, ...document.diagnostics)
        return document.value
      }
      const html = formats.includes('html') ? await finish('deck') : undefined
      const isDrawn = formats.some((name) => formatTable[name].target === 'print' || name === 'interpreter')
      const print = isDrawn || fit ? await finish('print') : undefined
      const deckHtml = html !== undefined && { html, sections: sections.value }
      const documents = { ...deckHtml, ...(print !== undefined && { print }) }
      return { value: { deck, ...documents }, diagnostics }
    },
    async renderAll(variants, swapped, images) {
      const known = new Map(variants.flatMap(({ deck, sections }) => (sections ? [[deck, sections] as const] : [])))
      const decks = variants.map(({ deck }) => deck)
      const urls = decks[0] ? await urlsOf(images, fontRequest(decks[0], effects, sources)) : new Map()
      const all = renderViews(renderer, decks, swapped, urls, known)
      const [first, ...others] = all.value.views
      if (!first || hasErrors(all.diagnostics)) return { value: '', diagnostics: all.diagnostics }
      // No language is around these but that of each part, as it will be when the part is shown.
      const extra = charactersOf(library, first.deck)
      const request = { ...fontRequest(first.deck, effects, sources), extra, locale: 'en' } as const
      const fonts = await prepareFonts(drawnBy(all.value), request)
      const { interfaces } = all.value
      const document = renderer.renderDocument(first.deck, 'deck', {
        ...(await deckParts()),
        fonts: fonts.value.css,
        styles: stylesFor(library, first.deck, 'deck', urls),
        sections: first.sections,
        views: others,
        interfaces,
      })
      return {
        value: document.value,
        diagnostics: [...all.diagnostics, ...fonts.diagnostics, ...document.diagnostics],
      }
    },
    placeOf: (deck, slide, character) => placeOfCharacter(deck, slide, character, sources),
    renderHandout: async (target, deck, images, beside) =>
      renderHandout(target, deck, {
        renderer,
        images: await urlsOf(images, fontRequest(deck, effects, sources)),
        ...beside,
        styles: stylesFor(library, deck, target),
        prepareFonts: (html) => prepareFonts(html, fontRequest(deck, effects, sources)),
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
  const fonts = await prepareFonts(bare.value, { locale, files, cache, resolve, leavesProject, own: {} })
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
    const located = Object.entries(files ?? {}).map(([weight, path]) => [
      weight,
      isInPackage(path) ? path : effects.projectPath(path),
    ])
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
