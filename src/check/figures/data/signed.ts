import type { Deck } from '../../../model/deck.ts'
import type { Figure } from '../../../model/records.ts'
import type { Couplet } from '../numbers/read.ts'
import { readCouplets } from '../numbers/read.ts'
import { type Derivation, explain, type Typed } from './explain.ts'
import { figuresOn } from './shown.ts'

/** A figure as it was when a text with its number was signed off: an id, its value and its upper end, as in `accepted.json`. */
type SignedFigure = string

/** The figures that numbers typed in a deck say, to be kept when it is signed off; of slides not named, those kept of them before. */
export function signFigures(deck: Deck, slides: readonly string[] | undefined): readonly SignedFigure[] {
  const { figures, accepted } = deck
  const kept = accepted.figures ?? []
  const earlier = slides && earlierFigures(figures, kept)
  const found = readCouplets({ deck }).flatMap((couplet) => {
    const isSigned = !slides || slides.includes(couplet.slide?.id ?? '')
    const datasets = isSigned ? [figures] : (earlier ?? [])
    return typedIn(couplet, figures).flatMap((typed) =>
      datasets.flatMap((dataset) => (explain(typed, dataset)?.args ?? []).map((id) => write(id, dataset))),
    )
  })
  return [...new Set(found)].sort()
}

/** The dataset as it was at each earlier sign-off of which something is kept, if that was another. */
export function earlierFigures(figures: Deck['figures'], kept: readonly SignedFigure[]): readonly Deck['figures'][] {
  const changed = kept.flatMap((line) => {
    const [id = '', value, max] = line.split(' ')
    const figure = figures.get(id)
    if (!figure || line === write(id, figures)) return []
    const { max: _max, ...rest } = figure
    return { ...rest, value: Number(value), ...(max !== undefined && { max: Number(max) }) }
  })
  const byId = new Map<string, Figure[]>()
  for (const figure of changed) byId.set(figure.id, [...(byId.get(figure.id) ?? []), figure])
  const count = Math.max(0, ...[...byId.values()].map(({ length }) => length))
  return Array.from({ length: count }, (_, at) => {
    const before = [...byId].map(([id, values]) => [id, values[at] ?? values.at(-1)] as const)
    return new Map([...figures, ...before.flatMap(([id, figure]) => (figure ? [[id, figure] as const] : []))])
  })
}

/** The numbers typed in a couplet, line by line. */
export function typedIn({ slide, lines }: Couplet, figures: Deck['figures']): readonly Typed[] {
  const shown = slide ? figuresOn(slide, figures).map(({ id }) => id) : []
  return lines.flatMap((line) =>
    line.quantities.flatMap((quantity) => (quantity.expression === undefined ? [{ line, quantity, shown }] : [])),
  )
}

/** True if a derivation takes a figure that is another now. */
export function hasChanged({ args }: Derivation, before: Deck['figures'], now: Deck['figures']): boolean {
  return args.some((id) => write(id, before) !== write(id, now))
}

function write(id: string, figures: Deck['figures']): SignedFigure {
  const { value, max } = figures.get(id) ?? {}
  return [id, value, max].filter((part) => part !== undefined).join(' ')
}
