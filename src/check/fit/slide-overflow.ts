import { cureOfCode, type FitRule, limit, quote, type ShownSlide, type ShownText } from './fit-rule.ts'

/** Text that runs into the foot or off the slide. */
export const slideOverflow: FitRule = {
  why: 'What runs off a slide is not seen, and what runs into its foot cannot be read. `past` is in px of ink, of which rounding may take two.',
  limits: { past: 2 },
  judge: (slide, limits) => {
    const most = Math.max(0, ...slide.texts.map((text) => pastRoom(text, slide)))
    const first = slide.texts.find((text) => pastRoom(text, slide) > limit(limits, 'past'))
    if (!first) return []
    const says = `the text of the slide "${slide.id}" runs ${Math.round(most)} px past its room, from ${quote(first.text)} on`
    const hint = cureOfCode(slide) ?? 'Shorten it, or make two slides of it.'
    return [{ at: first, amount: most, says, hint, ofSlide: true }]
  },
}

function pastRoom({ role, lines, clipped }: ShownText, { floor, foot, width, height }: ShownSlide): number {
  if (clipped > 0) return 0 // A box of its own holds it back.
  const isOverFoot = (left: number, right: number) => !foot || (left < foot[1] && right > foot[0])
  const bottomAt = (left: number, right: number) => (role !== 'foot' && isOverFoot(left, right) ? floor : height)
  return Math.max(
    ...lines.map(({ box: [left, top, right, bottom] }) =>
      Math.max(bottom - bottomAt(left, right), right - width, -left, -top),
    ),
  )
}
