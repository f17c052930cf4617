import { type Diagnostic, type DiagnosticCode, diagnose, type Lack, type Place } from '../model/diagnostic.ts'
import { isChinese, locales } from '../model/locale.ts'
import type { MissingGlyph } from './assign.ts'
import type { BorrowedGlyph } from './lend.ts'
import { hasOrdinaryForm, ordinaryFormOf } from './ordinary-form.ts'

/** Where a character stands in the author's files; undefined if that is not known. */
export type PlaceOf = (slideId: string, character: string) => Place | undefined

/** What the author wrote where conversion made a character of a slide; undefined for what stands there as written. */
export type WrittenFor = (slideId: string, character: string) => string | undefined

/** More characters are counted, not listed: a deck with the wrong font misses hundreds. */
const listed = 20

const remedy = 'name a font file that has it as "fallback" under theme.fonts'

/** Reports `glyph-missing` once for each character and slide. */
export function reportMissing(
  missing: readonly MissingGlyph[],
  placeOf: PlaceOf,
  writtenFor: WrittenFor = () => undefined,
): readonly Diagnostic[] {
  return onEachSlide(missing).map(({ glyph, slide }) => {
    const found = reportGlyph(glyph, slide, placeOf)
    const written = writtenFor(slide, String.fromCodePoint(glyph.codePoint))
    if (written === undefined || !found.lack) return found
    const lack = { ...found.lack, character: `${found.lack.character}, which conversion made of “${written}”` }
    // Single characters are not looked for: they are part of other words more often than not.
    const hint = `A row of glossary.csv with “${written}” in a longer word, the same in each locale, keeps it, or ${remedy}.`
    return { ...found, message: messageOf(lack), hint, lack }
  })
}

/** Reports `glyph-borrowed` once for each character and slide. */
export function reportBorrowed(borrowed: readonly BorrowedGlyph[], placeOf: PlaceOf): readonly Diagnostic[] {
  return onEachSlide(borrowed).map(({ glyph, slide }) => {
    const character = String.fromCodePoint(glyph.codePoint)
    const lack = {
      ...{ character: named(character), where: whereOf(slide), fonts: [fontOf(glyph)] },
      lender: glyph.lender,
    }
    const hint = `If its strokes are to be others, ${remedy}.`
    return { ...diagnose('glyph-borrowed', placeOf(slide, character), messageOf(lack), hint), lack }
  })
}

function onEachSlide<Glyph extends MissingGlyph>(glyphs: readonly Glyph[]) {
  const keyed = glyphs.flatMap((glyph) =>
    glyph.slides.map((slide) => [`${fontOf(glyph)} ${glyph.codePoint} ${slide}`, { glyph, slide }] as const),
  )
  return [...new Map(keyed).values()]
}

/** All reports of missing glyphs in one, and all of borrowed ones: each is at the first place and names every character with its fonts, slides and lines. */
export function gatherMissing(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return gather('glyph-borrowed', gather('glyph-missing', diagnostics))
}

/** What a document lacks that has not been said of another; both as they were reported, not yet gathered. */
export function withoutTold(diagnostics: readonly Diagnostic[], told: readonly Diagnostic[]): readonly Diagnostic[] {
  const keyOf = ({ code, place, message }: Diagnostic) => JSON.stringify([code, place, message])
  const known = new Set(told.filter(({ lack }) => lack).map(keyOf))
  return diagnostics.filter((diagnostic) => !diagnostic.lack || !known.has(keyOf(diagnostic)))
}

function gather(code: DiagnosticCode, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const isOne = (diagnostic: Diagnostic) => diagnostic.code === code
  const found = diagnostics.filter(isOne)
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
  const [one, many] =
    code === 'glyph-missing'
      ? ['has no glyph', 'have no glyph']
      : ['is drawn in the font of another region', 'are drawn in the font of another region']
  const count = groups.length === 1 ? `One character ${one}` : `${groups.length} characters ${many}`
  const gathered = { ...first, message: `${count}: ${described.join('; ')}.`, hint: joinHints(groups) }
  return diagnostics.flatMap((diagnostic) => (diagnostic === first ? gathered : isOne(diagnostic) ? [] : diagnostic))
}

