import type { Locale } from '../model/locale.ts'
import type { Run } from '../model/localized.ts'
import type { Inline } from '../model/segment.ts'
import { placeholder } from './neighbours.ts'
import type { Range } from './no-break.ts'

/** An inline that holds no others. */
export type LeafInline = Exclude<Inline, { readonly children: readonly Inline[] }>

/** A leaf with its range in the text of its block. */
export interface Leaf extends Range {
  readonly inline: LeafInline
}

/** The text of a whole block, without its markup. */
export interface FlatText {
  /** Line breaks are "\n"; expressions and raw HTML are one placeholder each. */
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
      } else if ('children' in inline) runs.push({ kind: inline.kind, runs: build(inline.children) })
      else {
        if (finished.lineBreaks.includes(nextRange().start)) runs.push({ kind: 'opportunity' })
        runs.push(inline.kind === 'code' ? { ...inline, locale: codeLocale } : inline)
      }
    }
    flush()
    return runs
  }
  return build(inlines)
}

/** A part of a text as runs, cut at its line breaks and around what must not be broken. */
function cutText({ text, noBreaks, lineBreaks }: LaidOutText, { start, end }: Range): readonly Run[] {
  const kept = noBreaks.filter((range) => range.start < end && start < range.end)
  const breaks = lineBreaks.filter((position) => position >= start && position < end)
  const edges = [start, ...kept.flatMap((range) => [range.start, range.end]), ...breaks]
  const cuts = [...new Set(edges.filter((edge) => edge >= start && edge < end))].sort((one, other) => one - other)
  return cuts.flatMap((from, at): Run[] => {
    const piece = text.slice(from, cuts[at + 1] ?? end)
    const kind = kept.some((range) => range.start <= from && from < range.end) ? 'nobreak' : 'text'
    return [...(breaks.includes(from) ? [{ kind: 'opportunity' } as const] : []), { kind, text: piece }]
  })
}
