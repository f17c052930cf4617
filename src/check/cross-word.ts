import { diagnoseDecisions, listLocales, overrideHint } from './decisions.ts'
import type { Rule } from './rule.ts'

/** A phrase of OpenCC that was refused because it ends inside a word, and would have read otherwise. */
export const crossWord: Rule = {
  why: 'Where OpenCC and the word segmentation disagree, the segmentation was right four times of five on human text (measured): a person looks at the fifth.',
  limits: {},
  check: (checked) =>
    diagnoseDecisions(checked, {
      code: 'cross-word',
      kind: 'veto',
      about: 'result',
      describe: (found) => {
        const refused = found.candidates?.[0]
        const other = refused ? `, not "${refused}"` : ''
        return {
          message: `"${found.from}" became "${found.to}"${other} in ${listLocales(found)}: it ends inside a word.`,
          hint: overrideHint(found),
        }
      },
    }),
}
