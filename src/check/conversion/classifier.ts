import type { Rule } from '../rule.ts'
import { describeChange, diagnoseDecisions, overrideHint } from './decisions.ts'

/** A measure word after a number, whose form depends on what is counted. */
export const classifier: Rule = {
  why: '11只基金 is 11檔基金 in Taiwan and 11隻基金 in Hong Kong, but 只 can also be meant: no dictionary tells (judgement).',
  limits: {},
  check: (checked) =>
    diagnoseDecisions(checked, {
      code: 'classifier',
      kind: 'classifier',
      about: 'result',
      describe: (found) => {
        const others = listReadings(found.candidates)
        const message = `The measure word ${describeChange(found)}${others && `; it could be ${others}`}.`
        return { message, hint: `${overrideHint(found)} A counted thing can be a figure with a unit.` }
      },
    }),
}

/** Other readings for a message: `"檔" or "隻"`; empty if there are none. */
export function listReadings(candidates: readonly string[] = []): string {
  return candidates.map((candidate) => `"${candidate}"`).join(' or ')
}
