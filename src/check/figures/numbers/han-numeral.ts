const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

/** 廿四, 卅: two and three tens in one character. */
const joined: Readonly<Record<string, number>> = { 廿: 20, 卅: 30 }
const tens: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const wholes: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 兆: 1e12 }

/** What has been read of a numeral so far. */
interface Count {
  /** Above the last 万, 亿 or 兆. */
  total: number
  /** Since then. */
  section: number
  /** The digits waiting for their unit; undefined if none are. */
  digit: number | undefined
  /** The last unit, if nothing but a digit may have come since: 两万三 is 23,000. */
  last: number
}

/**
 * The value of a Chinese numeral in simplified characters, in Han, in digits or in both:
 * 三千亿, 两万三千, 3.5万, 1亿2000万, 二〇二四, 一点五亿, 百. Undefined if it is none. 兆 is 10¹².
 */
export function parseHanNumeral(text: string): number | undefined {
  // Digits alone are the commonest numeral by far.
  if (/^\d+(?:\.\d+)?$/.test(text)) return round(Number(text))
  const plain = /[, ]/.test(text) ? text.replace(/[, ]/g, '') : text
  if (/^[〇零一二三四五六七八九]{2,}$/.test(plain)) return Number([...plain].map((one) => digits[one]).join(''))
  const count: Count = { total: 0, section: 0, digit: undefined, last: 0 }
  for (const token of plain.match(/\d+(?:\.\d+)?|点[〇零一二三四五六七八九]+|./g) ?? []) {
    if (!take(token, count)) return undefined
  }
  const { total, section, digit = 0, last } = count
  const short = last >= 100 && Number.isInteger(digit) && /[一二三四五六七八九1-9]$/.test(plain)
  return round(total + section + digit * (short ? last / 10 : 1))
}

function take(token: string, count: Count): boolean {
  const ten = tens[token]
  const whole = wholes[token]
  if (/^\d/.test(token)) {
    count.digit = Number(token)
    // 2万5 is 25,000, like 两万五.
    if (/^[1-9]$/.test(token)) return true
  } else if (token.startsWith('点')) {
    const fraction = [...token.slice(1)].map((one) => digits[one]).join('')
    count.digit = Number(`${count.digit ?? 0}.${fraction}`)
  } else if (Object.hasOwn(digits, token)) {
    count.digit = digits[token]
    if (count.digit === 0) count.last = 0
    return true
  } else if (Object.hasOwn(joined, token)) {
    count.section += joined[token] ?? 0
    count.digit = undefined
    count.last = 10
    return true
  } else if (ten !== undefined) {
    count.section += (count.digit ?? 1) * ten
    count.digit = undefined
    count.last = ten
    return true
  } else if (whole !== undefined) {
    const below = count.section + (count.digit ?? 0)
    const above = count.total > 0 && count.total < whole
    count.total = above ? (count.total + below) * whole : count.total + (below || (count.total ? 0 : 1)) * whole
    count.section = 0
    count.digit = undefined
    count.last = whole
    return true
  } else return false
  count.last = 0
  return true
}

/** Fifteen significant digits are what a double keeps. */
function round(value: number): number {
  return Number.isSafeInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(15))
}

/** A pattern of digits as a name has them one by one in Han: 九一八 of 918. */
export function digitsInHan(digits: string): string {
  return digits.replace(/\d/g, (digit) => (digit === '0' ? '[〇零]' : '〇一二三四五六七八九'.charAt(Number(digit))))
}
