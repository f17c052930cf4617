import type { LocalizedSlide } from '../../../model/localized.ts'
import type { Ornament, Surface } from '../base/model.ts'
import { type Box, slideSize } from '../base/units.ts'
import { type Column, columnOf } from './scene.ts'

/** What an ornament is drawn by. */
interface Drawn {
  readonly layout: string
  readonly surface: Surface
  /** Those of the theme's `--deep` and `--bright`. */
  readonly deep: string
  readonly bright: string
  readonly isTitled: boolean
  readonly isPlain: boolean
  /** Whether the title is set closely. */
  readonly isTight: boolean
  /** Whether a picture lies behind it: in HTML, over what comes first. */
  readonly isCovered: boolean
  /** Where its heading stands. */
  readonly column: Column
}

/** The height of the band under titles, in px, and where the stroke beside them stands. */
const headOf = (isTight: boolean) => (isTight ? { band: 138, stroke: [40, 92] } : { band: 198, stroke: [72, 110] })
const faces: ReadonlySet<string> = new Set(['title', 'cover', 'section', 'closing'])

/** What each built-in theme draws on its layouts besides text; a theme of a project's own draws its colours alone. */
const themes: Readonly<Record<string, (drawn: Drawn) => readonly Ornament[]>> = {
  couplet: ({ layout, surface, isTitled, isTight, isCovered, column }) => {
    const stroke = (x: number, width: number, y = 0, height: number = slideSize.height) =>
      rect({ x, y, width, height }, surface.accent)
    if (layout === 'title') return [...(isCovered ? [] : [stroke(1160, 120)]), stroke(1134, 10)]
    if (layout === 'closing') return [...(isCovered ? [] : [stroke(0, 120)]), stroke(136, 10)]
    if (layout === 'cover') return [stroke(80, 96, 558, 8), stroke(188, 24, 558, 8)]
    const [y = 0, height = 0] = headOf(isTight).stroke
    return isTitled && layout !== 'section' ? [stroke(column.x > 80 ? column.x - 40 : 0, 14, y, height)] : []
  },
  essay: ({ layout, surface, isTitled, isTight, isCovered, column }) => {
    if (layout === 'title' || layout === 'closing') {
      if (isCovered) return []
      return [
        frame({ x: 28, y: 28, width: 1224, height: 664 }, surface.accent, 1),
        frame({ x: 20, y: 20, width: 1240, height: 680 }, surface.accent, 4),
      ]
    }
    if (faces.has(layout) || !isTitled) return []
    const under = headOf(isTight).band + 5
    return [
      rect({ ...column, y: under, height: 1 }, surface.rule),
      rect({ x: column.x, y: under - 1, width: 96, height: 3 }, surface.accent),
    ]
  },
  poster: ({ layout, deep, bright, isTitled, isPlain, isTight, isCovered }) => {
    if (layout === 'title' || layout === 'closing')
      return isCovered ? [] : [{ preset: 'triangle', box: { x: 980, y: 0, width: 300, height: 720 }, color: deep }]
    if (layout === 'cover') return [rect({ x: 0, y: 0, width: 28, height: 720 }, bright)]
    return isBanded({ layout, isTitled, isPlain })
      ? [rect({ x: 0, y: 0, width: 1280, height: headOf(isTight).band }, deep)]
      : []
  },
}

/** The strokes and surfaces of a theme on a layout. */
export function ornamentsOf(
  theme: string,
  slide: LocalizedSlide,
  surface: Surface,
  { deep, bright, isTight = false }: { readonly deep: string; readonly bright: string; readonly isTight?: boolean },
): readonly Ornament[] {
  const draw = themes[theme]
  if (!draw) return []
  return draw({
    layout: slide.layout,
    surface,
    deep,
    bright,
    isTitled: slide.title !== undefined,
    isPlain: isPlain(slide),
    isTight,
    isCovered: isCovered(slide),
    column: columnOf(slide),
  })
}

/** True if a picture lies over all that a layout has. */
export function isCovered({ background }: LocalizedSlide): boolean {
  return background !== undefined && 'path' in background
}

/** True if the title of a slide stands on a band of the theme's deep colour. */
export function hasBand(theme: string, slide: LocalizedSlide): boolean {
  return theme === 'poster' && isBanded({ ...slide, isTitled: slide.title !== undefined, isPlain: isPlain(slide) })
}

function isBanded({ layout, isTitled, isPlain }: Pick<Drawn, 'layout' | 'isTitled' | 'isPlain'>): boolean {
  return !faces.has(layout) && isTitled && isPlain
}

/** Whether a slide stands on paper, and no picture takes a side of it. */
function isPlain({ background, picturePlace }: LocalizedSlide): boolean {
  return background === undefined && picturePlace !== 'left' && picturePlace !== 'right'
}

function rect(box: Box, color: string): Ornament {
  return { preset: 'rect', box, color }
}

function frame(box: Box, color: string, weight: number): Ornament {
  return { preset: 'frame', box, color, weight }
}
