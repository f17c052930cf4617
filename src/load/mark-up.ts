import { addressPattern } from '../model/address.ts'
import type { Inline } from '../model/segment.ts'
import type { Span } from './slides.ts'
import { placeAt, type SourceText } from './source.ts'

/** Highlighted words, as several programs write them, and web addresses, which GFM makes links; a==b==c is arithmetic. */
const marked = new RegExp(
  String.raw`(?<![\w=])==(?<highlight>[^\s=](?:[^=\n]*[^\s=])?)==(?![\w=])|(?<![\w/])(?<address>${addressPattern})`,
  'gu',
)

/** A text with its highlights and addresses as inlines of their own. */
export function markUp(source: SourceText, span: Span, text: string): readonly Inline[] {
  if (!text.includes('==') && !/:\/\/|www\./.test(text)) return [{ kind: 'text', text }]
  const inlines: Inline[] = []
  let done = 0
  let searched = span.from
  for (const { 0: found, index, groups = {} } of text.matchAll(marked)) {
    if (done < index) inlines.push({ kind: 'text', text: text.slice(done, index) })
    done = index + found.length
    const { highlight, address } = groups
    if (highlight !== undefined)
      inlines.push({ kind: 'element', tag: 'mark', children: [{ kind: 'text', text: highlight }] })
    else if (address !== undefined) {
      const at = Math.max(source.text.indexOf(address, searched), searched)
      searched = Math.min(at + address.length, span.to)
      const url = address.startsWith('www.') ? `http://${address}` : address
      const place = placeAt(source, at, searched)
      inlines.push({ kind: 'link', url, children: [{ kind: 'text', text: address }], place })
    }
  }
  if (done < text.length) inlines.push({ kind: 'text', text: text.slice(done) })
  return inlines
}
