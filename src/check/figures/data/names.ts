import { sourceText } from '../../../model/axis.ts'
import { isChinese, type Locale } from '../../../model/locale.ts'
import type { Figure, Term } from '../../../model/records.ts'
import type { Segment } from '../../../model/segment.ts'
import { plainText } from '../../../model/walk.ts'
import type { Quantity } from '../numbers/quantity.ts'
import type { Couplet, NumberedLine } from '../numbers/read.ts'

/** What a sentence says of a number before it: its clause in the author's line, and that in each line where it stands too. */
export interface Clauses {
  readonly own: string
  readonly all: readonly { readonly locale: Locale; readonly clause: string }[]
}

/** The clauses of a couplet in which a number of its first line stands. */
export function clausesOf({ compared }: Couplet, line: NumberedLine, typed: Quantity): Clauses {
  const others = compared.flatMap(({ chinese, english, pairs }) =>
    pairs.flatMap(([a, b]) => {
      if (a === typed) return [{ locale: english.locale, clause: clauseBefore(english, b) }]
      return b === typed ? [{ locale: chinese.locale, clause: clauseBefore(chinese, a) }] : []
    }),
  )
  const own = clauseBefore(line, typed)
  return { own, all: [{ locale: line.locale, clause: own }, ...others] }
}

function clauseBefore({ written }: NumberedLine, { start }: Quantity): string {
  const marks = ['，', '。', '；', '、', '. ', '; ']
  return written.slice(Math.max(...marks.map((mark) => written.lastIndexOf(mark, start))) + 1, start)
}

/** True if one of the clauses names what a figure is about, by any form that the glossary has for it. */
export function isNamedIn({ all }: Clauses, segment: Segment, glossary: readonly Term[]): boolean {
  const source = sourceText(segment)
  if (source === '') return false
  const also = glossary.find(({ written }) => written === source)?.also ?? []
  const forms = Object.entries(segment.texts).map(([locale, text]) => [locale, plainText(text.inlines)] as const)
  return all.some(({ locale, clause }) =>
    isChinese(locale)
      ? [source, ...also, ...forms.map(([, form]) => form)].some((form) => form !== '' && clause.includes(form))
      : forms.some(([own, form]) => own === locale && hasWords(clause, form)) ||
        also.some((form) => hasWords(clause, form)),
  )
}

/** True if an English clause has one of the forms between "|", capitals aside. */
function hasWords(clause: string, forms: string): boolean {
  const text = ` ${clause.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  return forms.split('|').some((form) => {
    const words = form
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
    return words !== '' && text.includes(` ${words} `)
  })
}

/** True if the clauses name this one of several figures and no other: by its subject, or by a measure of its own. */
export function isToldApart(
  figure: Figure,
  others: readonly Figure[],
  clauses: Clauses,
  glossary: readonly Term[],
): boolean {
  const [subject, measure] = [figure.subject, figure.measure].map(sourceText)
  const rivals = others.filter((other) => sourceText(other.subject) !== subject)
  if (isNamedIn(clauses, figure.subject, glossary))
    return !rivals.some((other) => isNamedIn(clauses, other.subject, glossary))
  const shared = others.some((other) => other !== figure && sourceText(other.measure) === measure)
  return !shared && isNamedIn(clauses, figure.measure, glossary)
}
