import type { Range } from './ranges.ts'

/** A text that knows where it came from: for every UTF-16 unit an offset in the source, never decreasing. */
export interface Aligned {
  readonly text: string
  readonly offsets: readonly number[]
}

/** Replaces the units from `start` up to `end` by a text. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A text that is its own source. */
export function alignToItself(text: string): Aligned {
  const offsets: number[] = []
  for (let at = 0; at < text.length; at += 1) offsets.push(at)
  return { text, offsets }
}

/** Carries out edits, which stand in order and do not overlap. New units keep the offsets of those they replace. */
export function applyEdits(source: Aligned, edits: readonly Edit[]): Aligned {
  if (edits.length === 0) return source
  if (edits.every((edit) => edit.text.length === edit.end - edit.start)) return replaceInPlace(source, edits)
  let text = ''
  const offsets: number[] = []
  let done = 0
  const copyTo = (end: number) => {
    text += source.text.slice(done, end)
    for (let at = done; at < end; at += 1) offsets.push(source.offsets[at] ?? 0)
  }
  for (const edit of edits) {
    copyTo(edit.start)
    text += edit.text
    for (let unit = 0; unit < edit.text.length; unit += 1) {
      offsets.push(source.offsets[Math.min(edit.start + unit, edit.end - 1)] ?? 0)
    }
    done = edit.end
  }
  copyTo(source.text.length)
  return { text, offsets }
}

/** Edits that change no length change no offset. */
function replaceInPlace({ text, offsets }: Aligned, edits: readonly Edit[]): Aligned {
  let replaced = ''
  let done = 0
  for (const edit of edits) {
    replaced += text.slice(done, edit.start) + edit.text
    done = edit.end
  }
  return { text: replaced + text.slice(done), offsets }
}

/** A text whose offsets lead to a text that is aligned itself, aligned to the source of that. */
export function alignThrough(aligned: Aligned, source: Aligned): Aligned {
  return { text: aligned.text, offsets: aligned.offsets.map((offset) => source.offsets[offset] ?? 0) }
}

/** Where positions stand after edits; both are in order, and no position is inside an edit. */
export function movePositions(positions: readonly number[], edits: readonly Edit[]): readonly number[] {
  if (edits.every((edit) => edit.text.length === edit.end - edit.start)) return positions
  let shift = 0
  let next = 0
  return positions.map((position) => {
    for (let edit = edits[next]; edit && edit.end <= position; edit = edits[next]) {
      shift += edit.text.length - (edit.end - edit.start)
      next += 1
    }
    return position + shift
  })
}

/** The first unit that came from `offset` or from behind it. */
export function findOffset({ offsets }: Aligned, offset: number): number {
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The units that came from a range of the source. */
export function rangeIn(aligned: Aligned, { start, end }: Range): Range {
  return { start: findOffset(aligned, start), end: findOffset(aligned, end) }
}
