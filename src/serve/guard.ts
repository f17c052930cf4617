import type { IncomingHttpHeaders } from 'node:http'

/** Why a request is not answered. */
export interface Refusal {
  readonly status: 400 | 403 | 405 | 421
  readonly reason: string
}

/** What a request is judged by. */
export interface Asked {
  readonly method?: string | undefined
  readonly url?: string | undefined
  readonly headers: IncomingHttpHeaders
  /** Every value of every header: of a host that is given twice `headers` holds the first alone. */
  readonly headersDistinct?: NodeJS.Dict<string[]>
}

/**
 * Refuses what a page of ours would not send: other methods than GET and HEAD, but for what it has measured, other hosts than this machine's own
 * names (a name that was bound to 127.0.0.1 is how foreign pages reach local servers), and requests that a page of
 * another origin makes. Following a link to here from anywhere is allowed.
 */
export function refuse({ method, url = '', headers, headersDistinct }: Asked, port: number): Refusal | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  const tells = method === 'POST' && url.startsWith('/-/fit?')
  if (method !== 'GET' && method !== 'HEAD' && !tells) return { status: 405, reason: 'Only GET and HEAD are answered.' }
  const named = headersDistinct?.host ?? [headers.host ?? '']
  if (named.length !== 1 || headers.host === undefined || !hosts.includes(headers.host)) {
    return { status: 421, reason: `This server answers as ${hosts.join(' and ')} only.` }
  }
  const foreign = { status: 403, reason: 'Pages of other origins are not answered.' } as const
  // What is told, a browser says the origin of.
  if (tells && headers.origin === undefined) return foreign
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`) return foreign
  const site = headers['sec-fetch-site']
  if (site === undefined || site === 'same-origin' || site === 'none') return undefined
  const follows = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
  return follows ? undefined : foreign
}

/** The decoded parts of a URL's path; undefined if one of them cannot be a name: damaged escapes, `..`, separators. */
export function partsOf(url: string): readonly string[] | undefined {
  const path = url.split(/[?#]/, 1)[0] ?? ''
  if (!path.startsWith('/')) return undefined
  try {
    const parts = path.slice(1).split('/').map(decodeURIComponent)
    return parts.some((part) => part === '.' || part === '..' || /[/\\\0]/.test(part)) ? undefined : parts
  } catch {
    return undefined
  }
}
