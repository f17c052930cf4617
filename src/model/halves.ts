import type { LocalizedSegment } from './localized.ts'
import type { BlockOf, Segment } from './segment.ts'

/** One of the parts that stand side by side: blocks, or what the YAML of the slide names. */
export type HalfOf<T> =
  | { readonly kind: 'text' | 'media'; readonly blocks: readonly BlockOf<T>[] }
  | { readonly kind: 'quote' | 'figure' | 'chart' }

/** What the YAML of a slide names, in the order in which it stands. */
export const namedHalves = ['quote', 'figure', 'chart'] as const

/**
 * The parts of a slide whose parts stand side by side, from left to right. Each "##" heading begins one; without them a
 * picture, a table, code and a quotation are parts of their own, and so is all text between; and where there is nothing
 * but text, the formulas at its beginning or end. What YAML names comes last; `mediaFirst` puts what is no text on the left.
 */
export function halvesOf<T extends Segment | LocalizedSegment>(
  body: readonly BlockOf<T>[],
  named: Readonly<Partial<Record<(typeof namedHalves)[number], unknown>>>,
  mediaFirst: boolean,
): readonly HalfOf<T>[] {
  const isHeading = (block: BlockOf<T>) => block.kind === 'heading' && block.depth === 2
  const headed = body.some(isHeading)
  const isMedia = ({ kind }: BlockOf<T>) =>
    kind === 'image' || kind === 'media' || kind === 'qr' || kind === 'table' || kind === 'code' || kind === 'quotation'
  const halves: { kind: 'text' | 'media'; blocks: BlockOf<T>[] }[] = []
  for (const block of body) {
    const last = halves.at(-1)
    const kind = !headed && isMedia(block) ? 'media' : 'text'
    if (!last || (headed ? isHeading(block) : kind === 'media' || last.kind === 'media'))
      halves.push({ kind, blocks: [block] })
    else last.blocks.push(block)
  }
  const [only, ...more] = halves
  if (only && !headed && more.length === 0 && only.kind === 'text' && !namedHalves.some((kind) => named[kind]))
    halves.splice(0, 1, ...formulasApart(only.blocks))
  const others = namedHalves.flatMap((kind) => (named[kind] ? [{ kind }] : []))
  const all: readonly HalfOf<T>[] = [...halves, ...others]
  return mediaFirst && all[0]?.kind === 'text' && all.at(-1)?.kind !== 'text' ? [...all].reverse() : all
}

/** Text and the formulas that begin or end it; formulas within text belong to it. */
function formulasApart<T extends Segment | LocalizedSegment>(
  blocks: readonly BlockOf<T>[],
): { kind: 'text' | 'media'; blocks: BlockOf<T>[] }[] {
  const isText = (block: BlockOf<T>) => !isFormula(block)
  const [first, last] = [blocks.findIndex(isText), blocks.findLastIndex(isText)]
  const ends = [blocks.slice(0, Math.max(0, first)), blocks.slice(last + 1)]
  const [before = [], after = []] = ends
  // Nothing but formulas, or formulas on both sides: no two parts.
  if (first < 0 || ends.every(({ length }) => length > 0)) return [{ kind: 'text', blocks: [...blocks] }]
  const text = { kind: 'text' as const, blocks: blocks.slice(first, last + 1) }
  return [
    ...(before.length > 0 ? [{ kind: 'media' as const, blocks: before }] : []),
    text,
    ...(after.length > 0 ? [{ kind: 'media' as const, blocks: after }] : []),
  ]
}

/** True for a paragraph that is a formula on a line of its own. */
function isFormula<T extends Segment | LocalizedSegment>(block: BlockOf<T>): boolean {
  if (block.kind !== 'paragraph') return false
  const text: Segment | LocalizedSegment = block.text
  const pieces = 'line' in text ? text.line.runs : (text.texts[text.language]?.inlines ?? [])
  const shown = pieces.filter((piece) => piece.kind !== 'text' || piece.text.trim() !== '')
  return shown.length > 0 && shown.every((piece) => piece.kind === 'formula' && piece.display)
}
