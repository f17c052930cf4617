import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ServedFile } from '../live/session.ts'

/** What is sent back: a page, a file, or a few words why not. */
export type Reply =
  | ServedFile
  | { readonly html: string }
  | { readonly location: string }
  | { readonly status: number; readonly reason: string }

/** A reply that says why there is no other. */
export function refusal(status: number, reason: string): Reply {
  return { status, reason }
}

/** On everything: no guessing of types, nothing for pages of other origins, no frames around our pages. */
export const always = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'same-origin',
} as const

/** Sends a reply; to HEAD its headers alone, and to a browser that has the file already nothing but that. */
export function answer(request: IncomingMessage, response: ServerResponse, reply: Reply): void {
  const { status, headers, body } = compose(reply, request.headers['if-none-match'])
  response.writeHead(status, { ...always, ...headers, 'content-length': body.length })
  response.end(request.method === 'HEAD' ? undefined : body)
}

function compose(reply: Reply, known: string | undefined) {
  const encode = (text: string) => new TextEncoder().encode(text)
  if ('reason' in reply) {
    const allow = reply.status === 405 && { allow: 'GET, HEAD' }
    const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...allow }
    return { status: reply.status, headers, body: encode(`${reply.reason}\n`) }
  }
  if ('html' in reply) {
    // What it may load and run stands in the page itself.
    const policy = "frame-ancestors 'none'; object-src 'none'; base-uri 'none'; form-action 'none'"
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policy,
    }
    return { status: 200, headers, body: encode(reply.html) }
  }
  if ('location' in reply) {
    return { status: 302, headers: { location: reply.location, 'cache-control': 'no-store' }, body: encode('') }
  }
  const { bytes, type, lasting } = reply
  // An image opened by itself runs no script, whatever is in it.
  const policy = type.startsWith('image/') && {
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  }
  const kept = { 'content-type': type, ...policy }
  if (lasting)
    return { status: 200, headers: { ...kept, 'cache-control': 'private, max-age=31536000, immutable' }, body: bytes }
  const etag = `"${createHash('sha1').update(bytes).digest('hex')}"`
  const headers = { ...kept, 'cache-control': 'no-cache', etag }
  return known === etag ? { status: 304, headers, body: encode('') } : { status: 200, headers, body: bytes }
}
