import { checkDeck } from '../check/rules.ts'
import { createEffects } from '../commands/effects.ts'
import { readLibrary } from '../documents/templates.ts'
import type { Sources } from '../load/source.ts'
import { localizeDeck } from '../localize/deck.ts'
import { createLocalizeServices } from '../localize/services.ts'
import { nothingAccepted } from '../model/accepted.ts'
import { createNarrower } from '../model/place.ts'
import { loadDeck } from '../pipeline/project.ts'
import { validateLoaded } from '../pipeline/validation.ts'
import { optimizeLater } from '../system/tiering.ts'

// Prepares the deck `talk` of a project, has all rules about texts look at it six times, and says what that cost
// in CPU seconds; of the first pass, which is all a command makes, also in seconds on the clock.
// As the command line does.
optimizeLater()
const effects = createEffects({ project: process.argv[2] ?? '.' })
const sources: Sources = new Map()
const library = await readLibrary(effects, sources)
const loaded = await loadDeck('talk', effects.project, sources)
const { value: deck, diagnostics } = await validateLoaded(loaded.value, library.value)
if (!deck) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
const services = createLocalizeServices()
await services.prepare(deck, deck.variants)
const variants = deck.variants.map((variant) => localizeDeck(deck, variant, services))
const passes = Array.from({ length: 6 }, () => {
  const before = process.cpuUsage()
  const started = performance.now()
  const locate = createNarrower((file) => sources.get(file))
  const findings = checkDeck({ deck, variants, accepted: nothingAccepted, locate })
  const wall = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(before)
  return { seconds: (user + system) / 1e6, wall, findings: findings.length }
})
const [first, ...later] = passes
const warm = later.sort((a, b) => a.seconds - b.seconds)[2]
const cost = { first: first?.seconds, wall: first?.wall, warm: warm?.seconds, findings: first?.findings }
process.stdout.write(JSON.stringify(cost))
