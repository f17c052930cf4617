import type { LocalizedBlock, LocalizedSlide } from '../model/localized.ts'
import { blocksHeight, type TypeScale } from './measure.ts'
import { type Density, densities } from './scales.ts'

/** Text with its one picture or film beside it, in the order in which they are written. */
export interface BesidePicture {
  readonly density: Density
  /** The width of the text, in px. */
  readonly column: number
  readonly parts: readonly { readonly kind: 'text' | 'media'; readonly blocks: readonly LocalizedBlock[] }[]
}

interface Room {
  readonly width: number
  readonly height: (density: Density) => number
}

/** Between the two, as `layouts.css` has it, in px. */
const apart = 56
/** What text may take, in px: the narrowest in which it is set at its usual size. */
const columns = [424, 480, 532] as const
/** Films are of that form, and pictures of which nothing is known. */
const usualShape = 16 / 9
/** A picture beside text is that much larger than under it: less is not worth another order. */
const worth = 1.1
const running: readonly LocalizedBlock['kind'][] = ['paragraph', 'list', 'heading', 'quotation']

/**
 * How the text and the only picture of a slide stand side by side, if the picture is larger there than over or under the
 * text; `under` is the density of the slide in which it is, with its sizes.
 */
export function pictureBeside(
  { layout, body = [] }: LocalizedSlide,
  under: Density,
  sizesOf: (density: Density) => TypeScale,
  room: Room,
): BesidePicture | undefined {
  const at = layout === 'bullets' ? body.findIndex(isShown) : -1
  const shown = body[at]
  const words = body.filter((block) => block !== shown)
  const isAtEnd = at === 0 || at === body.length - 1
  if (!shown || words.length === 0 || !isAtEnd || !words.every(({ kind }) => running.includes(kind))) return undefined
  const set = columns.flatMap((column) => {
    const density = densities.slice(1).find((one) => blocksHeight(words, sizesOf(one), column) <= room.height(one))
    return density ? [{ density, column }] : []
  })
  const [loosest] = set.toSorted((one, other) => densities.indexOf(one.density) - densities.indexOf(other.density))
  if (!loosest || densities.indexOf(loosest.density) > Math.max(densities.indexOf(under), 1)) return undefined
  const shape = shapeOf(shown)
  const left = room.height(under) - blocksHeight(words, sizesOf(under), room.width) - Math.max(10, sizesOf(under).gap)
  const beside = areaIn({ width: room.width - loosest.column - apart, height: room.height(loosest.density) }, shape)
  if (beside < areaIn({ width: room.width, height: left }, shape) * worth) return undefined
  const parts = [
    { kind: 'text', blocks: words },
    { kind: 'media', blocks: [shown] },
  ] as const
  return { ...loosest, parts: at === 0 ? parts.toReversed() : parts }
}

function isShown(block: LocalizedBlock): boolean {
  return block.kind === 'image' || (block.kind === 'media' && block.medium === 'video')
}

function shapeOf(block: LocalizedBlock): number {
  return ('shape' in block ? block.shape : undefined) ?? usualShape
}

/** What a picture of a form covers of a box, in px². */
function areaIn({ width, height }: { readonly width: number; readonly height: number }, shape: number): number {
  const wide = Math.min(width, Math.max(0, height) * shape)
  return (wide * wide) / shape
}
