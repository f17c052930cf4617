import { type Locale, locales } from '../../../model/locale.ts'
import type { LocalizedCitation, LocalizedSegment, LocalizedText } from '../../../model/localized.ts'
import type { Paragraph, TextRun } from '../base/model.ts'
import { bracketsOf, runsOf } from './runs.ts'

/** A colon and a semicolon as a language writes them in running text. */
function marksOf(locale: Locale): { readonly colon: string; readonly semicolon: string } {
  return locales[locale].language === 'zh' ? { colon: '：', semicolon: '；' } : { colon: ': ', semicolon: '; ' }
}

/** The sources at the foot of a slide: one line, and one of captions. */
export function citationsOf(
  citations: readonly LocalizedCitation[],
  label: LocalizedSegment,
  note: LocalizedSegment | undefined,
): readonly Paragraph[] {
  if (citations.length === 0) return []
  const row = (side: 'line' | 'caption', level: number, head: LocalizedText): Paragraph => {
    const { colon, semicolon } = marksOf(head.locale)
    const told = note && (side === 'caption' ? note.caption : note.line)
    const [open, close] = bracketsOf(head.locale)
    return {
      level,
      runs: [
        ...runsOf(head),
        { text: colon, locale: head.locale },
        ...citations.flatMap(({ text, url }, at): readonly TextRun[] => [
          ...(at > 0 ? [{ text: semicolon, locale: head.locale }] : []),
          ...runsOf(
            (side === 'caption' ? text.caption : undefined) ?? text.line,
            url === undefined ? {} : { link: { address: url } },
          ),
        ]),
        ...(told ? [{ text: open, locale: told.locale }, ...runsOf(told), { text: close, locale: told.locale }] : []),
      ],
    }
  }
  return [row('line', 0, label.line), ...(label.caption ? [row('caption', 1, label.caption)] : [])]
}
