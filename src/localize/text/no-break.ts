import { isChinese, type Locale } from '../../model/locale.ts'
import { mergeRanges, type Range } from '../strings/ranges.ts'

const number = String.raw`\d+(?:[.,]\d+)*`
const range = `${number}(?:[–—~～-]${number})?`

/** Measure words, units and currencies that belong to the number before them. */
const chineseUnits = [
  '美元|港元|歐元|欧元|日圓|日元|英鎊|英镑|人民[幣币]|新[台臺][幣币]|元',
  '[個个]百分[點点]|%|％|‰|倍|成',
  '年代|年度?|月份?|[個个]月|日|天|[週周]|小[時时]|分[鐘钟]|秒|[歲岁]|世[紀纪]|[點点]',
  '公里|公斤|公尺|米|[噸吨]|度',
  '人次|人(?!工)|[個个家檔档只隻支名位次項项種种篇頁页件條条組组座台輪轮期級级屆届]',
].join('|')

const chineseNumbers = new RegExp(
  `(?:(?<![接最附條条契合公預预節节])[約约近]|[逾第]|超[過过]?|至[少多]|最[少多])?(?:(?:(?:US|HK|NT)?[$¥€£])?${range}[百千萬万億亿兆多餘余]*(?:${chineseUnits})?)+`,
  'g',
)

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
const days = String.raw`\d{1,2}(?:[–-]\d{1,2})?`

/** Signs of units (SI Brochure, 9th edition, with some of computing and of everyday measures). */
const unitSigns =
  '(?:[kcm]?m|[kmµμ]?g|k?J|mol)/(?:[hsLl]|min|m[²³]?|k?g|mol)|[yzafpnµμmcdhkMGTPEZY]?(?:m|g|s|A|K|mol|cd|Hz|N|Pa|J|W|C|V|F|Ω|T|H|lm|lx|Bq|Gy|Sv|eV|L|l|B|b|bit|byte|bps|FLOPS)|°[CF]|°|%|‰|min|h|d|kWh|dB|px|pt|ppm|K|M|ha|t'

