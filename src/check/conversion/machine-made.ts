import { type Diagnostic, diagnose, type OpenDecision } from '../../model/diagnostic.ts'

/** So many wrong characters, of so many kinds, are seldom slips. */
const fewest = { characters: 10, kinds: 5 }
/** As many as are named. */
const named = 5

/**
 * Says once, at the first of them, that what a round trip reads otherwise looks like a program's work, and how all of
 * it is mended. Of text that OpenCC made six to fourteen characters in 1000 come back otherwise, of text by people up
 * to four (measured): but one that quotes the classics has them too, so nothing is changed without being asked.
 */
export function tellMachineMade(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const doubted = findings.filter((finding) => finding.code === 'round-trip')
  const kinds = new Set(doubted.flatMap(({ decision }) => (decision ? [changeOf(decision)] : [])))
  if (doubted.length < fewest.characters || kinds.size < fewest.kinds) return []
  const shown = [...kinds].slice(0, named).join(', ')
  const message = `${doubted.length} characters look as if a program had put them there: ${shown}${kinds.size > named ? ', …' : ''}.`
  const hint =
    'If the text was converted once, write "repair: true" in the YAML of the deck: it is shown mended, and the report marks each character.'
  return [diagnose('machine-made', doubted[0]?.place, message, hint)]
}

function changeOf({ from, to }: OpenDecision): string {
  return `${from} for ${to}`
}
