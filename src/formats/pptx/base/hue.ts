import { rgbOf } from '../../../model/contrast.ts'

type Three = readonly [number, number, number]

/**
 * A colour of six digits with its hue turned by so many degrees, of the same lightness in OKLCH and of so much chroma at
 * most: CSS `oklch(from … l min(c, …) calc(h + …))`. What sRGB has no place for loses chroma.
 */
export function turnHue(hex: string, { by, chroma }: { readonly by: number; readonly chroma: number }): string {
  const [lightness, a, b] = oklabOf(hex)
  const angle = Math.atan2(b, a) + (by / 180) * Math.PI
  for (let c = Math.min(Math.hypot(a, b), chroma); c > 0; c -= 0.002) {
    const color = linearOf([lightness, c * Math.cos(angle), c * Math.sin(angle)])
    if (color.every((channel) => channel > -0.0001 && channel < 1.0001)) return hexOf(color)
  }
  return hexOf(linearOf([lightness, 0, 0]))
}

/** Björn Ottosson's OKLab, from sRGB and back. */
function oklabOf(hex: string): Three {
  const [red, green, blue] = rgbOf(hex).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as unknown as Three // As many as it is made of.
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function linearOf([lightness, a, b]: Three): Three {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

function hexOf(linear: Three): string {
  return linear
    .map((channel) => {
      const share = Math.min(1, Math.max(0, channel))
      const value = share <= 0.0031308 ? share * 12.92 : 1.055 * share ** (1 / 2.4) - 0.055
      return Math.round(value * 255)
        .toString(16)
        .padStart(2, '0')
    })
    .join('')
    .toUpperCase()
}
