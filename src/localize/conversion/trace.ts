import { type ChineseLocale, locales } from '../../model/locale.ts'
import type { Decision } from '../../model/localized.ts'
import { type Aligned, findOffset } from '../strings/aligned.ts'
import { type ChainResult, type CompiledRoute, convertByRoute } from './chain.ts'
import { foldGlyph, isAtHome, readingsOf } from './characters.ts'
import { findOldForms } from './classical-words.ts'
import { classifiersIn, findClassifiers } from './classifier.ts'
import { findLongest } from './dictionary.ts'
import type { Library } from './library.ts'
import { findNamesKept } from './mainland-words.ts'
import type { Guess } from './round-trip.ts'

/** One decision for each phrase that changed, and for each character that changed outside of phrases. */
export function listChanges({ aligned, pieces }: Pick<ChainResult, 'aligned' | 'pieces'>): Decision[] {
  const decisions: Decision[] = []
  let at = 0
  const compare = (from: string, offset: number) => {
    const start = at
    while (at < aligned.text.length && (aligned.offsets[at] ?? 0) < offset + from.length) at += 1
    const to = aligned.text.slice(start, at)
    if (from !== to) decisions.push({ kind: 'converted', offset, from, to })
  }
  for (const { phrase, text, offset } of pieces) {
    if (phrase) compare(text, offset)
    else {
      let here = offset
      for (const character of text) {
        compare(character, here)
        here += character.length
      }
    }
  }
  return decisions
}

/** The refused phrases that would have read otherwise. */
export function listVetoes(text: string, route: CompiledRoute, { aligned, vetoes }: ChainResult): Decision[] {
  return vetoes.flatMap(({ start, end }): Decision[] => {
    const from = text.slice(start, end)
    const to = aligned.text.slice(findOffset(aligned, start), findOffset(aligned, end))
    const refused = convertByRoute(from, route).aligned.text
    return refused === to ? [] : [{ kind: 'veto', offset: start, from, to, candidates: [refused] }]
  })
}

/** Words that regional vocabulary would have reworded. */
export function listHolds(text: string, { holds }: ChainResult): Decision[] {
  return holds.map(({ offset, from, to }) => {
    return { kind: 'held', offset, from: text.slice(offset, offset + from.length), to: from, candidates: [to] }
  })
}

/** Words of several senses that regional vocabulary reworded. */
export function listRewordings(text: string, { rewordings }: ChainResult): Decision[] {
  return rewordings.map(({ offset, from, to }) => {
    return { kind: 'unsure', offset, from: text.slice(offset, offset + from.length), to, candidates: [from] }
  })
}

/** Characters of known risk that nothing but the single character decided, with the other readings they have. */
export function listDefaults(text: string, aligned: Aligned, guesses: readonly Guess[], route: CompiledRoute) {
  return guesses.map(({ offset, simplified }): Decision => {
    const from = text.charAt(offset)
    const to = charactersFrom(aligned, offset)
    const others = readingsOf(simplified).filter((reading) => foldGlyph(reading) !== foldGlyph(to))
    return { kind: 'default', offset, from, to, candidates: others.map((reading) => inRegion(reading, route)) }
  })
}

/** Classifiers after numbers that were left or guessed. */
export function listClassifiers(text: string, aligned: Aligned, from: ChineseLocale, to: ChineseLocale): Decision[] {
  return findClassifiers(text, to).flatMap(({ offset, written, form }): Decision[] => {
    const shown = charactersFrom(aligned, offset)
    if (form === shown || (form === undefined && isUsual(written, from, to))) return []
    const candidates = (form ? [form] : classifiersIn(to)).filter((candidate) => candidate !== shown)
    return [{ kind: 'classifier', offset, from: written, to: shown, candidates }]
  })
}

/** Between Simplified texts, and for 隻 in traditional ones, a classifier is right wherever nothing speaks against it. */
function isUsual(written: string, from: ChineseLocale, to: ChineseLocale): boolean {
  if (locales[to].script === 'Hans') return true
  return written === '隻' || (from === to && written !== '只')
}

/** Characters that the text's script writes otherwise; `to` is the form it has there. */
export function listMixed(aligned: Aligned, to: ChineseLocale, library: Library, route?: CompiledRoute): Decision[] {
  const { script } = locales[to]
  const decisions: Decision[] = []
  const old = script === 'Hant' ? findOldForms(aligned.text) : findNamesKept(aligned.text)
  let at = 0
  for (const character of aligned.text) {
    const form = library.characterIn(script, character) ?? character
    if (form !== character && !isAtHome(character, script) && !old.has(at)) {
      const wanted = route ? inRegion(form, route) : form
      decisions.push({ kind: 'mixed', offset: aligned.offsets[at] ?? 0, from: character, to: wanted })
    }
    at += character.length
  }
  return decisions
}

/** What stands in a text for the character that stood at an offset. */
function charactersFrom(aligned: Aligned, offset: number): string {
  return aligned.text.slice(findOffset(aligned, offset), findOffset(aligned, offset + 1))
}

/** A character of OpenCC's own standard in the glyph of the region that a route leads to. */
export function inRegion(character: string, { chain, corrections }: CompiledRoute): string {
  const last = chain.at(-1)?.stack
  const glyph = (last && findLongest(last, character, 0, character.length)?.value) ?? character
  return findLongest(corrections, glyph, 0, glyph.length)?.value ?? glyph
}
