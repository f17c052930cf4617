import { type ChineseLocale, locales } from '../model/locale.ts'
import type { FontRole, FontWeight } from '../model/theme.ts'
import type { Face, FontOf, MissingGlyph } from './assign.ts'
import { covers } from './coverage.ts'
import { fallbackRoles, isChineseRole, otherRegions } from './faces.ts'
import { type FontTableRequest, openFonts } from './font-table.ts'
import { hasOrdinaryForm } from './ordinary-form.ts'

/** The form of each of some characters in a script: the character itself where the script has no other. */
export type FormsIn = (script: 'Hans' | 'Hant', characters: readonly string[]) => Promise<ReadonlyMap<string, string>>

/** A character that is drawn from the font of another region. */
export interface BorrowedGlyph extends MissingGlyph {
  readonly lender: ChineseLocale
}

/** What became of characters that the fonts of their texts lack. */
export interface Lent {
  readonly faces: readonly Face[]
  readonly fontOf: FontOf
  readonly borrowed: readonly BorrowedGlyph[]
  readonly missing: readonly MissingGlyph[]
}

/**
 * Looks in other fonts for characters that those of their texts lack: in the author's fallbacks for all, then in the
 * fonts of other regions for Han characters. The form that the other script has of a character is not looked for there:
 * it is no rare character, but one that was not converted.
 */
export async function lendGlyphs(
  lacking: readonly MissingGlyph[],
  request: FontTableRequest & { readonly formsIn: FormsIn },
): Promise<Lent> {
  const glyphs = await markRare(lacking, request.formsIn)
  const lendersOf = ({ han, rare }: MissingGlyph): readonly FontRole[] => [
    ...fallbackRoles(request.own),
    ...(rare ? otherRegions(han) : []),
  ]
  const slots = glyphs.flatMap((glyph) => lendersOf(glyph).map((role) => ({ role, weight: weightOf(glyph) })))
  const { value: fontOf } = await openFonts(slots, request)
  const faces = new Map<string, Face>()
  const borrowed: BorrowedGlyph[] = []
  const missing: MissingGlyph[] = []
  for (const glyph of glyphs) {
    const weight = weightOf(glyph)
    const role = hasOrdinaryForm(glyph.codePoint)
      ? undefined
      : lendersOf(glyph).find((one) => covers(fontOf(one, weight).coverage, glyph.codePoint))
    if (role === undefined) missing.push(glyph)
    else addTo(faces, { family: `duilian-${glyph.han}`, weight, role }, glyph.codePoint)
    if (role !== undefined && isChineseRole(role)) borrowed.push({ ...glyph, lender: role })
  }
  return { faces: [...faces.values()], fontOf, borrowed, missing }
}

/** Says of Han characters whether they have no other form in the script of their text. */
async function markRare(glyphs: readonly MissingGlyph[], formsIn: FormsIn): Promise<readonly MissingGlyph[]> {
  const scriptOf = ({ han }: MissingGlyph) => (locales[han].script === 'Hans' ? 'Hans' : 'Hant')
  const charactersIn = (script: 'Hans' | 'Hant') =>
    glyphs.filter((glyph) => isHan(glyph) && scriptOf(glyph) === script).map(characterOf)
  const forms = {
    Hans: await formsOf('Hans', charactersIn('Hans'), formsIn),
    Hant: await formsOf('Hant', charactersIn('Hant'), formsIn),
  }
  return glyphs.map((glyph) => {
    const character = characterOf(glyph)
    return forms[scriptOf(glyph)].get(character) === character ? { ...glyph, rare: true } : glyph
  })
}

async function formsOf(script: 'Hans' | 'Hant', characters: readonly string[], formsIn: FormsIn) {
  return characters.length > 0 ? formsIn(script, characters) : new Map<string, string>()
}

function addTo(faces: Map<string, Face>, face: Omit<Face, 'codePoints'>, codePoint: number): void {
  const key = `${face.family} ${face.weight} ${face.role}`
  const known = faces.get(key) ?? { ...face, codePoints: new Set<number>() }
  faces.set(key, known)
  known.codePoints.add(codePoint)
}

function isHan(glyph: MissingGlyph): boolean {
  return /\p{Script=Han}/u.test(characterOf(glyph))
}

function characterOf({ codePoint }: MissingGlyph): string {
  return String.fromCodePoint(codePoint)
}

function weightOf({ weight = 400 }: MissingGlyph): FontWeight {
  return weight
}
