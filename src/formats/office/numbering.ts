import { type ChineseLocale, locales } from '../../model/locale.ts'
import type { Splice } from './splice.ts'

/**
 * The kind of numbering that writes 壹貳參 as a locale does, in place of that of the other script; undefined for any
 * other one (ECMA-376-1, 17.18.59). Those that write 一二三 write it alike.
 */
export function renumber(kind: string, to: ChineseLocale): string | undefined {
  const [simplified, traditional] = ['chineseLegalSimplified', 'ideographLegalTraditional'] as const
  if (locales[to].script === 'Hant') return kind === simplified ? traditional : undefined
  return kind === traditional ? simplified : undefined
}

/** The numbers that Windows gives to kinds of Chinese, in hexadecimal (MS-LCID): which names of days and numerals a format has. */
const languageNumbers = { 'zh-Hans-CN': '804', 'zh-Hant-TW': '404', 'zh-Hant-HK': 'C04' } as const

/** Where the format of a number, written between two offsets, asks for another kind of Chinese: `[$-804]yyyy`. */
export function languageSplices(xml: string, start: number, end: number, to: ChineseLocale): readonly Splice[] {
  const asked = /(\[\$-)0*(804|404|C04|1004|1404)\]/gi
  return Array.from(xml.slice(start, end).matchAll(asked), ({ 0: whole, 1: opening = '', 2: number = '', index }) => {
    const from = start + index + opening.length
    return { start: from, end: start + index + whole.length - 1, text: languageNumbers[to], number }
  }).flatMap(({ number, ...splice }) => (number.toUpperCase() === languageNumbers[to] ? [] : [splice]))
}
