import { diagnose } from '../model/diagnostic.ts'
import type { QrBlock } from '../model/segment.ts'
import type { MarkdownContext } from './context.ts'
import { parseExpression } from './expression.ts'
import type { Span } from './slides.ts'
import { placeAt } from './source.ts'

/** The most bytes of an address of which a camera reads the code from the back of a room (version 10, judgement). */
const longest = 213

/** A paragraph that is nothing but `{{qr "https://…"}}`; undefined for any other. Reports addresses that are none. */
export function findQr({ source, diagnostics }: MarkdownContext, { from, to }: Span): QrBlock | undefined {
  const written = source.text.slice(from, to).trim()
  if (!/^\{\{\s*qr\s[^{}\n]*\}\}$/.test(written)) return undefined
  const place = placeAt(source, from, to)
  const parsed = parseExpression(written, place)
  const url = 'helper' in parsed && parsed.args.length === 1 ? parsed.args[0] : undefined
  if (typeof url !== 'string' || Object.keys('options' in parsed ? parsed.options : {}).length > 0) return undefined
  if (
    !(/^https?:\/\//i.test(url) && URL.canParse(url)) &&
    !/^(?:mailto|tel|sms|geo|WIFI|MATMSG|BEGIN):?\S/i.test(url)
  ) {
    const hint = 'Write the whole address: {{qr "https://example.org/talk"}}.'
    diagnostics.push(diagnose('link-address', place, `No camera can open "${url}".`, hint))
  } else if (Buffer.byteLength(url) > longest) {
    const hint = 'Make a short address that leads there.'
    diagnostics.push(
      diagnose('markdown-slip', place, 'This address makes a QR code that is too fine for a room.', hint),
    )
  }
  return { kind: 'qr', url }
}
