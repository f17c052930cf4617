// biome-ignore-all lint/correctness/noUnusedVariables: `fit.ts` calls it in the same script.
// A part of `fit.ts`, put before it. No imports, no exports.

/** A picture is looked at in as many cells along each side. */
const cellsOfPicture = 64
/** What shines through more than this is taken for clear, of 255. */
const clearBelow = 24
/** From this contrast to its ground on, or that far from it in red, green and blue, a mark is seen, if faintly. */
const seenFrom = { contrast: 1.25, distance: 48 }

/**
 * The share of what a picture paints that stands out from the colour behind it; undefined where that is not known, and of
 * pictures that cover their whole place: their edges are seen.
 */
function shareSeen(image: HTMLImageElement, tools: FitTools): number | undefined {
  if (image.naturalWidth === 0 || image.closest('.backdrop, .on-picture')) return undefined
  const ground = backgroundOf(image, tools)
  const pixels = ground && pixelsOf(image)
  if (!pixels) return undefined
  let [painted, seen] = [0, 0]
  for (let at = 0; at < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(at, at + 4)
    if (alpha < clearBelow) continue
    painted += 1
    if (standsOut([red, green, blue], ground)) seen += 1
  }
  if (painted === pixels.length / 4) return undefined
  return painted === 0 ? 0 : seen / painted
}

/** Red, green, blue and alpha; undefined where a browser does not tell. */
function pixelsOf(image: HTMLImageElement): Uint8ClampedArray | undefined {
  const canvas = new OffscreenCanvas(cellsOfPicture, cellsOfPicture).getContext('2d', { willReadFrequently: true })
  try {
    canvas?.drawImage(image, 0, 0, cellsOfPicture, cellsOfPicture)
    return canvas?.getImageData(0, 0, cellsOfPicture, cellsOfPicture).data
  } catch {
    return undefined
  }
}

function standsOut(ink: FitRgb, ground: FitRgb): boolean {
  const distance = Math.hypot(ink[0] - ground[0], ink[1] - ground[1], ink[2] - ground[2])
  const [darker = 0, lighter = 0] = [lightOf(ink), lightOf(ground)].sort((one, other) => one - other)
  return distance >= seenFrom.distance || (lighter + 0.05) / (darker + 0.05) >= seenFrom.contrast
}

/** Relative luminance, as WCAG 2 has it. */
function lightOf(color: FitRgb): number {
  const [red = 0, green = 0, blue = 0] = color.map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
