import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { send } from '../relay/reply.ts'

/** A page ready to be sent to a whole room at once. */
export interface ReadyPage {
  readonly plain: Buffer
  readonly zipped: Buffer
  readonly etag: string
}

export function readyPage(html: string): ReadyPage {
  const plain = Buffer.from(html)
  return {
    plain,
    zipped: gzipSync(plain),
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
  }
}

/** What stands in no page itself: frames, and where forms lead. */
const around = "frame-ancestors 'none'; object-src 'none'; base-uri 'none'; form-action 'none'"

/** Sends a page, packed where that is understood, and nothing to a browser that has it. */
export function sendPage(request: IncomingMessage, response: ServerResponse, page: ReadyPage): void {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': around,
    'cache-control': 'private, no-cache',
    'cross-origin-resource-policy': 'same-origin',
    vary: 'accept-encoding',
    etag: page.etag,
  }
  const isPacked = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  if (request.headers['if-none-match'] === page.etag) send(response, 304, '', headers)
  else if (isPacked) send(response, 200, page.zipped, { ...headers, 'content-encoding': 'gzip' })
  else send(response, 200, page.plain, headers)
}
