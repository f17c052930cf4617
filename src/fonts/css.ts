import type { FontWeight } from '../model/deck.ts'
import type { FontFamily } from './faces.ts'

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

function fontFaceRule({ family, weight, woff2 }: EmbeddedFace): string {
  const data = Buffer.from(woff2.buffer, woff2.byteOffset, woff2.byteLength).toString('base64')
  const source = `src:url(data:font/woff2;base64,${data}) format("woff2")`
  return `@font-face{font-family:"${family}";font-weight:${weight};font-style:normal;font-display:block;${source}}\n`
}
