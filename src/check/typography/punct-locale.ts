import { type Diagnostic, diagnose } from '../../model/diagnostic.ts'
import { isChinese } from '../../model/locale.ts'
import type { CheckedDeck, Rule } from '../rule.ts'
import { linesOf, placeOf, type WrittenLine } from '../texts.ts'

/** Marks that are shown as typed, and wrong. Half-width marks, quotation marks and … are mended by the conversion. */
export const punctLocale: Rule = {
  why: 'GB/T 15834-2011 and the 2008 handbook of Taiwan’s Ministry of Education give the marks; these are not among them, and are shown as typed.',
  limits: {},
  check: (checked) => {
    const abroad = checked.variants.some(({ variant: { locale } }) => isChinese(locale) && locale !== 'zh-Hant-TW')
    const slips = chineseSlips.filter(({ onlyAbroad }) => abroad || !onlyAbroad)
    return linesOf(checked).flatMap((line) => (mayHaveSlip(line) ? checkLine(line, slips, checked) : []))
  },
}

interface Slip {
  readonly pattern: RegExp
  readonly what: string
  readonly hint: string
  /** True for what is right in Taiwan. */
  readonly onlyAbroad?: boolean
}

const han = '\\p{Script=Han}'

const chineseSlips: readonly Slip[] = [
  { pattern: /[〝〞〟﹁﹂﹃﹄｢｣]/u, what: 'is no quotation mark of these locales', hint: 'Write 「」 or “”.' },
  {
    pattern: new RegExp(`(?<=${han})‧(?=${han})`, 'u'),
    what: 'is the dot of Taiwan alone',
    hint: 'Write · (U+00B7), which is right in every locale.',
    onlyAbroad: true,
  },
  {
    pattern: new RegExp(`(?<=${han})[・･•∙⋅](?=${han})`, 'u'),
    what: 'is not the dot of Chinese names',
    hint: 'Write · (U+00B7).',
  },
  {
    pattern: new RegExp(`(?<=[${han}\\uE000」』”])[ \\u00A0]+[–—-]{1,2}[ \\u00A0]+(?=[${han}\\uE000「『“])`, 'u'),
    what: 'is a dash in the English way',
    hint: 'Write —— without spaces, or ： before an explanation.',
  },
  { pattern: /。{2,}|，{2,}|、{2,}|；{2,}/u, what: 'repeats a mark', hint: 'Write …… for an ellipsis, else one mark.' },
  { pattern: /(?<!⋯)⋯(?!⋯)/u, what: 'is half an ellipsis', hint: 'Write ……, six dots.' },
  { pattern: /[｡､]/u, what: 'is a mark in half width', hint: 'Write 。 or 、.' },
]

/** Between Han a Chinese mark belongs to a Chinese word that is quoted. */
const inEnglish: readonly Slip[] = [
  {
    pattern: new RegExp(`(?<!${han})[，。、；：！？（）「」『』【】](?!${han})`, 'u'),
    what: 'is a Chinese mark in English text',
    hint: 'Write the half-width mark, and a space after it.',
  },
]

/** Whether a line holds a character, or two in a row, that each slip has: most lines hold none. */
function mayHaveSlip({ text, locale }: WrittenLine): boolean {
  return isChinese(locale)
    ? /[〝〞〟﹁﹂﹃﹄｢｣‧・･•∙⋅⋯｡､]|[ \u00A0][–—-]|([。，、；])\1/.test(text)
    : /[，。、；：！？（）「」『』【】]/.test(text)
}

/** Each kind of slip is named once in a line, at its first. */
function checkLine(line: WrittenLine, slips: readonly Slip[], checked: CheckedDeck): Diagnostic[] {
  return (isChinese(line.locale) ? slips : inEnglish).flatMap(({ pattern, what, hint }) => {
    const found = pattern.exec(line.text)
    if (!found) return []
    const place = placeOf(checked, line, found.index, found.index + found[0].length)
    return [diagnose('punct-locale', place, `"${found[0].trim()}" ${what}.`, hint)]
  })
}
