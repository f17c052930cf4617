import type { Rule } from '../rule.ts'
import { listReadings } from './classifier.ts'
import { describeChange, diagnoseDecisions, overrideHint } from './decisions.ts'

/** A phrase of OpenCC that was refused because it ends inside a word, and would have read otherwise. */
export const crossWord: Rule = {
  why: 'Where OpenCC and the word segmentation disagree, the segmentation was right four times of five on human text (measured): a person looks at the fifth.',
  limits: {},
  check: (checked) =>
    diagnoseDecisions(checked, {
      code: 'cross-word',
      kind: 'veto',
      asks: ({ probability }) => probability === undefined,
      about: 'result',
      describe: (found) => {
        const refused = listReadings(found.candidates)
        return {
          message: `${describeChange(found)}${refused && `, not ${refused}`}: OpenCC's phrase ends inside a word.`,
          hint: overrideHint(found),
        }
      },
    }),
}
