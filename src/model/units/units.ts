import { plainWordsOf } from './words.ts'

/** A unit of measure: what it measures, its size, and its names as patterns; Chinese ones in simplified characters. */
interface UnitInfo {
  readonly dimension: string
  /** In the dimension's own unit (day, metre, square metre, litre, kilogram, watt, watt-hour, volt, hertz, pascal, newton), where regions differ each. */
  readonly sizes: readonly number[]
  readonly chinese: string
  readonly english: string
}

const units = {
  year: row('time', 365.25, '周年|周岁|年(?![轻级货薪会龄画糕终青])|岁(?!月)', 'years?(?:[ -]olds?)?|yrs?'),
  decade: row('time', 3652.5, '个十年', 'decades?'),
  month: row('time', 30.4375, '个月', 'months?(?:[ -]olds?)?'),
  week: row('time', 7, '个?星期|个?礼拜|周(?![边围期转刊密全旋岁])', 'weeks?'),
  day: row('time', 1, '天(?![才使然气空下堂文花线性])', 'days?'),
  hour: row('time', 1 / 24, '个?小时|个?钟头', 'hours?|hrs?|h'),
  minute: row('time', 1 / 1440, '分钟', 'minutes?|mins?'),
  millisecond: row('time', 1 / 86_400e3, '毫秒|ms', 'milliseconds?|ms'),
  microsecond: row('time', 1 / 86_400e6, '微秒|μs(?![A-Za-z])', 'microseconds?|μs'),
  second: row('time', 1 / 86_400, '秒钟?(?![杀懂回])', 'seconds?|secs?'),
  squareKilometre: row('area', 1e6, '平方公里|平方千米|km²', 'square kilomet(?:re|er)s?|sq\\.? km|km²|km2'),
  squareFoot: row('area', 0.092903, '平方英尺|平方尺', 'square f(?:oo|ee)t|sq\\.? ft\\.?'),
  squareMetre: row('area', 1, '平方米|平方公尺|平米|m²', 'square met(?:re|er)s?|sq\\.? m|m²|m2'),
  hectare: row('area', 1e4, '公顷', 'hectares?|ha'),
  acre: row('area', 4046.86, '英亩', 'acres?'),
  mu: row('area', 666.67, '亩', 'mu'),
  ping: row('area', 3.3058, '坪', 'pings?'),
  kilometre: row('length', 1000, '公里|千米|km', 'kilomet(?:re|er)s?|km'),
  mile: row('length', 1609.34, '英里|哩', 'miles?|mph'),
  li: row('length', 500, '华里|里(?=[路地外远长]|$|[，。、；])', 'li'),
  centimetre: row('length', 0.01, '厘米|公分|cm', 'centimet(?:re|er)s?|cm'),
  millimetre: row('length', 0.001, '毫米|公[厘釐]|mm', 'millimet(?:re|er)s?|mm'),
  micrometre: row('length', 1e-6, '微米|μm(?![A-Za-z])', 'micromet(?:re|er)s?|microns?|μm'),
  nanometre: row('length', 1e-9, '纳米|奈米|nm', 'nanomet(?:re|er)s?|nm'),
  foot: row('length', 0.3048, '英尺|呎', 'f(?:oo|ee)t|ft'),
  inch: row('length', 0.0254, '英寸|英吋|吋|寸(?![步土])', 'inch(?:es)?'),
  cubicMetre: row('volume', 1000, '立方米|立方公尺|m³', 'cubic met(?:re|er)s?|m³|m3'),
  metre: row('length', 1, '米(?![饭粉酒其兰老色粥线糕面])|公尺', 'met(?:re|er)s?|m'),
  // Before those of mass, whose names they begin with.
  kilogramForcePerSquareCentimetre: row('pressure', 98_066.5, 'kgf?/cm[²2]', 'kgf?/cm[²2]'),
  poundPerSquareInch: row('pressure', 6894.757, 'psi|磅/平方英寸', 'psi'),
  gigapascal: row('pressure', 1e9, '吉帕|GPa', 'gigapascals?|GPa'),
  megapascal: row('pressure', 1e6, '兆帕|百万帕|MPa', 'megapascals?|MPa'),
  kilopascal: row('pressure', 1e3, '千帕|kPa', 'kilopascals?|kPa'),
  hectopascal: row('pressure', 100, '百帕|hPa', 'hectopascals?|hPa'),
  pascal: row('pressure', 1, '帕斯卡|帕(?![金森米子])|Pa', 'pascals?|Pa'),
  tonneForce: row('force', 9806.65, '公?吨力|tf', 'tonne[- ]force|tf'),
  kilogramForce: row('force', 9.80665, '公斤力|千克力|kgf', 'kilograms?[- ]force|kgf'),
  meganewton: row('force', 1e6, '兆牛顿?|MN', 'meganewtons?|MN'),
  kilonewton: row('force', 1e3, '千牛顿?|kN', 'kilonewtons?|kN'),
  newton: row('force', 1, '牛顿(?![定力学第])|N', 'newtons?|N'),
  // What is told in coal, in oil or in carbon dioxide is still told in tonnes: Mtce, Mtoe.
  gigatonne: row('mass', 1e12, 'Gt', 'gigatonn?es?|Gt(?:ce|oe)?'),
  megatonne: row('mass', 1e9, 'Mt', 'megatonn?es?|(?:Mt|MMT)(?:ce|oe|pa)?'),
  kilotonne: row('mass', 1e6, 'kt', 'kilotonn?es?|kt(?:ce|oe|pa)?'),
  tonne: row('mass', 1000, '公吨|吨|t', '(?:metric )?tonn?es?|(?:metric )?tons?|t(?:ce|oe)?'),
  kilogram: row('mass', 1, '公斤|千克|kg', 'kilograms?|kilos?|kg'),
  // The mainland's catty and tael, Taiwan's, and Hong Kong's.
  catty: row('mass', [0.5, 0.6, 0.60479], '[台臺市]?斤', 'catt(?:y|ies)|jin'),
  tael: row('mass', [0.05, 0.0375, 0.0378], '两(?=[重茶酒肉黄白银米面]|$|[，。、；])', 'taels?|liang'),
  pound: row('mass', 0.45359, '磅', 'lbs?|pounds?'),
  milligram: row('mass', 1e-6, '毫克|mg', 'milligrams?|mg'),
  microgram: row('mass', 1e-9, '微克|μg(?![A-Za-z])', 'micrograms?|mcg|μg'),
  gram: row('mass', 0.001, '公?克(?![服制隆拉里勒强])', 'grams?|g'),
  millilitre: row('volume', 0.001, '毫升|ml', 'millilit(?:re|er)s?|m[lL]'),
  litre: row('volume', 1, '公升|升(?![级学高起降温职值])', 'lit(?:re|er)s?'),
  gallon: row('volume', 3.785, '加仑', 'gallons?'),
  kilowattHour: row('energy', 1000, '千瓦小?时|瓩小?时|度电|kWh', 'kilowatt[ -]hours?|kWh'),
  megawattHour: row('energy', 1e6, '兆瓦小?时|MWh', 'megawatt[ -]hours?|MWh'),
  gigawattHour: row('energy', 1e9, '吉瓦小?时|GWh', 'gigawatt[ -]hours?|GWh'),
  terawattHour: row('energy', 1e12, '太瓦小?时|TWh', 'terawatt[ -]hours?|TWh'),
  petawattHour: row('energy', 1e15, '拍瓦小?时|PWh', 'petawatt[ -]hours?|PWh'),
  wattHour: row('energy', 1, '瓦小?时|Wh', 'watt[ -]hours?|Wh'),
  kilojoule: row('energy', 1e3 / 3600, '千焦耳?|kJ', 'kilojoules?|kJ'),
  megajoule: row('energy', 1e6 / 3600, '兆焦耳?|MJ', 'megajoules?|MJ'),
  gigajoule: row('energy', 1e9 / 3600, '吉焦耳?|GJ', 'gigajoules?|GJ'),
  terajoule: row('energy', 1e12 / 3600, '太焦耳?|TJ', 'terajoules?|TJ'),
  petajoule: row('energy', 1e15 / 3600, '拍焦耳?|PJ', 'petajoules?|PJ'),
  exajoule: row('energy', 1e18 / 3600, '艾焦耳?|EJ', 'exajoules?|EJ'),
  joule: row('energy', 1 / 3600, '焦耳|J', 'joules?|J'),
  milliwatt: row('power', 0.001, '毫瓦|mW', 'milliwatts?|mW'),
  watt: row('power', 1, '瓦特?(?![斯片解罐窑房砖楞尔时小])|W', 'watts?|W'),
  kilowatt: row('power', 1000, '千瓦|瓩|kW', 'kilowatts?|kW'),
  megawatt: row('power', 1e6, '兆瓦|百万瓦|MW', 'megawatts?|MW'),
  gigawatt: row('power', 1e9, '吉瓦|十亿瓦|GW', 'gigawatts?|GW'),
  terawatt: row('power', 1e12, '太瓦|TW', 'terawatts?|TW'),
  millivolt: row('voltage', 0.001, '毫伏|mV', 'millivolts?|mV'),
  kilovolt: row('voltage', 1000, '千伏|kV', 'kilovolts?|kV'),
  volt: row('voltage', 1, '伏特?(?![尔羲击笔案加安])|V', 'volts?|V'),
  kilohertz: row('frequency', 1e3, '千赫兹?|kHz', 'kilohertz|kHz'),
  megahertz: row('frequency', 1e6, '兆赫兹?|百万赫兹?|MHz', 'megahertz|MHz'),
  gigahertz: row('frequency', 1e9, '吉赫兹?|十亿赫兹?|GHz', 'gigahertz|GHz'),
  hertz: row('frequency', 1, '赫兹?(?![本])|Hz', 'hertz|Hz'),
  celsius: row('temperature', 1, '摄氏度|°C|℃', 'degrees? (?:Celsius|centigrade)|°C|℃'),
  fahrenheit: row('temperature', 1, '华氏度|°F|℉', 'degrees? Fahrenheit|°F|℉'),
  degree: row('temperature', 1, '[°度](?![电假过量])', 'degrees?|°'),
} as const satisfies Record<string, UnitInfo>

