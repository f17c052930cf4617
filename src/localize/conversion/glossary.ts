import { type ChineseLocale, isChinese, type Locale, locales, localeTags } from '../../model/locale.ts'
import { indexPhrases, isWhole, type PhraseIndex } from '../../model/phrases.ts'
import type { Term } from '../../model/records.ts'
import { firstEndingAfter, type Range } from '../strings/ranges.ts'
import type { Converter } from './convert.ts'

/** A glossary term found in a text, with the form that is shown in its place. */
export interface TermMatch {
  readonly start: number
  readonly end: number
  readonly form: string
}

export interface MatchOptions {
  readonly from: Locale
  readonly to: Locale
  /** True for words that may change script but never wording, such as a quotation. */
  readonly verbatim: boolean
  /** Titles of published works in the text, in order: a term rewords one as a whole or not at all. */
  readonly titles?: readonly Range[]
}

/** A deck's glossary, ready to be looked up. */
export interface Glossary {
  /** The terms in a text, leftmost and longest first. Where no locale is changed, every form is the text itself. */
  readonly findTerms: (text: string, options: MatchOptions) => readonly TermMatch[]
  /**
   * A term's final form: the one given for the locale, else a conversion by script.
   * A term without a form in the locale's language shows as written. English gives the singular unless `plural` is true.
   */
  readonly termForm: (term: Term, locale: Locale, plural?: boolean) => string
}

/** Makes a deck's glossary searchable. The converter must be prepared for the locales it is then asked for. */
export function compileGlossary(terms: readonly Term[], chinese: ChineseLocale, converter: Converter): Glossary {
  const convertPlain = (text: string, from: Locale, to: Locale) => converter.convert(text, from, to).aligned.text
  const byScript = converter.using({ vocabulary: 'script' })
  const convertScript = (text: string, from: Locale, to: Locale) => byScript.convert(text, from, to).aligned.text
  const forms = new Map<string, string>()
  const formOf = (term: Term, locale: Locale): string => {
    const key = `${term.id} ${locale}`
    const known = forms.get(key) ?? term.forms[locale]
    if (known !== undefined) return known
    const base = isChinese(locale) ? chineseBase(term, chinese) : undefined
    const form = base ? convertPlain(base.form, base.locale, locale) : term.written
    forms.set(key, form)
    return form
  }
  const simplify = (text: string, locale: Locale) => convertScript(text, locale, 'zh-Hans-CN')
  const sameWords = (written: string, from: Locale, form: string, to: Locale) =>
    locales[from].script === locales[to].script
      ? convertScript(written, from, to) === form
      : simplify(written, from) === simplify(form, to)
  const indexes = new Map<Locale, TermIndex>()
  return {
    termForm: (term, locale, plural = false) => {
      const form = formOf(term, locale)
      const [singular = form, several = singular] = isChinese(locale) ? [] : form.split('|')
      return plural ? several : singular
    },
    findTerms: (text, { from, to, verbatim, titles = [] }) => {
      const index = indexes.get(from) ?? buildIndex(terms, from, formOf)
      indexes.set(from, index)
      const matches: TermMatch[] = []
      const keepsWords = (range: Range) => from !== to && (verbatim || isPartOf(titles, range))
      for (let at = 0; at < text.length; ) {
        const [written, term] = findWhole(index, text, at) ?? []
        const form = term && (from === to ? written : formOf(term, to))
        const end = at + (written?.length ?? 1)
        if (written && form && (!keepsWords({ start: at, end }) || sameWords(written, from, form, to))) {
          matches.push({ start: at, end, form })
          at = end
        } else at += 1
      }
      return isChinese(from) ? withoutAccidents(matches, text, converter.words) : matches
    },
  }
}

/** Terms by their written forms. */
type TermIndex = PhraseIndex<Term>

/** Forms of the text's own locale win over forms of others, and earlier terms over later ones. */
function buildIndex(terms: readonly Term[], from: Locale, formOf: (term: Term, locale: Locale) => string): TermIndex {
  const byText = new Map<string, Term>()
  const add = (forms: (term: Term) => readonly (string | undefined)[]) => {
    for (const term of terms) {
      for (const form of forms(term)) if (form && !isSingleHan(form) && !byText.has(form)) byText.set(form, term)
    }
  }
  if (isChinese(from)) {
    add((term) => [term.forms[from]])
    add((term) => [term.written, ...term.also])
    add((term) => localeTags.filter(isChinese).map((locale) => term.forms[locale]))
    add((term) => [formOf(term, from)])
  } else add((term) => term.forms[from]?.split('|') ?? [])
  return indexPhrases(byText)
}

/**
 * Leaves out terms that two words share between them: 江南平原 does not speak of 南平. A term that cuts one word alone
 * is kept, because the segmenter does not know names.
 */
function withoutAccidents(
  matches: readonly TermMatch[],
  text: string,
  words: (text: string) => readonly Range[],
): readonly TermMatch[] {
  if (matches.length === 0) return matches
  const index = words(text)
  return matches.filter(({ start, end }) => {
    const first = index[firstEndingAfter(index, start)]
    const last = index[firstEndingAfter(index, end)]
    return !(first && last && first !== last && first.start < start && last.start < end)
  })
}

/** True for a range within one of others and shorter than it. */
function isPartOf(wholes: readonly Range[], { start, end }: Range): boolean {
  const whole = wholes[firstEndingAfter(wholes, start)]
  return whole !== undefined && whole.start <= start && whole.end - whole.start > end - start
}

/** A single character is part of other words more often than not: such a term is used by id alone. */
function isSingleHan(form: string): boolean {
  return /^\p{Script=Han}$/u.test(form)
}

/** The longest written form at a place that is no part of a longer word or number. */
function findWhole(index: TermIndex, text: string, at: number): readonly [written: string, term: Term] | undefined {
  for (const found of index.at(text, at)) if (isWhole(text, at, at + found[0].length)) return found
  return undefined
}

/** The form that others are converted from: as written in the deck's own Chinese, whatever is shown there, or the first there is. */
function chineseBase({ forms, written }: Term, chinese: ChineseLocale) {
  if (forms[chinese]) return { form: written, locale: chinese }
  for (const locale of localeTags.filter(isChinese)) {
    const form = forms[locale]
    if (form) return { form, locale }
  }
  return undefined
}
