import type { DateParts, Quantity } from './quantity.ts'
import { readingsUpTo } from './quarters.ts'
import type { Scan } from './scan.ts'

/**
 * What a scan found, leftmost first, with two ends of a range made one. An end without a unit or scale word has
 * that of the other: US$15–20 billion. In a list, too, the last number may speak for those before it.
 */
export function joinRanges({ text, found }: Scan, range: RegExp, list: RegExp): readonly Quantity[] {
  if (found.length < 2) return found
  const sorted = found.toSorted((one, other) => one.start - other.start)
  const joined: Quantity[] = []
  for (const each of sorted) {
    const last = joined.at(-1)
    const between = last ? text.slice(last.end, each.start) : ''
    const next = last && range.test(between) ? wholePage(last, each, text) : each
    const paired =
      last && between === ' and ' && /\bbetween (?:\S+ )?$/i.test(text.slice(Math.max(0, last.start - 24), last.start))
    const both = last && (range.test(between) || paired) ? join(last, next, text) : undefined
    if (both) joined[joined.length - 1] = both
    else joined.push(next)
  }
  return shareInLists(joined, text, list)
}

/** The last page of a citation is often written without the digits it shares with the first: 394:958-68 ends on page 968. */
function wholePage(first: Quantity, last: Quantity, text: string): Quantity {
  const [from = '', to = ''] = [first, last].map((page) => /^第?(\d+)页?$/.exec(page.text)?.[1])
  if (from.length <= to.length || !to || last.value >= first.value) return last
  const isCited = /(?:[\d)][:：]|\bpp?\.|[页第]) ?第?\d+$/.test(text.slice(Math.max(0, first.start - 4), first.end))
  return isCited ? { ...last, value: Number(from.slice(0, -to.length) + to) } : last
}

function join(begun: Quantity, second: Quantity, text: string): Quantity | undefined {
  // “60% to 70% off”.
  const isOff = begun.kind === 'percent' && second.kind === 'discount'
  const first: Quantity = isOff ? { ...begun, kind: 'discount', readings: [] } : begun
  if (first.max !== undefined || first.until || second.max !== undefined || second.until) return undefined
  if (first.kind === 'date' && second.kind === 'date') return joinDates(first, second, text)
  if (first.kind === 'time' || first.kind === 'ordinal' || first.kind === 'date' || second.kind === 'date')
    return undefined
  // “Up 80% to 97.49 yuan” is no range: only what comes last says for both what is counted.
  if (first.kind !== 'number' && second.kind === 'number') return undefined
  const low = inherit(first, second)
  const high = low === first ? inherit(second, first) : second
  if (low.kind !== high.kind || (low.unit && high.unit && low.unit !== high.unit) || low.value >= high.value)
    return undefined
  const currency = low.currency ?? high.currency
  const unit = low.unit ?? high.unit
  return {
    ...high,
    value: low.value,
    max: high.value,
    ...(currency && { currency }),
    ...(unit && { unit }),
    bound: low.bound === 'exact' ? high.bound : low.bound,
    readings: low.kind === 'quarter' && low.value === 1 ? readingsUpTo(high.value) : firstYears(low, high),
    firm: low.firm || high.firm,
    ...spanOf(first, second, text),
  }
}

/** The first of the years that 112至113年 may be: 2023, where the end may be 2024. */
function firstYears(low: Quantity, high: Quantity): Quantity['readings'] {
  const ends = high.readings.filter(({ kind }) => kind === 'date')
  return ends.map(({ kind, value }) => ({ kind, value: value - (high.value - low.value) }))
}

/** A bare number with the unit and, if it is not larger than the other's digits, the scale word of the other. */
function inherit(bare: Quantity, other: Quantity): Quantity {
  const plain = bare.kind === 'number' && !bare.unit
  if (!plain) return bare
  // 七至八成 is 70 to 80 percent.
  const tenths = /成[半一二三四五六七八九]?$/.test(other.text) && bare.value < 10
  const scaled =
    bare.scale === 1 && other.scale > 1 && bare.value <= other.value / other.scale && bare.start < other.start
  return {
    ...bare,
    kind: other.kind,
    value: scaled ? bare.value * other.scale : tenths ? bare.value * 10 : bare.value,
    scale: scaled ? other.scale : bare.scale,
  }
}

function joinDates(first: Quantity, second: Quantity, text: string): Quantity | undefined {
  const [date, until] = fillIn(first.date ?? {}, second.date ?? {})
  return { ...first, date, until, firm: first.firm || second.firm, ...spanOf(first, second, text) }
}

/** 2025年3月23日至24日, March 23 – April 2, 2025: what is written once is meant twice. */
function fillIn(from: DateParts, to: DateParts): readonly [DateParts, DateParts] {
  const start = { ...(to.year !== undefined && from.year === undefined && { year: to.year }), ...from }
  const end: DateParts = {
    ...(start.year !== undefined && { year: start.year }),
    ...(to.month === undefined && to.day !== undefined && start.month !== undefined && { month: start.month }),
    ...to,
  }
  const month = start.month === undefined && start.day !== undefined ? to.month : undefined
  return [{ ...start, ...(month !== undefined && { month }) }, end]
}

function shareInLists(quantities: readonly Quantity[], text: string, list: RegExp): readonly Quantity[] {
  const shared = [...quantities]
  for (let at = shared.length - 2; at >= 0; at -= 1) {
    const [one, next] = [shared[at], shared[at + 1]]
    if (!one || !next || one.kind !== 'number' || one.unit || one.scale > 1 || next.kind === 'date') continue
    if (!list.test(text.slice(one.end, next.start)) || (next.scale === 1 && next.kind === 'number')) continue
    const readings = [...one.readings, { kind: next.kind, value: one.value * next.scale }]
    shared[at] = { ...one, readings, scale: 1 }
    if (next.scale > 1)
      shared[at] = {
        ...one,
        readings: [{ kind: next.kind, value: one.value }],
        value: one.value * next.scale,
        scale: next.scale,
      }
  }
  return shared
}

function spanOf(first: Quantity, second: Quantity, text: string) {
  return { start: first.start, end: second.end, text: text.slice(first.start, second.end) }
}
