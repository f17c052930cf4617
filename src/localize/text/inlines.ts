import { type Locale, namesLocale } from '../../model/locale.ts'
import type { Run } from '../../model/localized.ts'
import type { Inline } from '../../model/segment.ts'
import { placeholder } from '../strings/neighbours.ts'
import { firstEndingAfter, type Range } from '../strings/ranges.ts'

/** An inline that holds no others. */
export type LeafInline = Exclude<Inline, { readonly children: readonly Inline[] }>

/** A leaf with its range in the text of its block. */
export interface Leaf extends Range {
  readonly inline: LeafInline
}

/** The text of a whole block, without its markup. */
export interface FlatText {
  /** Line breaks are "\n"; expressions, formulas and raw HTML are one placeholder each. */
  readonly text: string
  readonly leaves: readonly Leaf[]
}

/** Lays inlines out as one text. */
export function flattenInlines(inlines: readonly Inline[]): FlatText {
  let text = ''
  const leaves: Leaf[] = []
  const visit = (inline: Inline): void => {
    if ('children' in inline) {
      inline.children.forEach(visit)
      return
    }
    const start = text.length
    text += textOfLeaf(inline)
    leaves.push({ inline, start, end: text.length })
  }
  inlines.forEach(visit)
  return { text, leaves }
}

/**
 * The leaves that no rule changes: those that are no text, and texts in another language, such as those between
 * `<span lang="ja">` and `</span>`. `from` is the locale of the text around.
 */
export function fixedLeaves({ leaves }: FlatText, from: Locale): readonly Leaf[] {
  const languages: boolean[] = []
  return leaves.filter(({ inline }) => {
    if (inline.kind === 'html') {
      const tag = /^<(\/?)span\b(?:[^>]*?\slang\s*=\s*["']?([^"'\s>]*))?/i.exec(inline.html)
      if (tag?.[1]) languages.pop()
      else if (tag) languages.push(tag[2] === undefined ? (languages.at(-1) ?? false) : !namesLocale(tag[2], from))
    }
    return inline.kind !== 'text' || languages.at(-1) === true
  })
}

function textOfLeaf(inline: LeafInline): string {
  if (inline.kind === 'text' || inline.kind === 'code') return inline.text
  return inline.kind === 'break' ? '\n' : placeholder
}

/** A finished text with its layout. Ranges and positions are in order. */
export interface LaidOutText {
  readonly text: string
  readonly noBreaks: readonly Range[]
  readonly lineBreaks: readonly number[]
}

/**
 * Puts a finished text back into the tree of its inlines.
 * `rangeOf` gives the part of the text that belongs to the leaf of a number, counted in reading order.
 */
export function buildRuns(
  inlines: readonly Inline[],
  finished: LaidOutText,
  rangeOf: (leaf: number) => Range,
  codeLocale: Locale,
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
      if (plain) runs.push(...cutText(finished, plain))
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
        const { start } = nextRange()
        const isBreak = finished.lineBreaks[firstFrom(finished.lineBreaks, start)] === start
        if (isBreak) runs.push({ kind: 'opportunity' })
        const isWritten = inline.kind === 'code' || inline.kind === 'formula'
        runs.push(isWritten ? { ...inline, locale: codeLocale } : inline)
      }
    }
    flush()
    return runs
  }
  return build(inlines)
}

/** A part of a text as runs, cut at its line breaks and around what must not be broken. */
function cutText({ text, noBreaks, lineBreaks }: LaidOutText, { start, end }: Range): readonly Run[] {
  const runs: Run[] = []
  let nextRange = firstEndingAfter(noBreaks, start)
  let nextBreak = firstFrom(lineBreaks, start)
  for (let at = start; at < end; ) {
    if (lineBreaks[nextBreak] === at) {
      runs.push({ kind: 'opportunity' })
      nextBreak += 1
    }
    const range = noBreaks[nextRange]
    const inside = range !== undefined && range.start <= at
    const to = Math.min(end, lineBreaks[nextBreak] ?? end, (inside ? range.end : range?.start) ?? end)
    runs.push({ kind: inside ? 'nobreak' : 'text', text: text.slice(at, to) })
    if (range && to >= range.end) nextRange += 1
    at = to
  }
  return runs
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
