import { type Diagnostic, diagnose, type Place } from './diagnostic.ts'

/** A web address in running text: it ends before the marks of the sentence around it; parentheses count only in pairs. */
export const addressPattern = String.raw`(?:https?:\/\/|www\.)(?:[\w\-.~:/?#@!$&*+,;=%'[\]]|\([\w\-.~%,]*\))*(?:[\w\-~/#$&*+=%@]|\([\w\-.~%,]*\))`

/**
 * True for an address that a link may lead to: http, https, mailto, or a place in the same document (`#id`). Only what
 * is named here passes, so that no disguise of another scheme does: case, spaces, control characters, entities.
 */
export function isLinkAddress(address: string): boolean {
  if (/\p{Cc}/u.test(address)) return false
  if (/^https?:\/\//i.test(address)) return URL.canParse(address)
  return /^(?:mailto:\S|#)/i.test(address)
}

/** An address as people read it out. */
export function shortAddress(url = ''): string {
  return url.replace(/^(?:https?:\/\/(?:www\.)?|mailto:|tel:)/i, '').replace(/\/$/, '')
}

/** The diagnostic for an address that is none of those: a path leads nowhere from slides, which travel alone. */
export function unopenable(address: string, place: Place): Diagnostic {
  const shown = address.replace(/\p{Cc}/gu, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`)
  const hint = 'Link to https://…, to mailto:… or to a slide: #slide-id.'
  return diagnose('link-address', place, `A slide cannot open "${shown}".`, hint)
}

/** The most bytes of an address of which a camera reads the code from the back of a room (version 10, judgement). */
const longestCode = 213

/** The diagnostic for an address whose QR code has too many modules; undefined for one that can be read. */
export function tooFine(url: string, place: Place): Diagnostic | undefined {
  if (new TextEncoder().encode(url).length <= longestCode) return undefined
  const hint = 'Make a short address that leads there.'
  return diagnose('markdown-slip', place, 'This address makes a QR code that is too fine for a room.', hint)
}
