import { type Diagnostic, diagnose, type Place } from './diagnostic.ts'

/** Scripts that are written without spaces, or directly behind an address. */
const cjk = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー`
const letters = String.raw`\w\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}`
const inParentheses = String.raw`\([${letters}\-.~%,]*\)|(?<=_)\([${letters}${cjk}\-.~%,]*\)`
const plainAddress = String.raw`(?:https?:\/\/|www\.)(?:[${letters}\-.~:/?#@!$&*+,;=%'[\]]|${inParentheses})*(?:[${letters}\-~/#$&*+=%@]|\?(?=[${cjk}])|${inParentheses})`
const ownHost = String.raw`https?:\/\/[${cjk}][${cjk}\w-]*(?:\.[${cjk}\w-]+)+\/?`
const chinesePart = String.raw`(?<=[/=?#%])[${cjk}](?:[${cjk}${letters}\-~/#&+=%@]|[.?:](?=\w)|\?(?=[${cjk}${letters}\-]+=)|\([${cjk}${letters}\-.~%,]*\))*`

/**
 * A web address in running text, for the flag `u`: it ends before the marks of the sentence around it; parentheses count
 * only in pairs. Chinese goes on with it only where a part of it begins: behind a letter it is the sentence.
 */
export const addressPattern = `(?:${ownHost}|${plainAddress})(?:${chinesePart})?`

const withChinesePart = new RegExp(`[/=?#%][${cjk}]`, 'u')
/** Where titles and words that are sought stand, which mix letters with Chinese: /wiki/C语言. */
const inTitle = /(?:\/(?:wiki|item|tags?|search)\/|[?&](?:q|query|wd|keywords?|search|title)=)[^/?#&=]+$/
const cjkFirst = new RegExp(`^[${cjk}]`, 'u')

/** What of an address in running text is a guess, with the text behind it: that it goes on in Chinese, or ends before it. */
export function guessIn(address: string, after: string): 'goes on' | 'ends' | undefined {
  if (withChinesePart.test(address)) return 'goes on'
  return inTitle.test(address) && cjkFirst.test(after) ? 'ends' : undefined
}

const wholeAddress = new RegExp(`^(?:${addressPattern})$`, 'u')

/** True for the text of a link that is an address itself, and so no words. */
export function showsAddress(text: string, url: string): boolean {
  return text === url || `mailto:${text}` === url || wholeAddress.test(text)
}

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
