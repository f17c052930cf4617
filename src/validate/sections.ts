import type { SectionOf, Slide } from '../model/deck.ts'
import { diagnose } from '../model/diagnostic.ts'
import type { RawSlide } from '../model/raw.ts'
import type { Segment } from '../model/segment.ts'
import type { SlideContext } from './slide-context.ts'
import { slotHints } from './slots.ts'

interface Made {
  readonly raw: RawSlide
  readonly slide: Slide
}

/**
 * Tells slides that open a section which one it is, and those with an agenda which sections there are. Reports
 * `layout-requires` for an agenda of a deck without sections.
 */
export function addSections(made: readonly Made[], isPartial: boolean, { memo, diagnostics }: SlideContext): Slide[] {
  const opening = made.filter(
    ({ slide }) => slide.layout === 'section' && slide.slots.title && slide.backup === undefined,
  )
  if (opening.length === 0) {
    const agendas = isPartial ? [] : made.filter(({ slide }) => slide.slots.agenda)
    for (const { slide } of agendas) {
      const message = `The layout "${slide.layout}" shows the sections of the deck, which has none.`
      diagnostics.push(diagnose('layout-requires', slide.place, message, slotHints.agenda))
    }
  }
  return made.map(({ raw, slide }) => {
    const number = opening.findIndex((one) => one.slide === slide) + 1
    if (number > 0) {
      const progress = { number, count: opening.length, share: number / opening.length }
      return memo(raw, 'sections', keyOf(slide, progress), () => ({ ...slide, progress }), diagnostics)
    }
    if (!slide.slots.agenda) return slide
    const agenda = agendaOf(slide, opening)
    const make = () => ({ ...slide, slots: { ...slide.slots, agenda } })
    // With its own line: places of the other slides are kept as seen from there.
    return memo(raw, 'sections', keyOf(slide, [slide.place.line, agenda]), make, diagnostics)
  })
}

/** All that other slides have a part in: what came before this step, and what it adds. */
function keyOf({ id, number, transition, motion, backup }: Slide, added: unknown): string {
  return JSON.stringify([id, number, transition, motion, backup, added])
}

/** The sections, of which the last that began before a slide is the current one. */
function agendaOf({ number }: Slide, opening: readonly Made[]): readonly SectionOf<Segment>[] {
  const begun = opening.filter(({ slide }) => slide.number < number).length
  return opening.flatMap(({ slide: { id, slots } }, at) =>
    slots.title ? [{ id, number: at + 1, title: slots.title, current: at + 1 === begun }] : [],
  )
}
