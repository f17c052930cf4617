import type { FontFiles, FontRole, FontWeight } from '../model/theme.ts'
import {
  type FontFamily,
  fallbackRoles,
  fontFamilies,
  isChineseRole,
  otherRegions,
  roleOf,
  unicodeRangeOf,
} from './faces.ts'

/** A font as it is embedded. */
export interface EmbeddedFace {
  readonly family: FontFamily
  readonly weight: FontWeight
  /** The only characters it is for, beside another face of the family; all if absent. */
  readonly only?: ReadonlySet<number>
  readonly woff2: Uint8Array
}

/** The `@font-face` rules of the faces, in order, one a line, fonts as data URIs. */
export function fontFaceCss(faces: readonly EmbeddedFace[]): string {
  return faces.map(fontFaceRule).join('')
}

/**
 * `@font-face` rules for whole fonts that a server keeps; a browser fetches those whose characters it meets. Of several
 * faces of a family it looks at the last one first.
 */
export function fontLinkCss(urlOf: (role: FontRole, weight: FontWeight) => string, own: FontFiles): string {
  return fontFamilies
    .flatMap((family) => [...lendersOf(family, own)].reverse().map((role) => ({ family, role })))
    .flatMap((face) => ([400, 700] as const).map((weight) => ({ ...face, weight })))
    .map(({ family, role, weight }) => {
      const isBorrowed = isChineseRole(role) && role !== roleOf(family)
      const range = isBorrowed ? hanRange : unicodeRangeOf(family)
      const source = `src:url(${urlOf(role, weight)}) format("truetype")${range ? `;unicode-range:${range}` : ''}`
      return `@font-face{font-family:"${family}";font-weight:${weight};font-style:normal;font-display:block;${source}}\n`
    })
    .join('')
}

/** Blocks of Han characters: for any other sign no large font of another region is fetched. */
const hanRange = 'U+3400-9fff,U+20000-3ffff'

function lendersOf(family: FontFamily, own: FontFiles): readonly FontRole[] {
  const role = roleOf(family)
  return isChineseRole(role) ? [role, ...fallbackRoles(own), ...otherRegions(role)] : [role]
}

function fontFaceRule({ family, weight, only, woff2 }: EmbeddedFace): string {
  const data = Buffer.from(woff2.buffer, woff2.byteOffset, woff2.byteLength).toString('base64')
  const source = `src:url(data:font/woff2;base64,${data}) format("woff2")${only ? `;unicode-range:${rangeOf(only)}` : ''}`
  return `@font-face{font-family:"${family}";font-weight:${weight};font-style:normal;font-display:block;${source}}\n`
}

function rangeOf(codePoints: ReadonlySet<number>): string {
  const sorted = [...codePoints].sort((left, right) => left - right)
  return sorted.map((codePoint) => `U+${codePoint.toString(16)}`).join(',')
}
