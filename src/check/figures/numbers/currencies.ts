import { plainWordsOf } from '../../../model/units/words.ts'

/** Names of a currency as patterns: Chinese ones in simplified characters, signs before the number, English words after it. */
interface CurrencyNames {
  readonly chinese: string
  readonly sign: string
  readonly english: string
}

const names: Readonly<Record<string, CurrencyNames>> = {
  USD: row('美元|美金', 'US ?\\$|U\\.S\\. ?\\$|USD', 'US dollars?|U\\.S\\. dollars?|USD'),
  HKD: row('港元|港币|港圆|蚊(?![子虫蝇帐香型媒叮咬])', 'HK ?\\$|HKD', 'Hong Kong dollars?|HK dollars?|HKD'),
  TWD: row('元?新?[台臺]币', 'NT ?\\$|TWD|NTD', '(?:New )?Taiwan dollars?|NT dollars?|TWD|NTD'),
  CNY: row('元人民币|人民币元?', 'RMB|CNY|CN¥', 'yuan|renminbi|RMB|CNY'),
  MOP: row('澳门元|澳门币|葡币', 'MOP\\$?', 'patacas?|MOP'),
  EUR: row('欧元', '€|EUR', 'euros?|EUR'),
  GBP: row('英镑|镑', '£|GBP', 'pounds?(?: sterling)?|GBP'),
  JPY: row('日元|日圆|円', 'JP¥|JPY', 'yen|JPY'),
  KRW: row('韩元|韩圆|韩圜', '₩|KRW', '(?:South )?(?:Korean )?won|KRW'),
  SGD: row('新加坡元|坡元|新元', 'S\\$|SGD', 'Singapore dollars?|SGD'),
  AUD: row('澳元|澳币', 'AU?\\$|AUD', 'Australian dollars?|AUD'),
  CAD: row('加元|加币', 'CA?\\$|CAD', 'Canadian dollars?|CAD'),
  NZD: row('新西兰元|纽西兰元|纽元', 'NZ\\$|NZD', 'New Zealand dollars?|NZD'),
  CHF: row('瑞士法郎|瑞郎', 'CHF', 'Swiss francs?|CHF'),
  INR: row('印度卢比|卢比', '₹|INR|Rs\\.?', '(?:Indian )?rupees?|INR'),
  RUB: row('卢布', '₽|RUB', 'rou?bles?|RUB'),
  THB: row('泰铢', '฿|THB', 'baht|THB'),
  MYR: row('令吉|马币|林吉特', 'RM(?!B)|MYR', 'ringgit|MYR'),
  VND: row('越南盾', '₫|VND', 'dong|VND'),
  IDR: row('印尼盾', 'IDR', 'rupiah|IDR'),
  AED: row('迪拉姆', 'AED', 'dirhams?|AED'),
}

const dollars = ['USD', 'HKD', 'TWD', 'SGD', 'AUD', 'CAD', 'NZD', 'MOP']
/** What a bare 元 may be: the money of the place where the text is read. */
export const localMoney: readonly string[] = ['CNY', 'TWD', 'HKD', 'MOP', 'SGD']

/** Patterns of names before and after a number. */
export const currencyPatterns = {
  sign: [...Object.values(names).map(({ sign }) => sign), '\\$', '[¥￥]'].join('|'),
  before: '人民币|新?[台臺]币|港币|港元|美金|美元',
  after: `${Object.values(names)
    .map(({ chinese }) => chinese)
    .join('|')}|${Object.keys(names).join('|')}|块钱|元(?!素|年|旦|件|宇|老|首|帅|凶|气|化|论|组)`,
  english: `${Object.values(names)
    .map(({ english }) => english)
    .join('|')}|dollars?`,
} as const

const known = Object.entries(names).map(
  ([code, { chinese, sign, english }]) => [code, new RegExp(`^(?:${chinese}|${sign}|${english})$`)] as const,
)

/** Any name or sign of money: most words after a number are of something else, which one test tells. */
const money = new RegExp(
  `^(?:${currencyPatterns.sign}|${currencyPatterns.before}|${currencyPatterns.english}|${currencyPatterns.after})$`,
)

/** Names that are fixed words, which a table finds at once. */
const plain = new Map(
  Object.entries(names).flatMap(([code, { chinese, sign, english }]) =>
    [chinese, sign, english].flatMap(plainWordsOf).map((word) => [word, [code]] as const),
  ),
)

const none: readonly string[] = []

/** The codes a name or sign of money may stand for; empty for a word that is none. */
export function currenciesNamed(word: string): readonly string[] {
  const name = word.trim()
  if (name === '') return none
  const only = plain.get(name)
  if (only) return only
  if (!money.test(name)) return none
  const found = known.find(([, pattern]) => pattern.test(name))
  if (found) return [found[0]]
  if (/^(?:dollars?|\$)$/.test(name)) return dollars
  if (name === '¥' || name === '￥') return ['CNY', 'JPY']
  return isLocalMoney(name) ? localMoney : []
}

/** The currencies that a text names, in either language: 新台币兑美元收32.7元. */
export function currenciesIn(text: string): readonly string[] {
  return (text.match(anyMoney) ?? []).flatMap((word) => currenciesNamed(word))
}

const anyMoney = new RegExp(
  `${currencyPatterns.before}|${currencyPatterns.sign}|\\b(?:${currencyPatterns.english})\\b`,
  'g',
)

/** True for 元 and its like, which name no currency. */
export function isLocalMoney(word: string): boolean {
  return word === '元' || word === '块钱'
}

function row(chinese: string, sign: string, english: string): CurrencyNames {
  return { chinese, sign, english }
}
