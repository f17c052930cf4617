import type { LocalizedDeck } from '../model/localized.ts'
import type { Target } from '../render/render.ts'
import type { Library } from './templates.ts'

/** The style sheets of a document of a deck, joined: the theme has the last word. */
export function stylesFor(library: Library, deck: Pick<LocalizedDeck, 'theme'>, target: Target): string {
  const names = [...sheets[target], `themes/${deck.theme.name}.css`]
  return names.map((name) => library.styles.get(name) ?? '').join('\n')
}

/** The style sheets of a document, general ones first. */
const sheets: Readonly<Record<Target, readonly string[]>> = {
  deck: ['base.css', 'layouts.css', 'deck.css', 'reading.css', 'interface.css', 'presenter.css'],
  print: ['base.css', 'layouts.css', 'print.css'],
  notes: ['base.css', 'notes.css'],
  interpreter: ['base.css', 'interpreter.css'],
}
