import { type Aligned, alignToItself, applyEdits, type Edit, movePositions } from './aligned.ts'
import { type DictionaryStack, findLongest } from './dictionary.ts'

/** A route whose dictionaries are built. */
export interface CompiledRoute {
  readonly normalization: DictionaryStack
  readonly segmentation: DictionaryStack
  readonly chain: readonly DictionaryStack[]
  /** Corrections after OpenCC, that may reach across its pieces. */
  readonly corrections: DictionaryStack
}

/** A part of a text that no replacement reaches across. */
export interface Piece {
  /** True if a dictionary holds it as a phrase. */
  readonly phrase: boolean
  readonly text: string
  /** Where it stands in the source. */
  readonly offset: number
}

/** A phrase that was refused because it ends inside a word. Positions are source offsets. */
export interface Veto {
  readonly start: number
  readonly end: number
}

/** For a text a function that gives the start of the word which a position cuts in two, or -1. */
type FindWordsCut = (text: string) => (position: number) => number

export interface ChainResult {
  readonly aligned: Aligned
  readonly pieces: readonly Piece[]
  readonly vetoes: readonly Veto[]
}

/**
 * Converts a text as OpenCC does: normalize, cut into pieces, convert each piece stage by stage.
 * Ideographic description sequences, which opencc-js leaves alone, must not be in the text.
 * With `findWordsCut`, a phrase that ends inside a word which begins later is refused, and the text cut before that word.
 */
export function convertByRoute(text: string, route: CompiledRoute, findWordsCut?: FindWordsCut): ChainResult {
  const source = alignToItself(text)
  const compatible = /[\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/u.test(text)
  const normalized = compatible ? applyEdits(source, findEdits(text, [text.length], route.normalization)) : source
  const cuts = cutPieces(normalized.text, route.segmentation, findWordsCut)
  const sourceEnds = cuts.ends.map((end) => normalized.offsets[end] ?? text.length)
  let current = normalized
  let ends: readonly number[] = cuts.ends
  for (const stage of route.chain) {
    const edits = findEdits(current.text, ends, stage)
    current = applyEdits(current, edits)
    ends = movePositions(ends, edits)
  }
  const pieces = cuts.phrases.map((phrase, at): Piece => {
    const offset = sourceEnds[at - 1] ?? 0
    return { phrase, offset, text: text.slice(offset, sourceEnds[at]) }
  })
  const vetoes = cuts.vetoes.map(({ start, end }) => ({
    start: normalized.offsets[start] ?? 0,
    end: normalized.offsets[end] ?? text.length,
  }))
  const corrections = findEdits(current.text, [current.text.length], route.corrections)
  return { aligned: applyEdits(current, corrections), pieces, vetoes }
}

/** The replacements of one stage; none reaches across one of the ends. */
function findEdits(text: string, ends: readonly number[], stage: DictionaryStack): Edit[] {
  const edits: Edit[] = []
  if (stage.length === 0) return edits
  let at = 0
  for (const end of ends) {
    while (at < end) {
      const match = findLongest(stage, text, at, end)
      if (match && match.value !== text.slice(at, match.end))
        edits.push({ start: at, end: match.end, text: match.value })
      at = match ? match.end : at + unitsAt(text, at)
    }
  }
  return edits
}

interface Cuts {
  readonly ends: readonly number[]
  /** For each end: whether the piece that ends there is a phrase. */
  readonly phrases: readonly boolean[]
  readonly vetoes: readonly Veto[]
}

function cutPieces(text: string, phrases: DictionaryStack, findWordsCut?: FindWordsCut): Cuts {
  const cuts = { ends: [] as number[], phrases: [] as boolean[], vetoes: [] as Veto[] }
  const refused = new Set<number>()
  const add = (end: number, phrase: boolean) => {
    if (end === (cuts.ends.at(-1) ?? 0)) return
    cuts.ends.push(end)
    cuts.phrases.push(phrase)
  }
  let wordsCut: ReturnType<FindWordsCut> | undefined
  const findPhrase = (at: number) => {
    for (let limit = text.length; ; ) {
      const match = findLongest(phrases, text, at, limit)
      if (!match || !findWordsCut) return match
      wordsCut ??= findWordsCut(text)
      const word = wordsCut(match.end)
      if (word <= at) return match
      cuts.vetoes.push({ start: at, end: match.end })
      refused.add(word)
      limit = word
    }
  }
  for (let at = 0; at < text.length; ) {
    if (refused.has(at)) add(at, false)
    const match = phrases.length > 0 ? findPhrase(at) : undefined
    if (match) {
      add(at, false)
      add(match.end, true)
    }
    at = match ? match.end : at + unitsAt(text, at)
  }
  add(text.length, false)
  return cuts
}

function unitsAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}
