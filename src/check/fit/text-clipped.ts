import { type FitRule, limit, name } from './fit-rule.ts'

/** Text of which an element around it cuts something off. */
export const textClipped: FitRule = {
  why: 'What a box cuts off is not seen. `past` is in px of ink.',
  limits: { past: 2 },
  judge: ({ texts }, limits) =>
    texts
      .filter(({ clipped }) => clipped > limit(limits, 'past'))
      .map((text) => ({
        at: text,
        amount: text.clipped,
        says: `${name(text)} is cut off by ${Math.round(text.clipped)} px`,
        hint: 'Shorten it, or give its box more room in the template or style sheet.',
      })),
}
