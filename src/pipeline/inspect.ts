import { readLibrary } from '../documents/templates.ts'
import { chooseDecks } from '../load/deck-names.ts'
import type { Sources } from '../load/source.ts'
import { createLocalizeServices } from '../localize/services.ts'
import type { BuildEffects } from '../model/build-effects.ts'
import { type Diagnostic, hasErrors } from '../model/diagnostic.ts'
import type { BuiltDeck } from './built-deck.ts'
import { prepareDeck } from './prepare.ts'

/** A deck as far as their rules: what of the conversion is open, and what is signed off. */
export type InspectedDeck = Pick<BuiltDeck, 'name' | 'variants' | 'diagnostics' | 'accepted'>

interface Inspection {
  readonly decks: readonly InspectedDeck[]
  readonly diagnostics: readonly Diagnostic[]
  /** The texts that diagnostics point into, by file name. */
  readonly sources: ReadonlyMap<string, string>
}

/** Loads, validates, localizes and checks decks, and makes nothing of them. Dictionaries are kept for the next call. */
export async function createInspector(
  effects: BuildEffects,
): Promise<(decks: readonly string[]) => Promise<Inspection>> {
  const services = createLocalizeServices(effects)
  const request = { locales: [], formats: [] }
  return async (names) => {
    const sources: Sources = new Map()
    const chosen = await chooseDecks(names, effects.project)
    const library = await readLibrary(effects, sources)
    const diagnostics = [...chosen.diagnostics, ...library.diagnostics]
    if (hasErrors(diagnostics)) return { decks: [], diagnostics, sources }
    const decks: InspectedDeck[] = []
    for (const name of chosen.value) {
      const preparing = { request, effects, library: library.value, sources, services }
      const { variants, diagnostics: found, accepted } = await prepareDeck(name, preparing)
      decks.push({ name, variants, diagnostics: found, accepted })
    }
    return { decks, diagnostics: [...diagnostics, ...decks.flatMap((deck) => deck.diagnostics)], sources }
  }
}
