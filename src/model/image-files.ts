import type { Slots } from './deck.ts'
import { type DeckLanguages, isChinese, type Variant } from './locale.ts'
import { companionsOf } from './media.ts'
import type { Block, ImageOf, MediaOf, Segment } from './segment.ts'
import { writtenFor } from './walk.ts'

/** The images of a block and of the blocks inside it. */
function imagesIn(block: Block): ImageOf<Segment>[] {
  if (block.kind === 'image') return [block]
  if (block.kind === 'list') return block.items.flatMap((item) => item.blocks.flatMap(imagesIn))
  return block.kind === 'quotation' ? block.blocks.flatMap(imagesIn) : []
}

/** The files of an image: its own, then those that locales show in place of it. */
export function filesOfImage({ path, alt }: ImageOf<Segment>): readonly string[] {
  return [path, ...Object.values(alt.texts).flatMap((text) => text.path ?? [])]
}

/** The file of an image that is shown in a variant: that of its Chinese. */
export function fileShown(
  { path, alt }: ImageOf<Segment>,
  { locale, caption }: Variant,
  deck: Pick<DeckLanguages, 'chinese'>,
): string {
  const shown = [locale, caption].find((one) => one !== undefined && isChinese(one))
  return (shown && writtenFor(alt, shown, deck)?.text.path) ?? path
}

/** The files that a block may show, by the paths it writes: images, films, and what may lie beside these. */
export function filesIn(block: Block): readonly string[] {
  if (block.kind === 'image') return filesOfImage(block)
  if (block.kind === 'media') {
    const { posters, tracks } = companionsOf(block.path)
    return [block.path, ...posters, ...tracks.map(([, path]) => path)]
  }
  if (block.kind === 'list') return block.items.flatMap((item) => item.blocks.flatMap(filesIn))
  return block.kind === 'quotation' ? block.blocks.flatMap(filesIn) : []
}

/** The files that a slide cannot do without: its images, films and sounds. */
export function filesNeeded(slots: Slots): readonly string[] {
  return [
    ...imagesOfSlots(slots).flatMap(filesOfImage),
    ...bodiesOf(slots)
      .flatMap(mediaIn)
      .map(({ path }) => path),
  ]
}

/** The films and sounds of a block and of the blocks inside it. */
function mediaIn(block: Block): MediaOf<Segment>[] {
  if (block.kind === 'media') return [block]
  if (block.kind === 'list') return block.items.flatMap((item) => item.blocks.flatMap(mediaIn))
  return block.kind === 'quotation' ? block.blocks.flatMap(mediaIn) : []
}

/** Every image that the blocks of a slide put on it. */
export function imagesOfSlots(slots: Slots): ImageOf<Segment>[] {
  const { image, pictures = [] } = slots
  return [...(image ? [image] : []), ...pictures.map((picture) => picture.image), ...bodiesOf(slots).flatMap(imagesIn)]
}

function bodiesOf({ body = [], columns = [] }: Slots): readonly Block[] {
  return [...body, ...columns.flatMap((column) => column.body)]
}
