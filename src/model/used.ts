import type { Deck, Slots } from './deck.ts'
import { figuresUsed, idsIn } from './expression.ts'
import type { Locale } from './locale.ts'
import type { Figure, Term } from './records.ts'
import type { Expression, Segment } from './segment.ts'
import { visitExpressions } from './walk.ts'

/** The figures that slots show, in a chart or set large, and those that the expressions of texts name. */
export function figuresOf(slots: Slots, texts: readonly Segment[], known: Deck['figures']): readonly Figure[] {
  const { figure, chart, figures = [] } = slots
  const { difference } = chart ?? {}
  const set = [
    figure,
    ...(chart?.figures ?? []),
    difference?.from,
    difference?.to,
    chart?.whole,
    ...figures.flatMap((one) => [one.figure, one.since]),
  ]
  const named = expressionsIn(texts).flatMap((expression) => figuresUsed(expression).map((id) => known.get(id)))
  return [...set, ...named].filter((one) => one !== undefined)
}

/** The terms that expressions of texts name, and those that figures are about or count. */
export function termsOf(
  texts: readonly Segment[],
  figures: readonly Figure[],
  glossary: readonly Term[],
): readonly Term[] {
  const ids = new Set(expressionsIn(texts).flatMap((expression) => idsIn(expression).terms))
  const counted = new Set(figures.flatMap(({ unit }) => (unit.kind === 'count' ? [unit.term] : [])))
  // What a figure is called by a term stands where the term stands.
  const places = new Set(figures.flatMap(({ subject, measure }) => [subject.place, measure.place]))
  return glossary.filter((term) => ids.has(term.id) || counted.has(term) || places.has(term.place))
}

function expressionsIn(texts: readonly Segment[]): readonly Expression[] {
  const found: Expression[] = []
  for (const { texts: written } of texts)
    for (const locale in written)
      visitExpressions(written[locale as Locale]?.inlines ?? [], (expression) => {
        found.push(expression)
      })
  return found
}
