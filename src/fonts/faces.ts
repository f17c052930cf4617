import { type ChineseLocale, isChinese, type Locale, locales, localeTags } from '../model/locale.ts'
import type { FallbackRole, FontFiles, FontRole, FontWeight, Typeface } from '../model/theme.ts'

/**
 * The font families that a theme's style sheet may name, each in weights 400 and 700:
 *
 *   duilian-zh-Hans-CN, duilian-zh-Hant-TW, duilian-zh-Hant-HK   the Han font of that locale
 *   duilian-latin         the Latin font's letters, digits and ASCII punctuation (`latinRanges`)
 *   duilian-latin-extra   the rest of the Latin font: “ ” ‘ ’ – — … · →
 *   duilian-code          the font of code
 *   duilian-emoji         the font of emoji, in outlines of one colour
 *   duilian-math          the font of formulas, with the table that says how they are laid out
 *
 * What a style sheet must write, for everything that is checked here to be drawn; <han> is the family of the
 * nearest Chinese language around the text, or "duilian-zh-Hans-CN" where there is none:
 *
 *   :lang(zh)   font-family: "duilian-latin", <han>, "duilian-latin-extra", "duilian-emoji"
 *   :lang(ja)   the same, with "duilian-zh-Hans-CN", which has kana and the Japanese forms of characters
 *   :lang(en)   font-family: "duilian-latin", "duilian-latin-extra", <han>, "duilian-emoji"
 *   code        font-family: "duilian-code", <han>, "duilian-latin", "duilian-latin-extra", "duilian-emoji"
 *   formula     font-family: "duilian-math", <han>, "duilian-latin", "duilian-latin-extra", in weight 400
 *
 * A family of Han fonts may have a second face for a few characters that its own font lacks (`lend.ts`): every text
 * names one of these families, so that no style sheet need know of it.
 *
 * The two Latin families share no character, so no outline is embedded twice and no `unicode-range` is
 * needed: “ ” — … in Chinese text fall to the Han font because "duilian-latin" does not hold them.
 */
export type FontFamily =
  | `duilian-${ChineseLocale}`
  | 'duilian-latin'
  | 'duilian-latin-extra'
  | 'duilian-code'
  | 'duilian-emoji'
  | 'duilian-math'

/** A way of setting text: what decides which families are tried. */
export interface TextStyle {
  readonly locale: Locale
  /** Whose font draws Han characters: `locale` if it is Chinese, else the nearest Chinese language around it. */
  readonly han: ChineseLocale
  readonly code: boolean
  /** Only of formulas. */
  readonly math?: true
}

/** The roles that are never without a font. */
type BundledRole = Exclude<FontRole, FallbackRole>

/** The fonts that come with duilian, as package specifiers. All are static TrueType under the OFL 1.1. */
const bundledFonts: Readonly<Record<BundledRole, Readonly<Record<FontWeight, string>>>> = {
  'zh-Hans-CN': bundled('noto-sans-sc', 'NotoSansSC'),
  'zh-Hant-TW': bundled('noto-sans-tc', 'NotoSansTC'),
  'zh-Hant-HK': bundled('noto-sans-hk', 'NotoSansHK'),
  latin: bundled('inter', 'Inter'),
  code: bundled('jetbrains-mono', 'JetBrainsMono'),
  emoji: bundled('noto-emoji', 'NotoEmoji'),
  // It has one weight, in which all formulas are set.
  math: { ...bundled('noto-sans-math', 'NotoSansMath'), 700: bundled('noto-sans-math', 'NotoSansMath')[400] },
}

/** All roles that every deck has a font for. */
export const bundledRoles = Object.keys(bundledFonts) as readonly BundledRole[]

/**
 * Code points of `duilian-latin`, as pairs of first and last. They leave out · ‘ ’ “ ” – — …, which
 * Chinese text draws full width from its Han font. Superscripts and subscripts are in it as a whole: Han fonts have
 * some of them, and a number is set in one face.
 */
const latinRanges = [
  [0x20, 0x7e],
  [0xa0, 0xb6],
  [0xb8, 0x24f],
  [0x2070, 0x209f],
  [0x20a0, 0x20cf],
  [0x2122, 0x2122],
] as const

/** Printable ASCII: always embedded in `duilian-latin`, so that typing English never makes a new subset. */
export const asciiCharacters: readonly number[] = Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index)

function bundled(name: string, file: string): Readonly<Record<FontWeight, string>> {
  const folder = `@expo-google-fonts/${name}`
  return { 400: `${folder}/400Regular/${file}_400Regular.ttf`, 700: `${folder}/700Bold/${file}_700Bold.ttf` }
}

/** Typefaces that a style sheet may ask for by "--typeface", whose packages are the author's to install. */
export const optionalTypefaces: Readonly<
  Record<
    string,
    {
      readonly title: string
      readonly packages: Readonly<Partial<Record<BundledRole, readonly [name: string, file: string]>>>
    }
  >
> = {
  serif: {
    title: 'Noto Serif and Source Serif',
    packages: {
      'zh-Hans-CN': ['noto-serif-sc', 'NotoSerifSC'],
      'zh-Hant-TW': ['noto-serif-tc', 'NotoSerifTC'],
      'zh-Hant-HK': ['noto-serif-hk', 'NotoSerifHK'],
      latin: ['source-serif-4', 'SourceSerif4'],
    },
  },
}