/** “专” (U+4E13) in zh-Hant-TW, on slide “a” (line 3) and slide “b” (line 9). */
function describeCharacter(group: readonly Diagnostic[]): string {
  const named = group[0]?.lack?.character ?? ''
  const fonts = [...new Set(group.flatMap(({ lack }) => lack?.fonts ?? []))]
  const places = group.map(({ lack, place }) => (place ? `${lack?.where} (line ${place.line})` : (lack?.where ?? '')))
  const lender = group[0]?.lack?.lender
  const lent = lender === undefined ? '' : ` from ${lender}`
  return `${named}${fonts.length > 0 ? ` in ${listOf(fonts)}${lent}` : ''}, ${listOf([...new Set(places)])}`
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
    const key = lack ? JSON.stringify([place, lack.character, lack.where, lack.lender]) : String(at)
    groups.set(key, [...(groups.get(key) ?? []), diagnostic])
  }
  return [...groups.values()].flatMap(joinGroup)
}

function joinGroup(group: readonly Diagnostic[]): readonly Diagnostic[] {
  const [first] = group
  if (!first?.lack || group.length < 2) return group
  const fonts = [...new Set(group.flatMap(({ lack }) => lack?.fonts ?? []))]
  // What is no character of its own lacks in every font.
  if (fonts.length < 2) return [first]
  const isAgreed = group.every(({ hint }) => hint === first.hint)
  const lack = { ...first.lack, fonts }
  return [
    {
      ...first,
      message: messageOf(lack),
      lack,
      ...(!isAgreed && { hint: `Write it in other characters, or ${remedy}.` }),
    },
  ]
}

function reportGlyph(glyph: MissingGlyph, slide: string, placeOf: PlaceOf): Diagnostic {
  const character = String.fromCodePoint(glyph.codePoint)
  const where = whereOf(slide)
  const report = (message: string, lack: Lack) => ({
    ...diagnose('glyph-missing', placeOf(slide, character), message, hintFor(glyph, character)),
    lack,
  })
  if (hasOrdinaryForm(glyph.codePoint)) {
    const message = `${named(character)} is a radical or compatibility form, not the character it looks like, ${where}.`
    return report(message, { character: named(character), where, fonts: [] })
  }
  const lack = { character: named(character), where, fonts: [fontOf(glyph)] }
  return report(messageOf(lack), lack)
}

function messageOf({ character, where, fonts, lender }: Lack): string {
  const lacking = fonts.length === 1 ? 'The font for' : 'The fonts for'
  const lent = lender === undefined ? '' : `: it is drawn in that for ${lender}`
  return `${lacking} ${listOf(fonts)} ${fonts.length === 1 ? 'has' : 'have'} no glyph for ${character}, ${where}${lent}.`
}

function whereOf(slide: string): string {
  return slide === '' ? 'in the text around the slides' : `on slide “${slide}”`
}

function fontOf({ code, locale }: MissingGlyph): string {
  return code ? `code in ${locale}` : locale
}

function hintFor({ codePoint, locale, rare }: MissingGlyph, character: string): string {
  if (hasOrdinaryForm(codePoint)) {
    const ordinary = ordinaryFormOf(character)
    return ordinary ? `Write ${named(ordinary)}.` : 'Write the ordinary character that looks like it.'
  }
  if (/\p{Extended_Pictographic}|\p{Emoji_Presentation}/u.test(character)) {
    return 'The font for emoji lacks this one: use another, a word or an image.'
  }
  if (rare || !isChinese(locale) || !/\p{Script=Han}/u.test(character))
    return `Write it in other characters, or ${remedy}.`
  return `Write the ${locales[locale].script === 'Hant' ? 'traditional' : 'simplified'} form, or ${remedy}.`
}

/** A character with its code point: “亿” (U+4EBF). */
function named(character: string): string {
  const codePoints = Array.from(character, (each) => {
    return `U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  })
  return `“${character}” (${codePoints.join(' ')})`
}
