import type { Diagnostic, Outcome } from '../model/diagnostic.ts'
import type { Locale } from '../model/locale.ts'
import type { LocalizedDeck } from '../model/localized.ts'
import type { LocalizedHtml, Renderer, StoredView } from './render.ts'

/** What a document with all variants of a deck holds. */
export interface Views {
  /** The variants in order, then those with swapped lines. */
  readonly views: readonly StoredView[]
  /** Once for each language among the views. */
  readonly interfaces: readonly LocalizedHtml[]
}

/**
 * Renders all variants of a deck for one document. Only the first has its images: the others show the same ones
 * in the same places, and the script fills them in. `rendered` holds sections that were made before, with images.
 * Reports errors only.
 */
export function renderViews(
  renderer: Renderer,
  variants: readonly LocalizedDeck[],
  swapped: readonly LocalizedDeck[],
  images: ReadonlyMap<string, string>,
  rendered: ReadonlyMap<LocalizedDeck, string>,
): Outcome<Views> {
  const diagnostics: Diagnostic[] = []
  const take = <T>({ value, diagnostics: found }: Outcome<T>): T => {
    diagnostics.push(...found)
    return value
  }
  const empty = new Map([...images.keys()].map((path) => [path, '']))
  const decks = [
    ...variants.map((deck) => ({ deck, variant: deck.variant.locale, swapped: false })),
    ...swapped.flatMap((deck) => {
      const variant = deck.variant.caption
      return variant ? [{ deck, variant, swapped: true }] : []
    }),
  ]
  const views = decks.map((view, at): StoredView => {
    const known = at === 0 || images.size === 0 ? rendered.get(view.deck) : undefined
    const sections = known ?? take(renderer.renderSlides(view.deck, 'deck', at === 0 ? images : empty))
    return { ...view, locale: view.deck.variant.locale, sections }
  })
  const choice = variants.map(({ variant }) => variant.locale)
  const speaking = new Map<Locale, LocalizedDeck>(views.map(({ locale, deck }) => [locale, deck]))
  const interfaces = [...speaking].map(([locale, deck]) => ({
    locale,
    html: take(renderer.renderInterface(deck, choice)),
  }))
  // Warnings about the variants have been given; for a swapped one nobody can shorten what is the caption otherwise.
  return { value: { views, interfaces }, diagnostics: diagnostics.filter(({ severity }) => severity === 'error') }
}

/** Everything that can be drawn of the views, each part in its language, to take characters from. */
export function drawnBy({ views, interfaces }: Views): string {
  const slides = views.map(({ locale, sections }) => `<div lang="${locale}">${sections}</div>`)
  const around = interfaces.map(({ locale, html }) => `<div lang="${locale}" data-beside>${html}</div>`)
  return [...slides, ...around].join('')
}
