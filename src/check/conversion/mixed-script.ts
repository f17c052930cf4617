import { locales } from '../../model/locale.ts'
import type { Rule } from '../rule.ts'
import { diagnoseDecisions, listLocales, overrideHint } from './decisions.ts'

/** A character of one script in a text of the other. */
export const mixedScript: Rule = {
  why: 'A single Simplified character in a Traditional text, or the reverse, is what readers see first (judgement).',
  limits: {},
  check: (checked) =>
    diagnoseDecisions(checked, {
      code: 'mixed-script',
      kind: 'mixed',
      about: 'result',
      describe: (found) => {
        const other = locales[found.locales[0]].script === 'Hant' ? 'Simplified' : 'Traditional'
        const message = `"${found.from}" is a ${other} character, shown in ${listLocales(found)}.`
        return { message, hint: `It may be "${found.to}". ${overrideHint(found)}` }
      },
    }),
}
