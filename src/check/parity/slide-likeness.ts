import type { LocalizedBlock, LocalizedSegment, LocalizedSlide } from '../../model/localized.ts'

/**
 * True only if two slides have the same shape (as `shapeOf` writes it down) but for their texts: in thousands of pairs
 * that are alike nothing has to be written down to see it.
 */
export function isAlike(one: LocalizedSlide, other: LocalizedSlide): boolean {
  return (
    one.id === other.id &&
    one.layout === other.layout &&
    !one.figure === !other.figure &&
    !one.quote === !other.quote &&
    !one.image === !other.image &&
    !one.table === !other.table &&
    one.image?.path === other.image?.path &&
    haveEqual(one.pictures, other.pictures, (a, b) => a.image.path === b.image.path && !a.caption === !b.caption) &&
    haveEqual(one.timeline, other.timeline, (a, b) => a.date === b.date) &&
    one.figures?.length === other.figures?.length &&
    haveEqualBlocks(one.body, other.body) &&
    haveEqualBlocks(one.notes, other.notes) &&
    haveEqualColumns(one.columns, other.columns) &&
    haveEqualIds(one.citations, other.citations) &&
    haveEqualIds(one.bibliography, other.bibliography) &&
    haveEqualCharts(one, other)
  )
}

/** True if two slides have texts of the same ids and kinds. */
export function areAlike(texts: readonly LocalizedSegment[], others: readonly LocalizedSegment[]): boolean {
  return haveEqual(texts, others, (one, other) => one.id === other.id && one.kind === other.kind)
}

function haveEqualCharts({ chart: one }: LocalizedSlide, { chart: other }: LocalizedSlide): boolean {
  if (!one || !other) return one === other
  return (
    one.kind === other.kind &&
    haveEqual(
      one.points,
      other.points,
      (a, b) => a.series === b.series && a.category === b.category && a.value === b.value && a.max === b.max,
    )
  )
}

function haveEqualColumns(columns: LocalizedSlide['columns'], others: LocalizedSlide['columns']): boolean {
  return haveEqual(columns, others, (one, other) => haveEqualBlocks(one.body, other.body))
}

function haveEqualIds(items: LocalizedSlide['bibliography'], others: LocalizedSlide['bibliography']): boolean {
  return haveEqual(items, others, (one, other) => one.id === other.id)
}

function haveEqualBlocks(
  blocks: readonly LocalizedBlock[] | undefined,
  others: readonly LocalizedBlock[] | undefined,
): boolean {
  return haveEqual(blocks, others, isAlikeBlock)
}

function isAlikeBlock(one: LocalizedBlock, other: LocalizedBlock): boolean {
  if (one.kind === 'list' && other.kind === 'list')
    return one.steps === other.steps && haveEqual(one.items, other.items, (a, b) => haveEqualBlocks(a.blocks, b.blocks))
  if (one.kind === 'image' && other.kind === 'image') return one.path === other.path
  if (one.kind === 'qr' && other.kind === 'qr') return one.url === other.url && one.follow === other.follow
  if (one.kind === 'media' && other.kind === 'media') return one.path === other.path
  if (one.kind === 'code' && other.kind === 'code') return one.code === other.code
  if (one.kind === 'quotation' && other.kind === 'quotation') return haveEqualBlocks(one.blocks, other.blocks)
  return one.kind === other.kind
}

function haveEqual<T>(
  items: readonly T[] | undefined,
  others: readonly T[] | undefined,
  isEqual: (one: T, other: T) => boolean,
): boolean {
  if (items === undefined || others === undefined) return items === others
  if (items.length !== others.length) return false
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at]
    const other = others[at]
    if (item === undefined || other === undefined || !isEqual(item, other)) return false
  }
  return true
}
