import { isChinese, type Locale } from '../../model/locale.ts'
import { type PartOfYear, partOfYear, spanOf } from '../../model/period.ts'

const han = ['一', '二', '三', '四']

/** A quarter or half, or two of them: 2024年第三季度, Q3 2024; 2024年前三季度, Q1–Q3 2024. Undefined if it is none or ends before it starts. */
export function formatQuarters(start: string, end: string | undefined, locale: Locale): string | undefined {
  const from = partOfYear(start)
  if (!from) return undefined
  if (end === undefined || end === start) return writeOne(from, locale)
  const to = partOfYear(end)
  if (!to || (spanOf(end)?.[0] ?? 0) <= (spanOf(start)?.[0] ?? 0)) return undefined
  return isChinese(locale) ? chineseInterval(from, to, locale) : englishInterval(from, to)
}

/** The same where there is little room, in every language, and on two rows where there is less: 2024 Q3. */
export function shortQuarter(period: string): string | undefined {
  return partOfYear(period) && period.replace('-', ' ')
}

function writeOne(part: PartOfYear, locale: Locale): string {
  return isChinese(locale) ? `${part.year}年${chineseName(part, locale)}` : `${englishName(part)} ${part.year}`
}

function chineseName(part: PartOfYear, locale: Locale): string {
  if (part.parts === 2) return part.number === 1 ? '上半年' : '下半年'
  return `第${han[part.number - 1]}${quarterIn(locale)}`
}

/** 季度 on the mainland, 季 in Taiwan and Hong Kong. */
function quarterIn(locale: Locale): string {
  return locale === 'zh-Hans-CN' ? '季度' : '季'
}

function englishName({ parts, number }: PartOfYear): string {
  return `${parts === 2 ? 'H' : 'Q'}${number}`
}

/** What both ends have in common is written once; the first three quarters have a name of their own. */
function chineseInterval(from: PartOfYear, to: PartOfYear, locale: Locale): string {
  if (from.year !== to.year || from.parts !== to.parts || from.parts === 2)
    return `${writeOne(from, locale)}${locale === 'zh-Hans-CN' ? '—' : '至'}${writeOne(to, locale)}`
  const isFirstThree = from.number === 1 && to.number === 3
  const [first, last] = [han[from.number - 1], han[to.number - 1]]
  return `${from.year}年${isFirstThree ? '前三' : `第${first}至第${last}`}${quarterIn(locale)}`
}

function englishInterval(from: PartOfYear, to: PartOfYear): string {
  const first = from.year === to.year ? englishName(from) : writeOne(from, 'en')
  return `${first}–${writeOne(to, 'en')}`
}
