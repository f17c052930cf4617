import type { Slide } from '../model/deck.ts'
import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import type { RawYaml } from '../model/raw.ts'

/**
 * Gives every slide its planned time: its own, or an equal share of what the others leave of the deck's minutes, in
 * whole seconds that add up to them. Without minutes for the deck only slides with a time of their own are planned.
 * Reports `value-invalid` where the slides' own times leave nothing for the others.
 */
export function planTime(
  slides: readonly Slide[],
  minutes: number | undefined,
  yaml: RawYaml,
  diagnostics: Diagnostic[],
): readonly Slide[] {
  if (minutes === undefined) return slides
  const isOpen = ({ seconds, backup }: Slide) => seconds === undefined && backup === undefined
  const open = slides.filter(isOpen).length
  const given = slides.reduce((sum, { seconds = 0 }) => sum + seconds, 0)
  const left = minutes * 60 - given
  if (left < 0 || (open > 0 && left < open)) {
    const message = `The slides have ${round(given / 60)} minutes of their own, the deck ${round(minutes)} in all.`
    const hint = 'Raise the "duration" of the deck or lower that of slides.'
    diagnostics.push(diagnose('value-invalid', yaml.placeOf(['duration']), message, hint))
    return slides
  }
  let shared = 0
  return slides.map((slide) => {
    if (!isOpen(slide)) return slide
    shared += 1
    return { ...slide, seconds: Math.round((left * shared) / open) - Math.round((left * (shared - 1)) / open) }
  })
}

function round(minutes: number): string {
  return String(Math.round(minutes * 10) / 10)
}
