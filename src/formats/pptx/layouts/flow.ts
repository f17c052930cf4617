import type { LocalizedBlock, LocalizedSegment } from '../../../model/localized.ts'
import type { ImageOf, MediaOf, QrBlock, TableOf } from '../../../model/segment.ts'
import { drawn } from '../base/drawn.ts'
import type { Item, LevelStyle, Paragraph, Slot } from '../base/model.ts'
import type { Box } from '../base/units.ts'
import { heightOf } from '../text/fit.ts'
import { paragraphsOf, type Reading } from '../text/paragraphs.ts'
import { runsOf } from '../text/runs.ts'
import { formulaItem, formulasIn, mediaItems, qrItems } from './objects.ts'
import { imageItem, type PictureSizes } from './picture-item.ts'
import { tableItem } from './tables.ts'

type Part =
  | { readonly kind: 'text'; readonly paragraphs: readonly Paragraph[] }
  | { readonly kind: 'table'; readonly table: TableOf<LocalizedSegment> }
  | ImageOf<LocalizedSegment>
  | MediaOf<LocalizedSegment>
  | QrBlock
  | { readonly kind: 'formula'; readonly tex: string; readonly share: number }

/** What parts are placed with: the sizes of pictures, and the colour that formulas are drawn in. */
interface Placing {
  readonly sizes: PictureSizes
  readonly ink: string
}

const gap = 18
/** Of the size of a formula, that of another one as its caption. */
const captionShare = 0.75

/**
 * Blocks in a box: text in a placeholder, and below or above it what is no text. Text alone leaves the placeholder where
 * its layout has it. All of it is on the slide, also what hides in lists.
 */
export function flow(
  blocks: readonly LocalizedBlock[],
  slot: Slot & { readonly levels: readonly LevelStyle[] },
  reading: Reading,
  placing: Placing,
): readonly Item[] {
  const parts = partsOf(blocks, reading, placing)
  const paragraphs = parts.flatMap((part) => (part.kind === 'text' ? part.paragraphs : []))
  const objects = parts.filter((part) => part.kind !== 'text')
  const text: Item = { slot, content: { kind: 'text', paragraphs } }
  if (objects.length === 0) return paragraphs.length > 0 ? [text] : []
  const { box } = slot
  const wanted = paragraphs.length === 0 ? 0 : heightOf(paragraphs, slot.levels, box.width) + gap
  const left = (Math.max(box.height - wanted, box.height * 0.45) - gap * (objects.length - 1)) / objects.length
  const fixed = objects.map((object) => ownHeight(object, { ...box, height: left }, placing))
  const known = fixed.reduce<number>((sum, one) => sum + (one ?? 0), 0) + gap * (objects.length - 1)
  const isFixed = fixed.every((one) => one !== undefined)
  const isTextFirst = parts[0]?.kind === 'text'
  const areFormulas = isFixed && objects.every(({ kind }) => kind === 'formula')
  // Formulas and text become smaller together; tables leave the rest to the text; all else takes what text leaves.
  const share = areFormulas ? Math.min(1, box.height / (wanted + known)) : 1
  const most = isFixed ? Math.max(box.height - known, box.height * 0.4) : box.height * 0.6
  const height = Math.min(wanted * share, areFormulas ? box.height : most)
  const rest = isFixed ? Math.min(known, box.height - height) : box.height - height
  const shared = (rest - known) / fixed.filter((one) => one === undefined).length
  const squeeze = isFixed ? rest / known : 1
  const isCentred = slot.name === 'column' || slot.levels.some(({ align }) => align === 'ctr')
  let top = box.y + (isTextFirst ? height : 0)
  const placed = objects.flatMap((object, at) => {
    const own = (fixed[at] ?? shared) * squeeze
    const room = { ...box, y: top, height: own }
    top += own + gap * squeeze
    return itemsOf(object, room, placing, isCentred)
  })
  const words = {
    ...text,
    box: {
      ...box,
      y: isTextFirst ? box.y : box.y + rest + gap,
      height: Math.max((isFixed ? box.height - rest : height) - gap, 0),
    },
  }
  return paragraphs.length === 0 ? placed : isTextFirst ? [words, ...placed] : [...placed, words]
}

/** The height of what has one of its own: a formula, and a table as far as it fits a box. */
function ownHeight(part: Part, box: Box, { sizes, ink }: Placing): number | undefined {
  if (part.kind === 'table') return tableItem(part.table, box).box?.height
  const size = part.kind === 'formula' ? sizes.get(drawn.formula(part.tex, ink)) : undefined
  return size && part.kind === 'formula' ? size.height * Math.min(part.share, box.width / size.width) : undefined
}

function itemsOf(part: Part, room: Box, { sizes, ink }: Placing, isCentred: boolean): readonly Item[] {
  switch (part.kind) {
    case 'table':
      return [tableItem(part.table, room)]
    case 'image':
      return [imageItem(part, room, sizes)]
    case 'media':
      return mediaItems(part, room, sizes)
    case 'qr':
      return part.url === undefined ? [] : qrItems(part.url, room, isCentred)
    case 'formula':
      return [formulaItem(part.tex, ink, room, sizes, part.share)]
    case 'text':
      return []
  }
}

function partsOf(blocks: readonly LocalizedBlock[], reading: Reading, placing: Placing): readonly Part[] {
  const formulas = formulasIn(blocks)
  return blocks.flatMap((block): readonly Part[] => {
    const object = objectOf(block)
    if (object) return [object]
    const { tex, caption: other } = formulas.get(block) ?? {}
    if (tex === undefined || !placing.sizes.has(drawn.formula(tex, placing.ink)))
      return [{ kind: 'text', paragraphs: paragraphsOf([block], reading) }, ...objectsInside(block)]
    const caption = block.kind === 'paragraph' ? block.text.caption : undefined
    const isSaid = caption?.runs.some((run) => run.kind !== 'formula')
    const said = caption && isSaid ? [{ level: 1, mark: 'none' as const, indent: 0, runs: runsOf(caption) }] : []
    const shown: readonly Part[] = [
      { kind: 'formula', tex, share: 1 },
      ...(other === undefined ? [] : [{ kind: 'formula' as const, tex: other, share: captionShare }]),
    ]
    return [...shown, ...(said.length > 0 ? [{ kind: 'text' as const, paragraphs: said }] : [])]
  })
}

function objectOf(block: LocalizedBlock): Part | undefined {
  if (block.kind === 'table') return { kind: 'table', table: block }
  return block.kind === 'image' || block.kind === 'media' || block.kind === 'qr' ? block : undefined
}

/** Pictures and tables in lists and quotations, which text has no place for. */
function objectsInside(block: LocalizedBlock): readonly Part[] {
  const inside =
    block.kind === 'list' ? block.items.flatMap(({ blocks }) => blocks) : block.kind === 'quotation' ? block.blocks : []
  return inside.flatMap((one) => objectOf(one) ?? objectsInside(one))
}
