import { type Diagnostic, diagnose, type Place } from '../model/diagnostic.ts'
import { isChinese, locales } from '../model/locale.ts'
import type { MissingGlyph } from './assign.ts'
import { hasOrdinaryForm, ordinaryFormOf } from './ordinary-form.ts'

/** Where a character stands in the author's files; undefined if that is not known. */
export type PlaceOf = (slideId: string, character: string) => Place | undefined

/** More of them are counted, not listed: a deck with the wrong font misses hundreds. */
const listed = 20

const remedy = 'name a font file that has it under theme.fonts'

/** Reports `glyph-missing` once for each character and slide, and how many more there are. */
export function reportMissing(missing: readonly MissingGlyph[], placeOf: PlaceOf): readonly Diagnostic[] {
  const each = new Map(
    missing.flatMap((glyph) => glyph.slides.map((slide) => [`${glyph.codePoint} ${slide}`, { glyph, slide }] as const)),
  )
  const diagnostics = [...each.values()].slice(0, listed).map(({ glyph, slide }) => reportGlyph(glyph, slide, placeOf))
  const more = each.size - listed
  if (more <= 0) return diagnostics
  const message = more === 1 ? 'One more character has no glyph.' : `${more} more characters have no glyph.`
  return [...diagnostics, diagnose('glyph-missing', undefined, message)]
}

/** Joins reports of the same character at the same place, each of another variant, to one that names their fonts. */
export function joinMissing(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const groups = new Map<string, Diagnostic[]>()
  for (const [at, diagnostic] of diagnostics.entries()) {
    const { lack, place } = diagnostic
    const key = lack ? JSON.stringify([place, lack.what]) : String(at)
    groups.set(key, [...(groups.get(key) ?? []), diagnostic])
  }
  return [...groups.values()].flatMap(joinGroup)
}

function joinGroup(group: readonly Diagnostic[]): readonly Diagnostic[] {
  const [first] = group
  const fonts = [...new Set(group.flatMap(({ lack }) => lack?.font ?? []))]
  if (!first?.lack || fonts.length < 2) return group
  const list = `${fonts.slice(0, -1).join(', ')} and ${fonts.at(-1)}`
  const message = `The fonts for ${list} have no glyph for ${first.lack.what}.`
  const isAgreed = group.every(({ hint }) => hint === first.hint)
  return [{ ...first, message, ...(!isAgreed && { hint: `Write it in other characters, or ${remedy}.` }) }]
}

function reportGlyph(glyph: MissingGlyph, slide: string, placeOf: PlaceOf): Diagnostic {
  const character = String.fromCodePoint(glyph.codePoint)
  const where = slide === '' ? 'in the text around the slides' : `on slide “${slide}”`
  const report = (message: string) =>
    diagnose('glyph-missing', placeOf(slide, character), message, hintFor(glyph, character))
  if (hasOrdinaryForm(glyph.codePoint)) {
    return report(`${named(character)} is a radical or compatibility form, not the character it looks like, ${where}.`)
  }
  const font = glyph.code ? `code in ${glyph.locale}` : glyph.locale
  const what = `${named(character)}, ${where}`
  return { ...report(`The font for ${font} has no glyph for ${what}.`), lack: { font, what } }
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
