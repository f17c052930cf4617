import { addressPattern, guessIn } from '../model/address.ts'
import { type Diagnostic, diagnose, type Place } from '../model/diagnostic.ts'
import type { Inline } from '../model/segment.ts'
import type { MarkdownContext } from './context.ts'
import type { Span } from './slide-lines.ts'
import { placeAt } from './source.ts'

/** Highlighted words, as several programs write them, and web addresses, which GFM makes links; a==b==c is arithmetic. */
const marked = new RegExp(
  String.raw`(?<![\w=])==(?<highlight>[^\s=](?:[^=\n]*[^\s=])?)==(?![\w=])|(?<![\w/])(?<address>${addressPattern})`,
  'gu',
)

/** A text with its highlights and addresses as inlines of their own. */
export function markUp({ source, diagnostics, inLink }: MarkdownContext, span: Span, text: string): readonly Inline[] {
  if (!text.includes('==') && !/:\/\/|www\./.test(text)) return [{ kind: 'text', text }]
  const inlines: Inline[] = []
  let done = 0
  let searched = span.from
  for (const { 0: found, index, groups = {} } of text.matchAll(marked)) {
    if (groups.address !== undefined && inLink) continue
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
      diagnostics.push(...checkEnd(address, text.slice(done), place))
      inlines.push({ kind: 'link', url, children: [{ kind: 'text', text: address }], place })
    }
  }
  if (done < text.length) inlines.push({ kind: 'text', text: text.slice(done) })
  return inlines
}

/** An address with Chinese right behind it may end too early or too late: a wrong one is not made in silence. */
function checkEnd(address: string, after: string, place: Place): readonly Diagnostic[] {
  const guess = guessIn(address, after)
  if (!guess) return []
  const message =
    guess === 'ends'
      ? 'This address ends before the Chinese right behind it.'
      : 'The Chinese right behind this address is read as part of it.'
  const hint = 'Say where it ends: write it between "<" and ">", as in <https://…>.'
  return [diagnose('markdown-slip', place, message, hint)]
}
