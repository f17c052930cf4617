import { imageType } from '../model/path.ts'
import { isDrawn } from './drawn.ts'
import type { ImageFile } from './image-context.ts'
import { probeImage, sizeOfImage } from './probe-image.ts'

/** What is to be known of the bytes of an image file. */
export function describeImage(path: string, bytes: Uint8Array): ImageFile {
  const fault = probeImage(path, bytes)
  if (fault !== undefined) return { fault, size: bytes.length, words: '' }
  const drawing = imageType(path) === 'image/svg+xml' ? new TextDecoder().decode(bytes) : ''
  const pixels = sizeOfImage(path, bytes)
  return {
    size: bytes.length,
    words: chineseIn(drawing),
    ...(pixels && { pixels }),
    ...(isDrawn(path, bytes, pixels) && { isDrawn: true }),
  }
}

/** The first Chinese words that an SVG, well-formed, draws as text. */
function chineseIn(drawing: string): string {
  const undrawn = /<!--[\s\S]*?-->|<(style|script|title|desc|metadata)\b[\s\S]*?<\/\1\s*>|<[^>]*>/g
  return /\p{Script=Han}[\p{Script=Han}\p{P}\d]*/u.exec(drawing.replace(undrawn, ' '))?.[0].slice(0, 20) ?? ''
}
