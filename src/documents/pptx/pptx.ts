import { createHash } from 'node:crypto'
import { isInPackage } from '../../fonts/faces.ts'
import { familyName } from '../../fonts/font-name.ts'
import { playable } from '../../formats/pptx/base/drawn.ts'
import type { Picture } from '../../formats/pptx/base/model.ts'
import { EnvironmentError, type Outcome } from '../../model/diagnostic.ts'
import type { Printer } from '../../model/effects.ts'
import { isChinese } from '../../model/locale.ts'
import type { LocalizedDeck } from '../../model/localized.ts'
import { whenReady } from '../../model/not-ready.ts'
import { imageType } from '../../model/path.ts'
import { type Size, sizeOfImage } from '../../validate/probe-image.ts'
import { prepareDrawings } from './drawings.ts'
import type { PptxParts } from './parts.ts'

/** Writes a deck in one variant as a presentation. Reports what does not fit and what programs would refuse. */
export async function makePptx(deck: LocalizedDeck, parts: PptxParts): Promise<Outcome<Uint8Array>> {
  const { writePptx } = await import('../../formats/pptx/pptx.ts')
  const { styles, date, tokensOf } = parts
  const pictures = new Map([...(await preparePictures(parts)), ...(await prepareDrawings(deck, parts))])
  const films = new Map([...parts.images].filter(([path]) => playable.test(path)))
  const faces = await readFaces(deck, parts)
  return whenReady(() => writePptx(deck, { styles, pictures, films, date, faces, tokensOf }))
}

/**
 * The families of fonts that the author named, for whoever has them installed. Those that came with a theme from npm are
 * on no other machine.
 */
async function readFaces({ theme: { fonts }, variant }: LocalizedDeck, { readFont }: PptxParts) {
  const nameOf = async (role: keyof typeof fonts) => {
    const path = fonts[role]?.[400] ?? fonts[role]?.[700]
    const bytes = path === undefined || isInPackage(path) ? undefined : await readFont(path)
    return bytes && familyName(bytes)
  }
  const { locale, caption } = variant
  const chinese = [locale, caption].find((one) => one !== undefined && isChinese(one))
  const latin = await nameOf('latin')
  const eastAsian = chinese && (await nameOf(chinese))
  return { ...(latin !== undefined && { latin }), ...(eastAsian !== undefined && { eastAsian }) }
}

/** True for a picture, which films and their captions are not. */
function isPicture(path: string): boolean {
  return imageType(path) !== undefined
}

/** True for a picture that has to be drawn for PowerPoint: a drawing, or one of a format that it does not know. */
export function mustBeDrawn(path: string): boolean {
  return isPicture(path) && held[imageType(path) ?? ''] === undefined
}

/** What PowerPoint holds as it is. */
const held: Readonly<Record<string, Picture['type']>> = { 'image/png': 'png', 'image/jpeg': 'jpeg', 'image/gif': 'gif' }

/** The longer side of a picture that is drawn, in px: enough for a whole slide on a screen of 4K. */
const drawnSide = 2560

async function preparePictures(parts: PptxParts): Promise<ReadonlyMap<string, Picture>> {
  const made: [string, Picture][] = []
  // One after the other: what draws them is one browser.
  for (const [path, bytes] of parts.images) {
    if (!isPicture(path)) continue
    const type = imageType(path) ?? ''
    const size = sizeOfImage(path, bytes) ?? { width: 1280, height: 720 }
    const own = held[type]
    if (own) made.push([path, { bytes, type: own, ...size }])
    else made.push([path, await drawPicture(path, { size, isDrawing: type === 'image/svg+xml' }, parts)])
  }
  return new Map(made)
}

interface Undrawn {
  readonly size: Size
  readonly isDrawing: boolean
}

/** A drawing goes along with its picture, which programs show that cannot draw it; other formats become a PNG. */
async function drawPicture(path: string, { size, isDrawing }: Undrawn, parts: PptxParts): Promise<Picture> {
  const url = parts.urls.get(path) ?? ''
  const svg = isDrawing ? { svg: decode(url) } : {}
  const key = `pptx picture 2 ${createHash('sha256').update(url).digest('hex')}`
  const known = await parts.cache.get(key)
  if (known) return { bytes: known, type: 'png', ...svg, ...size }
  const drawn = await capture(path, url, size, parts.printer)
  await parts.cache.set(key, drawn)
  return { bytes: drawn, type: 'png', ...svg, ...size }
}

async function capture(path: string, url: string, size: Size, printer: Printer | undefined): Promise<Uint8Array> {
  if (!printer) {
    throw new EnvironmentError(
      `PowerPoint cannot show ${path} as it is, and there is no browser to draw it with.`,
      'Install Chrome, Chromium or Edge, name one with --browser or DUILIAN_BROWSER, or make a PNG of the picture.',
    )
  }
  // The layout is of a size that browsers have windows of, the picture finer.
  const scale = 1280 / Math.max(size.width, size.height)
  const [width, height] = [Math.max(1, Math.round(size.width * scale)), Math.max(1, Math.round(size.height * scale))]
  const html = `<!doctype html><style>body{margin:0}img{display:block;width:${width}px;height:${height}px}</style><img src="${url}">`
  const request = { selector: 'img', page: { width, height }, scale: drawnSide / 1280, transparent: true }
  const [pictures] = await printer.capture([html], request)
  const [picture] = pictures ?? []
  if (!picture) throw new Error(`The browser drew nothing of ${path}`)
  return picture
}

function decode(url: string): Uint8Array {
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
}
