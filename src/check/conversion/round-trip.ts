import type { Rule } from '../rule.ts'
import { diagnoseDecisions } from './decisions.ts'

/** A character of a Traditional source that a round trip through Simplified reads otherwise. */
export const roundTrip: Rule = {
  why: 'Text that a character table once converted keeps its wrong characters; on such a text four of five flags were right (measured).',
  limits: {},
  check: (checked) =>
    diagnoseDecisions(checked, {
      code: 'round-trip',
      kind: 'suspect',
      about: 'source',
      describe: ({ from, to }) => ({
        message: `"${from}" may be a wrong character: to Simplified and back, this sentence has "${to}".`,
        hint: `Write "${to}" if that is meant; if "${from}" is right, accept it with "duilian review".`,
      }),
    }),
}
