import type { BlockOf } from './segment.ts'

/** One of the parts that stand side by side: blocks, or what the YAML of the slide names. */
export type HalfOf<T> =
  | { readonly kind: 'text' | 'media'; readonly blocks: readonly BlockOf<T>[] }
  | { readonly kind: 'quote' | 'figure' | 'chart' }

/** What the YAML of a slide names, in the order in which it stands. */
export const namedHalves = ['quote', 'figure', 'chart'] as const

/**
 * The parts of a slide whose parts stand side by side, from left to right. Each "##" heading begins one; without them a
 * picture, a table, code and a quotation are parts of their own, and so is all text between. What YAML names comes last;
 * `mediaFirst` puts what is no text on the left.
 */
export function halvesOf<T>(
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
  const others = namedHalves.flatMap((kind) => (named[kind] ? [{ kind }] : []))
  const all: readonly HalfOf<T>[] = [...halves, ...others]
  return mediaFirst && all[0]?.kind === 'text' && all.at(-1)?.kind !== 'text' ? [...all].reverse() : all
}
