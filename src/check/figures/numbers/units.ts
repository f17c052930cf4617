import { plainWordsOf } from './words.ts'

/** A unit of measure: what it measures, its size, and its names as patterns; Chinese ones in simplified characters. */
interface UnitInfo {
  readonly dimension: string
  /** In the dimension's own unit: day, metre, square metre, kilogram, watt, watt-hour, degree. */
  readonly size: number
  readonly chinese: string
  readonly english: string
}

const units = {
  year: row('time', 365.25, '周年|年|岁', 'years?(?:[ -]olds?)?|yrs?'),
  decade: row('time', 3652.5, '个十年', 'decades?'),
  month: row('time', 30.4375, '个月', 'months?(?:[ -]olds?)?'),
  week: row('time', 7, '个?星期|个?礼拜|周', 'weeks?'),
  day: row('time', 1, '天', 'days?'),
  hour: row('time', 1 / 24, '个?小时|个?钟头', 'hours?|hrs?|h'),
  minute: row('time', 1 / 1440, '分钟', 'minutes?|mins?'),
  second: row('time', 1 / 86_400, '秒钟?', 'seconds?|secs?'),
  squareKilometre: row('area', 1e6, '平方公里|平方千米', 'square kilomet(?:re|er)s?|sq\\.? km|km²|km2'),
  squareFoot: row('area', 0.092903, '平方英尺|平方尺', 'square f(?:oo|ee)t|sq\\.? ft\\.?'),
  squareMetre: row('area', 1, '平方米|平方公尺|平米', 'square met(?:re|er)s?|sq\\.? m|m²|m2'),
  hectare: row('area', 1e4, '公顷', 'hectares?|ha'),
  acre: row('area', 4046.86, '英亩', 'acres?'),
  mu: row('area', 666.67, '亩', 'mu'),
  ping: row('area', 3.3058, '坪', 'pings?'),
  kilometre: row('length', 1000, '公里|千米', 'kilomet(?:re|er)s?|km'),
  mile: row('length', 1609.34, '英里|哩', 'miles?'),
  centimetre: row('length', 0.01, '厘米|公分', 'centimet(?:re|er)s?|cm'),
  millimetre: row('length', 0.001, '毫米|公厘', 'millimet(?:re|er)s?|mm'),
  nanometre: row('length', 1e-9, '纳米|奈米', 'nanomet(?:re|er)s?|nm'),
  foot: row('length', 0.3048, '英尺|呎', 'f(?:oo|ee)t|ft'),
  metre: row('length', 1, '米|公尺', 'met(?:re|er)s?'),
  tonne: row('mass', 1000, '公吨|吨', '(?:metric )?tonn?es?|(?:metric )?tons?'),
  kilogram: row('mass', 1, '公斤|千克', 'kilograms?|kilos?|kg'),
  milligram: row('mass', 1e-6, '毫克', 'milligrams?|mg'),
  gram: row('mass', 0.001, '克', 'grams?|g'),
  kilowattHour: row('energy', 1000, '千瓦(?:小?时)|度电', 'kilowatt[ -]hours?|kWh'),
  megawattHour: row('energy', 1e6, '兆瓦时', 'megawatt[ -]hours?|MWh'),
  gigawattHour: row('energy', 1e9, '吉瓦时', 'gigawatt[ -]hours?|GWh'),
  terawattHour: row('energy', 1e12, '太瓦时', 'terawatt[ -]hours?|TWh'),
  kilowatt: row('power', 1000, '千瓦', 'kilowatts?|kW'),
  megawatt: row('power', 1e6, '兆瓦|百万瓦', 'megawatts?|MW'),
  gigawatt: row('power', 1e9, '吉瓦|十亿瓦', 'gigawatts?|GW'),
  degree: row('temperature', 1, '摄氏度|[°度℃](?!电)', 'degrees? Celsius|°C|℃|degrees?'),
} as const satisfies Record<string, UnitInfo>

export type UnitName = keyof typeof units

/** Patterns of all names of units, longest words first where one begins another. */
export const unitPatterns = {
  chinese: Object.values(units)
    .map(({ chinese }) => chinese)
    .join('|'),
  english: Object.values(units)
    .map(({ english }) => english)
    .join('|'),
} as const

const names = { chinese: namesOf('chinese'), english: namesOf('english') }

/** The unit a word names, in simplified Chinese or English. */
export function unitNamed(word: string, language: 'chinese' | 'english'): UnitName | undefined {
  if (word === '') return undefined
  const { plain, patterns } = names[language]
  return plain.get(word) ?? patterns.find(([, pattern]) => pattern.test(word))?.[0]
}

/** True if both amounts are the same; between different units three per cent are granted to rounding. */
export function sameMeasure(a: number, unit: UnitName, b: number, other: UnitName): boolean {
  if (unit === other) return near(a, b, 1e-9)
  const [one, two] = [units[unit], units[other]]
  return one.dimension === two.dimension && near(a * one.size, b * two.size, 0.03)
}

/** True if two numbers differ by no more than this share of the larger. */
export function near(a: number, b: number, share: number): boolean {
  return Math.abs(a - b) <= share * Math.max(Math.abs(a), Math.abs(b))
}

/** Names of units as patterns, and those that are but a word (or may have an s) in a table, which is asked first. */
function namesOf(language: 'chinese' | 'english') {
  const rows = Object.entries(units).map(([name, info]) => [name as UnitName, info[language]] as const)
  const plain = new Map<string, UnitName>()
  for (const [name, written] of rows)
    for (const word of plainWordsOf(written)) if (!plain.has(word)) plain.set(word, name)
  return { plain, patterns: rows.map(([name, written]) => [name, new RegExp(`^(?:${written})$`)] as const) }
}

function row(dimension: string, size: number, chinese: string, english: string): UnitInfo {
  return { dimension, size, chinese, english }
}
