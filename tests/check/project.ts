import { checkDeck } from '../../src/check/rules.ts'
import { localizeDeck } from '../../src/localize/deck.ts'
import { createLocalizeServices } from '../../src/localize/services.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { sortDiagnostics } from '../../src/report/diagnostics.ts'
import { type project, validateProject } from '../validate/project.ts'

/** What is said about a small project's captions and its comments on them. */
export async function findInCaptions(changes: Partial<typeof project>): Promise<readonly Diagnostic[]> {
  const { deck } = validateProject(changes)
  if (!deck) throw new Error('The deck must be valid to be checked')
  const services = createLocalizeServices()
  await services.prepare(deck, deck.variants)
  const variants = deck.variants.map((variant) => localizeDeck(deck, variant, services))
  const found = checkDeck({ deck, variants, accepted: deck.accepted, locate: (place) => place })
  return sortDiagnostics(found).filter(({ code }) => code === 'caption-missing' || code === 'ignore-unused')
}

/** The same, each finding as "code file:line". */
export async function check(changes: Partial<typeof project>): Promise<string[]> {
  return (await findInCaptions(changes)).map(
    ({ code, place }) => `${code} ${place?.file.split('/').at(-1)}:${place?.line}`,
  )
}

/** A deck with a complete title slide and, from line 9 on, a second slide with a body from line 11 on. */
export const slide = (body: string) => ({ deck: `# 題\nen: Title\n\n---\n\n# 一\nen: One\n\n${body}\n` })
