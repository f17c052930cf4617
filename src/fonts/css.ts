import type { FontRole, FontWeight } from '../model/deck.ts'
import { type FontFamily, fontFamilies, roleOf, unicodeRangeOf } from './faces.ts'

/** A font as it is embedded. */
export interface EmbeddedFace {
  readonly family: FontFamily
  readonly weight: FontWeight
  readonly woff2: Uint8Array
}

/** The `@font-face` rules of the faces, in order, one a line, fonts as data URIs. */
export function fontFaceCss(faces: readonly EmbeddedFace[]): string {
  return faces.map(fontFaceRule).join('')
}

/** `@font-face` rules for whole fonts that a server keeps; a browser fetches those whose characters it meets. */
export function fontLinkCss(urlOf: (role: FontRole, weight: FontWeight) => string): string {
  return fontFamilies
    .flatMap((family) => ([400, 700] as const).map((weight) => ({ family, weight })))
    .map(({ family, weight }) => {
      const range = unicodeRangeOf(family)
      const source = `src:url(${urlOf(roleOf(family), weight)}) format("truetype")${range ? `;unicode-range:${range}` : ''}`
      return `@font-face{font-family:"${family}";font-weight:${weight};font-style:normal;font-display:block;${source}}\n`
    })
    .join('')
}

function fontFaceRule({ family, weight, woff2 }: EmbeddedFace): string {
  const data = Buffer.from(woff2.buffer, woff2.byteOffset, woff2.byteLength).toString('base64')
  const source = `src:url(data:font/woff2;base64,${data}) format("woff2")`
  return `@font-face{font-family:"${family}";font-weight:${weight};font-style:normal;font-display:block;${source}}\n`
}
