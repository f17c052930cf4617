import type { LevelStyle, Surface } from '../base/model.ts'
import { listIndent } from './paragraphs.ts'

/** Sizes of lines and captions on each depth, in px. */
interface Sizes {
  readonly line: number
  readonly caption: number
  readonly before?: number
  readonly align?: LevelStyle['align']
  readonly bold?: boolean
  readonly color?: LevelStyle['color']
  readonly captionColor?: LevelStyle['color']
}

/** A line and its caption. */
export function pairLevels({
  line,
  caption,
  before = 0,
  align,
  bold,
  color = 'ink',
  captionColor = 'captionInk',
}: Sizes): readonly LevelStyle[] {
  const shared = align && { align }
  return [
    { size: line, color, side: 'line', before, ...(bold && { bold }), ...shared },
    { size: caption, color: captionColor, side: 'caption', before: 2, ...shared },
  ]
}

/** Running text: lines with marks, each with its caption below, on three depths. */
export function bodyLevels({ line, caption, before = 20, align }: Sizes): readonly LevelStyle[] {
  return [0, 1, 2].flatMap((depth): readonly LevelStyle[] => {
    const [size, small] = [line - 4 * depth, caption - 2 * depth]
    const indent = listIndent * (depth + 1)
    return [
      {
        size,
        color: 'ink',
        side: 'line',
        before: depth === 0 ? before : before / 2,
        bullet: true,
        indent,
        ...(align && { align }),
      },
      { size: small, color: 'captionInk', side: 'caption', before: 2, indent, ...(align && { align }) },
    ]
  })
}

/** The same without marks. */
export function plainLevels(sizes: Sizes): readonly LevelStyle[] {
  return bodyLevels(sizes).map(({ bullet: _, indent: __, ...level }) => level)
}

/** What a surface puts in the middle. */
export function alignOn(surface: Surface): { readonly align?: 'ctr' } {
  return surface.centred ? { align: 'ctr' } : {}
}
