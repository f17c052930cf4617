import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import { imageType, isImage, resolveInside } from '../model/path.ts'
import type { PlacedBlock } from '../model/raw.ts'
import type { Block, ImageOf, Segment } from '../model/segment.ts'
import { didYouMean } from '../model/suggest.ts'

/** What is known of an image file. */
export interface ImageFile {
  /** Whether it is an image of the format its ending says. */
  readonly isSound: boolean
  /** In bytes. */
  readonly size: number
  /** Chinese words of a drawing that are drawn as text; empty if there are none. */
  readonly words: string
}

/** What is to be known of the bytes of an image file. */
export function describeImage(path: string, bytes: Uint8Array): ImageFile {
  const drawing = imageType(path) === 'image/svg+xml' ? new TextDecoder().decode(bytes) : ''
  return { isSound: isImage(path, bytes), size: bytes.length, words: chineseIn(drawing) }
}

/** The first Chinese words that an SVG draws as text. */
function chineseIn(drawing: string): string {
  const undrawn = /<!--[\s\S]*?-->|<(style|script|title|desc|metadata)\b[\s\S]*?<\/\1\s*>|<[^>]*>/g
  return /\p{Script=Han}[\p{Script=Han}\p{P}\d]*/u.exec(drawing.replace(undrawn, ' '))?.[0].slice(0, 20) ?? ''
}

interface ImageContext {
  readonly images: ReadonlyMap<string, ImageFile>
  readonly diagnostics: Diagnostic[]
}

/** Bytes from which every HTML file becomes slow to open and to send: judgement. */
const large = 10_000_000

/**
 * Replaces the paths of images by paths inside the project.
 * Reports `image-outside`, `image-format`, `image-missing`, `image-large` and `image-text`, and `caption-missing` for an
 * image nobody describes.
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
    const items = block.items.map((item) => ({
      ...item,
      blocks: item.blocks.map((child) => locate(child, deckFile, context)),
    }))
    return { ...block, items }
  }
  if (block.kind !== 'quotation') return block
  return { ...block, blocks: block.blocks.map((child) => locate(child, deckFile, context)) }
}

function locateImage(image: ImageOf<Segment>, deckFile: string, { images, diagnostics }: ImageContext): string {
  const { place } = image.alt
  const path = resolveInside(deckFile, image.path)
  const file = path === undefined ? undefined : images.get(path)
  type Code = 'image-outside' | 'image-format' | 'image-missing' | 'image-large' | 'image-text'
  const report = (code: Code, message: string, hint: string) => diagnostics.push(diagnose(code, place, message, hint))
  if (path === undefined) {
    const hint = 'Copy the image into the project and write its path relative to the deck.'
    report('image-outside', `"${image.path}" is not inside the project.`, hint)
  } else if (imageType(path) === undefined) {
    report(
      'image-format',
      `"${image.path}" is not an image slides can embed.`,
      'Use PNG, JPEG, GIF, WebP, AVIF or SVG.',
    )
  } else if (!file) {
    const hint = didYouMean(path, images.keys(), "Paths are relative to the deck's file.")
    report('image-missing', `There is no file "${path}" in the project.`, hint)
  } else if (!file.isSound) {
    const hint = 'Save it again from the program it came from; its ending must tell what it is.'
    report('image-format', `The file "${path}" is damaged, or not of the format its ending says.`, hint)
  } else {
    reportBurdens(path, file, report)
  }
  return path ?? image.path
}

/** What a sound image brings about. */
function reportBurdens(
  path: string,
  { size, words }: ImageFile,
  report: (code: 'image-large' | 'image-text', message: string, hint: string) => void,
): void {
  if (size > large) {
    const hint = 'Scale it down to twice the 1280 × 720 pixels of a slide, and save a photo as JPEG or WebP.'
    const megabytes = (size / 1e6).toFixed(1)
    report(
      'image-large',
      `The file "${path}" has ${megabytes} MB, all of which every HTML file of the deck holds.`,
      hint,
    )
  }
  if (words !== '') {
    const hint = 'Write them on the slide, beside or below the drawing; of a logo, turn them into paths.'
    const message = `The drawing "${path}" holds the words "${words}": they are not converted, and are drawn in a font of whatever machine shows them.`
    report('image-text', message, hint)
  }
}
