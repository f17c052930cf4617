/** A range of a text. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Looks ranges up by position, in a time that does not grow with their number. */
export interface RangeIndex {
  /** True if a range holds the unit at a position. */
  readonly holds: (position: number) => boolean
  /** True if a range shares a unit with another one. */
  readonly meets: (range: Range) => boolean
}

/** Indexes ranges, which are in order and do not overlap. */
export function indexRanges(ranges: readonly Range[]): RangeIndex {
  const next = (position: number) => ranges[firstEndingAfter(ranges, position)]
  return {
    holds: (position) => (next(position)?.start ?? Number.POSITIVE_INFINITY) <= position,
    meets: ({ start, end }) => (next(start)?.start ?? Number.POSITIVE_INFINITY) < end,
  }
}

/** The index of the first range that ends behind a position. */
export function firstEndingAfter(ranges: readonly Range[], position: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.end ?? 0) <= position) low = middle + 1
    else high = middle
  }
  return low
}

/** Ranges in order, those that overlap made one. */
export function mergeRanges(ranges: readonly Range[]): readonly Range[] {
  const merged: Range[] = []
  for (const next of ranges.toSorted((one, other) => one.start - other.start)) {
    const last = merged.at(-1)
    if (last && next.start < last.end) merged[merged.length - 1] = { ...last, end: Math.max(last.end, next.end) }
    else merged.push(next)
  }
  return merged
}

/** Tells whether the unit at a position must stay as it is. */
export type IsFinal = (at: number) => boolean
