import { type Aligned, alignToItself, applyEdits, type Edit, findOffset, movePositions } from '../strings/aligned.ts'
import { type DictionaryMatch, type DictionaryStack, findLongest } from './dictionary.ts'
import { isWatched } from './regional-words.ts'
import { watchedFromTaiwan } from './taiwan-words.ts'
import { hasVariant } from './variants.ts'

/** A route whose dictionaries are open. */
export interface CompiledRoute {
  readonly normalization: DictionaryStack
  readonly segmentation: DictionaryStack
  /** Phrases of our own, which come before OpenCC's and were decided by hand. */
  readonly own: DictionaryStack
  readonly chain: readonly CompiledStage[]
  /** Corrections after OpenCC, that may reach across its pieces. */
  readonly corrections: DictionaryStack
}

export interface CompiledStage {
  readonly stack: DictionaryStack
  /** Words to leave alone, and what rewords them; the stack has the words first. */
  readonly held?: Held
  /** The stage for texts on a subject that makes a difference: computers, films. */
  readonly among?: { readonly isMeant: (text: string) => boolean; readonly stage: CompiledStage }
}

interface Held {
  readonly words: DictionaryStack
  readonly rewording: DictionaryStack
  /** Whether only words of two characters are kept from cutting others, and nobody is asked about that. */
  readonly lenient: boolean
}

/** A word that was left alone, as it stood and as it would have read. The offset is one of the source. */
export interface Hold {
  readonly offset: number
  readonly from: string
  readonly to: string
}

/** A word of several senses that was reworded, as it stood and as it reads. The offset is one of the source. */
export type Rewording = Hold

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
export type FindWordsCut = (text: string) => (position: number) => number

export interface ChainResult {
  readonly aligned: Aligned
  readonly pieces: readonly Piece[]
  readonly vetoes: readonly Veto[]
  readonly holds: readonly Hold[]
  readonly rewordings: readonly Rewording[]
}

/**
 * Converts a text as OpenCC does: normalize, cut into pieces, convert each piece stage by stage.
 * Ideographic description sequences, which opencc-js leaves alone, must not be in the text.
 * With `findWordsCut`, a phrase that ends inside a word which begins later, or begins inside one that ends earlier, is
 * refused, and the text cut there.
 */
