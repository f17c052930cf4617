import { checkDeck } from '../../src/check/rules.ts'
import { localizeDeck } from '../../src/localize/deck.ts'
import { createLocalizeServices } from '../../src/localize/services.ts'
import { type Accepted, nothingAccepted } from '../../src/model/accepted.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import type { Locale } from '../../src/model/locale.ts'
import type { Decision, LocalizedDeck } from '../../src/model/localized.ts'
import { narrowPlace } from '../../src/model/place.ts'
import { type project, validateProject } from '../validate/project.ts'

/** The rules about conversion, of which the tests speak. */
const ours: readonly string[] = [
  'round-trip',
  'cross-word',
  'classifier',
  'mixed-script',
  'one-to-many',
  'conversion-doubt',
  'conversion-unsure',
  'glossary-gap',
]

/** Decisions by locale, taken on the text of one segment, besides those the conversion takes itself. */
export interface Planted {
  readonly segment: string
  readonly decisions: Readonly<Partial<Record<Locale, readonly Decision[]>>>
}

/** What the rules find in a project in which decisions are planted; only the rules about conversion are asked. */
export async function checkPlanted(
  changes: Partial<typeof project>,
  planted?: Planted,
  accepted: Accepted = nothingAccepted,
): Promise<readonly Diagnostic[]> {
  const { deck } = validateProject(changes)
  if (!deck) throw new Error('The deck must be valid to be checked')
  const services = createLocalizeServices()
  await services.prepare(deck, deck.variants)
  const variants = deck.variants.map((variant) => plant(localizeDeck(deck, variant, services), planted))
  const source = `---\n${changes.front ?? ''}---\n${changes.deck ?? ''}`
  const found = checkDeck({
    deck,
    variants,
    accepted,
    locate: (place, words, occurrence) => narrowPlace(place, words, source, occurrence),
  })
  return found.filter(({ code }) => ours.includes(code))
}

function plant(deck: LocalizedDeck, planted: Planted | undefined): LocalizedDeck {
  const visit = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || value instanceof Map) return value
    if (Array.isArray(value)) return value.map(visit)
    if ('decisions' in value && 'id' in value) {
      const added = value.id === planted?.segment ? (planted?.decisions[deck.variant.locale] ?? []) : []
      return { ...value, decisions: added }
    }
    const entries = Object.entries(value).map(([key, inner]) => [key, key === 'source' ? inner : visit(inner)])
    return Object.fromEntries(entries)
  }
  return visit(deck) as LocalizedDeck // The same shape, decisions replaced.
}
