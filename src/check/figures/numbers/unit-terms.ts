import type { Term } from '../../../model/records.ts'
import { foldText } from '../../../model/units/fold.ts'
import { sameDimension, type UnitName, unitNamed, unitPatterns, unitsIn } from '../../../model/units/units.ts'
import { unitOf } from '../../../model/units/written-unit.ts'

/** The unit that a term of the glossary is: 千瓦, kWh, 万吨. */
export function unitOfTerm(term: Term): UnitName | undefined {
  const { written, forms } = term
  const { power, unit } = unitOf(term)
  if (power > 0) return unit
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

/** True if a term is a unit of the kind of another one: 千瓦 and 万千瓦 are both GW in English. */
export function isUnitLike(term: Term, others: readonly Term[]): boolean {
  if (others.length === 0) return false
  const unit = unitOfTerm(term)
  const units = unit ? others.flatMap((other) => unitOfTerm(other) ?? []) : []
  return unit !== undefined && units.some((other) => sameDimension(unit, other))
}

/** True if a term that is a unit stands in a Chinese text as the beginning of a longer one: 千瓦 in 千瓦时. */
export function isInUnit(term: Term, text: string, start: number, end: number): boolean {
  if (unitOfTerm(term) === undefined) return false
  const [word = ''] = unitAtStart.exec(foldText(text.slice(start, end + 4))) ?? []
  return word.length > end - start
}

const unitAtStart = new RegExp(`^(?:${unitPatterns.chinese})`)
