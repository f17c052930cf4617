import { type Diagnostic, diagnose } from '../../model/diagnostic.ts'
import { type Rule, shared } from '../rule.ts'
import { lookUpQuotes, type QuoteLookup } from './lookup.ts'

/** A quote whose words do not stand in the author's copy of its source. */
export const quoteVerbatim: Rule = {
  why: 'What stands between quotation marks must stand in the source; spaces, widths and script are folded, …… and [ ] are gaps.',
  limits: {},
  checkWhole: (checked) => shared(checked, lookUpQuotes).flatMap(checkLookup),
}

function checkLookup({ quote, document, at, departure }: QuoteLookup): Diagnostic[] {
  if (at || document.text === undefined) return []
  const message = `"${document.path}" does not hold the words of the quote "${quote.id}".`
  const hint = departure
    ? `They agree up to "${departure.after}" (${departure.at.unit} ${departure.at.number}), where the source goes on "${departure.instead}".`
    : 'Copy the words from the source; write …… for what you leave out and [ ] around what you add.'
  return [diagnose('quote-verbatim', quote.text.texts[quote.language]?.place ?? quote.text.place, message, hint)]
}