/** What stands before the specifier of a font in a package, where a path is expected. */
const inPackage = 'npm:'

/** A typeface as far as its packages are installed; undefined for a name that is none. */
export function findTypeface(name: string, resolve: (specifier: string) => string | undefined): Typeface | undefined {
  const known = Object.hasOwn(optionalTypefaces, name) ? optionalTypefaces[name] : undefined
  if (!known) return undefined
  const roles = Object.entries(known.packages) as [FontRole, readonly [string, string]][]
  const fonts = roles.flatMap(([role, [folder, file]]) => {
    const specifiers = bundled(folder, file)
    const isThere = [specifiers[400], specifiers[700]].every((specifier) => resolve(specifier) !== undefined)
    return isThere ? [[role, { 400: inPackage + specifiers[400], 700: inPackage + specifiers[700] }] as const] : []
  })
  const packages = roles.map(([role, [folder]]) => [role, `@expo-google-fonts/${folder}`] as const)
  return { title: known.title, fonts: Object.fromEntries(fonts), packages: Object.fromEntries(packages) }
}

/** The packages of optional typefaces that are installed: with another one the same deck looks otherwise. */
export function installedTypefaces(resolve: (specifier: string) => string | undefined): readonly string[] {
  return Object.values(optionalTypefaces).flatMap(({ packages }) =>
    Object.values(packages).flatMap(([folder, file]) => (resolve(bundled(folder, file)[400]) ? [folder] : [])),
  )
}

/** True for a font that lies in a package, and not in the project. */
export function isInPackage(path: string): boolean {
  return path.startsWith(inPackage)
}

/** Where the font of a role comes from: the author's file, or else a package specifier. */
export function fontSource(
  role: FontRole,
  weight: FontWeight,
  own: FontFiles,
): { readonly path: string } | { readonly specifier: string } {
  const path = own[role]?.[weight]
  if (path !== undefined && isInPackage(path)) return { specifier: path.slice(inPackage.length) }
  if (path !== undefined) return { path }
  if (!isFallback(role)) return { specifier: bundledFonts[role][weight] }
  // It may come in one weight, which is better than none.
  const other = own[role]?.[weight === 400 ? 700 : 400]
  if (other === undefined) throw new Error(`Nobody named a font as ${role}`)
  return { path: other }
}

/** The author's fonts for what all others lack, in the order in which they are tried. */
export function fallbackRoles(own: FontFiles): readonly FallbackRole[] {
  return (Object.keys(own) as FontRole[]).filter(isFallback) // Its keys by type.
}

/** The other Chinese locales, those of the same script first: their fonts may have a rare character. */
export function otherRegions(han: ChineseLocale): readonly ChineseLocale[] {
  const others = localeTags.filter(isChinese).filter((locale) => locale !== han)
  const isAlike = (locale: ChineseLocale) => locales[locale].script === locales[han].script
  return [...others.filter(isAlike), ...others.filter((locale) => !isAlike(locale))]
}

/** True for the role of a Han font. */
export function isChineseRole(role: FontRole): role is ChineseLocale {
  return (localeTags as readonly string[]).includes(role)
}

function isFallback(role: FontRole): role is FallbackRole {
  return role.startsWith('fallback-')
}

/** The locale whose font draws Han characters in a text, inside a text whose Han characters have `around`. */
export function hanOf(locale: Locale, around: ChineseLocale = 'zh-Hans-CN'): ChineseLocale {
  return isChinese(locale) ? locale : around
}

/** The families tried for a text, in the order of the style sheet. */
export function familiesOf({ locale, han, code, math }: TextStyle): readonly FontFamily[] {
  const chinese = `duilian-${han}` as const
  if (math) return ['duilian-math', chinese, 'duilian-latin', 'duilian-latin-extra']
  if (code) return ['duilian-code', chinese, 'duilian-latin', 'duilian-latin-extra', 'duilian-emoji']
  return isChinese(locale)
    ? ['duilian-latin', chinese, 'duilian-latin-extra', 'duilian-emoji']
    : ['duilian-latin', 'duilian-latin-extra', chinese, 'duilian-emoji']
}

/** The role whose font file a family is cut from. */
export function roleOf(family: FontFamily): FontRole {
  if (family === 'duilian-latin-extra') return 'latin'
  return family.slice('duilian-'.length) as FontRole // All other families are named after their role.
}

/** Every family. */
export const fontFamilies: readonly FontFamily[] = [
  ...localeTags.filter(isChinese).map((locale) => `duilian-${locale}` as const),
  'duilian-latin',
  'duilian-latin-extra',
  'duilian-code',
  'duilian-emoji',
  'duilian-math',
]

/** The CSS `unicode-range` that makes a whole font draw what the family's subset would; undefined for all it has. */
export function unicodeRangeOf(family: FontFamily): string | undefined {
  if (family !== 'duilian-latin') return undefined
  return latinRanges.map(([first, last]) => `U+${first.toString(16)}-${last.toString(16)}`).join(',')
}

/** True if a family may hold a code point at all, whatever its font covers. */
export function admits(family: FontFamily, codePoint: number): boolean {
  if (family !== 'duilian-latin' && family !== 'duilian-latin-extra') return true
  const isPlain = latinRanges.some(([first, last]) => first <= codePoint && codePoint <= last)
  return isPlain === (family === 'duilian-latin')
}
