/** What a page may load and run, by directive of a Content Security Policy; what is not named it may not. */
export type Policy = Readonly<Record<string, readonly string[]>>

const none = ["'none'"]

/** A page that shows what it holds: pictures, sounds and fonts in data: addresses, styles, and no scripts. */
export const selfContained: Policy = {
  'default-src': none,
  'style-src': ["'unsafe-inline'", 'data:'],
  'img-src': ['data:'],
  'media-src': ['data:'],
  'font-src': ['data:'],
  'object-src': none,
  'frame-src': none,
  'base-uri': none,
  'form-action': none,
}

/** A document with a policy, as first of its head, so that it holds for all that follows. */
export function withPolicy(html: string, policy: Policy): string {
  const [start] = beginning.exec(html) ?? ['']
  const content = Object.entries(policy).map(([directive, sources]) => [directive, ...sources].join(' '))
  return `${start}<meta http-equiv="Content-Security-Policy" content="${content.join('; ')}">${html.slice(start.length)}`
}

const beginning =
  /^(?:\s|<!--[\s\S]*?-->|<!doctype[^>]*>|<html(?:\s(?:"[^"]*"|'[^']*'|[^>"'])*)?>|<head(?:\s(?:"[^"]*"|'[^']*'|[^>"'])*)?>)*/i
