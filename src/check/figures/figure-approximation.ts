import { type Diagnostic, diagnose } from '../../model/diagnostic.ts'
import { isChinese } from '../../model/locale.ts'
import { type CheckedDeck, type Rule, shared } from '../rule.ts'
import { findDisagreements, placeOf } from './figure-agreement.ts'
import { describe, inScriptOf } from './numbers/describe.ts'
import type { Bound } from './numbers/quantity.ts'
import { placeOfNumber, readCouplets } from './numbers/read.ts'

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

/** A number that loses its 約, 逾 or 不足 on the way into the other language, or has its 約 twice. */
export const figureApproximation: Rule = {
  why: 'A number quoted without its “about” is a stronger claim than the speaker made. What is computed from an approximate figure says “about” by itself, so that 約{{figure …}} is shown as 約約105億.',
  limits: {},
  check: (checked) => [...findLost(checked), ...findDoubled(checked)],
}

function findLost(checked: CheckedDeck): readonly Diagnostic[] {
  return findDisagreements(checked, ({ kind }) => kind === 'bound').map((disagreement) => {
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
  })
}

function findDoubled(checked: CheckedDeck): readonly Diagnostic[] {
  return shared(checked, readCouplets).flatMap(({ lines }) =>
    lines.flatMap((line) => {
      const about = isChinese(line.locale) ? inScriptOf(line.locale, '約') : 'about'
      return line.quantities.flatMap((quantity) => {
        if (!quantity.isTwiceAbout) return []
        const message = `${describe(quantity)} is shown with its own “${about}”, beside words that say so already.`
        const hint =
          'Take those words out: its figure is approximate in figures.csv, which every locale says by itself.'
        return [diagnose('figure-approximation', placeOfNumber(checked, line, quantity), message, hint)]
      })
    }),
  )
}
