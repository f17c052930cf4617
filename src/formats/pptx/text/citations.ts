import { isCitedOnce } from '../../../model/cited-once.ts'
import { type Locale, locales } from '../../../model/locale.ts'
import type { LocalizedCitation, LocalizedSegment, LocalizedText } from '../../../model/localized.ts'
import type { Paragraph, TextRun } from '../base/model.ts'
import { bracketsOf, runsOf } from './runs.ts'

/** A colon and a semicolon as a language writes them in running text. */
function marksOf(locale: Locale): { readonly colon: string; readonly semicolon: string } {
  return locales[locale].language === 'zh' ? { colon: '：', semicolon: '；' } : { colon: ': ', semicolon: '; ' }
}

/**
 * The sources at the foot of a slide: one line, and one of captions. Both are one where no source has a caption.
 */
export function citationsOf(
  citations: readonly LocalizedCitation[],
  label: LocalizedSegment,
  note: LocalizedSegment | undefined,
): readonly Paragraph[] {
  if (citations.length === 0) return []
  const heads = (side: 'line' | 'caption'): readonly LocalizedText[] => {
    if (side === 'caption') return label.caption ? [label.caption] : []
    return isCitedOnce(citations) && label.caption ? [label.line, label.caption] : [label.line]
  }
  const row = (side: 'line' | 'caption', level: number): readonly Paragraph[] => {
    const [head, also] = heads(side)
    if (!head) return []
    const { locale } = head
    const { colon, semicolon } = marksOf(locale)
    const told = note && (side === 'caption' ? note.caption : note.line)
    const [open, close] = bracketsOf(locale)
    const runs = [
      ...runsOf(head),
      ...(also ? [{ text: ' ', locale }, ...runsOf(also)] : []),
      { text: colon, locale },
      ...citations.flatMap(({ text, url }, at): readonly TextRun[] => [
        ...(at > 0 ? [{ text: semicolon, locale }] : []),
        ...runsOf(text[side] ?? text.line, url === undefined ? {} : { link: { address: url } }),
      ]),
      ...(told
        ? [
            { text: open, locale: told.locale },
            ...runsOf(told),
            ...(also && note?.caption ? [{ text: ' ', locale }, ...runsOf(note.caption)] : []),
            { text: close, locale: told.locale },
          ]
        : []),
    ]
    return [{ level, runs }]
  }
  return isCitedOnce(citations) ? row('line', 0) : [...row('line', 0), ...row('caption', 1)]
}
