import type { Deck, Term } from '../model/deck.ts'
import { figuresUsed } from '../model/expression.ts'
import { isChinese, localeTags } from '../model/locale.ts'
import type { Expression, Inline } from '../model/segment.ts'

/** A written form of a term, where it stands in a text. */
export interface TermFound {
  readonly term: Term
  readonly start: number
  readonly end: number
}

/** Finds the terms of a glossary in a text: leftmost and longest first, none inside another. */
export type TermFinder = (text: string) => readonly TermFound[]

/** Finds Chinese written forms of two characters or more. */
export function findChinese(terms: readonly Term[]): TermFinder {
  return createFinder(terms, (term) => chineseForms(term).filter((form) => form.length > 1))
}

/** Finds English forms that are names, in their own capitals. */
export function findEnglishNames(terms: readonly Term[]): TermFinder {
  return createFinder(terms, (term) => englishForms(term).filter(isName))
}

/** Every Chinese form of a term that is given. */
export function chineseForms({ written, also, forms }: Term): readonly string[] {
  const given = localeTags.filter(isChinese).flatMap((locale) => forms[locale] ?? [])
  return [...new Set([written, ...also, ...given])]
}

/** The English forms of a term, singular first. */
export function englishForms({ forms }: Term): readonly string[] {
  return (forms.en ?? '').split('|').filter((form) => form !== '')
}

/** A form whose words all have capitals; a short word between them may have none. */
function isName(form: string): boolean {
  return form.split(/[\s-]+/).every((word) => /^[\p{Lu}\d]/u.test(word) || /^(of|the|and|for|in|on)$/.test(word))
}

interface Form {
  readonly form: string
  readonly term: Term
}

function createFinder(terms: readonly Term[], formsOf: (term: Term) => readonly string[]): TermFinder {
  const index = new Map<string, Form[]>()
  for (const term of terms) {
    for (const form of formsOf(term)) {
      const first = form.charAt(0)
      index.set(first, [...(index.get(first) ?? []), { form, term }])
    }
  }
  for (const forms of index.values()) forms.sort((one, other) => other.form.length - one.form.length)
  return (text) => {
    const found: TermFound[] = []
    for (let at = 0; at < text.length; ) {
      const match = index.get(text.charAt(at))?.find(({ form }) => standsAt(form, text, at))
      if (match) found.push({ term: match.term, start: at, end: at + match.form.length })
      at += match?.form.length ?? 1
    }
    return found
  }
}

function standsAt(form: string, text: string, at: number): boolean {
  if (!text.startsWith(form, at)) return false
  const joins = (position: number) => /^[\p{Script=Latin}\d]{2}$/u.test(text.slice(position - 1, position + 1))
  return !joins(at) && !joins(at + form.length)
}

/** The terms that the expressions of a text name, or whose things its figures count. */
export function termsInExpressions(deck: Deck, inlines: readonly Inline[]): readonly Term[] {
  return inlines.flatMap((inline): readonly Term[] => {
    if ('children' in inline) return termsInExpressions(deck, inline.children)
    return inline.kind === 'expression' ? termsNamed(deck, inline.expression) : []
  })
}

function termsNamed({ glossary, figures }: Deck, expression: Expression): readonly Term[] {
  if (expression.helper === 'term') return glossary.filter(({ id }) => expression.args.includes(id))
  return figuresUsed(expression).flatMap((id) => {
    const unit = figures.get(id)?.unit
    return unit?.kind === 'count' ? [unit.term] : []
  })
}
