import { checkGlyphs, prepareFonts } from './fonts/prepare.ts'
import type { FormatName } from './formats/formats.ts'
import { escapeScript, type RevealParts, readReveal } from './formats/reveal.ts'

import type { FontFiles } from './model/deck.ts'
import { type Diagnostic, EnvironmentError, hasErrors, type Outcome, type Place } from './model/diagnostic.ts'
import type { Cache, FileReader } from './model/effects.ts'
import type { LocalizedDeck } from './model/localized.ts'
import { imageType } from './model/path.ts'
import { segmentsIn, textOfRuns } from './model/runs.ts'
import type { Sources } from './project.ts'
import { createRenderer, type Target } from './render/render.ts'
import type { Library } from './templates.ts'

/** What rendering needs of the world outside. */
export interface RenderEffects {
  readonly files: FileReader
  readonly cache: Cache
  /** The path of a file in an installed package, undefined if it is not there. */
  readonly resolve: (specifier: string) => string | undefined
  /** The absolute path of a file in the project. */
  readonly projectPath: (path: string) => string
  /** A script of `browser/`, compiled: `deck` runs inside the slides, `overflow` looks at them, `dev` keeps them fresh. */
  readonly browserScript: (name: 'deck' | 'overflow' | 'dev') => Promise<string>
}

/** A deck in one variant as documents; those that no format asked for are absent. */
export interface Rendered {
  readonly deck: LocalizedDeck
  readonly html?: string
  readonly print?: string
  /** Every character the slides draw. */
  readonly characters?: string
}

/** Renders localized decks: slides by templates, fonts by what the slides draw, shells around both. */
export interface Stage {
  /** Reports what a template lacks, fonts that cannot be used, and glyphs they lack. */
  render(
    deck: LocalizedDeck,
    images: ReadonlyMap<string, Uint8Array>,
    formats: readonly FormatName[],
  ): Promise<Outcome<Rendered>>
}

/** Compiles the templates once for all decks and variants. */
export async function createStage(library: Library, effects: RenderEffects, sources: Sources): Promise<Stage> {
  const renderer = await createRenderer(library.templates)
  let parts: Promise<DeckParts> | undefined
  const deckParts = () => {
    parts ??= readDeckParts(effects)
    return parts
  }
  return {
    async render(deck, images, formats) {
      const urls = new Map([...images].map(([path, bytes]) => [path, dataUri(path, bytes)] as const))
      const targets: readonly Target[] = formats.includes('html') || formats.length === 0 ? ['deck'] : ['print']
      const sections = renderer.renderSlides(deck, targets[0] ?? 'deck', urls)
      if (hasErrors(sections.diagnostics)) return { value: { deck }, diagnostics: sections.diagnostics }
      const request = fontRequest(deck, effects, sources)
      if (formats.length === 0) {
        const found = await checkGlyphs(sections.value, request)
        return { value: { deck }, diagnostics: [...sections.diagnostics, ...found] }
      }
      const fonts = await prepareFonts(sections.value, request)
      const diagnostics: Diagnostic[] = [...sections.diagnostics, ...fonts.diagnostics]
      if (hasErrors(diagnostics)) return { value: { deck }, diagnostics }
      const shared = { fonts: fonts.value.css }
      const finish = async (target: Target): Promise<string> => {
        const body = target === targets[0] ? sections : renderer.renderSlides(deck, target, urls)
        const extra = target === 'deck' ? await deckParts() : {}
        const styles = stylesFor(library, deck, target)
        const document = renderer.renderDocument(deck, target, { ...shared, ...extra, styles, sections: body.value })
        diagnostics.push(...body.diagnostics, ...document.diagnostics)
        return document.value
      }
      const html = formats.includes('html') ? await finish('deck') : undefined
      const print = formats.includes('pdf') ? await finish('print') : undefined
      const documents = { ...(html !== undefined && { html }), ...(print !== undefined && { print }) }
      return { value: { deck, ...documents, characters: fonts.value.characters }, diagnostics }
    },
  }
}

interface DeckParts {
  readonly reveal: RevealParts
  readonly browser: { readonly script: string }
}

/** reveal.js is read once, when the first deck is made. */
async function readDeckParts(effects: RenderEffects): Promise<DeckParts> {
  const readText = async (specifier: string): Promise<string> => {
    const path = effects.resolve(specifier)
    const bytes = path === undefined ? undefined : await effects.files.read(path)
    if (!bytes) throw new EnvironmentError(`${specifier} is not installed.`, 'Install the packages again with npm ci.')
    return new TextDecoder().decode(bytes)
  }
  const [reveal, script] = await Promise.all([readReveal(readText), effects.browserScript('deck')])
  return { reveal, browser: { script: escapeScript(script) } }
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
  }
}

/** Where the author wrote a character that a slide shows, or else the text it comes from, or else the slide. */
function placeOfCharacter(
  deck: LocalizedDeck,
  slideId: string,
  character: string,
  sources: Sources,
): Place | undefined {
  const slide = deck.slides.find(({ id }) => id === slideId)
  if (!slide) return undefined
  const { source, ...shown } = slide
  const segment = segmentsIn(shown).find(({ place, line, caption }) => {
    const texts = [line, ...(caption ? [caption] : [])]
    return place && texts.some(({ runs }) => textOfRuns(runs).includes(character))
  })
  return segment?.place ? narrowPlace(segment.place, character, sources.get(segment.place.file)) : source.place
}

/** The part of a place that holds just a character; the whole place if conversion brought the character in. */
function narrowPlace(place: Place, character: string, text: string | undefined): Place {
  const lines = text?.split('\n').slice(place.line - 1, place.endLine) ?? []
  for (const [at, line] of lines.entries()) {
    const column = line.indexOf(character, at === 0 ? place.column - 1 : 0) + 1
    if (column === 0) continue
    return {
      file: place.file,
      line: place.line + at,
      column,
      endLine: place.line + at,
      endColumn: column + character.length,
    }
  }
  return place
}

function dataUri(path: string, bytes: Uint8Array): string {
  return `data:${imageType(path)};base64,${Buffer.from(bytes).toString('base64')}`
}

/** The style sheets of a document, general ones first: a theme has the last word. */
export function stylesFor(library: Library, deck: Pick<LocalizedDeck, 'theme'>, target: Target): string {
  const names = ['base.css', `${target}.css`, `themes/${deck.theme.name}.css`]
  return names.map((name) => library.styles.get(name) ?? '').join('\n')
}
