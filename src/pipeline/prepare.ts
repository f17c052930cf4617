import { withoutConsequences } from '../check/consequences.ts'
import { tellMachineMade } from '../check/conversion/machine-made.ts'
import { inPlaceOrder } from '../check/findings.ts'
import { checkSlides, checkWhole, settleDeck } from '../check/rules.ts'
import type { Library } from '../documents/templates.ts'
import type { Sources } from '../load/source.ts'
import { localizeDeck } from '../localize/deck.ts'
import type { LocalizeServices } from '../localize/services.ts'
import { isSignedOff, nothingAccepted } from '../model/accepted.ts'
import type { BuildEffects } from '../model/build-effects.ts'
import type { Deck, Slide } from '../model/deck.ts'
import { type Diagnostic, diagnose, hasErrors } from '../model/diagnostic.ts'
import type { Locale } from '../model/locale.ts'
import type { LocalizedDeck } from '../model/localized.ts'
import { createNarrower } from '../model/place.ts'
import { registryFiles } from '../model/raw.ts'
import { digest } from './memory/digest.ts'
import { joinDeck, type PartedDeck, partDeck, type RecalledSections, recallFindings } from './memory/kept-deck.ts'
import { shareOut } from './memory/share-out.ts'
import { createSlideMemory, type SlideMemory } from './memory/slide-memory.ts'
import type { SlidePack } from './memory/slide-pack.ts'
import { createReaders, type LoadedDeck, loadDeck } from './project.ts'
import { validateLoaded } from './validation.ts'
import { type Asked, needsOf, variantsOf } from './wants.ts'

interface Preparing {
  readonly request: Asked
  readonly effects: BuildEffects
  readonly library: Library
  readonly sources: Sources
  readonly services: LocalizeServices
  readonly recalled?: RecalledSections
}

export interface PreparedDeck {
  readonly loaded: LoadedDeck
  /** With the slides that can be shown; empty if a locale is asked for that the deck lacks. */
  readonly variants: readonly LocalizedDeck[]
  /** The variants with their lines swapped, if a format shows them or they are measured. */
  readonly swapped: readonly LocalizedDeck[]
  readonly diagnostics: readonly Diagnostic[]
  readonly accepted: readonly Diagnostic[]
  readonly memory: SlideMemory
  readonly parted: PartedDeck
  /** What rules about slides by themselves found on each that was made; undefined if it cannot be told whose it is. */
  readonly shares: ReadonlyMap<Slide, readonly Diagnostic[]> | undefined
}

/** Load, validate, localize, check; of slides that `last` keeps, what is kept. */
export async function prepareDeck(name: string, preparing: Preparing, last?: SlidePack): Promise<PreparedDeck> {
  const { request, effects, library, sources, services, recalled = new WeakMap() } = preparing
  const memory = createSlideMemory(last, () => surroundingsOf(name, preparing))
  const readers = { ...createReaders(effects.cache), readDeck: memory.readDeck }
  const { value: loaded, diagnostics: loading } = await loadDeck(name, effects.project, sources, readers)
  memory.seeImages(loaded.raw.file, loaded.images)
  const { value: deck, diagnostics: validating } = await validateLoaded(loaded, library, memory.createMemo)
  const found = [...loading, ...validating, ...checkLocales(deck, request.locales)]
  const parted = partDeck(deck, memory, needsOf(deck, request))
  const part = parted.kept.size === 0 ? deck : { ...deck, slides: parted.missing }
  const localized = await localizeVariants(part, request, services, effects, deck)
  const join = (one: LocalizedDeck) => (last ? joinDeck(one, deck, parted, recalled) : one)
  const variants = localized.variants.map(join)
  const swapped = localized.swapped.map(join)
  const checked = { part, localized: localized.variants, deck, variants, memory, parted }
  const { all, shares } = checkParted(checked, sources)
  const findings = hasErrors(found) ? withoutConsequences(all, found, loaded) : all
  const accepted = findings.filter((finding) => isSignedOff(finding, deck.accepted))
  const open = findings.filter((finding) => !isSignedOff(finding, deck.accepted))
  const diagnostics = [...found, ...open, ...tellMachineMade(open)]
  return { loaded, variants, swapped, diagnostics, accepted, memory, parted, shares }
}

/** All that a slide depends on beside its deck's file, its images and what is kept of decisions. */
function surroundingsOf(name: string, { request, effects, sources }: Preparing): string {
  const { edition = '', icu } = effects
  const isOf = (file: string) =>
    /^templates\/.*\.hbs$/.test(file) || registryFileNames.has(file.replace(`data/${name}/`, ''))
  const texts = [...sources].filter(([file]) => isOf(file)).sort(([one], [other]) => (one < other ? -1 : 1))
  return digest(edition, icu, name, ...request.locales, '', ...texts.flat())
}

const registryFileNames: ReadonlySet<string> = new Set(Object.values(registryFiles))

interface CheckedParts {
  readonly part: Deck
  readonly localized: readonly LocalizedDeck[]
  readonly deck: Deck
  readonly variants: readonly LocalizedDeck[]
  readonly memory: SlideMemory
  readonly parted: PartedDeck
}

/** What rules say: of the slides that were made, by looking; of the others, as it is kept; of the whole, by looking. */
function checkParted({ part, localized, deck, variants, memory, parted }: CheckedParts, sources: Sources) {
  // What is signed off is found too, for the report.
  const accepted = { ...deck.accepted, decisions: nothingAccepted.decisions }
  const locate = createNarrower((file) => sources.get(file))
  const bare = { ...deck, slides: [] }
  const head = localized.map((variant) => ({ ...variant, slides: [], source: bare }))
  const onSlides = checkSlides({ deck: part, variants: localized, accepted, locate })
  const onHead = checkSlides({ deck: bare, variants: head, accepted, locate })
  const onWhole = checkWhole({ deck, variants, accepted, locate })
  const findings = inPlaceOrder([...onSlides, ...recallFindings(parted, 'findings'), ...onWhole])
  return {
    all: settleDeck({ deck, accepted }, findings),
    shares: shareOut(onSlides, onHead, parted.missing, deck, memory),
  }
}

/** Asking for locales of which a deck has none is a mistake: nothing would come of it. */
function checkLocales(deck: Deck, locales: readonly Locale[]): Diagnostic[] {
  const own = deck.variants.map(({ locale }) => locale)
  if (locales.length === 0 || own.some((locale) => locales.includes(locale))) return []
  const message = `The deck "${deck.name}" has no variant in ${locales.join(' or ')}.`
  return [diagnose('locale-unknown', undefined, message, `Its variants are ${own.join(', ')}.`)]
}

/** Localizes a part of the slides of a whole deck. */
async function localizeVariants(
  part: Deck,
  request: Preparing['request'],
  services: LocalizeServices,
  { progress }: BuildEffects,
  whole: Deck,
): Promise<Pick<PreparedDeck, 'variants' | 'swapped'>> {
  const { wanted, turned } = variantsOf(whole, request)
  const localize = () => ({
    variants: wanted.map((variant) => {
      progress(`${whole.name} ${variant.locale}: convert`)
      return localizeDeck(part, variant, services)
    }),
    swapped: turned.map((variant) => localizeDeck(part, variant, services)),
  })
  return services.remember(part, wanted, localize, whole)
}
