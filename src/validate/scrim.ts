import type { Focus } from '../model/arrangement.ts'
import { contrastOf } from '../model/contrast.ts'
import type { Rgb } from '../model/fit.ts'

/** How bright a picture is: the mean colours of a grid of cells, row by row. */
export interface Light {
  /** Of the picture, in its own pixels. */
  readonly width: number
  readonly height: number
  readonly columns: number
  readonly rows: number
  /** Red, green and blue of each cell, from 0 to 255. */
  readonly cells: Uint8Array
}

/** A part of a slide of 1280 × 720 px. */
type Area = readonly [left: number, top: number, right: number, bottom: number]

const slide = { width: 1280, height: 720 }
/** The whole of a slide. */
export const wholeSlide: Area = [0, 0, slide.width, slide.height]

/** What is laid over a picture, as in `base.css`, and the white text on it. */
const veil = [12, 12, 14] as const
const white = [255, 255, 255] as const
/** The contrast that text keeps on a picture, and a little more for what a cell averages out. */
const wanted = 7.4

/**
 * The least strength, from 0 to 1, in which a dark veil over a picture gives white text a contrast of 7:1 all over an
 * area. A picture of which nothing is known may be white.
 */
export function scrimFor(light: Light | undefined, focus: Focus, area: Area = wholeSlide): number {
  const colors = light ? colorsIn(light, focus, area) : [white]
  const strengths = colors.map(strengthOver)
  return Math.min(0.9, Math.ceil(Math.max(...strengths, 0.2) * 100) / 100)
}

/** The cells that a picture shows in an area when it covers the slide. */
function colorsIn(light: Light, [x, y]: Focus, [left, top, right, bottom]: Area): readonly Rgb[] {
  const zoom = Math.max(slide.width / light.width, slide.height / light.height)
  const shift = [
    ((light.width * zoom - slide.width) * x) / 100,
    ((light.height * zoom - slide.height) * y) / 100,
  ] as const
  const cellOf = (px: number, size: number, count: number) =>
    Math.min(count - 1, Math.max(0, Math.floor((px / zoom / size) * count)))
  const [from, to] = [left, right].map((px) => cellOf(px + shift[0], light.width, light.columns)) as [number, number]
  const [upper, lower] = [top, bottom].map((px) => cellOf(px + shift[1], light.height, light.rows)) as [number, number]
  const found: Rgb[] = []
  for (let row = upper; row <= lower; row++)
    for (let column = from; column <= to; column++) {
      const at = (row * light.columns + column) * 3
      const [red = 255, green = 255, blue = 255] = light.cells.subarray(at, at + 3)
      found.push([red, green, blue])
    }
  return found
}

/** The strength by which a colour becomes dark enough, to a hundredth. */
function strengthOver(color: Rgb): number {
  let [low, high] = [0, 1]
  while (high - low > 0.005) {
    const strength = (low + high) / 2
    if (contrastWithWhite(color, strength) >= wanted) high = strength
    else low = strength
  }
  return high
}

/** The contrast ratio of WCAG 2.2 between white and a colour under the veil, blended as browsers blend. */
export function contrastWithWhite(color: Rgb, strength: number): number {
  const under = (channel: number, at: number) => channel * (1 - strength) + (veil[at] ?? 0) * strength
  return contrastOf(white, [under(color[0], 0), under(color[1], 1), under(color[2], 2)])
}
