import type { Deck, Term } from '../model/deck.ts'
import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import type { CheckedDeck, Rule } from './rule.ts'
import {
  chineseForms,
  englishForms,
  findChinese,
  findEnglishNames,
  type TermFinder,
  termsInExpressions,
} from './terms.ts'
import { type DeckText, pairOf, placeOf, textsOf, type WrittenLine } from './texts.ts'

/** A glossary term in one line of a pair that the other line does not have. */
export const captionTerm: Rule = {
  why: 'Whoever reads one line of a pair must meet the same people and things as whoever reads the other.',
  limits: {},
  check: (checked) => {
    const terms = checked.deck.glossary.filter((term) => englishForms(term).length > 0)
    if (terms.length === 0) return []
    const finders = { chinese: findChinese(terms), names: findEnglishNames(terms) }
    return textsOf(checked.deck).flatMap((text) => checkText(text, checked, finders))
  },
}

interface Finders {
  readonly chinese: TermFinder
  readonly names: TermFinder
}

function checkText(text: DeckText, checked: CheckedDeck, finders: Finders): Diagnostic[] {
  if (text.role === 'source' || text.role === 'speaker' || text.segment.id === 'deck.keywords') return []
  const pair = pairOf(text)
  if (!pair) return []
  const { chinese, english } = pair
  const inCaption = expressionTerms(checked.deck, english)
  const inLine = expressionTerms(checked.deck, chinese)
  const lost = uniqueTerms(finders.chinese(chinese.text)).flatMap(({ term, start, end }) => {
    if (inCaption.includes(term) || englishForms(term).some((form) => namesAlike(form, english.text))) return []
    const hint = `Name it in the "en:" line: ${englishForms(term).join(' or ')}.`
    const message = `The caption does not name "${chinese.text.slice(start, end)}".`
    return [diagnose('caption-term', placeOf(checked, chinese, start, end), message, hint)]
  })
  const added = uniqueTerms(finders.names(english.text)).flatMap(({ term, start, end }) => {
    if (inLine.includes(term) || holdsChinese(term, chinese.text)) return []
    // A word at the start of a sentence has its capital from there.
    const form = english.text.slice(start, end)
    if (/^\p{Lu}\p{Ll}+$/u.test(form) && /(^|[.!?:“"]\s*)$/.test(english.text.slice(0, start))) return []
    const message = `The Chinese line does not name "${form}".`
    return [diagnose('caption-term', placeOf(checked, english, start, end), message, `Name it there: ${term.written}.`)]
  })
  return [...lost, ...added]
}

function expressionTerms(deck: Deck, { segment, locale }: WrittenLine): readonly Term[] {
  return termsInExpressions(deck, segment.texts[locale]?.inlines ?? [])
}

function uniqueTerms(found: ReturnType<TermFinder>): ReturnType<TermFinder> {
  return found.filter(({ term }, at) => found.findIndex((other) => other.term === term) === at)
}

/** True if a text has a word of the form, inflected or not, or its initials: a name may be shortened. */
function namesAlike(form: string, text: string): boolean {
  const words = wordsOf(text)
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

/** True if a Chinese text has a form of the term, two characters of it in a row, or the English form itself. */
function holdsChinese(term: Term, text: string): boolean {
  const pieces = chineseForms(term).flatMap((form) => {
    const bigrams = Array.from({ length: Math.max(0, form.length - 1) }, (_, at) => form.slice(at, at + 2))
    // 中美 names both countries by their first characters.
    return form.length <= 2 ? [form.charAt(0)] : bigrams
  })
  return [...pieces, ...englishForms(term)].some((piece) => text.includes(piece))
}
