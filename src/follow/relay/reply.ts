import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'

/** On everything that is sent: no guessing of types, no copies, no frames, no address handed on. */
export const always = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
} as const

/** What pages of every origin may read, since it is public. */
export const forAll = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' } as const

/** A reply in a few words. Whatever was still to come of the request is not waited for. */
export function say(response: ServerResponse, status: number, reason: string, headers: OutgoingHttpHeaders = {}): void {
  send(response, status, `${reason}\n`, { 'content-type': 'text/plain; charset=utf-8', ...headers })
}

/** A reply in JSON, given as such. */
export function sendJson(
  response: ServerResponse,
  status: number,
  json: string,
  headers: OutgoingHttpHeaders = {},
): void {
  send(response, status, json, { 'content-type': 'application/json; charset=utf-8', ...headers })
}

/** A reply with a body; `own` headers go over those that all have. */
export function send(
  response: ServerResponse,
  status: number,
  body: string | Uint8Array,
  own: OutgoingHttpHeaders,
): void {
  if (response.headersSent || response.destroyed) return
  const isUnread = !response.req.complete && response.req.method !== 'GET' && response.req.method !== 'HEAD'
  const closing = isUnread ? { connection: 'close' } : {}
  const length = typeof body === 'string' ? Buffer.byteLength(body) : body.length
  response.writeHead(status, { ...always, ...closing, ...own, 'content-length': length })
  response.end(response.req.method === 'HEAD' ? undefined : body)
}

/** The body of a request as text; undefined if it has more bytes than `limit`, of which no more is read. */
export function readBody(request: IncomingMessage, limit: number): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    if (Number(request.headers['content-length'] ?? 0) > limit) {
      resolve(undefined)
      return
    }
    const chunks: Buffer[] = []
    let length = 0
    request.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > limit) {
        request.pause()
        resolve(undefined)
      } else chunks.push(chunk)
    })
    request.once('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
    request.once('error', reject)
    request.once('close', () => resolve(undefined))
  })
}
