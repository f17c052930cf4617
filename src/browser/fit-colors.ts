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
    const { color, fill, fontWeight } = tools.styleOf(element)
    const drawn = block instanceof SVGElement
    const ink = drawn ? fill : color
    const background = drawn ? backgroundInDrawing(block, tools) : backgroundOf(element, tools)
    if (!/^(none|url)/.test(ink)) {
      const over = background && blend(tools.colorOf(ink), background)
      const [red, green, blue] = tools.colorOf(ink)
      const style = {
        size: fontSize(element, tools),
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

/** The colour behind an element: of the elements around it, as far as they let each other shine through. */
function backgroundOf(element: Element, { styleOf, colorOf }: FitTools): FitRgb | undefined {
  const layers: (readonly [...FitRgb, number])[] = []
  for (let around: Element | null = element; around; around = around.parentElement) {
    const { backgroundColor, backgroundImage } = styleOf(around)
    if (backgroundImage !== 'none') return undefined
    const layer = colorOf(backgroundColor)
    if (layer[3] > 0) layers.push(layer)
    if (layer[3] === 1) break
  }
  return layers.reduceRight<FitRgb>((below, layer) => blend(layer, below), [255, 255, 255])
}

/** The colour behind a text of a drawing: of the last shape painted under its middle, or behind the drawing. */
function backgroundInDrawing(text: SVGElement, tools: FitTools): FitRgb | undefined {
  const drawing = text.ownerSVGElement
  const box = text.getBoundingClientRect()
  const middle = new DOMPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2)
  const below = drawing ? backgroundOf(drawing, tools) : undefined
  const shapes = [...(drawing?.querySelectorAll<SVGGeometryElement>('rect, circle, ellipse, polygon, path') ?? [])]
  const painted = shapes.filter((shape) => {
    const isBefore = shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING
    const matrix = isBefore && tools.styleOf(shape).fill !== 'none' && shape.getScreenCTM()
    return matrix && shape.isPointInFill(middle.matrixTransform(matrix.inverse()))
  })
  return painted.reduce<FitRgb | undefined>((under, shape) => {
    const { fill, fillOpacity } = tools.styleOf(shape)
    if (!under || fill.startsWith('url')) return undefined
    const [red, green, blue, alpha] = tools.colorOf(fill)
    return blend([red, green, blue, alpha * Number(fillOpacity)], under)
  }, below)
}

function blend([red, green, blue, alpha]: readonly [...FitRgb, number], below: FitRgb): FitRgb {
  const mix = (over: number, under: number) => over * alpha + under * (1 - alpha)
  return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2])]
}
