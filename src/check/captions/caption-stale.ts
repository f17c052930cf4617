import { type Diagnostic, diagnose } from '../../model/diagnostic.ts'
import { locales } from '../../model/locale.ts'
import type { CheckedDeck, Rule } from '../rule.ts'
import { missingFrom, type Pair, pairsOf } from './pairs.ts'

/** A pair of which one line was changed after both had been signed off together. */
export const captionStale: Rule = {
  why: 'A line changed in one language only says two things to one audience; `duilian accept` keeps a hash of every signed-off pair.',
  limits: {},
  checkWhole: findStale,
}

function findStale({ deck, accepted }: Pick<CheckedDeck, 'deck' | 'accepted'>): readonly Diagnostic[] {
  if (accepted.pairs.length === 0) return []
  const pairs = pairsOf(deck)
  const known = new Set(accepted.pairs)
  const gone = missingFrom(accepted.pairs, pairs).map((key) => key.split(' '))
  const sources = new Set(gone.map(([source]) => source))
  const others = new Set(gone.map(([, other]) => other))
  const told = new Set<string>()
  return pairs.flatMap((pair) => {
    if (known.has(pair.key)) return []
    const sourceKept = sources.has(pair.source.hash)
    const otherKept = others.has(pair.other.hash)
    if (sourceKept === otherKept) return []
    const finding = describe(pair, sourceKept, deck.name)
    const at = `${finding.place?.file}:${finding.place?.line}:${finding.place?.column}`
    if (told.has(at)) return []
    told.add(at)
    return [finding]
  })
}

/** The line that was not changed is the one to look at. */
function describe({ source, other, slides }: Pair, sourceKept: boolean, deck: string): Diagnostic {
  const [kept, changed] = sourceKept ? [source, other] : [other, source]
  const what = locales[changed.locale].language === 'en' ? 'English' : 'Chinese'
  const message = `Since this pair was signed off, its text in "${changed.locale}" was changed (line ${changed.place.line}), this one was not.`
  const target = slides[0] === undefined ? deck : `${deck}#${slides[0]}`
  const hint = `Bring it in line with the ${what} text; if it is right as it is, run "duilian accept ${target}".`
  return diagnose('caption-stale', kept.place, message, hint)
}
