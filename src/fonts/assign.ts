import type { FontRole, FontWeight } from '../model/theme.ts'
import { covers } from './coverage.ts'
import { admits, asciiCharacters, type FontFamily, familiesOf, roleOf, type TextStyle } from './faces.ts'
import type { FontFile } from './font-file.ts'
import { hasOrdinaryForm } from './ordinary-form.ts'
import type { MergedUse } from './usage.ts'

/** A face to be cut, with the code points it must hold. */
export interface Face {
  readonly family: FontFamily
  readonly weight: FontWeight
  /** The font it is cut from. */
  readonly role: FontRole
  readonly codePoints: Set<number>
}

/** A character that no family of its text can draw. */
export interface MissingGlyph extends TextStyle {
  readonly codePoint: number
  readonly weight?: FontWeight
  /** A Han character that is not the other script's form of one. */
  readonly rare?: true
  readonly slides: readonly string[]
}

/** The opened font of a role. */
export type FontOf = (role: FontRole, weight: FontWeight) => FontFile

/** Steers the text around it and has no glyph of its own: controls, joiners, variation selectors. */
const invisible = /[\p{Cc}\p{Default_Ignorable_Code_Point}]/u

/**
 * Gives every character to the first family that has it, as a browser does. A regular face also gets the
 * characters that are bold somewhere: should a style sheet draw one of them in regular, it is there.
 */
export function assignFaces(
  uses: readonly MergedUse[],
  fontOf: FontOf,
): { readonly faces: readonly Face[]; readonly missing: readonly MissingGlyph[] } {
  const faces = new Map<string, Face>()
  const missing: MissingGlyph[] = []
  for (const use of uses) {
    const families = familiesFor(use)
    for (const weight of weightsOf(use)) {
      for (const codePoint of use.codePoints) {
        if (invisible.test(String.fromCodePoint(codePoint))) continue
        const family = hasOrdinaryForm(codePoint)
          ? undefined
          : families.find((family) => draws(family, weight, codePoint, fontOf))
        if (family) faceOf(faces, family, weight, fontOf).codePoints.add(codePoint)
        else if (!use.beside) missing.push({ ...styleOf(use), codePoint, weight, slides: use.slidesOf(codePoint) })
      }
    }
  }
  return { faces: [...faces.values()], missing }
}

function styleOf({ locale, han, code }: MergedUse): TextStyle {
  return { locale, han, code }
}

/** The families tried for the characters of a text; the large font of emoji is left closed where there is none. */
export function familiesFor(use: MergedUse): readonly FontFamily[] {
  for (const codePoint of use.codePoints)
    if (codePoint > 0x2000 && emoji.test(String.fromCodePoint(codePoint))) return familiesOf(use)
  return familiesOf(use).filter((family) => family !== 'duilian-emoji')
}

const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u

/** The weights in which the characters of a text are embedded. */
export function weightsOf({ weight }: Pick<MergedUse, 'weight'>): readonly FontWeight[] {
  return weight === 700 ? [400, 700] : [400]
}

/** What joins characters to one emoji: the glyph of a family or of a keycap is asked for with all of them. */
const emojiJoiners = Array.from('\u200d\u20e3\ufe0f#*0123456789', (character) => character.codePointAt(0) ?? 0)

function draws(family: FontFamily, weight: FontWeight, codePoint: number, fontOf: FontOf): boolean {
  return admits(family, codePoint) && covers(fontOf(roleOf(family), weight).coverage, codePoint)
}

function faceOf(faces: Map<string, Face>, family: FontFamily, weight: FontWeight, fontOf: FontOf): Face {
  const key = `${family} ${weight}`
  const known = faces.get(key)
  if (known) return known
  const always = family === 'duilian-latin' ? asciiCharacters : family === 'duilian-emoji' ? emojiJoiners : []
  const codePoints = new Set(always.filter((codePoint) => draws(family, weight, codePoint, fontOf)))
  const face = { family, weight, role: roleOf(family), codePoints }
  faces.set(key, face)
  return face
}
