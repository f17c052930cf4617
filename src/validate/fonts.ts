import { type Diagnostic, diagnose, type Place } from '../model/diagnostic.ts'
import { mapFonts } from '../model/fonts.ts'
import { resolveInside } from '../model/path.ts'
import type { RawYaml } from '../model/raw.ts'
import type { FontFiles, FontRole, OfFonts } from '../model/theme.ts'
import type { RawTheme } from './schemas/deck-schema.ts'

type RawFonts = NonNullable<RawTheme['fonts']>

/** The author's fonts as paths inside the project, and where they are named. Reports `font-missing` for other paths. */
export function readFonts(
  given: RawFonts,
  { file, yaml }: { readonly file: string; readonly yaml: RawYaml },
  diagnostics: Diagnostic[],
): { readonly fonts: FontFiles; readonly places: OfFonts<Place> } {
  const { files, keys } = byRole(given)
  const placeOf = (role: FontRole, weight: number) =>
    yaml.placeOf(['theme', 'fonts', ...(keys.get(role) ?? [role]), weight])
  const places = mapFonts(files, (_, role, weight) => placeOf(role, weight))
  const fonts = mapFonts(files, (font, role, weight) => {
    const path = resolveInside(file, font)
    if (path === undefined) {
      const hint = 'Copy the font into the project and write its path relative to the deck.'
      diagnostics.push(diagnose('font-missing', placeOf(role, weight), `"${font}" is not inside the project.`, hint))
    }
    return path ?? font
  })
  return { fonts, places }
}

/** The fonts of each role, where every fallback is a role of its own, and the keys that lead to a fallback. */
function byRole({ fallback, ...fonts }: RawFonts) {
  const listed = Array.isArray(fallback) ? fallback : fallback === undefined ? [] : [fallback]
  const others = listed.map((font, at) => ({
    role: `fallback-${at + 1}` as const,
    files: typeof font === 'string' ? { 400: font } : font,
    keys: Array.isArray(fallback) ? ['fallback', at] : ['fallback'],
  }))
  return {
    files: { ...fonts, ...Object.fromEntries(others.map(({ role, files }) => [role, files])) },
    keys: new Map<FontRole, readonly (string | number)[]>(others.map(({ role, keys }) => [role, keys])),
  }
}
