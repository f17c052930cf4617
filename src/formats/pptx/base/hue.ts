import { clampChroma, formatHex, modeLrgb, modeOklab, modeOklch, modeRgb, useMode } from 'culori/fn'

useMode(modeRgb)
useMode(modeLrgb)
useMode(modeOklab)
const toOklch = useMode(modeOklch)

/**
 * A colour of six digits with its hue turned by so many degrees, of the same lightness in OKLCH and of so much chroma at
 * most: CSS `oklch(from … l min(c, …) calc(h + …))`. What sRGB has no place for loses chroma.
 */
export function turnHue(hex: string, { by, chroma }: { readonly by: number; readonly chroma: number }): string {
  const { l = 0, c = 0, h = 0 } = toOklch(`#${hex}`) ?? {}
  const turned = clampChroma({ mode: 'oklch', l, c: Math.min(c, chroma), h: h + by }, 'oklch')
  return (formatHex(turned) ?? '#000000').slice(1).toUpperCase()
}
