import type { DeckParts } from '../documents/deck-parts.ts'
import type { Deck } from '../model/deck.ts'
import { type Locale, locales } from '../model/locale.ts'
import type { LocalizedDeck } from '../model/localized.ts'
import { textOfRuns } from '../model/runs.ts'
import { plainText } from '../model/walk.ts'
import { stylesOf } from './served-files.ts'
import { type Sections, type SoundDeck, type Templates, type ViewName, viewsOf } from './sound-deck.ts'

/** What all views of a page have in common. */
export interface Frame {
  /** The variant of the theme. */
  readonly theme: string
  readonly fonts: string
  readonly styles: string
  /** The views there are, by key. */
  readonly views: readonly string[]
}

/** What a page that holds a view only by name has to be told of it. */
export interface LoadedView {
  readonly lang: Locale
  readonly title: string
  /** What is around the slides, in its language. */
  readonly interface: string
  /** The `<section>` of each slide. */
  readonly sections: readonly string[]
}

/** A deck as a browser shows it: the document that `index.html` is, but that it asks for the views it does not show. */
export interface Page {
  readonly frame: Frame
  /** Another object means that more than slides has changed. */
  readonly origin: object
  /** The key of the view that the document opens with. */
  readonly opened: string
  /** Undefined if there is no such view, or if a template fails on a slide. */
  readonly view: (key: string) => Promise<LoadedView | undefined>
  /** The `<section>` of each slide in a view; undefined likewise. */
  readonly sections: (key: string) => Promise<readonly string[] | undefined>
  /** The document; `version` is what its script will ask for changes since. Undefined if a template fails on a slide. */
  readonly document: (version: string) => Promise<string | undefined>
}

/** What the list of decks tells of one. */
interface DeckEntry {
  readonly name: string
  /** Absent if the deck was never without errors. */
  readonly deck?: Deck
}

/** What a page is made with. */
export interface PageTools {
  readonly draw: (view: ViewName) => Promise<Sections | undefined>
  /** With the script of `dev` in place of that of decks. */
  readonly deckParts: () => Promise<DeckParts>
}

/** The page of a sound deck. */
export function makePage(sound: SoundDeck, { draw, deckParts }: PageTools): Page {
  const { deck: source, fonts, templates } = sound
  const views = viewsOf(source)
  const [first, ...others] = views
  if (!first) throw new Error('A deck has at least one variant')
  const own = templates.library.styles.get('serve/dev.css') ?? ''
  const frame = {
    theme: source.theme.variant,
    fonts,
    styles: `${stylesOf(sound)}\n${own}`,
    views: views.map(({ key }) => key),
  }
  const drawBy = async (key: string) => {
    const name = views.find((one) => one.key === key)
    return name && (await draw(name))
  }
  return {
    frame,
    origin: sound.first,
    opened: first.key,
    sections: async (key) => (await drawBy(key))?.html,
    async view(key) {
      const drawn = await drawBy(key)
      if (!drawn) return undefined
      const { deck, html: sections } = drawn
      const title = textOfRuns(deck.title.line.runs)
      return { lang: deck.variant.locale, title, interface: interfaceOf(sound, deck), sections }
    },
    async document(version) {
      const drawn = await draw(first)
      return drawn && renderPage(sound, drawn, { frame, others, parts: await deckParts(), version })
    },
  }
}

function interfaceOf({ templates, deck }: SoundDeck, shown: LocalizedDeck): string {
  const choice = deck.variants.map(({ locale }) => locale)
  return templates.renderer.renderInterface(shown, choice).value
}

interface Around {
  readonly frame: Frame
  readonly others: readonly ViewName[]
  readonly parts: DeckParts
  readonly version: string
}

function renderPage(
  sound: SoundDeck,
  { deck, html }: Sections,
  { frame: { fonts, styles }, others, parts, version }: Around,
): string {
  const { renderer } = sound.templates
  const stored = others.map(({ shown, variant, swapped }) => {
    return { deck, locale: shown.locale, variant, swapped, sections: '' }
  })
  const interfaces = [{ locale: deck.variant.locale, html: interfaceOf(sound, deck) }]
  const around = { fonts, styles, views: stored, interfaces, ...parts, served: true }
  const { value } = renderer.renderDocument(deck, 'deck', { ...around, sections: html.join('') })
  const panels = renderer.renderPage('serve/panels', {}).value
  // Not in the template, which a project may have its own of, nor in a script, whose digest is in the page.
  return value
    .replace(/<html\b/, () => `<html data-version="${version}"`)
    .replace(/<body\b[^>]*>/, (body) => `${body}\n${panels}`)
}

/** A page without slides, for a deck that cannot be shown yet. */
export function renderWaiting(
  { renderer, library }: Templates,
  at: { readonly name: string; readonly version: string },
): string {
  const panels = renderer.renderPage('serve/panels', {}).value
  const styles = library.styles.get('serve/dev.css') ?? ''
  return renderer.renderPage('serve/waiting', { ...at, panels, styles }).value
}

/** The list of decks as a page. */
export function renderIndex({ renderer, library }: Templates, entries: readonly DeckEntry[], version: string): string {
  const decks = entries.map(({ name, deck }) => ({
    name,
    title: deck ? plainText(deck.title.texts[deck.language]?.inlines ?? []) : name,
    lang: deck?.language ?? 'en',
    links: deck ? linksTo(deck) : [],
  }))
  return renderer.renderPage('serve/index', { decks, version, styles: library.styles.get('serve/dev.css') ?? '' }).value
}

/** A link to each variant of a deck. */
function linksTo({ name, variants }: Deck) {
  return variants.map(({ locale }) => ({
    locale,
    name: locales[locale].name,
    url: `/${encodeURIComponent(name)}?variant=${locale}`,
  }))
}
