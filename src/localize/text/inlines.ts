import { showsAddress } from '../../model/address.ts'
import { type Locale, namesLocale } from '../../model/locale.ts'
import type { Run } from '../../model/localized.ts'
import { isReading } from '../../model/runs.ts'
import type { Inline, RawHtml } from '../../model/segment.ts'
import { hasHan, placeholder } from '../strings/neighbours.ts'
import { firstEndingAfter, type Range } from '../strings/ranges.ts'

/** An inline that holds no others. */
export type LeafInline = Exclude<Inline, { readonly children: readonly Inline[] }>

/** A leaf with its range in the text of its block. */
export interface Leaf extends Range {
  readonly inline: LeafInline
  /** Of the text of a link that is an address itself. */
  readonly isAddress?: true
  /** Of what parts a reading from all other text. */
  readonly isApart?: true
}

/** The text of a whole block, without its markup. */
export interface FlatText {
  /**
   * Line breaks are "\n"; expressions, formulas and raw HTML are one placeholder each, footnote marks and tags inside of
   * words nothing. Readings of characters stand below the text, which they would cut, a line each.
   */
  readonly text: string
  /** In the order of the inlines; what parts readings comes last. */
  readonly leaves: readonly Leaf[]
  /** Where the text ends and its readings begin. */
  readonly end: number
}

type DraftLeaf = { -readonly [Key in keyof Leaf]: Leaf[Key] }

/** Lays inlines out as one text. */
export function flattenInlines(inlines: readonly Inline[]): FlatText {
  const leaves: DraftLeaf[] = []
  const base: DraftLeaf[] = []
  const readings: DraftLeaf[][] = []
  const visit = (inline: Inline, isAddress: boolean, line: DraftLeaf[]): void => {
    if ('children' in inline) {
      const isOwn = isAddress || isShownAddress(inline)
      const own: DraftLeaf[] = isReading(inline) ? [] : line
      for (const child of inline.children) visit(child, isOwn, own)
      if (own !== line) readings.push(own)
      return
    }
    const leaf = { inline, start: 0, end: 0, ...(isAddress && { isAddress }) }
    leaves.push(leaf)
    line.push(leaf)
  }
  for (const inline of inlines) visit(inline, false, base)
  const end = placeLeaves(base, 0)
  const parting = placeReadings(readings, end)
  const text = [base, ...parting.lines].flat().map(({ inline }) => textOfLeaf(inline))
  return { text: text.join(''), leaves: [...leaves, ...parting.marks], end }
}

/** Gives leaves their places from an offset on, and says where they end. */
function placeLeaves(line: readonly DraftLeaf[], from: number): number {
  let at = from
  for (const leaf of line) {
    leaf.start = at
    at += textOfLeaf(leaf.inline).length
    leaf.end = at
  }
  return at
}

/** Readings in Chinese come first, as in a plain text, where no others follow. */
function placeReadings(readings: readonly (readonly DraftLeaf[])[], from: number) {
  const isChinese = (line: readonly DraftLeaf[]) => line.some(({ inline }) => hasHan(textOfLeaf(inline)))
  const sorted = [...readings.filter(isChinese), ...readings.filter((line) => !isChinese(line))]
  const marks = sorted.map((): DraftLeaf => ({ inline: { kind: 'break' }, start: 0, end: 0, isApart: true }))
  const lines = sorted.map((line, at) => [...marks.slice(at, at + 1), ...line])
  let end = from
  for (const line of lines) end = placeLeaves(line, end)
  return { lines, marks }
}

function isShownAddress(inline: Inline): boolean {
  if (inline.kind !== 'link') return false
  const [child, more] = inline.children
  return child?.kind === 'text' && !more && showsAddress(child.text, inline.url)
}

/**
 * The leaves that no rule changes: those that are no text, addresses, and texts in another language, such as those between
 * `<span lang="ja">` and `</span>`. `from` is the locale of the text around.
 */
