import { type Diagnostic, diagnose } from '../../model/diagnostic.ts'
import { isChinese, type Locale } from '../../model/locale.ts'
import { shownSegments, textOfRuns } from '../../model/runs.ts'
import { type CheckedDeck, type Rule, shared } from '../rule.ts'
import { findInLines, type WrittenLine } from '../texts.ts'

/** Two characters that are set against each other, of which a conversion makes one. */
export const formsMerged: Rule = {
  why: 'A text about two characters says nothing any more where both become the same.',
  limits: {},
  check: (checked) => findInLines(checked, pairs, (line) => findMerged(checked, line)),
}

const between = String.raw`\s*(?:[与與和跟及或作、，,／/]|一作|又作|本作|不是|不同[于於])\s*`
const quoted = String.raw`[“‘「『]\p{Script=Han}[”’」』]`
/** Two single characters: each between quotation marks, or with nothing of words around them. */
const pairs = new RegExp(
  `${quoted}${between}${quoted}|(?<![\\p{L}\\p{N}])\\p{Script=Han}${between}\\p{Script=Han}(?![\\p{L}\\p{N}])`,
  'u',
)
const everyPair = new RegExp(pairs, 'gu')

interface Pair {
  readonly written: string
  readonly isOne: boolean
}

function pairsIn(text: string): readonly Pair[] {
  return Array.from(text.matchAll(everyPair), ([written]) => {
    const [first, ...rest] = written.match(/\p{Script=Han}/gu) ?? []
    return { written, isOne: first === rest.at(-1) }
  })
}

function findMerged(checked: CheckedDeck, { segment, locale, text, place }: WrittenLine): readonly Diagnostic[] {
  if (!isChinese(locale) || locale !== checked.deck.language) return []
  const shown = shared(checked, readShown)
  return pairsIn(text).flatMap(({ written, isOne }, at): readonly Diagnostic[] => {
    if (isOne) return []
    const merged = [...(shown.get(segment.id) ?? [])].flatMap(([other, line]) => {
      const pair = pairsIn(line)[at]
      return other !== locale && pair?.isOne ? [{ other, ...pair }] : []
    })
    const [first] = merged
    if (!first) return []
    const where = merged.map(({ other }) => other).join(' and ')
    const message = `${written} reads ${first.written} in ${where}: two characters become one.`
    const hint = `Write under it how it is to read: ${merged.map(({ other }) => `"${other}: …"`).join(', ')}.`
    return [diagnose('forms-merged', checked.locate(place, written), message, hint)]
  })
}

/** The lines that are shown, by their segments and locales; made once, as few decks have such pairs. */
function readShown({ variants }: CheckedDeck): ReadonlyMap<string, ReadonlyMap<Locale, string>> {
  const found = new Map<string, Map<Locale, string>>()
  for (const variant of variants) {
    for (const { id, line } of shownSegments(variant)) {
      const own = found.get(id) ?? new Map<Locale, string>()
      found.set(id, own.set(line.locale, textOfRuns(line.runs)))
    }
  }
  return found
}
