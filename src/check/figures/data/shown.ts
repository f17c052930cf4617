import type { Deck, Slide } from '../../../model/deck.ts'
import type { Figure } from '../../../model/records.ts'
import type { Inline } from '../../../model/segment.ts'
import { textsOfSlots } from '../../../model/walk.ts'

/** The figures that a slide sets large or draws. */
export function figuresDrawn({ slots }: Slide): readonly Figure[] {
  const { figure, chart, figures = [] } = slots
  return [...(figure ? [figure] : []), ...(chart?.figures ?? []), ...figures.map((one) => one.figure)]
}

/** The same with those they are held against, and all that its texts take by key. */
export function figuresOn(slide: Slide, known: Deck['figures']): readonly Figure[] {
  const { chart, figures = [] } = slide.slots
  const { from, to } = chart?.difference ?? {}
  const earlier = figures.flatMap(({ since }) => since ?? [])
  return [
    ...new Set([
      ...figuresDrawn(slide),
      ...[from, to].flatMap((one) => one ?? []),
      ...earlier,
      ...figuresTaken(slide, known),
    ]),
  ]
}

/** The figures whose own numbers the texts of a slide take by key. */
export function figuresTaken({ slots }: Slide, known: Deck['figures']): readonly Figure[] {
  const inlines = textsOfSlots(slots).flatMap(({ texts }) => Object.values(texts).flatMap((text) => text.inlines))
  return idsIn(inlines).flatMap((id) => known.get(id) ?? [])
}

function idsIn(inlines: readonly Inline[]): readonly string[] {
  return inlines.flatMap((inline) => {
    if ('children' in inline) return idsIn(inline.children)
    if (inline.kind !== 'expression' || inline.expression.helper !== 'figure') return []
    return inline.expression.args.map(String)
  })
}
