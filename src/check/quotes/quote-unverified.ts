import { type Diagnostic, diagnose } from '../../model/diagnostic.ts'
import { type Rule, shared } from '../rule.ts'
import { lookUpQuotes } from './lookup.ts'

/** A copy of a source that is not on this machine: its quotes are shown as written, unverified. */
export const quoteUnverified: Rule = {
  why: 'A copy may be kept out of version control for its copyright; whoever builds without it should know that nothing was looked up.',
  limits: {},
  checkWhole: (checked) => {
    const absent = shared(checked, lookUpQuotes).filter(({ document }) => document.text === undefined)
    const documents = new Set(absent.map(({ document }) => document))
    return [...documents].map((document): Diagnostic => {
      const ids = absent.filter((lookup) => lookup.document === document).map(({ quote }) => `"${quote.id}"`)
      const message = `Not verified, as ${document.path} is not here: ${ids.join(', ')}.`
      return diagnose(
        'quote-unverified',
        document.place,
        message,
        'Put your copy of the source there, or remove "file".',
      )
    })
  },
}
