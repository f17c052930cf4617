import { diagnose, type Place } from '../model/diagnostic.ts'
import type { Locale } from '../model/locale.ts'
import type { BlockOf } from '../model/segment.ts'
import type { MarkdownContext } from './context.ts'
import type { DraftText, PlacedDraft } from './draft.ts'
import { imageIn } from './images.ts'
import type { Span } from './slide-lines.ts'
import { placeAt } from './source.ts'

/**
 * Makes a block the text of the block above it in another locale.
 * Reports `caption-orphan`, `caption-empty`, and `caption-shape` at the place where the two part.
 */
export function mergeCounterpart(
  context: MarkdownContext,
  tag: { readonly locale: Locale; readonly tag: Span },
  above: PlacedDraft | undefined,
  counterpart: PlacedDraft | undefined,
): void {
  const { diagnostics, source } = context
  const place = placeAt(source, tag.tag.from, tag.tag.to)
  if (!above) {
    const hint = 'Put it between a block and the same block in the other language.'
    diagnostics.push(diagnose('caption-orphan', place, `There is no block above this "${tag.locale}:".`, hint))
  } else if (!counterpart) {
    const hint = 'Write the text behind it, or the block in that language on the lines after it.'
    diagnostics.push(diagnose('caption-empty', place, `No text follows "${tag.locale}:".`, hint))
  } else {
    const texts = pairTexts(above.block, counterpart.block, counterpart.place)
    if ('message' in texts) {
      const hint = 'Both must be of the same kind, with the same number of items, rows and cells.'
      diagnostics.push(diagnose('caption-shape', texts.place, texts.message, hint))
      return
    }
    const taken = texts.find(([draft]) => draft.others.has(tag.locale))
    if (taken) {
      const message = `The block above has a text in "${tag.locale}" already.`
      diagnostics.push(diagnose('caption-duplicate', taken[1].text.place, message, 'Keep one of the two texts.'))
    }
    for (const [draft, other] of texts) draft.others.set(tag.locale, imageIn(context, tag.locale, draft, other))
  }
}

type Pairs = readonly (readonly [DraftText, DraftText])[]
interface Difference {
  readonly message: string
  readonly place: Place
}

function pairTexts(a: BlockOf<DraftText>, b: BlockOf<DraftText>, place: Place): Pairs | Difference {
  if ((a.kind === 'heading' || a.kind === 'paragraph') && (b.kind === 'heading' || b.kind === 'paragraph')) {
    return [[a.text, b.text]]
  }
  if (a.kind === 'image' && b.kind === 'image') return [[a.alt, b.alt]]
  if (a.kind === 'media' && b.kind === 'media') return [[a.alt, b.alt]]
  if (a.kind === 'list' && b.kind === 'list') {
    return pairAll(a.items, b.items, 'items', place, (x, y) => {
      const blocks = pairBlocks(x.blocks, y.blocks, place)
      return x.term && y.term && !('message' in blocks) ? [[x.term, y.term] as const, ...blocks] : blocks
    })
  }
  if (a.kind === 'quotation' && b.kind === 'quotation') return pairBlocks(a.blocks, b.blocks, place)
  if (a.kind === 'table' && b.kind === 'table') {
    const rows = (table: typeof a) => [table.header, ...table.rows]
    return pairAll(rows(a), rows(b), 'rows', place, (x, y) =>
      pairAll(x, y, 'cells in a row', placeOfRow(y) ?? place, (cell, other) => {
        if (cell.text && other.text) return [[cell.text, other.text]]
        if (!cell.text && !other.text) return []
        return { message: 'One of two matching cells is empty.', place: (other.text ?? cell.text)?.text.place ?? place }
      }),
    )
  }
  return { message: `A ${a.kind} cannot have a ${b.kind} as its counterpart.`, place }
}

function pairBlocks(a: readonly BlockOf<DraftText>[], b: readonly BlockOf<DraftText>[], place: Place) {
  return pairAll(a, b, 'blocks', placeOfBlock(b.at(-1)) ?? place, (x, y) => pairTexts(x, y, placeOfBlock(y) ?? place))
}

function pairAll<T>(
  a: readonly T[],
  b: readonly T[],
  what: string,
  place: Place,
  pair: (x: T, y: T) => Pairs | Difference,
): Pairs | Difference {
  const pairs: (readonly [DraftText, DraftText])[] = []
  for (const [at, x] of a.entries()) {
    const y = b[at]
    if (y === undefined) break
    const found = pair(x, y)
    if ('message' in found) return found
    pairs.push(...found)
  }
  if (a.length === b.length) return pairs
  return { message: `The block above has ${a.length} ${what}, this one has ${b.length}.`, place }
}

function placeOfRow(cells: readonly { readonly text?: DraftText }[]): Place | undefined {
  return cells.find((cell) => cell.text)?.text?.text.place
}

function placeOfBlock(block: BlockOf<DraftText> | undefined): Place | undefined {
  if (!block) return undefined
  if (block.kind === 'heading' || block.kind === 'paragraph') return block.text.text.place
  return undefined
}
