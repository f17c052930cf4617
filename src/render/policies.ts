import { createHash } from 'node:crypto'
import { type Policy, selfContained, withPolicy } from '../model/policy.ts'
import type { Template } from './template.ts'

/** `'self'` is what lies beside the page, in its folder or on the server of `dev`. */
const served: Policy = {
  ...selfContained,
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'media-src': ["'self'", 'data:'],
  'font-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
}

/** Holds all it shows, and asks where it comes from for what is live. */
const followed: Policy = { ...selfContained, 'connect-src': ["'self'"] }

/** Pages that are looked at; what is only printed or pictured gets its policy where that is done. */
const policies: Readonly<Record<string, Policy>> = {
  // Large films lie beside the document.
  deck: { ...selfContained, 'media-src': ["'self'", 'data:'] },
  interpreter: selfContained,
  report: selfContained,
  landing: { ...selfContained, 'img-src': ["'self'", 'data:'] },
  follow: followed,
  'follow-rooms': followed,
  'follow-pair': followed,
  'serve/deck': served,
  'serve/index': served,
  'serve/waiting': served,
}

/**
 * Gives pages their policies. Of scripts run those of `dev`, those that templates hold as they stand, since templates
 * are code, and those of `frame`: the page without anything of the slides, whose scripts a deck may hold but not run.
 */
export function createPolice(
  templates: ReadonlyMap<string, Template>,
): (page: string, html: string, frame: string, more?: Policy) => string {
  let own: readonly string[] | undefined
  const ownHashes = () => {
    own ??= [...templates.values()].flatMap(({ text }) => scriptsIn(text).filter((script) => !script.includes('{{')))
    return own.map(hash)
  }
  return (page, html, frame, more = {}) => {
    const policy = Object.hasOwn(policies, page) ? policies[page] : undefined
    if (!policy || html === '') return html
    const allowed = [...(policy['script-src'] ?? []), ...ownHashes(), ...scriptsIn(frame).map(hash)]
    const scripts = allowed.length > 0 && { 'script-src': [...new Set(allowed)] }
    return withPolicy(html, { ...policy, ...scripts, ...more })
  }
}

/** What stands in script elements, as a browser reads it; those with a `src` hold nothing. */
function scriptsIn(html: string): readonly string[] {
  if (!/<script/i.test(html)) return []
  const elements = html.matchAll(/<script(?:\s(?:"[^"]*"|'[^']*'|[^>"'])*)?>([\s\S]*?)<\/script\s*>/gi)
  return Array.from(elements, ([, text = '']) => text.replace(/\r\n?/g, '\n')).filter((text) => text !== '')
}

function hash(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`
}
