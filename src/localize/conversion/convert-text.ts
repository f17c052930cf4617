import { type ChineseLocale, locales } from '../../model/locale.ts'
import type { Decision } from '../../model/localized.ts'
import type { ConversionSettings } from '../../model/vocabulary.ts'
import { type Aligned, alignThrough, alignToItself, applyEdits, type Edit, findOffset } from '../strings/aligned.ts'
import { type ChainResult, type CompiledRoute, convertByRoute, isOwn } from './chain.ts'
import { foldGlyph, isAccepted, isAtHomeInHongKong } from './characters.ts'
import { findClassifiers } from './classifier.ts'
import type { Library } from './library.ts'
import type { Conversion } from './memory.ts'
import { isPlain } from './plain-words.ts'
import { goRound, listGuesses, type RoundTrip } from './round-trip.ts'
import { type Known, type Reviewed, reviewSimplified, reviewTraditional } from './second-opinion.ts'
import { probabilityOf, type SecondReader, type Surroundings } from './second-reader.ts'
import {
  inRegion,
  listChanges,
  listClassifiers,
  listDefaults,
  listHolds,
  listMixed,
  listRewordings,
  listVetoes,
} from './trace.ts'

/** What a text is converted with. */
export interface Tools {
  readonly settings: ConversionSettings & {
    readonly defects: 'ignored' | 'reported' | 'repaired'
    readonly verbatim: boolean
  }
  readonly library: Library
  readonly findWordsCut: Library['wordFinder']['wordsCut'] | undefined
  /** Absent if it is turned off or was not loaded. */
  readonly reader: SecondReader | undefined
  readonly around: Surroundings
}

/** The error for a pair of locales that was not prepared: a bug. */
export function notPrepared(from: string, to: string): Error {
  return new Error(`The conversion from ${from} to ${to} was not prepared.`)
}

/** Converts a text from one locale to another, or looks for what is wrong with it in its own. */
export function convertText(text: string, from: ChineseLocale, to: ChineseLocale, tools: Tools): Conversion {
  const { library, settings } = tools
  const route = from === to ? undefined : library.routeOf(from, to, settings)
  if (from !== to && !route) throw notPrepared(from, to)
  const traditional = locales[from].script === 'Hant' && locales[to].script === 'Hant'
  const trip = traditional && settings.defects !== 'ignored' ? tripOf(text, from, tools) : undefined
  const repairing = trip !== undefined && settings.defects === 'repaired'
  const mended = repairing ? repair(text, from, trip) : { aligned: alignToItself(text), decisions: [] }
  const routed = route ? follow(route, mended.aligned, from, to, tools) : mended
  const glyphs = traditional ? library.routeOf('zh-Hans-CN', from, settings) : undefined
  const { aligned } = routed
  const isLocal = (character: string) => traditional && ofHongKong(from, to) && isAtHomeInHongKong(character)
  const mixed = listMixed(aligned, to, library, glyphs).filter((decision) => !isLocal(decision.from))
  const isMixed = new Set(mixed.map(({ offset }) => offset))
  const suspects = (repairing ? [] : (trip?.differences ?? [])).filter(
    ({ offset, from: written, to: returned }) =>
      !isMixed.has(offset) && !isAccepted(written, returned) && !isLocal(written),
  )
  const decisions: Decision[] = [
    ...mended.decisions,
    ...(route ? routed.decisions : []),
    ...suspects.map((difference): Decision => ({ kind: 'suspect', ...difference })),
    ...(repairing && glyphs ? listRepairDoubts(text, aligned, trip, glyphs, tools) : []),
    ...mixed,
    ...(settings.defects === 'ignored' ? [] : listClassifiers(text, aligned, from, to)),
  ]
  return { aligned, decisions: decisions.sort((one, other) => one.offset - other.offset) }
}

/** Whether a text is Hong Kong's own, or shown there. */
function ofHongKong(...locales: readonly ChineseLocale[]): boolean {
  return locales.includes('zh-Hant-HK')
}

