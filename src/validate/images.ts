import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import { imageType, resolveInside } from '../model/path.ts'
import type { PlacedBlock } from '../model/raw.ts'
import type { Block, ImageOf, Segment } from '../model/segment.ts'
import { didYouMean } from '../model/suggest.ts'

interface ImageContext {
  readonly images: ReadonlyMap<string, boolean>
  readonly diagnostics: Diagnostic[]
}

/**
 * Replaces the paths of images by paths inside the project.
 * Reports `image-outside`, `image-format` and `image-missing`, and `caption-missing` for an image nobody describes.
 */
export function locateImages(
  blocks: readonly PlacedBlock[],
  deckFile: string,
  context: ImageContext,
): readonly PlacedBlock[] {
  return blocks.map(({ block, place }) => ({ place, block: locate(block, deckFile, context) }))
}

function locate(block: Block, deckFile: string, context: ImageContext): Block {
  if (block.kind === 'image') return { ...block, path: locateImage(block, deckFile, context) }
  if (block.kind === 'list') {
    const items = block.items.map((item) => ({ blocks: item.blocks.map((child) => locate(child, deckFile, context)) }))
    return { ...block, items }
  }
  if (block.kind !== 'quotation') return block
  return { ...block, blocks: block.blocks.map((child) => locate(child, deckFile, context)) }
}

function locateImage(image: ImageOf<Segment>, deckFile: string, { images, diagnostics }: ImageContext): string {
  const { place } = image.alt
  const path = resolveInside(deckFile, image.path)
  const report = (code: 'image-outside' | 'image-format' | 'image-missing', message: string, hint: string) =>
    diagnostics.push(diagnose(code, place, message, hint))
  if (path === undefined) {
    const hint = 'Copy the image into the project and write its path relative to the deck.'
    report('image-outside', `"${image.path}" is not inside the project.`, hint)
  } else if (imageType(path) === undefined) {
    report(
      'image-format',
      `"${image.path}" is not an image slides can embed.`,
      'Use PNG, JPEG, GIF, WebP, AVIF or SVG.',
    )
  } else if (!images.has(path)) {
    const hint = didYouMean(path, images.keys(), "Paths are relative to the deck's file.")
    report('image-missing', `There is no file "${path}" in the project.`, hint)
  } else if (!images.get(path)) {
    const hint = 'Save it again from the program it came from; its ending must tell what it is.'
    report('image-format', `The file "${path}" is damaged, or not of the format its ending says.`, hint)
  }
  return path ?? image.path
}
