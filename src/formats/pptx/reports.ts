import { type Diagnostic, diagnose } from '../../model/diagnostic.ts'
import type { LocalizedDeck } from '../../model/localized.ts'
import type { Loss } from './base/model.ts'

/** What PowerPoint does not show of a slide. */
export function reportLost({ slides }: LocalizedDeck, at: number, lost: readonly Loss[]): Diagnostic {
  const slide = slides[at]
  const message = `In PowerPoint slide ${at + 1} (“${slide?.id}”) lacks ${lost.map(({ what }) => what).join(', ')}.`
  const hints = new Set(lost.map(({ hint }) => hint))
  return diagnose('pptx-left-out', slide?.source.place, message, [...hints].join(' '))
}

/** Text without room. */
export function reportOverflow({ slides }: LocalizedDeck, at: number): Diagnostic {
  const slide = slides[at]
  const message = `In PowerPoint a text of slide ${at + 1} (“${slide?.id}”) has no room, however small it is set.`
  return diagnose('pptx-overflow', slide?.source.place, message, 'Shorten it, or make two slides of it.')
}

/** Values without room in a chart. */
export function reportUnwritten({ slides }: LocalizedDeck, at: number, count: number): Diagnostic {
  const slide = slides[at]
  const values = count === 1 ? 'a value' : `${count} values`
  const message = `In PowerPoint the chart of slide ${at + 1} (“${slide?.id}”) has no room to write ${values}.`
  return diagnose('pptx-left-out', slide?.source.place, message, 'Show fewer figures, or make two charts of it.')
}
