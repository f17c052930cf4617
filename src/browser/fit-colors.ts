// biome-ignore-all lint/correctness/noUnusedVariables: `fit.ts` calls it in the same script.
// A part of `fit.ts`, put before it. No imports, no exports.

/** A canvas understands every colour that CSS has. */
function createColorReader(): FitTools['colorOf'] {
  const known = new Map<string, readonly [...FitRgb, number]>()
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
  return (color) => {
    const found = known.get(color)
    if (found || !canvas) return found ?? [0, 0, 0, 0]
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = color
    canvas.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data
    known.set(color, [red, green, blue, alpha / 255])
    return [red, green, blue, alpha / 255]
  }
}

function stylesOf(block: Element, nodes: readonly Text[], tools: FitTools): readonly FitStyle[] {
  const found = new Map<string, FitStyle>()
  for (const element of new Set(nodes.map((node) => node.parentElement ?? block))) {
    if (element.matches('.noted')) continue
    const { color, fill, fontWeight } = tools.styleOf(element)
    const drawn = block instanceof SVGElement
    const ink = drawn ? fill : color
    const background = drawn ? backgroundInDrawing(block, tools) : backgroundOf(element, tools)
    if (!/^(none|url)/.test(ink)) {
      const over = background && blend(tools.colorOf(ink), background)
      const [red, green, blue] = tools.colorOf(ink)
      const style = {
        // What is raised or lowered is read with the line it belongs to.
        size: fontSize(element.closest('sup, sub')?.parentElement ?? element, tools),
        bold: Number(fontWeight) >= 700,
        code: element.closest('code, pre') !== null,
        color: over ?? ([red, green, blue] as const),
        ...(background && { background }),
      }
      found.set(JSON.stringify(style), style)
    }
  }
  return [...found.values()]
}

/** The colour behind an element: its own, and of those around it as far as they shine through. */
function backgroundOf(element: Element | null, tools: FitTools): FitRgb | undefined {
  if (!element) return [255, 255, 255]
  const known = tools.backgrounds.get(element)
  if (known || tools.backgrounds.has(element)) return known
  const { backgroundColor, backgroundImage } = tools.styleOf(element)
  const color = tools.colorOf(backgroundColor)
  const below = color[3] === 1 ? color : backgroundOf(element.parentElement, tools)
  const found = backgroundImage === 'none' && below ? blend(color, [below[0], below[1], below[2]]) : undefined
  tools.backgrounds.set(element, found)
  return found
}

/** The colour behind a text of a drawing: of the last shape painted under its middle, or behind the drawing. */
function backgroundInDrawing(text: SVGElement, tools: FitTools): FitRgb | undefined {
  const drawing = text.ownerSVGElement
  if (!drawing) return undefined
  const box = text.getBoundingClientRect()
  const middle = new DOMPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2)
  const painted = shapesOf(drawing, tools).filter(({ shape, inverse }) => {
    const isBefore = shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING
    return isBefore && shape.isPointInFill(middle.matrixTransform(inverse))
  })
  return painted.reduce<FitRgb | undefined>(
    (under, { shape }) => {
      const { fill, fillOpacity } = tools.styleOf(shape)
      if (!under || fill.startsWith('url')) return undefined
      const [red, green, blue, alpha] = tools.colorOf(fill)
      return blend([red, green, blue, alpha * Number(fillOpacity)], under)
    },
    backgroundOf(drawing, tools),
  )
}

/** The filled shapes of a drawing, with the way from the screen to their own coordinates. */
function shapesOf(drawing: Element, { shapes, styleOf }: FitTools): readonly FitShape[] {
  const known = shapes.get(drawing)
  if (known) return known
  const all = drawing.querySelectorAll<SVGGeometryElement>('rect, circle, ellipse, polygon, path')
  const found = Array.from(all).flatMap((shape) => {
    const matrix = styleOf(shape).fill === 'none' ? null : shape.getScreenCTM()
    return matrix ? [{ shape, inverse: matrix.inverse() }] : []
  })
  shapes.set(drawing, found)
  return found
}

function blend([red, green, blue, alpha]: readonly [...FitRgb, number], below: FitRgb): FitRgb {
  const mix = (over: number, under: number) => over * alpha + under * (1 - alpha)
  return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2])]
}
