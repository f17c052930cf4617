import { type Diagnostic, diagnose } from '../../model/diagnostic.ts'
import type { Quote } from '../../model/records.ts'
import type { Rule } from '../rule.ts'

/** A quote of which a slide cannot say where and when it was said. */
export const quoteIncomplete: Rule = {
  why: 'Without a source and its date nobody can look the words up; a source of type `classic` needs no date.',
  limits: {},
  checkWhole: ({ deck }) => [...deck.quotes.values()].flatMap(checkQuote),
}

function checkQuote({ id, source, place }: Quote): Diagnostic[] {
  if (!source) {
    const hint = 'Describe where it was published in sources.yaml, and name that under "source".'
    return [diagnose('quote-incomplete', place, `The quote "${id}" has no source.`, hint)]
  }
  if (source.issued !== undefined || source.type === 'classic') return []
  const hint = `Add "issued" to "${source.id}" in sources.yaml; for a work too old to have a date write "type: classic".`
  return [diagnose('quote-incomplete', place, `The source of the quote "${id}" has no date.`, hint)]
}
