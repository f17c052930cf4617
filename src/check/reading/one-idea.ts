import type { Slide } from '../../model/deck.ts'
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts'
import type { Block } from '../../model/segment.ts'
import type { Limits, Rule } from '../rule.ts'

/** A slide with more items than one idea has. */
export const oneIdea: Rule = {
  why: 'One idea a slide and five lines are what interpreters ask for (AIIC); each column of a comparison is counted for itself.',
  limits: { items: 5 },
  check: ({ deck }, limits) => deck.slides.flatMap((slide) => checkSlide(slide, limits)),
}

function checkSlide({ slots, place }: Slide, { items = 0 }: Limits): Diagnostic[] {
  const parts = [slots.body ?? [], ...(slots.columns ?? []).map(({ body }) => body)]
  const most = Math.max(...parts.map(countItems))
  if (most <= items) return []
  const message = `This slide has ${most} items in a list; ${items} are enough for one idea.`
  return [diagnose('one-idea', slots.title?.place ?? place, message, 'Split it into two slides, or leave some out.')]
}

function countItems(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    if (block.kind !== 'list') return sum
    return sum + block.items.length + block.items.reduce((inner, item) => inner + countItems(item.blocks), 0)
  }, 0)
}
