import type { Term } from '../../model/records.ts'
import { chineseForms, englishForms, isName } from './terms.ts'

/** What the lines of a pair are looked through for, made once for each term. */
export type Wordings = ReadonlyMap<Term, Wording>

interface Wording {
  readonly english: readonly EnglishForm[]
  /** Any of them in a Chinese text names the term. */
  readonly pieces: readonly string[]
}

/** An English form with what stands for it. */
interface EnglishForm {
  readonly form: string
  /** True if the form standing in a text is one of its words standing there: of letters, digits, spaces and hyphens. */
  readonly plain: boolean
  /** Its words but for short ones, inflections left open. */
  readonly words: readonly string[]
  /** True for a name of several words, which may be shortened, but keeps capitals. */
  readonly capital: boolean
  /** Its initials, if it has several. */
  readonly initials: RegExp | undefined
}

/** How each term is named in either language. */
export function wordingsOf(terms: readonly Term[]): Wordings {
  return new Map(
    terms.map((term) => {
      const forms = englishForms(term)
      return [term, { english: forms.map(readForm), pieces: [...piecesOf(term), ...forms] }]
    }),
  )
}

function readForm(form: string): EnglishForm {
  const words = wordsOf(form).filter((word) => !/^(of|the|and|for|in|on|a|an)$/.test(word))
  const initials = form.match(/\b\p{Lu}/gu) ?? []
  return {
    form,
    plain: words.length > 0 && /^[A-Za-z\d -]+$/.test(form),
    words,
    capital: isName(form) && !/^\p{Lu}\p{Ll}+$/u.test(form),
    initials: initials.length > 1 ? new RegExp(`\\b${initials.join('\\.?')}\\b`) : undefined,
  }
}

/** True if a text has a word of the form, inflected or not, or its initials. */
export function namesAlike({ form, plain, words, capital, initials }: EnglishForm, text: string): boolean {
  if (plain && standsIn(form, text)) return true
  const others = wordsOf(capital ? text.replace(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{N}]*/gu, '') : text)
  if (words.some((word) => others.some((other) => isInflected(word, other)))) return true
  return initials?.test(text) ?? false
}

/** True if a form stands in a text between spaces or ASCII marks, as it nearly always does: then no word is compared. */
function standsIn(form: string, text: string): boolean {
  const at = text.indexOf(form)
  return at >= 0 && isBetween(text.charAt(at - 1)) && isBetween(text.charAt(at + form.length))
}

function isBetween(mark: string): boolean {
  return mark === '' || (mark <= '~' && !/\w/.test(mark))
}

function wordsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.replace(/y$/, 'i'))
}

/** Two forms of a word begin alike; short words must be whole in the longer one. */
function isInflected(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length)
  const needed = shorter <= 4 ? shorter : Math.max(4, shorter - 3)
  if (shorter < 3) return one === other
  return one.slice(0, needed) === other.slice(0, needed) && Math.abs(one.length - other.length) <= 4
}

/** Any three characters in a row of the term's Chinese forms, or one of a short one. */
function piecesOf(term: Term): readonly string[] {
  return chineseForms(term).flatMap((form) => {
    const trigrams = Array.from({ length: Math.max(0, form.length - 2) }, (_, at) => form.slice(at, at + 3))
    // 中美 names both countries by their first characters, 襲港 a city by its last.
    return [...trigrams, ...(/^\p{Script=Han}{1,2}$/u.test(form) ? form : [form.slice(0, 2)])]
  })
}
