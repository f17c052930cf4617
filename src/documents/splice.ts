/**
 * Documents are put together as bytes: a template is filled with a short mark for every long text, and the texts are
 * set in its place. A mark is enclosed in a control character, which no text of an author holds.
 */
const edge = '\u0001'
const edgeByte = 1

/** What is enclosed in the mark of an image. */
const named = /^(=|&#x3D;)([0-9a-f]*)$/

/** Long texts as UTF-8 by the mark that stands for them. */
type Parts = ReadonlyMap<string, readonly Uint8Array[]>

/** The mark of the part of a number. */
export function partMark(number: number): string {
  return `${edge}${number}${edge}`
}

/** What stands for the address of an image. A template escapes its equals sign where it will escape the address. */
export function imageMark(path: string): string {
  return `${edge}=${Buffer.from(path).toString('hex')}${edge}`
}

/** A document with its parts in place of their marks. */
export function spliceParts(shell: string, parts: Parts): Uint8Array {
  const pieces: Uint8Array[] = []
  let rest = shell
  for (;;) {
    const start = rest.indexOf(edge)
    const end = rest.indexOf(edge, start + 1)
    const part = start < 0 || end < 0 ? undefined : parts.get(rest.slice(start, end + 1))
    if (start < 0 || end < 0) break
    pieces.push(Buffer.from(rest.slice(0, part ? start : end)), ...(part ?? []))
    rest = rest.slice(part ? end + 1 : end)
  }
  pieces.push(Buffer.from(rest))
  return Buffer.concat(pieces)
}

/**
 * A slide with the addresses of its images in place of their marks. Those that the same slide in a `lender` has in the
 * same place are left empty.
 */
export function spliceImages(html: Uint8Array, urls: ImageUrls, lender?: Uint8Array): readonly Uint8Array[] {
  if (!html.includes(edgeByte)) return [html]
  const lent = lender ? marksIn(lender) : []
  const pieces: Uint8Array[] = []
  let from = 0
  let at = 0
  for (;;) {
    const start = html.indexOf(edgeByte, from)
    const end = start < 0 ? -1 : html.indexOf(edgeByte, start + 1)
    if (end < 0) break
    const found = named.exec(new TextDecoder().decode(html.subarray(start + 1, end)))
    if (found) {
      const isLent = lent[at++] === found[2]
      const url = isLent ? undefined : urls(Buffer.from(found[2] ?? '', 'hex').toString())
      pieces.push(html.subarray(from, start), ...(url ? [found[1] === '=' ? url.plain : url.escaped] : []))
      from = end + 1
    } else {
      pieces.push(html.subarray(from, end))
      from = end
    }
  }
  return [...pieces, html.subarray(from)]
}

/** What the marks of images name, in order. */
function marksIn(html: Uint8Array): readonly string[] {
  if (!html.includes(edgeByte)) return []
  const parts = new TextDecoder().decode(html).split(edge)
  return parts.flatMap((part) => named.exec(part)?.[2] ?? [])
}

/** The address of the image at a path, as it stands and as HTML. */
export type ImageUrls = (path: string) => { readonly plain: Uint8Array; readonly escaped: Uint8Array } | undefined

/** Addresses by path, made when first asked for. */
export function createImageUrls(urls: ReadonlyMap<string, string>): ImageUrls {
  const made = new Map<string, { readonly plain: Uint8Array; readonly escaped: Uint8Array }>()
  return (path) => {
    const known = made.get(path)
    const url = urls.get(path)
    if (known || url === undefined) return known
    // A data address holds nothing else that HTML escapes.
    const both = { plain: Buffer.from(url), escaped: Buffer.from(url.replaceAll('=', '&#x3D;')) }
    made.set(path, both)
    return both
  }
}
