import type { LocalizedMoment, LocalizedSlide } from '../model/localized.ts'

/** As many items of a timeline as stand side by side on one side of its axis. */
export const oneSided = 4

/** An item of a timeline with where it is drawn. */
export interface PlacedMoment extends Omit<LocalizedMoment, 'at'> {
  /** Where its date is on the axis, in percent of its length. */
  readonly at: string
  /** Where its text begins. */
  readonly lane: string
  readonly above: boolean
}

/**
 * The items of a timeline with their places: texts stand evenly, so that none covers another, and a line leads from each
 * to its date. Many stand above and below the axis in turn.
 */
export function momentsOf({ timeline = [], spacing }: LocalizedSlide): readonly PlacedMoment[] {
  const count = timeline.length
  const isTwoSided = count > oneSided
  const lanes = isTwoSided ? count + 1 : count
  const inset = 0.008
  const lane = (index: number) => index / lanes + inset
  return timeline.map((moment, index) => {
    const at = spacing === 'time' ? inset + moment.at * (1 - 2 * inset) : lane(index)
    return { ...moment, at: percent(at), lane: percent(lane(index)), above: isTwoSided && index % 2 === 0 }
  })
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`
}
