import type { Decision } from '../model/localized.ts'
import { isVisible } from './reasons.ts'
import type { DecisionStatus } from './status.ts'

/** A piece of a text: plain if there is nothing to say about it. */
export interface Piece {
  readonly text: string
  /** `open` waits for a person; absent if nothing was decided here. */
  readonly mark?: 'changed' | 'open'
  /** Why, for whoever points at it. */
  readonly reason?: string
  /** The expression, as written, whose value the text is. */
  readonly expression?: string
}

/** The value of an expression, and the offset in the plain source text, which lacks it, where it belongs. */
export interface Inserted {
  readonly offset: number
  readonly value: string
  readonly expression: string
}

/** The pieces of a plain text with the values that it lacks put in. */
export function insertValues(pieces: readonly Piece[], inserted: readonly Inserted[]): readonly Piece[] {
  const whole: Piece[] = []
  const waiting = [...inserted]
  const put = (before: number) => {
    while ((waiting[0]?.offset ?? Number.POSITIVE_INFINITY) <= before) {
      const next = waiting.shift()
      if (next) whole.push({ text: next.value, expression: next.expression })
    }
  }
  let at = 0
  for (const piece of pieces) {
    let start = 0
    for (const { offset } of [...waiting]) {
      const cut = offset - at
      if (cut > piece.text.length) break
      if (cut > start) whole.push({ ...piece, text: piece.text.slice(start, cut) })
      start = Math.max(start, cut)
      put(offset)
    }
    if (start < piece.text.length) whole.push({ ...piece, text: piece.text.slice(start) })
    at += piece.text.length
  }
  put(Number.MAX_SAFE_INTEGER)
  return whole
}

/** A decision with what is said about it. */
export interface Reasoned {
  readonly decision: Decision
  readonly reason: string
  readonly status?: DecisionStatus
}

/** A stretch of the source and what stands for it, with everything that is said about it. */
interface Stretch {
  readonly offset: number
  readonly from: string
  readonly to: string
  readonly open: boolean
  readonly reasons: readonly string[]
}

/** A plain source text with the stretches marked about which something was decided. */
export function markSource(text: string, reasoned: readonly Reasoned[]): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const stretch of stretchesOf(reasoned)) {
    if (stretch.offset < at || !text.startsWith(stretch.from, stretch.offset)) continue
    pieces.push({ text: text.slice(at, stretch.offset) }, pieceOf(stretch, stretch.from))
    at = stretch.offset + stretch.from.length
  }
  return [...pieces, { text: text.slice(at) }].filter((piece) => piece.text !== '')
}

/**
 * A text as shown, with the stretches marked that differ from the source. `source` lacks the values of expressions,
 * which are passed over; where the two cannot be laid side by side any more, the rest stays unmarked.
 */
export function markResult(shown: string, source: string, reasoned: readonly Reasoned[]): readonly Piece[] {
  const pieces: Piece[] = []
  let read = 0
  let at = 0
  for (const stretch of stretchesOf(reasoned)) {
    if (stretch.offset < read) continue
    const gap = source.slice(read, stretch.offset)
    const found = findStretch(shown, at + gap.length, gap.at(-1), stretch.to)
    if (found < 0) break
    pieces.push({ text: shown.slice(at, found) }, pieceOf(stretch, stretch.to))
    at = found + stretch.to.length
    read = stretch.offset + stretch.from.length
  }
  return [...pieces, { text: shown.slice(at) }].filter((piece) => piece.text !== '')
}

function findStretch(shown: string, from: number, before: string | undefined, words: string): number {
  for (let at = shown.indexOf(words, from); at >= 0; at = shown.indexOf(words, at + 1)) {
    if (before === undefined || at === 0 || shown[at - 1] === before || at === from) return at
    if (words === '') return -1
  }
  return -1
}

function pieceOf({ open, reasons }: Stretch, text: string): Piece {
  return { text, mark: open ? 'open' : 'changed', reason: reasons.join(' ') }
}

/** Kinds that say something about characters; the others are about whole texts or leave them alone. */
const silent: readonly Decision['kind'][] = ['override', 'protected']

/** Decisions as stretches in order; what is said about a part of a stretch is said about the stretch. */
function stretchesOf(reasoned: readonly Reasoned[]): readonly Stretch[] {
  const spoken = reasoned.filter(
    ({ decision, status }) => !silent.includes(decision.kind) && (status !== undefined || isVisible(decision)),
  )
  const changesFirst = [...spoken].sort((one, other) => Number(isNote(one)) - Number(isNote(other)))
  const stretches: Stretch[] = []
  for (const { decision, reason, status } of changesFirst) {
    const { kind, offset, from, to } = decision
    const open = status === 'open'
    const at = stretches.findIndex(
      (known) => offset < known.offset + known.from.length && known.offset < offset + from.length,
    )
    const known = stretches[at]
    if (known) stretches[at] = { ...known, open: known.open || open, reasons: [...new Set([...known.reasons, reason])] }
    else
      stretches.push({ offset, from, to: kind === 'mixed' || kind === 'suspect' ? from : to, open, reasons: [reason] })
  }
  return stretches.sort((one, other) => one.offset - other.offset)
}

/** True for a decision that says something about characters that another decision changes. */
function isNote({ decision: { kind, from, to } }: Reasoned): boolean {
  return from === to || kind === 'veto' || kind === 'suspect' || kind === 'mixed'
}
