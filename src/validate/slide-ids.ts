import type { LayoutSpec } from '../model/deck.ts'
import type { RawSlide } from '../model/raw.ts'
import { slugOf } from '../model/slug.ts'
import { plainText } from '../model/walk.ts'
import type { RawSlideFields } from './schemas/slide-schema.ts'
import type { SlideContext } from './slide-context.ts'
import { withTitle } from './slots.ts'
import { duplicateId } from './table.ts'
import { layoutOf } from './usual-layout.ts'

/** The ids of all slides: those that were given, and for the others such as their titles make. */
export function assignIds(
  slides: readonly RawSlide[],
  fields: readonly RawSlideFields[],
  context: SlideContext,
): string[] {
  const taken = new Map<string, RawSlide>()
  for (const [index, { id }] of fields.entries()) {
    const slide = slides[index]
    if (!id || !slide) continue
    const first = taken.get(id)
    if (!first) {
      taken.set(id, slide)
      continue
    }
    // Asked only now: of a slide that is kept it has to be read again.
    const place = slide.frontMatter?.placeOf(['id']) ?? slide.place
    context.diagnostics.push(duplicateId(id, place, first.frontMatter?.placeOf(['id'])))
  }
  return slides.map((slide, index) => {
    const given = fields[index]?.id
    if (given) return given
    const own = fields[index] ?? {}
    const find = () => layoutOf(own, index + 1, slide, context)
    const layout = context.memo(slide, 'layout', `${index === 0}`, find, context.diagnostics)
    const make = () => slugFor(slide, context.layouts.get(layout))
    const wanted = context.memo(slide, 'slug', layout, make, context.diagnostics) || `slide-${index + 1}`
    let id = wanted
    for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`
    taken.set(id, slide)
    return id
  })
}

/** An id from the English text of the slide's title; empty if there is none. */
function slugFor({ blocks }: RawSlide, spec: LayoutSpec | undefined): string {
  const written = spec ? withTitle(spec, blocks) : blocks
  const heading = written.find(({ block }) => block.kind === 'heading' && block.depth === 1)?.block
  return heading?.kind === 'heading' ? slugOf(plainText(heading.text.texts.en?.inlines ?? [])) : ''
}
