import type { Rgb } from '../model/fit.ts'
import { imageType } from '../model/path.ts'
import { decodePicture } from '../validate/light.ts'

/** The colours that a logo is drawn in, of a picture those of some of its pixels; undefined if they cannot be told. */
export async function inksOf(path: string, bytes: Uint8Array): Promise<readonly Rgb[] | undefined> {
  if (imageType(path) === 'image/svg+xml') return inksOfDrawing(new TextDecoder().decode(bytes))
  const picture = await decodePicture(path, bytes)
  return picture && inksOfPixels(picture.data)
}

/** As many pixels say what a logo looks like. */
const enough = 4000

function inksOfPixels(data: Uint8ClampedArray): readonly Rgb[] | undefined {
  const step = Math.max(1, Math.floor(data.length / 4 / enough)) * 4
  const inks: Rgb[] = []
  for (let at = 0; at < data.length; at += step) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(at, at + 4)
    if (alpha > 127) inks.push([red, green, blue])
  }
  return inks.length > 0 ? inks : undefined
}

const paint = /(?:fill|stroke|stop-color)\s*[:=]\s*["']?\s*([^;"'<>}]+)/gi
const black: Rgb = [0, 0, 0]
const named: Readonly<Record<string, Rgb>> = { black, currentcolor: black, white: [255, 255, 255] }

/** What a drawing says it is painted in; black if it says nothing. One that holds a picture may have any colour. */
function inksOfDrawing(text: string): readonly Rgb[] | undefined {
  if (/<(?:image|foreignObject)\b/.test(text)) return undefined
  const written = Array.from(text.matchAll(paint), ([, value = '']) => value.trim().toLowerCase())
  const inks = written.filter((value) => !/^(?:none|transparent|inherit|url\()/.test(value)).map(inkOf)
  if (inks.length === 0) return [black]
  const known = inks.filter((ink) => ink !== undefined)
  return known.length === inks.length ? known : undefined
}

function inkOf(value: string): Rgb | undefined {
  const [, digits] = /^#([\da-f]{3}|[\da-f]{6})$/.exec(value) ?? []
  if (digits === undefined) return named[value]
  const size = digits.length / 3
  const part = (at: number) => Number.parseInt(digits.slice(at * size, (at + 1) * size).repeat(3 - size), 16)
  return [part(0), part(1), part(2)]
}