/** A text taken to Simplified and back; undefined if the routes are not loaded. */
export function tripOf(text: string, from: ChineseLocale, tools: Tools): RoundTrip | undefined {
  const { library, settings, findWordsCut, reader, around } = tools
  const script = { ...settings, vocabulary: 'script' } as const
  const there = library.routeOf(from, 'zh-Hans-CN', script)
  const back = library.routeOf('zh-Hans-CN', from, script)
  if (!there || !back) return undefined
  const simplify = (units: string) => simplifyUnits(units, library)
  const simple = { before: simplify(around.before), after: simplify(around.after) }
  const review = reader && ((source: string, result: ChainResult) => readAgain(source, result, back, simple, reader))
  return goRound(text, { there, back, findWordsCut, ...(review && { review, reader }) })
}

function readAgain(
  text: string,
  result: ChainResult,
  route: CompiledRoute,
  around: Surroundings,
  reader: SecondReader,
  isSettled: (offset: number) => boolean = () => false,
): Reviewed {
  const glyphOf = (form: string) => inRegion(foldGlyph(form), route)
  // A phrase that is the whole text was meant: what stands beside it is what the model goes by.
  const isWhole = result.pieces.length === 1 && around.before === '' && around.after === ''
  const own = result.pieces.filter(({ phrase, text: words }) => phrase && (isWhole || isOwn(words, route)))
  const decided = new Set(own.flatMap(({ offset, text: words }) => words.split('').map((_, at) => offset + at)))
  const conversion = { text, ...result, isSettled: (offset: number) => decided.has(offset) || isSettled(offset) }
  return reviewTraditional(conversion, around, { reader, glyphOf })
}

/** A Traditional text in Simplified, character by character and of the same length. */
function simplifyUnits(text: string, library: Library): string {
  return text
    .split('')
    .map((unit) => library.characterIn('Hans', unit) ?? unit)
    .join('')
}

/** Puts the characters right that a round trip does not give back; regional glyphs stay as written. */
function repair(text: string, locale: ChineseLocale, { differences }: RoundTrip): Conversion {
  const mended = differences.map(({ offset, from, to }) => ({ offset, from, to }))
  for (const { offset, written, form } of findClassifiers(text, locale)) {
    if (form !== undefined && written === '只' && form !== written) mended.push({ offset, from: written, to: form })
  }
  mended.sort((one, other) => one.offset - other.offset)
  const edits = mended
    .filter(({ offset }, at) => offset !== mended[at + 1]?.offset)
    .map(({ offset, from, to }) => ({ start: offset, end: offset + from.length, text: to }))
  const aligned = applyEdits(alignToItself(text), edits)
  const decisions = edits.map(({ start, end, text: to }): Decision => {
    return { kind: 'repaired', offset: start, from: text.slice(start, end), to }
  })
  return { aligned, decisions }
}

/** What is not sure of a text that was repaired: what the second reader doubts, or else what no phrase decided. */
function listRepairDoubts(
  text: string,
  aligned: Aligned,
  { doubts, guesses }: RoundTrip,
  glyphs: CompiledRoute,
  { reader }: Tools,
): readonly Decision[] {
  if (!reader) return listDefaults(text, aligned, guesses, glyphs)
  return doubts.flatMap((doubt): Decision[] => {
    const shown = aligned.text.charAt(findOffset(aligned, doubt.offset))
    return foldGlyph(shown) === foldGlyph(doubt.to) ? [{ ...doubt, from: text.charAt(doubt.offset) }] : []
  })
}

