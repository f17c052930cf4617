import type { Term } from '../../../model/deck.ts'
import { foldText } from './fold.ts'
import { sameDimension, type UnitName, unitNamed, unitPatterns, unitsIn } from './units.ts'

/** The unit that a term of the glossary is: 千瓦, kWh, 吨. */
export function unitOfTerm({ written, forms }: Term): UnitName | undefined {
  const english = (forms.en ?? '').split('|')
  return (
    unitNamed(foldText(written), 'chinese') ??
    english.map((form) => unitNamed(form, 'english')).find((unit) => unit !== undefined)
  )
}

/** True if a term is a unit and a text names one of its kind: 千瓦 is named by GW, 吨 by Mt. */
export function namesUnitLike(term: Term, text: string, language: 'chinese' | 'english'): boolean {
  const unit = unitOfTerm(term)
  return unit !== undefined && unitsIn(foldText(text), language).some((other) => sameDimension(unit, other))
}

/** True if a term that is a unit stands in a Chinese text as the beginning of a longer one: 千瓦 in 千瓦时. */
export function isInUnit(term: Term, text: string, start: number, end: number): boolean {
  if (unitOfTerm(term) === undefined) return false
  const [word = ''] = unitAtStart.exec(foldText(text.slice(start, end + 4))) ?? []
  return word.length > end - start
}

const unitAtStart = new RegExp(`^(?:${unitPatterns.chinese})`)
