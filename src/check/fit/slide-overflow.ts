import { type FitRule, limit, quote, type ShownSlide, type ShownText } from './fit-rule.ts'

/** Text that runs into the foot or off the slide. */
export const slideOverflow: FitRule = {
  why: 'What runs off a slide is not seen, and what runs into its foot cannot be read. `past` is in px of ink, of which rounding may take two.',
  limits: { past: 2 },
  judge: (slide, limits) => {
    const overshoots = slide.texts.map((text) => ({ text, past: Math.round(pastRoom(text, slide)) }))
    const worst = overshoots.reduce((most, next) => (next.past > most.past ? next : most), {
      text: undefined,
      past: limit(limits, 'past'),
    } as { text: ShownText | undefined; past: number })
    if (!worst.text) return []
    const says = `the text of the slide "${slide.id}" runs ${worst.past} px past its room with ${quote(worst.text.text)}`
    return [{ at: worst.text, amount: worst.past, says, hint: 'Shorten it, or make two slides of it.', ofSlide: true }]
  },
}

function pastRoom({ role, lines }: ShownText, { floor, width, height }: ShownSlide): number {
  const bottom = role === 'foot' ? height : floor
  return Math.max(...lines.map(({ box }) => Math.max(box[3] - bottom, box[2] - width, -box[0], -box[1])))
}
