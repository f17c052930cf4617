import { isChinese, type Locale } from '../locale.ts'
import type { Term } from '../records.ts'
import { foldText } from './fold.ts'
import { sameDimension, sizeOfUnit, type UnitName, unitNamed, unitPatterns } from './units.ts'

/** What a unit is called in a language, read: 万千瓦 are kilowatts by ten thousand, Mt CO2 megatonnes. */
export interface WrittenUnit {
  /** Its name without the scale word before it. */
  readonly name: string
  /** The power of ten of that word; 0 without one. */
  readonly power: number
  /** Absent for what is no unit of measure: 辆 of 万辆. */
  readonly unit?: UnitName
  /** What it is counted by: 千瓦时 of 克/千瓦时. */
  readonly per?: UnitName
}

const chineseScales: Readonly<Record<string, number>> = {
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  十亿: 9,
  万亿: 12,
}
const englishScales: Readonly<Record<string, number>> = {
  thousand: 3,
  'ten thousand': 4,
  '10,000': 4,
  million: 6,
  'hundred million': 8,
  '100 million': 8,
  billion: 9,
  trillion: 12,
}

const chineseScale = /^(?:万亿|[十百千]?[万亿]|千)(?=.)/
const englishScale = new RegExp(`^(${Object.keys(englishScales).reverse().join('|')})(?: of)? `, 'i')
const [chinese, english] = [`(?:${unitPatterns.chinese})`, `(?:${unitPatterns.english})(?![A-Za-z](?!O))`]
// Mt CO2 and kWh per person begin with a unit, MtCO2e too; Mtpb does not.
const begins = { chinese: new RegExp(`^${chinese}`), english: new RegExp(`^${english}`) } as const
const counts = {
  chinese: new RegExp(`[/每](${chinese})`),
  english: new RegExp(`(?: ?/ ?| per | an? )(${english})`),
} as const

/** The unit that a term of the glossary is in its Chinese, in which figures of it are given; in English where it has none. */
export function unitOf({ written }: Pick<Term, 'written'>): WrittenUnit {
  const read = readChinese(written)
  return read.unit || read.power > 0 ? read : readEnglish(written)
}

/** Reads what a unit is called in a locale; of an English form one number. */
export function readUnit(form: string, locale: Locale): WrittenUnit {
  return isChinese(locale) ? readChinese(form) : readEnglish(form)
}

function readChinese(form: string): WrittenUnit {
  const folded = foldText(form)
  const own = partsOf(folded, 'chinese')
  if (own.unit) return { name: form, power: 0, ...own }
  const [scale = ''] = chineseScale.exec(folded) ?? []
  const parts = scale === '' ? {} : partsOf(folded.slice(scale.length), 'chinese')
  // 千卡 is a name of its own.
  if (scale === '' || (scale === '千' && !parts.unit)) return { name: form, power: 0 }
  return { name: form.slice(scale.length), power: chineseScales[scale] ?? 0, ...parts }
}

function readEnglish(form: string): WrittenUnit {
  const [words = '', scale = ''] = englishScale.exec(form) ?? []
  const name = form.slice(words.length)
  return { name, power: englishScales[scale.toLowerCase()] ?? 0, ...partsOf(foldText(name), 'english') }
}

function partsOf(text: string, language: 'chinese' | 'english'): Pick<WrittenUnit, 'unit' | 'per'> {
  const unit = unitNamed(begins[language].exec(text)?.[0] ?? '', language)
  const per = unitNamed(counts[language].exec(text)?.[1] ?? '', language)
  return { ...(unit && { unit }), ...(per && { per }) }
}

/**
 * The power of ten that makes an amount in one unit one in the other: 6 less for 千瓦 told in GW, 4 more for 万辆 told in
 * vehicles; of the units themselves none if they are not known to be apart.
 */
export function powerBetween(from: WrittenUnit, to: WrittenUnit): number {
  const apart = powerOfSizes(from.unit, to.unit)
  return from.power + (from.unit && to.unit ? apart - powerOfSizes(from.per, to.per) : 0)
}

function powerOfSizes(from: UnitName | undefined, to: UnitName | undefined): number {
  if (!from || !to) return 0
  const [one, other] = [meant(from, to), meant(to, from)]
  const [size, wanted] = [sizeOfUnit(one), sizeOfUnit(other)]
  if (!size || !wanted || !sameDimension(one, other)) return 0
  const power = Math.log10(size / wanted)
  return Math.abs(power - Math.round(power)) < 1e-9 ? Math.round(power) : 0
}

/** 度 are degrees, unless the other side counts energy. */
function meant(unit: UnitName, other: UnitName): UnitName {
  return unit === 'degree' && sameDimension(other, 'kilowattHour') ? 'kilowattHour' : unit
}