/** Follows a route; decisions have offsets in the source of the text that comes in. */
function follow(route: CompiledRoute, source: Aligned, from: ChineseLocale, to: ChineseLocale, tools: Tools) {
  const { text } = source
  const converted = convertByRoute(text, route, tools.findWordsCut)
  const classified = classify(text, converted.aligned, to, tools.settings)
  const counted = new Set(classified.map(({ start }) => converted.aligned.offsets[start]))
  const sorted = { ...converted, aligned: applyEdits(converted.aligned, classified) }
  const reviewed = review(text, sorted, route, from, to, tools, (offset) => counted.has(offset))
  const result = { ...converted, aligned: reviewed.aligned }
  const all = locales[from].script === 'Hans' ? listGuesses(result) : []
  const overruled = new Set(reviewed.decisions.filter(({ kind }) => kind === 'model').map(({ offset }) => offset))
  const guesses = all.filter(({ offset }) => !isPlain(text, offset) && !overruled.has(offset))
  const decisions = [
    ...listChanges(result),
    ...withOpinion(listVetoes(text, route, result), reviewed.known, tools.reader),
    ...listHolds(text, result),
    ...listRewordings(text, result),
    ...withOpinion(listDefaults(text, result.aligned, guesses, route), reviewed.known, tools.reader),
    ...reviewed.decisions,
  ].map((decision) => ({ ...decision, offset: source.offsets[decision.offset] ?? 0 }))
  return { aligned: alignThrough(result.aligned, source), decisions }
}

function review(
  text: string,
  result: ChainResult,
  route: CompiledRoute,
  from: ChineseLocale,
  to: ChineseLocale,
  { reader, library, around }: Tools,
  isSettled: (offset: number) => boolean,
): Reviewed {
  const { aligned } = result
  const hasOpinion = locales[from].script === 'Hans' || locales[to].script === 'Hans' || to === 'zh-Hant-HK'
  if (!reader || !hasOpinion) return { aligned, decisions: [], known: new Map() }
  if (locales[from].script === 'Hans') return readAgain(text, result, route, around, reader, isSettled)
  const simplify = (units: string) => simplifyUnits(units, library)
  const own = result.pieces.filter(({ phrase, text: words }) => phrase && isOwn(words, route))
  const decided = new Set(own.flatMap(({ offset, text: words }) => words.split('').map((_, at) => offset + at)))
  const stays = locales[to].script === 'Hant'
  const source = { text, aligned, simple: simplify(text), stays, isSettled: (offset: number) => decided.has(offset) }
  return reviewSimplified(source, { before: simplify(around.before), after: simplify(around.after) }, reader)
}

/**
 * What the dictionary had to guess, with what the model thinks of it: where it has an opinion of every character in
 * question, nobody need be asked by another rule.
 */
function withOpinion(
  decisions: readonly Decision[],
  known: ReadonlyMap<number, Known>,
  reader: SecondReader | undefined,
): readonly Decision[] {
  if (!reader) return decisions
  const probabilityAt = (offset: number) => {
    const found = known.get(offset)
    return found ? probabilityOf(found.shown, found.opinion, reader) : Number.NaN
  }
  return decisions.map((decision) => {
    const least = Math.min(...offsetsInQuestion(decision).map(probabilityAt))
    if (!Number.isFinite(least)) return decision
    return { ...decision, probability: least, basis: decision.kind === 'veto' ? 'refused' : 'character' }
  })
}

/** Where a decision might have been otherwise: all of a guess, and the characters that a refused phrase has differently. */
function offsetsInQuestion({ offset, from, to, candidates = [] }: Decision): readonly number[] {
  const [refused] = candidates
  const all = from.split('').map((_, at) => offset + at)
  if (from.length === 1 || refused?.length !== to.length || to.length !== from.length) return all
  return all.filter((_, at) => refused.charAt(at) !== to.charAt(at))
}

/** The classifiers that nouns ask for in a locale. */
function classify(text: string, aligned: Aligned, to: ChineseLocale, { verbatim }: Tools['settings']): Edit[] {
  return findClassifiers(text, to, verbatim).flatMap(({ offset, form }) => {
    const start = findOffset(aligned, offset)
    return form === undefined || aligned.offsets[start] !== offset ? [] : [{ start, end: start + 1, text: form }]
  })
}
