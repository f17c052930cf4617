import { type Diagnostic, diagnose } from '../../model/diagnostic.ts'
import { type CheckedDeck, type Rule, shared } from '../rule.ts'
import { isHeld } from './data/held.ts'
import type { Quantity } from './numbers/quantity.ts'
import { type Couplet, placeOfNumber, readCouplets } from './numbers/read.ts'

/** A number typed by hand although the dataset holds it. */
export const figureTyped: Rule = {
  why: 'A number taken by key is written in every locale’s own form and changes with the data. Counts below `least` are left alone: they are equal by chance, as are shares and multiples of one or two digits such as 1.1%, unless the line names the subject or the measure.',
  limits: { least: 1000 },
  check: (checked, { least = 0 }) =>
    shared(checked, readCouplets)
      .filter(({ segment }) => segment.kind !== 'quote' && segment.kind !== 'note')
      .flatMap((couplet) => findTyped(checked, couplet, least)),
}

function findTyped(checked: CheckedDeck, { lines, compared }: Couplet, least: number): readonly Diagnostic[] {
  const figures = [...checked.deck.figures.values()]
  const [own] = lines
  const typed = own?.quantities.flatMap((quantity) => {
    const figure = quantity.expression === undefined && figures.find((known) => isHeld(own, quantity, known, least))
    return figure ? [[own, quantity, `figure "${figure.id}"`] as const] : []
  })
  const halves = compared.flatMap(({ chinese, english, pairs }) =>
    pairs.flatMap(([a, b]) => {
      if (a.expression === undefined)
        return b.expression === undefined ? [] : [[chinese, a, quoted(b, b.expression)] as const]
      return b.expression === undefined ? [[english, b, quoted(a, a.expression)] as const] : []
    }),
  )
  const seen = new Set<Quantity>()
  return [...halves, ...(typed ?? [])].flatMap(([line, quantity, expression]) => {
    if (seen.has(quantity)) return []
    seen.add(quantity)
    const message = `${quantity.written} is typed by hand, but the dataset holds it.`
    const hint = `Write {{${expression}}} in both lines, and each locale has its own form.`
    return [diagnose('figure-typed', placeOfNumber(checked, line, quantity), message, hint)]
  })
}

function quoted({ unsigned }: Quantity, expression: string): string {
  const [helper = '', ...ids] = expression.split(' ')
  return [helper, ...ids.map((id) => `"${id}"`), ...(unsigned ? ['sign=false'] : [])].join(' ')
}
