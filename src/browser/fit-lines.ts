// biome-ignore-all lint/correctness/noUnusedVariables: `fit.ts` calls it in the same script.
// A part of `fit.ts`, put before it. No imports, no exports.

/** Half of the em box around the middle of a line; ink hardly ever leaves 0.9 em. */
const fitHalfInk = 0.45

interface FitLine {
  text: string
  box: FitBox
  formulas?: number
}

function linesOf(nodes: readonly Text[], tools: FitTools): readonly FitLine[] {
  const lines: FitLine[] = []
  for (const node of nodes) {
    for (const { text, box } of piecesOf(node, tools)) {
      const middle = (box[1] + box[3]) / 2
      const line = lines.find((candidate) => candidate.box[1] < middle && middle < candidate.box[3])
      if (!line) lines.push({ text, box })
      else {
        const [left, top, right, bottom] = line.box
        line.text += text
        line.box = [Math.min(left, box[0]), Math.min(top, box[1]), Math.max(right, box[2]), Math.max(bottom, box[3])]
      }
    }
  }
  return lines.map(({ text, box }) => ({ text: text.replace(/\s+/g, ' ').trim(), box }))
}

/** A text node cut where its lines end. */
function piecesOf(node: Text, tools: FitTools): readonly FitLine[] {
  const rects = rectsOf(node, 0, node.length)
  const first = rects[0]
  if (!first || !node.parentElement) return []
  const size = fontSize(node.parentElement, tools)
  const isNext = (rect: DOMRect, before: DOMRect) => rect.top > before.top + before.height / 2
  const starts: DOMRect[] = [first]
  for (const rect of rects) if (isNext(rect, starts.at(-1) ?? first)) starts.push(rect)
  let from = 0
  return starts.map((start, at) => {
    const next = starts[at + 1]
    const end = next ? firstCharacterOn(node, from, next) : node.length
    const own = rects.filter((rect) => !isNext(rect, start) && !isNext(start, rect))
    const piece = { text: node.data.slice(from, end), box: inkBox(own, size, tools) }
    from = end
    return piece
  })
}

/** The first character of a text node, from a given one on, that does not stand above a line. */
function firstCharacterOn(node: Text, from: number, line: DOMRect): number {
  let low = from
  let high = node.length
  while (low < high) {
    const middle = (low + high) >> 1
    // The space at which a line is broken has no box, and belongs to the line before.
    const rect = rectsOf(node, middle, middle + 1)[0]
    if (rect ? rect.top < line.top - line.height / 2 : /\s/.test(node.data.charAt(middle))) low = middle + 1
    else high = middle
  }
  return low
}

function rectsOf(node: Text, from: number, to: number): readonly DOMRect[] {
  const range = document.createRange()
  range.setStart(node, from)
  range.setEnd(node, to)
  return [...range.getClientRects()].filter(({ width }) => width > 0)
}

function inkBox(rects: readonly DOMRect[], size: number, { page }: FitTools): FitBox {
  const middle = rects.reduce((sum, { top, bottom }) => sum + (top + bottom) / 2, 0) / rects.length - page.top
  const left = Math.min(...rects.map((rect) => rect.left)) - page.left
  const right = Math.max(...rects.map((rect) => rect.right)) - page.left
  return [left, middle - size * fitHalfInk, right, middle + size * fitHalfInk]
}

function fontSize(element: Element, { styleOf }: FitTools): number {
  const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1
  return Number.parseFloat(styleOf(element).fontSize) * scale
}
