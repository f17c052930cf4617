import { luminance, rgbOf } from '../../../model/contrast.ts'
import type { Fading, LevelStyle, Surface, TextRun } from './model.ts'
import { el, type Xml } from './xml.ts'

/** Names of theme colours by what they are, so that whoever changes the theme changes the slides. */
export type Scheme = ReadonlyMap<string, string>

/** The colour scheme of a theme: what stands in each of its slots, as six hexadecimal digits. */
export function schemeSlots(surface: Surface, dark: boolean): readonly (readonly [slot: string, hex: string])[] {
  const { paper, ink, captionInk, panel, accent, accentText, rule, chartAccent, chartOther } = surface
  const [first, second] = dark
    ? [
        [paper, panel],
        [ink, captionInk],
      ]
    : [
        [ink, captionInk],
        [paper, panel],
      ]
  return [
    ['dk1', first?.[0] ?? ink],
    ['lt1', second?.[0] ?? paper],
    ['dk2', first?.[1] ?? captionInk],
    ['lt2', second?.[1] ?? panel],
    ['accent1', accent],
    ['accent2', chartAccent],
    ['accent3', chartOther],
    ['accent4', rule],
    ['accent5', accentText],
    ['accent6', captionInk],
    ['hlink', accentText],
    ['folHlink', captionInk],
  ]
}

/** Which slot of the scheme has a colour; the first that does. */
export function schemeOf(slots: ReturnType<typeof schemeSlots>): Scheme {
  return new Map([...slots].reverse().map(([slot, hex]) => [hex, slot]))
}

/** A fill with a colour of the scheme, or else as it is. */
export function solidFill(hex: string, scheme: Scheme, opacity = 1): Xml {
  return el('a:solidFill', {}, colorOfFill(hex, scheme, opacity))
}

/** Where a fill that fades changes its strength, in thousandths of a percent of the way, with the share that is left. */
const fadings: Readonly<Record<Fading, readonly (readonly [at: number, share: number])[]>> = {
  down: [
    [0, 1],
    [66000, 1],
    [100000, 0],
  ],
  up: [
    [0, 0],
    [45000, 1],
    [100000, 1],
  ],
  right: [
    [0, 1],
    [75000, 1],
    [100000, 0.35],
  ],
}

/** A fill that keeps its strength for a part of its way, and then fades. */
export function fadingFill(hex: string, scheme: Scheme, opacity: number, to: Fading): Xml {
  const stops = fadings[to].map(([pos, share]) => el('a:gs', { pos }, colorOfFill(hex, scheme, opacity * share)))
  return el('a:gradFill', {}, el('a:gsLst', {}, stops), el('a:lin', { ang: to === 'right' ? 0 : 5400000, scaled: 0 }))
}

function colorOfFill(hex: string, scheme: Scheme, opacity: number): Xml {
  const slot = scheme.get(hex)
  const alpha = opacity < 1 ? el('a:alpha', { val: Math.round(opacity * 100000) }) : undefined
  return slot ? el('a:schemeClr', { val: slot }, alpha) : el('a:srgbClr', { val: hex.toUpperCase() }, alpha)
}

/** The colour that a run or a level has on a surface. */
export function colorOf({ color }: Pick<LevelStyle | TextRun, 'color'>, surface: Surface): string {
  return surface[color ?? 'ink']
}

/** True for a colour that white stands out from more than black does. */
export function isDark(hex: string): boolean {
  return luminance(rgbOf(hex)) < 0.179
}