export function fixedLeaves({ leaves }: FlatText, from: Locale): readonly Leaf[] {
  const languages: boolean[] = []
  const fixed = leaves.filter(({ inline, isAddress, isApart, start, end }) => {
    if (isApart) return true
    if (inline.kind === 'html') {
      const tag = /^<(\/?)span\b(?:[^>]*?\slang\s*=\s*["']?([^"'\s>]*))?/i.exec(inline.html)
      if (tag?.[1]) languages.pop()
      else if (tag) languages.push(tag[2] === undefined ? (languages.at(-1) ?? false) : !namesLocale(tag[2], from))
    }
    return start < end && (inline.kind !== 'text' || isAddress || languages.at(-1) === true)
  })
  return fixed.sort((one, other) => one.start - other.start)
}

/** Tags of raw HTML that may stand inside of a word. */
const insideWords =
  /^<\/?(?:a|abbr|b|bdi|bdo|big|cite|del|dfn|em|font|i|ins|label|mark|q|rb|ruby|s|small|span|strong|sub|sup|u)(?![\w-])/i

function textOfLeaf(inline: LeafInline): string {
  if (inline.kind === 'text' || inline.kind === 'code') return inline.text
  if (inline.kind === 'footnote' || (inline.kind === 'html' && insideWords.test(inline.html))) return ''
  return inline.kind === 'break' ? '\n' : placeholder
}

/** A finished text with its layout. Ranges and positions are in order. */
export interface LaidOutText {
  readonly text: string
  readonly noBreaks: readonly Range[]
  readonly lineBreaks: readonly number[]
  /** True if lines may end between any two characters. */
  readonly anywhere: boolean
  /** What stays as typed in another locale than the text around. */
  readonly typed: readonly Range[]
}

interface Shown {
  readonly localeOf: (typed: string) => Locale
  readonly formulaOf: (tex: string) => { readonly tex: string; readonly locale: Locale }
  readonly htmlOf: (html: RawHtml) => RawHtml
}

/**
 * Puts a finished text back into the tree of its inlines.
 * `rangeOf` gives the part of the text that belongs to the leaf of a number, counted in reading order; `localeOf` the
 * locale of what stays as typed; `formulaOf` and `htmlOf` a formula and raw HTML as they are shown.
 */
export function buildRuns(
  inlines: readonly Inline[],
  finished: LaidOutText,
  rangeOf: (leaf: number) => Range,
  { localeOf, formulaOf, htmlOf }: Shown,
): readonly Run[] {
  let leaf = 0
  const nextRange = () => {
    leaf += 1
    return rangeOf(leaf - 1)
  }
  const build = (children: readonly Inline[]): readonly Run[] => {
    const runs: Run[] = []
    // Neighbouring texts and values are cut as one text, so that what must stay together is one run.
    let plain: Range | undefined
    const flush = () => {
      if (plain) runs.push(...cutText(finished, plain, localeOf))
      plain = undefined
    }
    for (const inline of children) {
      if (inline.kind === 'text' || inline.kind === 'expression') {
        const { start, end } = nextRange()
        plain = { start: plain?.start ?? start, end }
        continue
      }
      flush()
      if (inline.kind === 'link') {
        runs.push({ kind: 'link', url: inline.url, internal: inline.url.startsWith('#'), runs: build(inline.children) })
      } else if (inline.kind === 'element') {
        runs.push({ kind: 'element', tag: inline.tag, runs: build(inline.children) })
      } else if ('children' in inline) runs.push({ kind: inline.kind, runs: build(inline.children) })
      else {
        const { start, end } = nextRange()
        const isBreak = start < end && finished.lineBreaks[firstFrom(finished.lineBreaks, start)] === start
        if (isBreak) runs.push(opportunityAt(finished.text, start))
        if (inline.kind === 'code') runs.push({ ...inline, locale: localeOf(inline.text) })
        else if (inline.kind === 'formula') runs.push({ ...inline, ...formulaOf(inline.tex) })
        else if (inline.kind === 'html') runs.push(htmlOf(inline))
        else runs.push(inline)
      }
    }
    flush()
    return runs
  }
  return build(inlines)
}

/** A part of a text as runs, cut at its line breaks and around what must not be broken and what stays as typed. */
function cutText(
  { text, noBreaks, lineBreaks, anywhere, typed }: LaidOutText,
  { start, end }: Range,
  localeOf: (typed: string) => Locale,
): readonly Run[] {
  const runs: Run[] = []
  let nextRange = firstEndingAfter(noBreaks, start)
  let nextBreak = firstFrom(lineBreaks, start)
  let nextTyped = firstEndingAfter(typed, start)
  for (let at = start; at < end; ) {
    if (lineBreaks[nextBreak] === at) {
      runs.push(opportunityAt(text, at))
      nextBreak += 1
    }
    const range = noBreaks[nextRange]
    const inside = range !== undefined && range.start <= at
    const asTyped = typed[nextTyped]
    const isTyped = asTyped !== undefined && asTyped.start <= at
    const to = Math.min(
      end,
      lineBreaks[nextBreak] ?? end,
      (inside ? range.end : range?.start) ?? end,
      (isTyped ? asTyped.end : asTyped?.start) ?? end,
    )
    const part = text.slice(at, to)
    const locale = isTyped && { locale: localeOf(part) }
    if (inside) runs.push({ kind: 'nobreak', text: part, ...(anywhere && gapAt(text, at)), ...locale })
    else runs.push({ kind: 'text', text: part, ...locale })
    if (range && to >= range.end) nextRange += 1
    if (asTyped && to >= asTyped.end) nextTyped += 1
    at = to
  }
  return runs
}

const han = { start: /^\p{Script=Han}/u, end: /\p{Script=Han}$/u }
const latin = { start: /^[\p{Script=Latin}\d]/u, end: /[\p{Script=Latin}\d]$/u }

/** A place to break. Browsers make no gap between Chinese and Latin across one: there it says that it takes one. */
function opportunityAt(text: string, at: number): Run {
  return { kind: 'opportunity', ...gapAt(text, at) }
}

function gapAt(text: string, at: number): { readonly gap?: true } {
  const [before, after] = [text.slice(Math.max(0, at - 2), at), text.slice(at, at + 2)]
  const isBetween = han.start.test(after) ? latin.end.test(before) : han.end.test(before) && latin.start.test(after)
  return isBetween ? { gap: true } : {}
}

/** The index of the first position that is not before another. */
function firstFrom(positions: readonly number[], position: number): number {
  let low = 0
  let high = positions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((positions[middle] ?? 0) < position) low = middle + 1
    else high = middle
  }
  return low
}