export type UnitName = keyof typeof units

/** Patterns of all names of units, longest words first where one begins another. */
export const unitPatterns = {
  chinese: Object.values(units)
    .map(({ chinese }) => latinWhole(chinese))
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

/** The units that a text names, in simplified Chinese or English. */
export function unitsIn(text: string, language: 'chinese' | 'english'): readonly UnitName[] {
  const found = text.match(unitWords[language]) ?? []
  return found.flatMap((word) => unitNamed(word, language) ?? [])
}

const unitWords = {
  chinese: new RegExp(unitPatterns.chinese, 'g'),
  english: new RegExp(`(?<![A-Za-z])(?:${unitPatterns.english})(?!\\w)`, 'g'),
} as const

/** An amount in a unit, of one of another where it is a rate. */
export interface Measure {
  readonly value: number
  readonly unit: UnitName
  readonly per?: UnitName | undefined
}

/**
 * True if both amounts are the same; between different units five per cent are granted to rounding: 10 km are 6 miles.
 * Of units that are powers of ten apart the digits must agree as far as both are written: 887 GW are 0.89 TW, and no 0.88 TW.
 */
export function sameMeasure(a: Measure, b: Measure): boolean {
  const samePer = a.per === b.per || !a.per || !b.per
  if (a.unit === b.unit && samePer) return near(a.value, b.value, 1e-9)
  const [one, two]: readonly UnitInfo[] = [units[a.unit], units[b.unit]]
  if (!one || !two || one.dimension !== two.dimension) return false
  if (one.dimension === 'temperature') return sameTemperature(a, b)
  const digits = Math.min(digitsOf(a.value), digitsOf(b.value))
  return sizesOf(a, samePer).some((x) =>
    sizesOf(b, samePer).some((y) => {
      const [one, other] = [a.value * x, b.value * y]
      return near(one, other, 0.05) && (!isPowerOfTen(x / y) || sameRounded(one, other, digits))
    }),
  )
}

/** True if two amounts of money per unit are the same: 0.35 yuan per kWh are 350 per MWh. */
export function sameRate(a: Pick<Measure, 'value' | 'per'>, b: Pick<Measure, 'value' | 'per'>): boolean {
  if (!a.per || !b.per || !sameDimension(a.per, b.per)) return false
  const [sizes, others] = [units[a.per].sizes, units[b.per].sizes]
  return sizes.some((x) => others.some((y) => near(a.value / x, b.value / y, 0.02)))
}

function isPowerOfTen(factor: number): boolean {
  const power = Math.log10(factor)
  return Math.abs(power - Math.round(power)) < 1e-9
}

/** How many digits a number has without the zeros around them. */
function digitsOf(value: number): number {
  const [digits = ''] = Number(value.toPrecision(12)).toExponential().split('e')
  return digits.replace(/\D/g, '').length
}

function sameRounded(a: number, b: number, digits: number): boolean {
  const [one, other] = [a, b].map((value) => Number(Number(value.toPrecision(12)).toPrecision(digits)))
  return one === other
}

/** What a unit measures and how large it is, where regions do not differ. */
export function sizeOfUnit(unit: UnitName): number | undefined {
  const { sizes }: UnitInfo = units[unit]
  return sizes.length === 1 ? sizes[0] : undefined
}

/** A number of one unit as so many of another: 8.87e8 of kilowatts are 887 of gigawatts; as it is where they do not measure the same. */
export function asManyOf(wanted: UnitName | undefined, unit: UnitName | undefined, value: number): number {
  if (!wanted || !unit || wanted === unit || !sameDimension(wanted, unit)) return value
  const [size, other] = [sizeOfUnit(unit), sizeOfUnit(wanted)]
  return size && other ? Number(((value * size) / other).toPrecision(12)) : value
}

/** True if two units measure the same. */
export function sameDimension(a: UnitName, b: UnitName): boolean {
  return units[a].dimension === units[b].dimension
}

/** True for a unit of duration. */
export function isDuration(unit: UnitName): boolean {
  return units[unit].dimension === 'time'
}

/** True for a unit of mass. */
export function isMass(unit: UnitName): boolean {
  return units[unit].dimension === 'mass'
}

/** What an amount may have to be multiplied by; the size of what it is counted by, unless both are counted by the same. */
function sizesOf({ unit, per }: Measure, samePer: boolean): readonly number[] {
  const { sizes }: UnitInfo = units[unit]
  if (samePer || !per) return sizes
  const { sizes: parts }: UnitInfo = units[per]
  return sizes.flatMap((size) => parts.map((part) => size / part))
}

/** Degrees without a scale may be of either; what warms by 2℃ warms by 3.6°F. Half a degree is granted to rounding. */
function sameTemperature(a: Measure, b: Measure): boolean {
  if (a.unit === 'degree' || b.unit === 'degree') return near(a.value, b.value, 1e-9)
  const [celsius, fahrenheit] = a.unit === 'celsius' ? [a.value, b.value] : [b.value, a.value]
  return Math.abs(celsius * 1.8 + 32 - fahrenheit) <= 1 || Math.abs(celsius * 1.8 - fahrenheit) <= 0.06
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
  // What follows a name has been looked at where it was found.
  const bare = rows.map(([name, written]) => [name, written.replace(/\(\?[!=].*?\)(?=\||$)/g, '')] as const)
  return { plain, patterns: bare.map(([name, written]) => [name, new RegExp(`^(?:${written})$`)] as const) }
}

/** Letters of a unit in a Chinese line end where its word does. */
function latinWhole(pattern: string): string {
  return pattern.replace(/(?<=^|\|)[A-Za-z]+(?=\||$)/g, '$&(?![A-Za-z·⋅])')
}

function row(dimension: string, size: number | readonly number[], chinese: string, english: string): UnitInfo {
  return { dimension, sizes: typeof size === 'number' ? [size] : size, chinese, english }
}
