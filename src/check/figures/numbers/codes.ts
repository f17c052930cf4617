import { claim, claimAll, type Form, type Scan } from './scan.ts'

const products =
  'iPhone|iPad|iOS|Android|Windows|Galaxy|Pixel|Mate|GPT|Gemini|Claude|Llama|Grok|Qwen|Kimi|Python|Java|Model|Boeing|Airbus|Web|Industry|Industrie|Xbox|PlayStation|Apollo|Falcon|Wi-?Fi|Unicode|ISO|RFC'

/** What must not be taken for the letters of a name before digits. */
const noName = 'USD|HKD|TWD|NTD|RMB|CNY|EUR|GBP|JPY|KRW|SGD|AUD|CAD|NZD|CHF|INR|MYR|MOP|RM|Rs|Q|H|FY|CY|No|c|ca|TOP|Top'
const prefixes =
  'mid|pre|post|sub|top|early|late|under|over|near|to|and|the|a|by|of|in|per|non|year|Mid|Pre|Post|Sub|Top|Early|Late|Under|Over'

/** What may stand right after digits and still leave them a number. */
const suffixes =
  'bn|mn|tn|[mkbtMKBT]|x|fold|th|st|nd|rd|s|am|pm|a\\.m|p\\.m|km|cm|mm|nm|kg|mg|g|lbs?|ml|mL|h|ms|mW|W|kW|mV|kV|V(?!\\d)|Hz|kHz|MHz|GHz|MW|GW|TW|Wh|kWh|MWh|GWh|TWh|PWh|[kMGTPE]?J|[hkMG]?Pa|psi|[kM]?N|kgf|tf|[kMG]?t(?:ce|oe|pa)?|MMT|ha|ft|sq|pc|pct|pp|ppts?|bps?|Q|H|yrs?|min|mins|hrs?|USD|HKD|TWD|NTD|RMB|CNY|EUR|GBP|JPY'

const code = () => ({ kind: 'code', value: 0, firm: false }) as const

const forms: readonly Form[] = [
  ...[
    /(?:电话|热线|专线|客服|传真|[Tt]el\.?|[Pp]hone|[Hh]otline|[Ff]ax|[Cc]all)[\s:：]*\+?[\d() -]{5,20}\d/g,
    /\+\d{1,3}[\s-]?\(?\d{1,4}\)?(?:[\s-]?\d{2,4}){1,4}/g,
  ].map((pattern): Form => [pattern, code, /[话线服真]|[Tt]el|[Pp]hone|[Hh]otline|[Ff]ax|[Cc]all|\+\d/]),
  ...[
    /(?<![\d-])(?:\(0\d{1,3}\)\s?|0\d{1,3}-|\d{3,4}-\d{3,4}-)\d{3,8}(?:-\d{3,4})?(?![\d-])/g,
    /\bv?(?!(?:19|20)\d\d\.)\d+(?:\.\d+){2,}\b/g,
  ].map((pattern): Form => [pattern, code, /\d[-.]|\(0\d/]),
  ...[
    new RegExp(`\\b(?:${products})[ -]?\\d+(?:\\.\\d+)?(?: (?:Pro|Max|Plus|Mini|Ultra))*\\b`, 'g'),
    new RegExp(`(?<![A-Za-z])(?!(?:${noName})\\d)[A-Za-z]+\\d[\\w.-]*\\b(?![\\w.-]*[万亿%元倍])`, 'g'),
    new RegExp(`(?<![A-Za-z])(?!(?:${noName}|${prefixes})-\\d)(?=[A-Za-z]*[A-Z])[A-Za-z]+-\\d[\\w]*\\b`, 'g'),
    new RegExp(`(?<![\\d.,$€£¥])\\d+(?:\\.\\d+)?(?!(?:${suffixes})(?![A-Za-z]))[A-Za-z][A-Za-z\\d]*`, 'g'),
  ].map((pattern): Form => [pattern, code, /[A-Za-z][ -]?\d|\d[A-Za-z]/]),
]

/** An isotope, which may be told as carbon-14. */
const isotope = /(?<![\w⁰¹²³⁴-⁹])(?<mass>[⁰¹²³⁴-⁹]{1,3})[A-Z][a-z]?(?![A-Za-z])/g

/** Takes what has digits and counts nothing: telephone numbers, versions, names of products and types. */
export function findCodes(scan: Scan): void {
  if (/\d/.test(scan.rest)) claimAll(scan, forms)
  claim(scan, isotope, ({ groups: { mass = '' } = {} }) => ({
    ...code(),
    readings: [{ kind: 'number', value: Number(mass.normalize('NFKC')) }],
  }))
}

/** True if two codes are the same but for spaces, marks and what introduces a telephone number. */
export function sameCode(a: string, b: string): boolean {
  const [one, other] = [normalized(a), normalized(b)]
  return one === other || (isLong(one) && isLong(other) && (one.endsWith(other) || other.endsWith(one)))
}

/**
 * True if one of two codes is likely the other mistyped: the same letters around other digits of the same number,
 * of a telephone number no more than two of them.
 */
export function nearCode(a: string, b: string): boolean {
  const [one, other] = [normalized(a), normalized(b)]
  if (one.length !== other.length || one.replace(/\d/g, '0') !== other.replace(/\d/g, '0')) return false
  const differing = [...one].filter((character, at) => character !== other[at]).length
  return differing <= 3
}

/** Letters and digits alone; of a telephone number the digits. */
function normalized(text: string): string {
  const bare = text
    .normalize('NFKC')
    .replace(/[^A-Za-z\d]/g, '')
    .toLowerCase()
  const digits = bare.replace(/\D/g, '')
  return isLong(digits) ? digits : bare.replace(/^v(?=\d)/, '')
}

function isLong(digits: string): boolean {
  return digits.length >= 7 && /^\d+$/.test(digits)
}
