import { imageType } from '../model/path.ts'
import { isDrawn } from './drawn.ts'
import type { ImageFile } from './image-context.ts'
import { foreign, formatOf, probeImage, sizeOfImage } from './probe-image.ts'

/** What is to be known of the bytes of an image file. */
export function describeImage(path: string, bytes: Uint8Array): ImageFile {
  const fault = probeImage(path, bytes)
  if (fault !== undefined) return { ...explain(fault, path, bytes), size: bytes.length, words: '' }
  const drawing = imageType(path) === 'image/svg+xml' ? new TextDecoder().decode(bytes) : ''
  const pixels = sizeOfImage(path, bytes)
  const shown = outsideOf(drawing)
  return {
    size: bytes.length,
    words: chineseIn(drawing),
    ...(shown && { shown }),
    ...(pixels && { pixels }),
    ...(isDrawn(path, bytes, pixels) && { isDrawn: true }),
  }
}

/** The first Chinese words that an SVG, well-formed, draws as text. */
function chineseIn(drawing: string): string {
  const undrawn = /<!--[\s\S]*?-->|<(style|script|title|desc|metadata)\b[\s\S]*?<\/\1\s*>|<[^>]*>/g
  return /\p{Script=Han}[\p{Script=Han}\p{P}\d]*/u.exec(drawing.replace(undrawn, ' '))?.[0].slice(0, 20) ?? ''
}

/** A fault with what to do about it: of an image of another format than its ending says, that format. */
function explain(fault: string, path: string, bytes: Uint8Array): Pick<ImageFile, 'fault' | 'mend'> {
  const format = fault === foreign ? formatOf(bytes) : undefined
  if (!format) return { fault }
  const said = `${fault}: it is ${format.name}`
  if (!format.ending) return { fault: said, mend: 'Save it as PNG, JPEG, GIF, WebP, AVIF or SVG.' }
  const renamed = path.replace(/^.*\//, '').replace(/[^.]*$/, format.ending)
  return { fault: said, mend: `Call it "${renamed}", in the folder and in the deck.` }
}

/** The first file or address that an SVG, well-formed, takes a picture from; empty if it holds all it shows. */
function outsideOf(drawing: string): string {
  const undrawn = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g
  const named =
    /<(?:[\w.-]+:)?(?:image|feImage|use)\s(?:[^>]*?\s)?(?:[\w.-]+:)?href\s*=\s*(["'])\s*(?!#|data:|\1)(.+?)\s*\1/
  return named.exec(drawing.replace(undrawn, ''))?.[2] ?? ''
}
