import type { Decision } from '../../model/localized.ts'
import type { Aligned } from '../strings/aligned.ts'
import { type ChainResult, type CompiledRoute, convertByRoute, type FindWordsCut, isOwn } from './chain.ts'
import { foldGlyph, readingsOf } from './characters.ts'
import { probabilityOfCharacter, type Reviewed } from './second-opinion.ts'
import type { SecondReader } from './second-reader.ts'

/** The two halves of a round trip, from traditional to Simplified and back. */
export interface RoundTripRoutes {
  readonly there: CompiledRoute
  readonly back: CompiledRoute
  readonly findWordsCut: FindWordsCut | undefined
  /** A second reader of the way back, if there is one. */
  readonly review?: (text: string, result: ChainResult) => Reviewed
  readonly reader?: SecondReader
}

/** A character that a round trip does not give back. The offset is one of the source. */
export interface Difference {
  readonly offset: number
  readonly from: string
  readonly to: string
}

export interface RoundTrip {
  readonly differences: readonly Difference[]
  /** What the second reader doubts on the way back. Offsets are ones of the source. */
  readonly doubts: readonly Decision[]
  /** Where the way back had nothing to go by but the single character, and what it might have been. */
  readonly guesses: readonly Guess[]
}

export interface Guess {
  readonly offset: number
  readonly simplified: string
}

/**
 * Takes a traditional text to Simplified and back. What comes back otherwise, regional glyphs aside, was probably put
 * there by a program that knew no words: 以后 → 以後, 一箇人 → 一個人. Where the way back is a guess itself, and
 * what is written is one of the readings, it says nothing against the text and is no difference.
 */
export function goRound(text: string, routes: RoundTripRoutes): RoundTrip {
  const { there, back, findWordsCut, review, reader } = routes
  const gone = convertByRoute(text, there)
  const simplified = gone.aligned
  const ours = gone.pieces.filter(({ phrase, text: words }) => phrase && isOwn(words, there))
  const isOurs = (at: number) => ours.some(({ offset, text: words }) => offset <= at && at < offset + words.length)
  const returned = convertByRoute(simplified.text, back, findWordsCut)
  const reviewed = review?.(simplified.text, returned)
  const guesses = listGuesses(returned).map(({ offset, simplified: guessed }) => ({
    offset: simplified.offsets[offset] ?? 0,
    simplified: guessed,
  }))
  const guessed = new Map(guesses.map((guess) => [guess.offset, guess.simplified]))
  const opinions = new Map(
    Array.from(reviewed?.known ?? [], ([offset, { opinion }]) => [simplified.offsets[offset] ?? 0, opinion]),
  )
  const differences = compare(text, simplified, (reviewed ?? returned).aligned).filter(({ offset, from, to }) => {
    // A word of our own is written with what it has: 覆核, which comes back as 複核.
    if (isOurs(offset)) return false
    const simple = guessed.get(offset)
    const isGuess = simple !== undefined && isReading(from, simple)
    const opinion = opinions.get(offset)
    const probability = opinion && reader && probabilityOfCharacter(from, opinion, reader)
    // Of two styles the model has no opinion: a phrase decides, and 采用 becomes 採用.
    if (probability === undefined || reader?.isStyle(from, to)) return !isGuess
    return probability < (isGuess ? surelyWrong : probablyWrong)
  })
  const doubts = (reviewed?.decisions ?? [])
    .filter(({ kind }) => kind !== 'model')
    .map((decision) => ({ ...decision, offset: simplified.offsets[decision.offset] ?? 0 }))
  return { differences, doubts, guesses }
}

/** Below these, a character as written is wrong by the second reader: where the dictionary agrees, and where it is silent. */
const probablyWrong = 0.3
const surelyWrong = 0.05

/** The characters of known risk that a conversion from Simplified decided without a phrase. */
export function listGuesses({ pieces }: ChainResult): readonly Guess[] {
  const guesses: Guess[] = []
  for (const { phrase, text, offset } of pieces) {
    if (phrase) continue
    for (let at = 0; at < text.length; at += 1) {
      const simplified = text.charAt(at)
      if (readingsOf(simplified).length > 0) guesses.push({ offset: offset + at, simplified })
    }
  }
  return guesses
}

/** Compares a text with what came of it, character by character, by where each came from. */
function compare(text: string, simplified: Aligned, returned: Aligned): Difference[] {
  const differences: Difference[] = []
  let at = 0
  let offset = 0
  const cameFrom = (unit: number) => simplified.offsets[returned.offsets[unit] ?? 0] ?? 0
  for (const from of text) {
    const start = at
    while (at < returned.text.length && cameFrom(at) < offset + from.length) at += 1
    const to = returned.text.slice(start, at)
    if (to !== from && to !== '' && foldGlyph(to) !== foldGlyph(from)) differences.push({ offset, from, to })
    offset += from.length
  }
  return differences
}

/** Whether a character is a reading of a simplified one: 隻 of 只, but not 发 of 发. */
function isReading(character: string, simplified: string): boolean {
  const folded = foldGlyph(character)
  return readingsOf(simplified).some((reading) => foldGlyph(reading) === folded)
}
