import { addressesInCss } from '../load/html-demands.ts'
import { placeAt, type SourceText } from '../load/source.ts'
import { type Diagnostic, diagnose, type Outcome } from '../model/diagnostic.ts'
import type { Folder } from '../model/effects.ts'
import { imageType, resolveInside } from '../model/path.ts'
import { probeImage } from '../validate/probe-image.ts'

/**
 * A style sheet of a project with the pictures it names in it as data: addresses; their paths are relative to it.
 * Reports `image-missing` for a picture that is not there, and `resource-outside` for all else it asks for.
 */
export async function embedFiles(source: SourceText, project: Folder): Promise<Outcome<string>> {
  const diagnostics: Diagnostic[] = []
  let text = source.text
  const addresses = new Set(addressesInCss(source.text).filter((address) => !/^(?:data:|#|$)/i.test(address)))
  for (const address of addresses) {
    const path = resolveInside(source.file, address)
    const type = path === undefined ? undefined : imageType(path)
    const bytes = path === undefined || type === undefined ? undefined : await project.read(path)
    const fault = path === undefined || !bytes ? undefined : probeImage(path, bytes)
    if (bytes && fault === undefined) {
      text = replaceAddress(text, address, `data:${type};base64,${Buffer.from(bytes).toString('base64')}`)
    } else diagnostics.push(reportAddress(source, address, type === undefined ? undefined : path, fault))
  }
  return { value: text, diagnostics }
}

function replaceAddress(css: string, address: string, uri: string): string {
  const quoted = address.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return css.replace(new RegExp(`url\\(\\s*(["']?)${quoted}\\1\\s*\\)`, 'gi'), () => `url("${uri}")`)
}

function reportAddress(
  source: SourceText,
  address: string,
  path: string | undefined,
  fault: string | undefined,
): Diagnostic {
  const at = Math.max(0, source.text.indexOf(address))
  const place = placeAt(source, at, at + address.length)
  if (path !== undefined) {
    const message = fault === undefined ? `There is no file "${path}" in the project.` : `The file "${path}" ${fault}.`
    return diagnose('image-missing', place, message, "Paths are relative to the style sheet's file.")
  }
  const hint = /\.(?:woff2?|ttf|otf)\b|fonts\./i.test(address)
    ? 'Fonts are named in the deck, under theme.fonts, so that they are cut down and found by searching.'
    : /\.css\b/i.test(address)
      ? 'Put the rules themselves into this file.'
      : 'Copy the picture into the project and write its path relative to this file.'
  return diagnose('resource-outside', place, `This style sheet asks for "${address}", which decks do not hold.`, hint)
}

/** A style sheet that can stand inside `<style>`: the parser must not see the end of the element, to CSS it is the same. */
export function escapeStyle(css: string): string {
  return css.replace(/<(?=\/style)/gi, '\\3c ')
}

/** The characters that style sheets draw themselves: strings of `content` and of list markers, escapes resolved. */
export function charactersInCss(css: string): string {
  const declared = css.matchAll(/(?<![\w-])(?:content|list-style(?:-type)?|quotes)\s*:([^;}]*)/gi)
  const strings = Array.from(declared, ([, value = '']) => [
    ...value.matchAll(/"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/gs),
  ])
  return strings
    .flat()
    .map(([, double, single]) => double ?? single ?? '')
    .join('')
    .replace(/\\([\da-f]{1,6})\s?|\\(.)/gis, (_, code?: string, other = '') =>
      code === undefined ? other : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
    )
}
