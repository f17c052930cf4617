import { type Rule, withMemory } from '../../../src/check/rule.ts'
import { rules } from '../../../src/check/rules.ts'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import type { LocalizedDeck } from '../../../src/model/localized.ts'
import { narrowPlace } from '../../../src/model/place.ts'
import { type project, validateProject } from '../../validate/project.ts'

const compared = ['figure-agreement', 'figure-approximation', 'figure-ambiguous'] as const

/** What the rules about numbers say of a couplet on a slide, each as "code at words". */
export async function findFigures(
  zh: string,
  en: string,
  codes: readonly (keyof typeof rules)[] = compared,
): Promise<string[]> {
  return findInDeck(deckOf(zh, en), codes)
}

/** The findings of the rules about numbers in a couplet on a slide. */
export function findFindings(zh: string, en: string): readonly Diagnostic[] {
  return checkDeck(deckOf(zh, en), compared).found
}

function deckOf(zh: string, en: string) {
  return { deck: `# 題\nen: Title\n\n---\n\n# 一\nen: One\n\n${zh}\nen: ${en}\n` }
}

/** What rules say of a project, each as "code at words". */
export function findInDeck(changes: Partial<typeof project>, codes: readonly (keyof typeof rules)[]): string[] {
  const { found, texts } = checkDeck(changes, codes)
  return found.map((finding) => `${finding.code} at ${wordsAt(finding, texts)}`)
}

/** The findings of rules in a project, and its texts by file. */
export function checkDeck(changes: Partial<typeof project>, codes: readonly (keyof typeof rules)[]) {
  const front = 'title: { zh: 題, en: Title }\nlanguage: zh-Hant-TW\n'
  const files = { front, ...changes }
  const { deck, diagnostics } = validateProject(files)
  if (!deck) throw new Error(`The deck is invalid: ${diagnostics.map(({ message }) => message).join(' ')}`)
  const texts: Readonly<Record<string, string | undefined>> = {
    'slides/talk.md': `---\n${files.front}---\n${files.deck ?? ''}`,
    'data/talk/figures.csv': files.figures,
    'data/talk/quotes.yaml': files.quotes,
  }
  const variants = deck.variants.map((variant) => ({ variant }) as LocalizedDeck)
  const checked = withMemory({
    deck,
    variants,
    accepted: deck.accepted,
    locate: (place, words, occurrence) => narrowPlace(place, words, texts[place.file], occurrence),
  })
  const table: Readonly<Record<string, Rule>> = rules
  return {
    found: codes.flatMap((code) => [
      ...(table[code]?.check?.(checked, rules[code].limits) ?? []),
      ...(table[code]?.checkWhole?.(checked, rules[code].limits) ?? []),
    ]),
    texts,
  }
}

function wordsAt({ place }: Diagnostic, texts: Readonly<Record<string, string | undefined>>): string {
  if (!place) return 'nowhere'
  const line = texts[place.file]?.split('\n')[place.line - 1] ?? ''
  return line.slice(place.column - 1, place.endLine === place.line ? place.endColumn - 1 : undefined)
}
