import type { Deck } from '../../model/deck.ts'
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts'
import { termsById } from '../../model/expression.ts'
import type { Term } from '../../model/records.ts'
import { isInUnit, isUnitLike, namesUnitLike } from '../figures/numbers/unit-terms.ts'
import type { CheckedDeck, Rule } from '../rule.ts'
import { placeOf, type TextPair, textPairsOf, type WrittenLine } from '../texts.ts'
import {
  englishForms,
  findChinese,
  findEnglishNames,
  isName,
  type NamedData,
  type TermFinder,
  type TermFound,
  termsInExpressions,
} from './terms.ts'
import { namesAlike, type Wordings, wordingsOf } from './wordings.ts'

/** A glossary term in one line of a pair that the other line does not have. */
export const captionTerm: Rule = {
  why: 'Whoever reads one line of a pair must meet the same people and things as whoever reads the other.',
  limits: {},
  check: (checked) => {
    const terms = checked.deck.glossary.filter((term) => englishForms(term).length > 0)
    if (terms.length === 0) return []
    const finders = {
      chinese: findChinese(terms),
      names: findEnglishNames(terms),
      wordings: wordingsOf(terms),
      named: namedIn(checked.deck),
    }
    return textPairsOf(checked).flatMap((pair) => checkPair(pair, checked, finders))
  },
}

interface Finders {
  readonly chinese: TermFinder
  readonly names: TermFinder
  readonly wordings: Wordings
  readonly named: NamedData
}

function checkPair(pair: TextPair, checked: CheckedDeck, finders: Finders): Diagnostic[] {
  const { role, segment } = pair.chinese
  if (role === 'source' || role === 'speaker' || segment.id === 'deck.keywords') return []
  // A note is paraphrased: only names must be in it, and it may name more for the interpreter.
  const lost = findLost(pair, finders).filter(({ term }) => role !== 'note' || isNamed(term))
  const added = role === 'note' ? [] : findAdded(pair, finders)
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

function findLost({ chinese, english }: TextPair, finders: Finders): readonly TermFound[] {
  const found = finders.chinese(chinese.text)
  if (found.length === 0) return []
  const computed = expressionTerms(finders.named, english)
  // 死亡 is named by “228 deaths” too, of which the dataset counts the deaths.
  const said = [english.text, ...computed.flatMap(englishForms)]
  return firstOfEach(
    found.filter((one) => !isInWord(chinese.text, one) && !isInUnit(one.term, chinese.text, one.start, one.end)),
  ).filter(
    ({ term }) =>
      !computed.includes(term) &&
      !isUnitLike(term, computed) &&
      !finders.wordings.get(term)?.english.some((form) => said.some((text) => namesAlike(form, text))) &&
      !namesUnitLike(term, english.text, 'english'),
  )
}

/** How far around a term its word is looked for. */
const around = 12

/** True for a term within a longer word, which means something else: 太陽 in 太陽系. 月球上 and 美國的 are no such words. */
function isInWord(text: string, { start, end }: TermFound): boolean {
  const from = Math.max(0, start - around)
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  const word = segmenter.segment(text.slice(from, end + around)).containing(start - from)
  if (!word || from + word.index + word.segment.length < end) return false
  const rest = text.slice(from + word.index, start) + text.slice(end, from + word.index + word.segment.length)
  return /[^上下中內内外裡裏里的了們们]/.test(rest)
}

function findAdded({ chinese, english }: TextPair, finders: Finders): readonly TermFound[] {
  const found = finders.names(english.text)
  if (found.length === 0) return []
  const computed = expressionTerms(finders.named, chinese)
  return firstOfEach(found).filter(({ term, start, end }) => {
    if (computed.includes(term) || finders.wordings.get(term)?.pieces.some((piece) => chinese.text.includes(piece)))
      return false
    if (isUnitLike(term, computed) || namesUnitLike(term, chinese.text, 'chinese')) return false
    const form = english.text.slice(start, end)
    // A word at the start of a sentence has its capital from there, and Chinese or Taiwanese is no name.
    const opens = /(^|[.!?:“"]\s*)$/.test(english.text.slice(0, start))
    return !/^\p{Lu}\p{Ll}+$/u.test(form) || !(opens || /(?:ese|ish|ian|can)$/.test(form))
  })
}

function isNamed(term: Term): boolean {
  return englishForms(term).some(isName)
}

function namedIn({ figures, glossary }: Deck): NamedData {
  return { figures, terms: termsById(glossary) }
}

function expressionTerms(named: NamedData, { segment, locale }: WrittenLine): readonly Term[] {
  return termsInExpressions(named, segment.texts[locale]?.inlines ?? [])
}

function firstOfEach(found: readonly TermFound[]): readonly TermFound[] {
  const firsts = new Map<Term, TermFound>()
  for (const one of found) if (!firsts.has(one.term)) firsts.set(one.term, one)
  return [...firsts.values()]
}
