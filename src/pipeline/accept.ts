import { type SignOff, signOff } from '../check/captions/sign-off.ts'
import { readLibrary, type TemplateEffects } from '../documents/templates.ts'
import { chooseDecks, deckName } from '../load/deck-names.ts'
import type { Sources } from '../load/source.ts'
import type { Deck } from '../model/deck.ts'
import { type Diagnostic, diagnose, hasErrors, type Outcome } from '../model/diagnostic.ts'
import { didYouMean } from '../model/suggest.ts'
import { createReaders, loadDeck } from './project.ts'
import { validateLoaded } from './validation.ts'

/** A deck whose pairs are to be signed off. */
interface AcceptedDeck extends SignOff {
  readonly name: string
}

/**
 * Signs off all pairs of decks, each named `deck`, or of slides, each named `deck#slide-id`; of all decks if none is
 * named. A deck with errors is not signed off. `sources` receives every text read.
 */
export async function acceptPairs(
  targets: readonly string[],
  effects: TemplateEffects,
  sources: Sources,
): Promise<Outcome<readonly AcceptedDeck[]>> {
  const { project } = effects
  const asked = targets.map((target) => target.split('#'))
  const chosen = await chooseDecks([...new Set(asked.map(([deck = '']) => deck))], project)
  const library = await readLibrary(effects, sources)
  const diagnostics: Diagnostic[] = [...chosen.diagnostics, ...library.diagnostics]
  if (hasErrors(diagnostics)) return { value: [], diagnostics }
  const decks: AcceptedDeck[] = []
  for (const name of chosen.value) {
    const { value: loaded, diagnostics: loading } = await loadDeck(name, project, sources, createReaders(effects.cache))
    diagnostics.push(...loading)
    const validated = await validateLoaded(loaded, library.value)
    diagnostics.push(...validated.diagnostics)
    const deck = validated.value
    if (hasErrors([...loading, ...validated.diagnostics])) continue
    // A deck named without a slide is meant whole.
    const named = asked.filter(([own = '']) => deckName(own) === name)
    const whole = named.length === 0 || named.some(([, slide]) => slide === undefined)
    const slides = whole ? undefined : named.flatMap(([, slide]) => slide ?? [])
    diagnostics.push(...checkSlides(deck, slides ?? []))
    decks.push({ name, ...signOff(deck, slides) })
  }
  return { value: decks, diagnostics }
}

function checkSlides(deck: Deck, slides: readonly string[]): Diagnostic[] {
  const known = deck.slides.map(({ id }) => id)
  return slides
    .filter((id) => !known.includes(id))
    .map((id) => {
      const hint = didYouMean(id, known, `Slides are ${known.join(', ')}.`)
      return diagnose('slide-unknown', undefined, `The deck "${deck.name}" has no slide "${id}".`, hint)
    })
}
