import type { Deck, Term } from '../model/deck.ts'
import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import type { CheckedDeck, Rule } from './rule.ts'
import {
  chineseForms,
  englishForms,
  findChinese,
  findEnglishNames,
  isName,
  type TermFinder,
  type TermFound,
  termsInExpressions,
} from './terms.ts'
import { placeOf, type TextPair, textPairsOf, type WrittenLine } from './texts.ts'

/** A glossary term in one line of a pair that the other line does not have. */
export const captionTerm: Rule = {
  why: 'Whoever reads one line of a pair must meet the same people and things as whoever reads the other.',
  limits: {},
  check: (checked) => {
    const terms = checked.deck.glossary.filter((term) => englishForms(term).length > 0)
    if (terms.length === 0) return []
    const finders = { chinese: findChinese(terms), names: findEnglishNames(terms) }
    return textPairsOf(checked).flatMap((pair) => checkPair(pair, checked, finders))
  },
}

interface Finders {
  readonly chinese: TermFinder
  readonly names: TermFinder
}

function checkPair(pair: TextPair, checked: CheckedDeck, finders: Finders): Diagnostic[] {
  const { role, segment } = pair.chinese
  if (role === 'source' || role === 'speaker' || segment.id === 'deck.keywords') return []
  // A note is paraphrased: only names must be in it, and it may name more for the interpreter.
  const lost = findLost(pair, checked, finders.chinese).filter(({ term }) => role !== 'note' || isNamed(term))
  const added = role === 'note' ? [] : findAdded(pair, checked, finders.names)
  return [
    ...lost.map(({ term, start, end }) => {
      const hint = `Name it in the "en:" line: ${englishForms(term).join(' or ')}.`
      const message = `The caption does not name "${pair.chinese.text.slice(start, end)}".`
      return diagnose('caption-term', placeOf(checked, pair.chinese, start, end), message, hint)
    }),
    ...added.map(({ term, start, end }) => {
      const message = `The Chinese line does not name "${pair.english.text.slice(start, end)}".`
      return diagnose('caption-term', placeOf(checked, pair.english, start, end), message, `Name it: ${term.written}.`)
    }),
  ]
}

function findLost({ chinese, english }: TextPair, { deck }: CheckedDeck, find: TermFinder): readonly TermFound[] {
  const found = find(chinese.text)
  if (found.length === 0) return []
  const computed = expressionTerms(deck, english)
  return firstOfEach(found).filter(
    ({ term }) => !computed.includes(term) && !englishForms(term).some((form) => namesAlike(form, english.text)),
  )
}

function findAdded({ chinese, english }: TextPair, { deck }: CheckedDeck, find: TermFinder): readonly TermFound[] {
  const found = find(english.text)
  if (found.length === 0) return []
  const computed = expressionTerms(deck, chinese)
  return firstOfEach(found).filter(({ term, start, end }) => {
    if (computed.includes(term) || holdsChinese(term, chinese.text)) return false
    const form = english.text.slice(start, end)
    // A word at the start of a sentence has its capital from there, and Chinese or Taiwanese is no name.
    const opens = /(^|[.!?:“"]\s*)$/.test(english.text.slice(0, start))
    return !/^\p{Lu}\p{Ll}+$/u.test(form) || !(opens || /(?:ese|ish|ian|can)$/.test(form))
  })
}

function isNamed(term: Term): boolean {
  return englishForms(term).some(isName)
}

function expressionTerms(deck: Deck, { segment, locale }: WrittenLine): readonly Term[] {
  return termsInExpressions(deck, segment.texts[locale]?.inlines ?? [])
}

function firstOfEach(found: readonly TermFound[]): readonly TermFound[] {
  return found.filter(({ term }, at) => found.findIndex((other) => other.term === term) === at)
}

/** True if a text has a word of the form, inflected or not, or its initials: a name may be shortened, but keeps capitals. */
function namesAlike(form: string, text: string): boolean {
  const words = wordsOf(
    isName(form) && !/^\p{Lu}\p{Ll}+$/u.test(form) ? text.replace(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{N}]*/gu, '') : text,
  )
  const wanted = wordsOf(form).filter((word) => !/^(of|the|and|for|in|on|a|an)$/.test(word))
  if (wanted.some((word) => words.some((other) => isInflected(word, other)))) return true
  const initials = (form.match(/\b\p{Lu}/gu) ?? []).join('')
  return initials.length > 1 && new RegExp(`\\b${[...initials].join('\\.?')}\\b`).test(text)
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

/** True if a Chinese text has a form of the term, its first two characters, any three in a row, or the English form. */
function holdsChinese(term: Term, text: string): boolean {
  const pieces = chineseForms(term).flatMap((form) => {
    const trigrams = Array.from({ length: Math.max(0, form.length - 2) }, (_, at) => form.slice(at, at + 3))
    // 中美 names both countries by their first characters.
    return [...trigrams, form.slice(0, form.length <= 2 && /^\p{Script=Han}/u.test(form) ? 1 : 2)]
  })
  return [...pieces, ...englishForms(term)].some((piece) => text.includes(piece))
}
