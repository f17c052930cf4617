import { type Diagnostic, diagnose, type Place } from '../model/diagnostic.ts'
import { isChinese, locales } from '../model/locale.ts'
import type { MissingGlyph } from './assign.ts'
import { hasOrdinaryForm, ordinaryFormOf } from './ordinary-form.ts'

/** Where a character stands in the author's files; undefined if that is not known. */
export type PlaceOf = (slideId: string, character: string) => Place | undefined

/** More characters are counted, not listed: a deck with the wrong font misses hundreds. */
const listed = 20

const remedy = 'name a font file that has it under theme.fonts'

/** Reports `glyph-missing` once for each character and slide. */
export function reportMissing(missing: readonly MissingGlyph[], placeOf: PlaceOf): readonly Diagnostic[] {
  const each = new Map(
    missing.flatMap((glyph) => glyph.slides.map((slide) => [`${glyph.codePoint} ${slide}`, { glyph, slide }] as const)),
  )
  return [...each.values()].map(({ glyph, slide }) => reportGlyph(glyph, slide, placeOf))
}

/** All reports of a deck in one, at the first place, which names each character with its fonts, slides and lines. */
export function gatherMissing(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const found = diagnostics.filter(({ lack }) => lack)
  const first = found.reduce<Diagnostic | undefined>((one, other) => (isBefore(other, one) ? other : one), undefined)
  if (!first || found.length === 1) return diagnostics
  const byCharacter = new Map<string, Diagnostic[]>()
  for (const diagnostic of found) {
    const character = diagnostic.lack?.character ?? ''
    byCharacter.set(character, [...(byCharacter.get(character) ?? []), diagnostic])
  }
  const groups = [...byCharacter.values()]
  const more = groups.length - listed
  const described = [...groups.slice(0, listed).map(describeCharacter), ...(more > 0 ? [`${more} more`] : [])]
  const count = groups.length === 1 ? 'One character has' : `${groups.length} characters have`
  const gathered = { ...first, message: `${count} no glyph: ${described.join('; ')}.`, hint: joinHints(groups) }
  return diagnostics.flatMap((diagnostic) => (diagnostic === first ? gathered : diagnostic.lack ? [] : diagnostic))
}

/** “专” (U+4E13) in zh-Hant-TW, on slide “a” (line 3) and slide “b” (line 9). */
function describeCharacter(group: readonly Diagnostic[]): string {
  const named = group[0]?.lack?.character ?? ''
  const fonts = [...new Set(group.flatMap(({ lack }) => lack?.fonts ?? []))]
  const places = group.map(({ lack, place }) => (place ? `${lack?.where} (line ${place.line})` : (lack?.where ?? '')))
  return `${named}${fonts.length > 0 ? ` in ${listOf(fonts)}` : ''}, ${listOf([...new Set(places)])}`
}

/** What to do, once for all characters it holds for. */
function joinHints(groups: readonly (readonly Diagnostic[])[]): string {
  const byHint = new Map<string, string[]>()
  for (const [first] of groups.slice(0, listed)) {
    const characters = byHint.get(first?.hint ?? '') ?? []
    byHint.set(first?.hint ?? '', [...characters, first?.lack?.character.replace(/ .*/, '') ?? ''])
  }
  if (byHint.size === 1) return [...byHint.keys()][0] ?? ''
  return [...byHint].map(([hint, characters]) => `${characters.join(' ')}: ${hint}`).join(' ')
}

function isBefore({ place }: Diagnostic, other: Diagnostic | undefined): boolean {
  if (!other?.place || !place) return !other || (place !== undefined && !other.place)
  return place.line < other.place.line || (place.line === other.place.line && place.column < other.place.column)
}

function listOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** Joins reports of the same character at the same place, each of another variant, to one that names their fonts. */
export function joinMissing(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const groups = new Map<string, Diagnostic[]>()
  for (const [at, diagnostic] of diagnostics.entries()) {
    const { lack, place } = diagnostic
    const key = lack ? JSON.stringify([place, lack.character, lack.where]) : String(at)
    groups.set(key, [...(groups.get(key) ?? []), diagnostic])
  }
  return [...groups.values()].flatMap(joinGroup)
}

function joinGroup(group: readonly Diagnostic[]): readonly Diagnostic[] {
  const [first] = group
  if (!first?.lack || group.length < 2) return group
  const { character, where } = first.lack
  const fonts = [...new Set(group.flatMap(({ lack }) => lack?.fonts ?? []))]
  // What is no character of its own lacks in every font.
  if (fonts.length < 2) return [first]
  const message = `The fonts for ${listOf(fonts)} have no glyph for ${character}, ${where}.`
  const isAgreed = group.every(({ hint }) => hint === first.hint)
  const lack = { ...first.lack, fonts }
  return [{ ...first, message, lack, ...(!isAgreed && { hint: `Write it in other characters, or ${remedy}.` }) }]
}

function reportGlyph(glyph: MissingGlyph, slide: string, placeOf: PlaceOf): Diagnostic {
  const character = String.fromCodePoint(glyph.codePoint)
  const where = slide === '' ? 'in the text around the slides' : `on slide “${slide}”`
  const report = (message: string, fonts: readonly string[]) => ({
    ...diagnose('glyph-missing', placeOf(slide, character), message, hintFor(glyph, character)),
    lack: { character: named(character), where, fonts },
  })
  if (hasOrdinaryForm(glyph.codePoint)) {
    const message = `${named(character)} is a radical or compatibility form, not the character it looks like, ${where}.`
    return report(message, [])
  }
  const font = glyph.code ? `code in ${glyph.locale}` : glyph.locale
  return report(`The font for ${font} has no glyph for ${named(character)}, ${where}.`, [font])
}

function hintFor({ codePoint, locale }: MissingGlyph, character: string): string {
  if (hasOrdinaryForm(codePoint)) {
    const ordinary = ordinaryFormOf(character)
    return ordinary ? `Write ${named(ordinary)}.` : 'Write the ordinary character that looks like it.'
  }
  if (/\p{Extended_Pictographic}|\p{Emoji_Presentation}/u.test(character)) {
    return 'The font for emoji lacks this one: use another, a word or an image.'
  }
  if (!isChinese(locale) || !/\p{Script=Han}/u.test(character)) return `Write it in other characters, or ${remedy}.`
  return `Write the ${locales[locale].script === 'Hant' ? 'traditional' : 'simplified'} form, or ${remedy}.`
}

/** A character with its code point: “亿” (U+4EBF). */
function named(character: string): string {
  const codePoints = Array.from(character, (each) => {
    return `U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  })
  return `“${character}” (${codePoints.join(' ')})`
}
