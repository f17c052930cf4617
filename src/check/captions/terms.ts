import type { Deck } from '../../model/deck.ts'
import { figuresUsed } from '../../model/expression.ts'
import { isChinese, localeTags } from '../../model/locale.ts'
import { indexPhrases, isWhole } from '../../model/phrases.ts'
import type { Term } from '../../model/records.ts'
import type { Expression, Inline } from '../../model/segment.ts'

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

/** True for a form whose words all have capitals; a short word between them may have none. */
export function isName(form: string): boolean {
  return form.split(/[\s-]+/).every((word) => /^[\p{Lu}\d]/u.test(word) || /^(of|the|and|for|in|on)$/.test(word))
}

function createFinder(terms: readonly Term[], formsOf: (term: Term) => readonly string[]): TermFinder {
  const byForm = new Map<string, Term>()
  for (const term of terms) for (const form of formsOf(term)) if (!byForm.has(form)) byForm.set(form, term)
  const index = indexPhrases(byForm)
  return (text) => {
    const found: TermFound[] = []
    for (let at = 0; at < text.length; ) {
      const [longest] = index.at(text, at)
      const end = at + (longest?.[0].length ?? 1)
      if (longest && isWhole(text, at, end)) found.push({ term: longest[1], start: at, end })
      at = end
    }
    return found
  }
}

/** What expressions name, by id. */
export interface NamedData {
  readonly figures: Deck['figures']
  readonly terms: ReadonlyMap<string, Term>
}

/** The terms that the expressions of a text name, or whose things its figures count. */
export function termsInExpressions(data: NamedData, inlines: readonly Inline[]): readonly Term[] {
  return inlines.flatMap((inline): readonly Term[] => {
    if ('children' in inline) return termsInExpressions(data, inline.children)
    return inline.kind === 'expression' ? termsNamed(data, inline.expression) : []
  })
}

function termsNamed({ terms, figures }: NamedData, expression: Expression): readonly Term[] {
  if (expression.helper === 'term') return expression.args.flatMap((id) => terms.get(`${id}`) ?? [])
  return figuresUsed(expression).flatMap((id) => {
    const unit = figures.get(id)?.unit
    return unit?.kind === 'count' ? [unit.term] : []
  })
}
