import type { Rule } from '../rule.ts'
import { listReadings } from './classifier.ts'
import { describeChange, diagnoseDecisions, overrideHint } from './decisions.ts'

/** A character with several Traditional forms that no phrase decided, of those that go wrong most. */
export const oneToMany: Rule = {
  why: 'These characters make most wrong conversions on human text (measured); of all one-to-many characters only one flag in nine was useful, so the others are only in the report.',
  limits: {},
  check: (checked) =>
    diagnoseDecisions(checked, {
      code: 'one-to-many',
      kind: 'default',
      asks: ({ probability }) => probability === undefined,
      about: 'result',
      describe: (found) => {
        const others = listReadings(found.candidates)
        const message = `${describeChange(found)}, and no phrase decides it${others && `; it could be ${others}`}.`
        return { message, hint: overrideHint(found) }
      },
    }),
}
