import { tooFine } from '../model/address.ts'
import { diagnose } from '../model/diagnostic.ts'
import type { QrBlock } from '../model/segment.ts'
import type { MarkdownContext } from './context.ts'
import { parseExpression } from './expression.ts'
import type { Span } from './slide-lines.ts'
import { placeAt } from './source.ts'

/**
 * A paragraph that is nothing but `{{qr "https://…"}}` or `{{qr follow}}`; undefined for any other. Reports addresses
 * that are none. Where a room is found is not known here.
 */
export function findQr({ source, diagnostics }: MarkdownContext, { from, to }: Span): QrBlock | undefined {
  const written = source.text.slice(from, to).trim()
  if (!/^\{\{\s*qr\s[^{}\n]*\}\}$/.test(written)) return undefined
  const place = placeAt(source, from, to)
  if (/^\{\{\s*qr\s+follow\s*\}\}$/.test(written)) return { kind: 'qr', follow: true, place }
  const parsed = parseExpression(written, place)
  const url = 'helper' in parsed && parsed.args.length === 1 ? parsed.args[0] : undefined
  if (typeof url !== 'string' || Object.keys('options' in parsed ? parsed.options : {}).length > 0) return undefined
  if (
    !(/^https?:\/\//i.test(url) && URL.canParse(url)) &&
    !/^(?:mailto|tel|sms|geo|WIFI|MATMSG|BEGIN):?\S/i.test(url)
  ) {
    const whole = 'Write the whole address: {{qr "https://example.org/talk"}}.'
    const hint = url === 'follow' ? 'For the room, write it without quotation marks: {{qr follow}}.' : whole
    diagnostics.push(diagnose('link-address', place, `No camera can open "${url}".`, hint))
  } else {
    const fine = tooFine(url, place)
    if (fine) diagnostics.push(fine)
  }
  return { kind: 'qr', url, place }
}
