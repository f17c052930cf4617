import type { Deck } from '../model/deck.ts'
import { type Locale, locales } from '../model/locale.ts'
import { plainText } from '../model/walk.ts'
import { stylesUrl } from './served-files.ts'
import type { Sections, SoundDeck, Templates } from './sound-deck.ts'

/** A deck in one variant, as a browser shows it. */
export interface Page {
  /** The document without slides; another text means that more than slides has changed. */
  readonly frame: string
  /** The `<section>` of each slide. */
  readonly sections: readonly string[]
  /** The whole document; `version` is what its script will ask for changes since. */
  readonly document: (version: string) => string
}

/** What the list of decks tells of one. */
export interface DeckEntry {
  readonly name: string
  /** Absent if the deck was never without errors. */
  readonly deck?: Deck
}

/** The page of a sound deck in the variant of its sections. */
export function makePage({ deck, html }: Sections, sound: SoundDeck): Page {
  const { templates, deck: source } = sound
  const { locale } = deck.variant
  const context = { styles: stylesUrl(sound), links: linksTo(source, locale), presenter: true }
  const render = (sections: string, version: string) =>
    templates.renderer.renderDevDeck(deck, { ...context, sections, version }).value
  return { frame: render('', ''), sections: html, document: (version) => render(html.join(''), version) }
}

/** A page without slides, for a deck that cannot be shown yet. */
export function renderWaiting(
  { renderer, library }: Templates,
  at: { readonly name: string; readonly locale: Locale; readonly version: string },
): string {
  return renderer.renderPage('serve/waiting', { ...at, styles: library.styles.get('serve/dev.css') ?? '' }).value
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

/** A link to each variant of a deck; `key` is the digit that leads there. */
function linksTo({ name, variants }: Deck, current?: Locale) {
  return variants.map(({ locale }, at) => ({
    locale,
    name: locales[locale].name,
    key: at + 1,
    url: `/${encodeURIComponent(name)}/${locale}`,
    current: locale === current,
  }))
}