export function convertByRoute(text: string, route: CompiledRoute, findWordsCut?: FindWordsCut): ChainResult {
  const source = alignToItself(text)
  const isOdd = /[\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/u.test(text) || hasVariant(text)
  const normalized = isOdd ? applyEdits(source, findEdits(text, [text.length], { stack: route.normalization })) : source
  const cuts = cutPieces(normalized.text, route.segmentation, findWordsCut)
  const sourceEnds = cuts.ends.map((end) => normalized.offsets[end] ?? text.length)
  const vetoes = cuts.vetoes.map(({ start, end }) => ({
    start: normalized.offsets[start] ?? 0,
    end: normalized.offsets[end] ?? text.length,
  }))
  let current = normalized
  let ends: readonly number[] = cuts.ends
  const holds: Hold[] = []
  const rewordings: Rewording[] = []
  for (const [at, planned] of route.chain.entries()) {
    const stage = planned.among?.isMeant(text) ? planned.among.stage : planned
    const finish = (word: string) => finishWord(word, [...route.chain.slice(at + 1), { stack: route.corrections }])
    const watch = { text, findWordsCut, vetoes, holds, rewordings, finish }
    const guard = stage.held && guardStage(stage.held, current, watch)
    const edits = findEdits(current.text, ends, stage, guard)
    current = applyEdits(current, edits)
    ends = movePositions(ends, edits)
  }
  const pieces = cuts.phrases.map((phrase, at): Piece => {
    const offset = sourceEnds[at - 1] ?? 0
    return { phrase, offset, text: text.slice(offset, sourceEnds[at]) }
  })
  const corrections = findEdits(current.text, [current.text.length], { stack: route.corrections })
  return { aligned: applyEdits(current, corrections), pieces, vetoes, holds, rewordings }
}

/** Whether words are one of our own phrases, which were decided by hand. */
export function isOwn(words: string, { own }: CompiledRoute): boolean {
  return !own.isEmpty && findLongest(own, words, 0, words.length)?.end === words.length
}

/** A word as the stages that are still to come leave it. */
function finishWord(word: string, later: readonly CompiledStage[]): string {
  return later.reduce((text, stage) => {
    return applyEdits(alignToItself(text), findEdits(text, [text.length], stage)).text
  }, word)
}

/** Looks at every match of a stage that rewords. */
interface Guard {
  /** Where a match that cuts a word must end at the latest, or undefined if it may stand. */
  readonly refuse: (start: number, end: number) => number | undefined
  /** Told of every match that stands. */
  readonly notice: (start: number, match: DictionaryMatch) => void
}

interface Watch {
  readonly text: string
  readonly findWordsCut: FindWordsCut | undefined
  readonly vetoes: Veto[]
  readonly holds: Hold[]
  readonly rewordings: Rewording[]
  /** Gives a word of this stage as it reads in the end. */
  readonly finish: (word: string) => string
}

/** Regional words are phrases that segmentation did not see; they may not cut words either. */
function guardStage(
  { words, rewording, lenient }: Held,
  before: Aligned,
  { text, findWordsCut, vetoes, holds, rewordings, finish }: Watch,
): Guard {
  const wordsCut = findWordsCut?.(text)
  const offsetOf = (at: number) => before.offsets[at] ?? text.length
  return {
    refuse: (start, end) => {
      const isTrusted = lenient && end - start > longestAccident
      const limit = isTrusted ? undefined : wordsCut && endBefore(wordsCut, offsetOf(start), offsetOf(end))
      if (limit === undefined) return undefined
      if (!lenient) vetoes.push({ start: offsetOf(start), end: offsetOf(end) })
      return findOffset(before, limit)
    },
    notice: (start, { end, value }) => {
      const written = before.text.slice(start, end)
      const held = findLongest(words, before.text, start, end)
      if (held?.end !== end || held.value !== value) {
        if (written !== value && (lenient ? watchedFromTaiwan.has(written) : isWatched(written)))
          rewordings.push({ offset: offsetOf(start), from: finish(written), to: finish(value) })
        return
      }
      const reworded = findLongest(rewording, before.text, start, end)
      if (reworded?.end === end && reworded.value !== value) {
        holds.push({ offset: offsetOf(start), from: finish(value), to: finish(reworded.value) })
      }
    },
  }
}

/** The replacements of one stage; none reaches across one of the ends. */
function findEdits(text: string, ends: readonly number[], { stack }: CompiledStage, guard?: Guard): Edit[] {
  const edits: Edit[] = []
  if (stack.isEmpty) return edits
  let at = 0
  for (const end of ends) {
    while (at < end) {
      let match = findLongest(stack, text, at, end)
      for (let limit = match && guard?.refuse(at, match.end); limit !== undefined; ) {
        match = limit > at ? findLongest(stack, text, at, limit) : undefined
        limit = match && guard?.refuse(at, match.end)
      }
      if (match && match.value !== text.slice(at, match.end))
        edits.push({ start: at, end: match.end, text: match.value })
      if (match) guard?.notice(at, match)
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

/**
 * Where a phrase must end at the latest so as to cut no word: before the one that it ends in, or where the one ends
 * that it begins in, if a whole word follows that (很多任務 has no 多任務: 很多 and 任務 are better words). Undefined if
 * it cuts none. Positions are ones of the source.
 */
function endBefore(wordsCut: ReturnType<FindWordsCut>, start: number, end: number): number | undefined {
  const last = wordsCut(end)
  if (last > start) return last
  const first = wordsCut(start)
  if (first < 0) return undefined
  let wordEnd = start + 1
  while (wordsCut(wordEnd) === first) wordEnd += 1
  if (end - wordEnd < 2) return undefined
  for (let at = wordEnd + 1; at < end; at += 1) if (wordsCut(at) !== wordEnd) return undefined
  return wordEnd
}

/** Two characters often stand together by accident, three hardly ever: 余光中 is a name where ICU sees 中的. */
const longestAccident = 2

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
      if (!match || !findWordsCut || match.end - at > longestAccident) return match
      wordsCut ??= findWordsCut(text)
      const end = endBefore(wordsCut, at, match.end)
      if (end === undefined) return match
      cuts.vetoes.push({ start: at, end: match.end })
      refused.add(end)
      limit = end
    }
  }
  for (let at = 0; at < text.length; ) {
    if (refused.has(at)) add(at, false)
    const match = !phrases.isEmpty ? findPhrase(at) : undefined
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
