import { isLinkAddress, shortAddress } from '../../../model/address.ts'
import type { LocalizedBlock, LocalizedSegment, LocalizedText } from '../../../model/localized.ts'
import type { FormulaOf, MediaOf } from '../../../model/segment.ts'
import { drawn, playable } from '../base/drawn.ts'
import type { Item, Paragraph } from '../base/model.ts'
import type { Box } from '../base/units.ts'
import { heightOf } from '../text/fit.ts'
import { plainFormula } from '../text/formula.ts'
import { pairOf } from '../text/pairs.ts'
import { imageItem, type PictureSizes } from './picture-item.ts'

/** The side of a code that the last row reads, in px: as HTML has it. */
const largestCode = 440
const codeTextSize = 28
const gap = 10

/** A film or sound as the picture that stands for it; without one what it is stands below. */
export function mediaItems(
  { path, medium, alt, poster }: MediaOf<LocalizedSegment>,
  box: Box,
  sizes: PictureSizes,
): readonly Item[] {
  const told = poster === undefined ? sized(pairOf(alt)) : []
  const height = told.length === 0 ? 0 : heightOf(told, [{ size: 28, color: 'ink', side: 'line' }], box.width) + gap
  const shown = imageItem(
    { kind: 'image', path: poster ?? drawn.film, alt },
    { ...box, height: box.height - height },
    sizes,
  )
  const film = playable.test(path) ? { film: { path, medium } } : {}
  const content = shown.content.kind === 'picture' ? { ...shown.content, ...film } : shown.content
  const below = { ...box, y: box.y + box.height - height + gap, height: height - gap }
  return [
    { ...shown, content },
    ...(told.length > 0 ? [{ box: below, content: { kind: 'text' as const, paragraphs: told } }] : []),
  ]
}

function sized(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.map(({ level, runs }): Paragraph => {
    const form = level === 0 ? { size: 28 } : { size: 22, color: 'captionInk' as const }
    return { level: 0, align: 'ctr', runs: runs.map((run) => ({ ...run, ...form })) }
  })
}

/** A code with its address below, both of which lead there: in the middle of its box, or where text begins. */
export function qrItems(url: string, box: Box, isCentred: boolean): readonly Item[] {
  const text = codeTextSize * 1.2 * 1.5
  const side = Math.min(largestCode, box.width, box.height - text - gap)
  // Other things that cameras read, such as the name of a network, are no addresses.
  const link = isLinkAddress(url) && { link: { address: url } }
  const code = { x: box.x + (isCentred ? (box.width - side) / 2 : 0), y: box.y, width: side, height: side }
  const run = { text: shortAddress(url), locale: 'en' as const, size: codeTextSize, ...link }
  return [
    { box: code, content: { kind: 'picture', path: drawn.qr(url), alt: url, ...link } },
    {
      box: { ...box, y: box.y + side + gap, height: text },
      content: { kind: 'text', paragraphs: [{ level: 0, ...(isCentred && { align: 'ctr' as const }), runs: [run] }] },
    },
  ]
}

/** The TeX of a paragraph that is nothing else, and that of its caption where it is another formula. */
interface SetFormula {
  readonly tex: string
  readonly caption?: string
}

/** The formulas of paragraphs that are nothing else, by their blocks, if one of them needs a picture: then all have one, so that they keep their order. */
export function formulasIn(blocks: readonly LocalizedBlock[]): ReadonlyMap<LocalizedBlock, SetFormula> {
  const found = new Map(
    blocks.flatMap((block) => {
      const formula = block.kind === 'paragraph' ? formulaIn(block.text.line) : undefined
      if (block.kind !== 'paragraph' || !formula) return []
      const caption = block.text.caption && formulaIn(block.text.caption)?.tex
      const isOther = caption !== undefined && caption !== formula.tex
      return [[block, { tex: formula.tex, ...(isOther && { caption }) }] as const]
    }),
  )
  return [...found.values()].some(({ tex }) => !plainFormula(tex, { linear: false })) ? found : new Map()
}

function formulaIn(text: LocalizedText): FormulaOf | undefined {
  const runs = text.runs.filter((run) => run.kind !== 'text' || run.text.trim() !== '')
  const [only] = runs
  return runs.length === 1 && only?.kind === 'formula' && only.display ? only : undefined
}

/** A formula as its picture, in the size that it has on the slide, or in a share of it. */
export function formulaItem(tex: string, color: string, box: Box, sizes: PictureSizes, share: number): Item {
  const path = drawn.formula(tex, color)
  const size = sizes.get(path) ?? box
  const scale = Math.min(share, box.width / size.width, box.height / size.height)
  const [width, height] = [size.width * scale, size.height * scale]
  const inner = { x: box.x, y: box.y + (box.height - height) / 2, width, height }
  return { box: inner, content: { kind: 'picture', path, alt: tex } }
}