/** Works and their parts, by name and number: Fig. 3, (Smith 2020), Smith et al., [12]. */
const citations = new RegExp(
  [
    String.raw`(?:[Ff]igs?|[Ee]qs?|[Ss]ecs?|[Cc]h|[Vv]ols?|[Nn]os?|pp?|[Tt]ab)\. ?\d+(?:[.–-]\d+)*`,
    String.raw`\p{Lu}[\p{L}’-]+ et al\.(?: \(\d{4}[a-z]?\))?`,
    String.raw`\p{Lu}[\p{L}’-]+ \((?:1[5-9]|20)\d\d[a-z]?\)`,
    String.raw`\(\p{Lu}[\p{L}’-]+,? (?:1[5-9]|20)\d\d[a-z]?\)`,
    String.raw`[\p{L}\d] \[\d+(?:[,–-] ?\d+)*\]`,
  ].join('|'),
  'gu',
)
const citationSign = /et al\.|[([]|[a-z]\. ?\d/

/** Words that a number follows as a name: phase 2, Series 7, step 3. */
const numbered =
  '[Pp]hases?|[Ss]tages?|[Ss]eries|[Ss]teps?|[Tt]iers?|[Ll]evels?|[Pp]arts?|[Cc]hapters?|[Rr]ounds?|[Vv]ersions?|[Ff]igures?|[Tt]ables?|[Pp]ages?|[Tt]op'

const counted =
  'thousand|million|billion|trillion|times|percent|per cent|percentage points?|basis points|years?|months?|weeks?|days?|hours?|minutes?|seconds?|yuan|dollars|tonnes?|tons?|kilometres|kilometers|miles|people'

const englishNumbers = new RegExp(
  [
    String.raw`\b(?:${numbered}) \d{1,3}(?![\d.,%]| (?:${counted})\b)`,
    String.raw`(?:${months}) ${days}(?:, \d{4})?(?!\d)`,
    String.raw`(?:${days} )?(?:${months}) \d{4}`,
    `${days} (?:${months})`,
    String.raw`(?:(?:US|HK|NT)?[$€£¥]|(?:RMB|CNY|USD|HKD|TWD|EUR|GBP|JPY) )?${range}%?(?: (?:${counted})\b)*`,
  ].join('|'),
  'g',
)

/** Numbers with the sign of a unit, and with how exact they are: 632.8 nm, 1.000 ± 0.001 mm. */
const endOfUnit = String.raw`(?![\p{Script=Latin}\d])`
const measures = new RegExp(
  `${range}(?: ?± ?${number}(?: ?(?:${unitSigns})${endOfUnit})?| (?:${unitSigns})${endOfUnit})`,
  'gu',
)
const measureSign = /\d (?:[a-zA-Z°µμΩ%‰]|±)|±/

/** Telephone numbers as they are written for callers from abroad: +86 138 0000 0000. */
const telephones = /\+\d{1,3}(?:[ -]\(?\d{1,5}\)?){1,5}(?!\d)/g

/** What everything that is found has: most texts have none, and are spared patterns that take long to be compiled. */
const sign = /\d|et al\./

/** Numbers with what belongs to them, that must stand on one line: 400億美元, 3月23日, US$76 billion, March 23–24. */
export function findNumbers(text: string, locale: Locale): readonly Range[] {
  if (!sign.test(text)) return []
  const [patterns, breakable] = isChinese(locale)
    ? [[chineseNumbers], /[^\d.,]/]
    : [[englishNumbers, ...(citationSign.test(text) ? [citations] : [])], /[ –-]/]
  if (measureSign.test(text)) patterns.push(measures)
  if (text.includes('+')) patterns.push(telephones)
  const found = patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .filter((match) => breakable.test(match[0]))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
  return mergeRanges(found)
}

/** Words that a line of a title does not end with, with the word after them (Chicago Manual, 17th edition, is silent; a judgement of typesetters). */
const leadingWords = /(?<![\p{L}\d’'-])(?:an?|the|I) \S{1,16}/giu

/** The stretches of an English title that stand on one line: “a”, “the” and “I” with the word they belong to. */
export function findArticles(text: string): readonly Range[] {
  return [...text.matchAll(leadingWords)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
}

/** Words of Latin letters and numbers that hyphens join: Wi-Fi, e-mail, COVID-19, GPT-4. */
const compound = /[\p{Script=Latin}\d]+(?:-[\p{Script=Latin}\d]+)+/gu

/** The widest compound that stands on one line, in full-width characters. */
const widestCompound = 8

/** Latin words with a hyphen in a Chinese text, where a line that ends in “Wi-” reads as a slip. */
export function findCompounds(text: string): readonly Range[] {
  if (!text.includes('-')) return []
  return [...text.matchAll(compound)]
    .filter(([word]) => /\p{L}/u.test(word) && widthOf(word) <= widestCompound)
    .map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
}

/** A sign between the items of a list, which stands at the end of a line, and Chinese names beside it. */
const listed =
  /(?:(?<![\p{Script=Han}])\p{Script=Han}{2,4}|\S) [·•|](?= |$)|(?<=[·•|] )\p{Script=Han}{2,4}(?![\p{Script=Han}])/gu

/** First names of two syllables: Mei-wah. */
const hyphenated = /(?<![\p{L}-])\p{Lu}\p{Ll}+-\p{Ll}{1,6}(?![\p{L}-])/gu

/** The stretches of lists of names that stand on one line: 何藩 · 黃霑 · Sham Kwok-fai. */
export function findNames(text: string, locale: Locale): readonly Range[] {
  const names = !isChinese(locale) && text.includes('-') ? [...text.matchAll(hyphenated)] : []
  const items = / [·•|]/.test(text) ? [...text.matchAll(listed)] : []
  return [...names, ...items].map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
}

/** The width of a text in full-width characters; a Latin letter or digit counts half. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += character < '\u2E80' ? 0.5 : 1
  return width
}
