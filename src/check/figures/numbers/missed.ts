import { currencyPatterns } from './currencies.ts'
import { digitsInHan } from './han-numeral.ts'
import type { NumberedText, Quantity } from './quantity.ts'
import { sameAmount, sameCurrency } from './same.ts'
import { isToldOtherwise } from './told-otherwise.ts'

const relativeTime =
  /今年|去年|前年|明年|后年|上年|同年|当年|本年|本月|上月|下月|今天|昨天|明天|今日|昨日|本周|近日|同期|去岁|今春|this year|last year|next year|previous year|prior year|year before|that year|year earlier|this month|last month|next month|today|yesterday|tomorrow|this week/i

/** What money is counted by without a number: seven yuan to the dollar, three for every yuan. */
const perMoney = new RegExp(
  `\\b(?:the|an?|per|each|every) (?:US |Hong Kong |New Taiwan )?(?:${currencyPatterns.english})\\b`,
  'i',
)

/** Whether a number without counterpart would be missed by a listener. */
export function isMissed(one: Quantity, other: NumberedText): boolean {
  if (!one.firm) return false
  if (other.quantities.some((quantity) => sameAmount(one, quantity) && sameCurrency(one, quantity))) return false
  // 每10萬人有12人 has the hundred thousand apart.
  if (other.quantities.some(({ base }) => base === one.value)) return false
  if (one.expression !== undefined) return isData(one)
  if (isToldRoundly(one, other.text) || isToldOtherwise(one, other.text)) return false
  // A formula may stand in one line for both.
  if (one.text === '\ufffc') return false
  if (one.kind === 'date' && relativeTime.test(other.text)) return false
  if (one.kind === 'percent' && one.value === 100) return false
  if (one.currency && one.value === 1 && perMoney.test(other.text)) return false
  // Seven in the morning, an hour and a half, around the clock: short times are told in words in many ways.
  if (isShortTime(one) && !/\d/.test(other.text)) return false
  const digits = /\d[\d.]*/.exec(one.text)?.[0]
  const bare = one.kind === 'date' || (one.kind === 'number' && one.scale === 1 && !one.currency && !one.unit)
  if (!bare || digits === undefined) return true
  return !(standsIn(digits, other.text) || isSpelledIn(digits, other.text) || isToldInHan(one, other.text))
}

const powersInHan: Readonly<Record<number, string>> = {
  10: '十',
  100: '百',
  1e3: '千',
  1e4: '万',
  1e5: '十万',
  1e6: '百万',
}

/** 上百座 is “over 100”, and no number where it is read alone: most of such words count nothing. */
function isToldRoundly({ value, bound }: Quantity, chinese: string): boolean {
  const power = powersInHan[value]
  return power !== undefined && bound !== 'exact' && new RegExp(`[上成]${power}(?![十百千万亿])`).test(chinese)
}

function isShortTime({ kind, unit }: Quantity): boolean {
  return kind === 'time' || unit === 'hour' || unit === 'minute'
}

/** True if a text has these digits on their own, perhaps in a name. */
function standsIn(digits: string, text: string): boolean {
  return new RegExp(`(?<!\\d)${digits.replaceAll('.', '\\.')}(?!\\d)`).test(text)
}

/** True for a name such as 九一八 of 918, which counts nothing. */
function isSpelledIn(digits: string, text: string): boolean {
  return /^\d{3,}$/.test(digits) && new RegExp(digitsInHan(digits)).test(text)
}

const ones = ['', '一', '[二两]', '三', '四', '五', '六', '七', '八', '九']

/** True if each of some numbers below a hundred stands in a text in Han, where it may count what has no measure word: 附录二, 五至六级风, 七点五级. */
function isToldInHan({ kind, text: numbers }: Quantity, text: string): boolean {
  if (kind !== 'number') return false
  const all = numbers.match(/\d+(?:\.\d+)?/g) ?? []
  return all.every((number) => {
    const [whole = '', part = ''] = number.split('.')
    if (whole.length > 2 || Number(whole) === 0) return false
    const [tens, one] = [Number(whole.slice(0, -1)), Number(whole.slice(-1))]
    const han = `${tens > 1 ? ones[tens] : ''}${tens > 0 ? '十' : ''}${ones[one]}${part && '点'}${digitsInHan(part)}`
    return new RegExp(`(?<![一二两三四五六七八九十百千万亿零〇点])${han}(?![一二三四五六七八九十百千万亿零〇点])`).test(
      text,
    )
  })
}

/** Money, shares and multiples: what a figure of the dataset is shown for. */
function isData({ kind, currency }: Quantity): boolean {
  return currency !== undefined || kind === 'percent' || kind === 'times'
}
