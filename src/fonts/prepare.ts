import type { Diagnostic, Outcome } from '../model/diagnostic.ts'
import type { Locale } from '../model/locale.ts'
import { assignFaces, type Face, type FontOf, familiesFor, weightsOf } from './assign.ts'
import { fontFaceCss } from './css.ts'
import { roleOf } from './faces.ts'
import { type FontSlot, type FontTableRequest, openFonts, reportFault } from './font-table.ts'
import { type FormsIn, type Lent, lendGlyphs } from './lend.ts'
import { type PlaceOf, reportBorrowed, reportMissing, type WrittenFor } from './missing.ts'
import { subset } from './subset.ts'
import { type DrawnText, type MergedUse, mergeTexts, usesOf } from './usage.ts'

/** What the parts of a document draw, in their order. */
export type DrawnParts = Iterable<readonly DrawnText[]>

/** What `prepareFonts` needs beside the texts. */
export interface FontRequest extends FontTableRequest {
  /** The language of text that stands in no element with `lang`: the variant's primary locale. */
  readonly locale: Locale
  readonly placeOf?: PlaceOf
  readonly writtenFor?: WrittenFor
  readonly formsIn: FormsIn
  /** Characters drawn without standing in the HTML, such as CSS `content`. Printable ASCII is always there. */
  readonly extra?: string
}

/** Embedded fonts: the `@font-face` rules, and the size of the WOFF2 files in them, before base64. */
export interface PreparedFonts {
  readonly css: string
  readonly bytes: number
}

/**
 * Cuts the fonts of a document down to the characters that its parts draw. `faces.ts` lists
 * the family names, `collectUses` says what counts as bold.
 *
 * Reports `font-missing` and `font-unsuitable` for the author's font files, then
 * `glyph-missing` and `glyph-borrowed`; throws an
 * EnvironmentError if a bundled font is not installed.
 */
export async function prepareFonts(parts: DrawnParts, request: FontRequest): Promise<Outcome<PreparedFonts>> {
  const { cache } = request
  const assigned = await assignGlyphs(parts, request)
  if ('faults' in assigned) return { value: { css: '', bytes: 0 }, diagnostics: assigned.faults }
  const own = assigned.faces.map((face) => ({ face, fontOf: assigned.fontOf, only: undefined }))
  // Of two faces of a family the later one is looked at first, for its own characters.
  const lent = assigned.lent.faces.map((face) => ({ face, fontOf: assigned.lent.fontOf, only: face.codePoints }))
  const cut = await Promise.all(
    [...own, ...lent].map(async ({ face: { family, weight, role, codePoints }, fontOf, only }) => {
      const woff2 = await subset(fontOf(role, weight), [...codePoints], cache, role === 'math' ? 'math' : 'text')
      // All its glyphs could be cut, and these cannot: there is no font of which that was seen.
      if (!woff2) return reportFault({ role, weight }, request, 'damaged')
      return { family, weight, woff2, ...(only && { only }) }
    }),
  )
  const faults = cut.filter((face) => 'code' in face)
  if (faults.length > 0) return { value: { css: '', bytes: 0 }, diagnostics: faults }
  const embedded = cut.filter((face) => 'woff2' in face)
  const bytes = embedded.reduce((sum, { woff2 }) => sum + woff2.length, 0)
  return { value: { css: fontFaceCss(embedded), bytes }, diagnostics: reportLent(assigned.lent, request) }
}

/** Reports what `prepareFonts` does, and cuts no fonts. */
export async function checkGlyphs(parts: DrawnParts, request: FontRequest): Promise<readonly Diagnostic[]> {
  const assigned = await assignGlyphs(parts, request)
  return 'faults' in assigned ? assigned.faults : reportLent(assigned.lent, request)
}

type Assigned =
  | { readonly faults: readonly Diagnostic[] }
  | { readonly faces: readonly Face[]; readonly fontOf: FontOf; readonly lent: Lent }

async function assignGlyphs(parts: DrawnParts, request: FontRequest): Promise<Assigned> {
  const { locale, extra = '' } = request
  const uses = [...mergeTexts(parts), ...usesOf(extra, locale)]
  const { value: fontOf, diagnostics } = await openFonts(slotsOf(uses), request)
  if (diagnostics.length > 0) return { faults: diagnostics }
  const { faces, missing } = assignFaces(uses, fontOf)
  return { faces, fontOf, lent: await lendGlyphs(missing, request) }
}

function reportLent(
  { missing, borrowed }: Lent,
  { placeOf = () => undefined, writtenFor }: FontRequest,
): readonly Diagnostic[] {
  return [...reportMissing(missing, placeOf, writtenFor), ...reportBorrowed(borrowed, placeOf)]
}

function slotsOf(uses: readonly MergedUse[]): readonly FontSlot[] {
  return uses.flatMap((use) =>
    familiesFor(use).flatMap((family) => weightsOf(use).map((weight) => ({ role: roleOf(family), weight }))),
  )
}
