import { diagnose } from '../../model/diagnostic.ts'
import type { Rule } from '../rule.ts'
import { findDisagreements, placeOf } from './figure-agreement.ts'
import { describe, inScriptOf } from './numbers/describe.ts'
import type { Bound } from './numbers/quantity.ts'

const words: Readonly<Record<Bound, string>> = {
  exact: 'as exact',
  about: 'as approximate',
  some: 'as approximate',
  nearly: 'as nearly reached',
  over: 'as exceeded',
  odd: 'as exceeded',
  under: 'as not reached',
  most: 'as the most',
  any: 'as it is',
}

/** A number that loses its 約, 逾 or 不足 on the way into the other language. */
export const figureApproximation: Rule = {
  why: 'A number quoted without its “about” is a stronger claim than the speaker made.',
  limits: {},
  check: (checked) =>
    findDisagreements(checked, ({ kind }) => kind === 'bound').map((disagreement) => {
      const { lines, found } = disagreement
      const { chinese, english } = found
      const [one, other] = [lines.chinese.locale, lines.english.locale]
      const message =
        chinese && english
          ? `"${one}" gives ${describe(chinese)} ${words[chinese.bound]}, "${other}" gives ${describe(english)} ${words[english.bound]}.`
          : 'A number is exact in one line only.'
      const about = inScriptOf(one, '約')
      const hint = `Say it in both or in neither: ${about} is about, 近 nearly, 逾 or 多 over, 不足 under, 至少 at least.`
      return diagnose('figure-approximation', placeOf(checked, disagreement), message, hint)
    }),
}
