import type { MomentOf } from '../model/deck.ts'
import { type Diagnostic, diagnose, type Place } from '../model/diagnostic.ts'
import type { Locale } from '../model/locale.ts'
import { canonicalPeriod, partOfYear, spanOf } from '../model/period.ts'
import type { Block, Inline, Segment, SegmentText } from '../model/segment.ts'
import { findDateFault } from './dates.ts'

/** As many as are read on one slide. */
const most = 8
const prefix =
  /^\s*(\d{4}\s*年(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*[日号號])?)?|\d{4}(?:-?[QHqh][1-4]|[\d./-]*))\s*[:：]\s*/

/** A year of the Republic of China, which slides show as the year that all locales know. */
const republican = /^\s*(民[國国]\s*\d{1,3}\s*年[^:：]*)[:：]/

/**
 * The items of a list that begin with their dates, in the order of these. Reports `value-invalid` for an item without
 * one, and `layout-count` for more items than a slide shows.
 */
export function readTimeline(
  list: Extract<Block, { kind: 'list' }>,
  place: Place,
  diagnostics: Diagnostic[],
): readonly MomentOf<Segment>[] | undefined {
  if (list.items.length > most || list.items.length < 2) {
    const isShort = list.items.length < 2
    const count = isShort ? 'one item' : `${list.items.length} items`
    const message = `This timeline has ${count}; the layout "timeline" shows two to ${most}.`
    const hint = isShort ? 'Add another, or choose another layout.' : 'Leave some out, or divide it into two slides.'
    diagnostics.push(diagnose('layout-count', place, message, hint))
  }
  const read = list.items.map(({ blocks: [first, ...others] }) => {
    if (first?.kind !== 'paragraph' || others.length > 0) {
      const message = 'An item of a timeline is one line with its caption.'
      diagnostics.push(diagnose('value-invalid', place, message, 'Write "- 2017-07: …" and the caption below it.'))
      return undefined
    }
    return readMoment(first.text, diagnostics)
  })
  if (!read.every((moment) => moment !== undefined)) return undefined
  return read.toSorted((one, other) => startOf(one) - startOf(other))
}

function startOf({ date }: MomentOf<Segment>): number {
  return spanOf(date)?.[0] ?? 0
}

function readMoment(text: Segment, diagnostics: Diagnostic[]): MomentOf<Segment> | undefined {
  const own = text.texts[text.language]
  const written = prefix.exec(textAt(own?.inlines[0]))?.[1]
  const date = written === undefined ? undefined : canonicalPeriod(isoOf(written))
  const place = own?.place ?? text.place
  const fault = findFault(date ?? republican.exec(textAt(own?.inlines[0]))?.[1])
  if (date === undefined || fault) {
    const message = `An item of a timeline must begin with ${fault?.message} and a colon.`
    diagnostics.push(diagnose('value-invalid', place, message, fault?.hint ?? ''))
    return undefined
  }
  const texts = Object.entries(text.texts).map(([locale, one]) => [locale as Locale, withoutDate(one)] as const)
  return { date, text: { ...text, texts: Object.fromEntries(texts) } }
}

function findFault(date: string | undefined): ReturnType<typeof findDateFault> {
  if (date === undefined) return { message: 'a date', hint: 'Write "2017-07: " before its text.' }
  return partOfYear(date) ? undefined : findDateFault(date)
}

/** A date in Chinese, such as 1992年5月, as ISO 8601 has it; any other as it is written. */
function isoOf(written: string): string {
  if (!written.includes('年')) return written
  const [year = '', ...parts] = written.match(/\d+/g) ?? []
  return [year, ...parts.map((part) => part.padStart(2, '0'))].join('-')
}

function withoutDate(text: SegmentText): SegmentText {
  const [first, ...others] = text.inlines
  if (first?.kind !== 'text') return text
  return { ...text, inlines: [{ ...first, text: first.text.replace(prefix, '') }, ...others] }
}

function textAt(inline: Inline | undefined): string {
  return inline?.kind === 'text' ? inline.text : ''
}
