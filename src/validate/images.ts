import { diagnose, type Place } from '../model/diagnostic.ts'
import { type Locale, locales } from '../model/locale.ts'
import { imageType, resolveInside } from '../model/path.ts'
import type { PlacedBlock } from '../model/raw.ts'
import type { Block, ImageOf, Segment } from '../model/segment.ts'
import { didYouMean } from '../model/suggest.ts'
import { mapInside } from '../model/walk.ts'
import { type ImageContext, type ImageFile, shapeOf } from './image-context.ts'
import { locateMedia } from './media.ts'

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
  if (block.kind === 'image') return locateEach(block, deckFile, context)
  if (block.kind === 'media') return locateMedia(block, deckFile, context)
  return mapInside(block, (child) => locate(child, deckFile, context))
}

/** An image and those that locales show in place of it, whose words are in their own script. */
function locateEach({ path, alt, ...block }: ImageOf<Segment>, deckFile: string, context: ImageContext): Block {
  const own = Object.entries(alt.texts).flatMap(([locale, text]) => {
    if (text.path === undefined) return []
    const found = locateImage({ path: text.path, place: text.place }, deckFile, context, true)
    return [[locale, { ...text, path: found }] as const]
  })
  const isDrawnAnew = own.some(([locale]) => locales[locale as Locale].script !== locales[alt.language].script)
  const located = locateImage({ path, place: alt.place }, deckFile, context, isDrawnAnew)
  return {
    ...block,
    path: located,
    ...shapeOf(context.images.get(located)),
    alt: { ...alt, texts: { ...alt.texts, ...Object.fromEntries(own) } },
  }
}

/**
 * The path inside the project of an image that a deck names. Reports what `locateImages` does, of words in a drawing only
 * if they may be in the wrong script somewhere.
 */
export function locateImage(
  image: { readonly path: string; readonly place: Place },
  deckFile: string,
  { images, pictures, diagnostics }: ImageContext,
  areWordsRight = false,
): string {
  const { place } = image
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
      'Use PNG, JPEG, GIF, WebP, AVIF or SVG, and for a film MP4 or WebM.',
    )
  } else if (!file) {
    report('image-missing', `There is no file "${path}" in the project.`, missingHint(path, pictures))
  } else if (file.fault !== undefined) {
    const hint = 'Save it again from the program it came from, no larger than needed; its ending must tell what it is.'
    report('image-format', `The file "${path}" ${file.fault}.`, file.mend ?? hint)
  } else {
    if (file.shown !== undefined) {
      const message = `The drawing "${path}" shows "${file.shown.slice(0, 80)}", which is not in its file and stays blank.`
      const hint = 'Embed its pictures in it (in Inkscape: Extensions, Images, Embed Images), or export it as PNG.'
      report('image-outside', message, hint)
    }
    reportBurdens(path, areWordsRight ? { ...file, words: '' } : file, report)
  }
  return path ?? image.path
}

/** The file that is meant: in other case, in another folder, with another ending, or with a slip. */
function missingHint(path: string, pictures: readonly string[]): string {
  const lower = path.toLowerCase()
  const nameOf = (file: string) => file.replace(/^.*\//, '').toLowerCase()
  const stemOf = (file: string) => nameOf(file).replace(/\.[^.]*$/, '')
  const inOtherCase = pictures.find((file) => file.toLowerCase() === lower)
  if (inOtherCase !== undefined) return `The file is called "${inOtherCase}": capital and small letters count.`
  const elsewhere = pictures.find((file) => nameOf(file) === nameOf(path))
  const likely = elsewhere ?? pictures.find((file) => stemOf(file) === stemOf(path))
  if (likely !== undefined) return `There is "${likely}"; paths are relative to the deck's file.`
  return didYouMean(path, pictures, "Paths are relative to the deck's file.")
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
    const hint =
      'Write them on the slide, beside or below the drawing, or give another script a drawing of its own by a line under this one: "zh-Hans-CN: ![…](…)". Of a logo, turn them into paths.'
    const message = `The drawing "${path}" holds the words "${words}": they are not converted.`
    report('image-text', message, hint)
  }
}
