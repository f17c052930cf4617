import { type FitRule, limit, quote } from './fit-rule.ts'

/** A picture whose sides are not drawn in proportion. */
export const imageStretched: FitRule = {
  why: 'A stretched picture shows what is not so. `percent` is a difference that nobody sees.',
  limits: { percent: 2 },
  judge: ({ images }, limits) =>
    images.flatMap((image) => {
      const { natural, drawn, alt, vector } = image
      const ratio = drawn[0] / drawn[1] / (natural[0] / natural[1])
      const percent = Math.round(100 * (Math.max(ratio, 1 / ratio) - 1))
      if (vector || !Number.isFinite(ratio) || percent <= limit(limits, 'percent')) return []
      const says = `${named(alt)} is drawn ${percent} % too ${ratio > 1 ? 'wide' : 'high'}`
      return [{ at: image, amount: percent, says, hint: 'Give it "object-fit: contain" in the style sheet.' }]
    }),
}

/** A picture by its alternative text; one without is an ornament, such as the background. */
function named(alt: string): string {
  return alt === '' ? 'the picture behind the slide' : `the image ${quote(alt)}`
}

/** A picture much of which is cut off where it fills its place. */
export const imageCut: FitRule = {
  why: 'A picture that fills a place of another form is cut, and in a photograph of a person or a diagram what is cut may be what it is about. `percent` is how much of it may be.',
  limits: { percent: 50 },
  judge: ({ images }, limits) =>
    images.flatMap((image) => {
      const {
        box: [left, top, right, bottom],
        drawn,
        alt,
      } = image
      const seen = (right - left) * (bottom - top)
      // What lies behind text is an ornament, or was asked for.
      if (alt === '' || seen === 0) return []
      const percent = Math.round(100 * (1 - seen / (drawn[0] * drawn[1])))
      if (!(percent > limit(limits, 'percent'))) return []
      const hint =
        'Write "whole: true" in the YAML of the slide to show it whole, or "focus: 30% 60%" for the point that stays.'
      return [{ at: image, amount: percent, says: `${percent} % of ${named(alt)} are cut off`, hint }]
    }),
}

/** A picture that cannot be told from what it stands on. */
export const imageLost: FitRule = {
  why: 'A logo or drawing without a ground of its own, made for a dark page, is white on the paper of a slide: nobody sees that it is there. `percent` is how much of what it paints must stand out.',
  limits: { percent: 5 },
  judge: ({ images }, limits) =>
    images.flatMap((image) => {
      const percent = Math.round(100 * (image.seen ?? 1))
      if (percent >= limit(limits, 'percent')) return []
      const says = `${named(image.alt)} cannot be told from what it stands on`
      const hint =
        'Use the one that is made for such a ground, or save it on a ground of its own; a slide has another with "background: ink".'
      return [{ at: image, amount: 100 - percent, says, hint }]
    }),
}

/** A picture with fewer pixels than it is drawn at. */
export const imageCoarse: FitRule = {
  why: 'A picture that is blown up looks blurred on a projector of 1280 × 720 pixels, and worse on a finer one. `percent` is how many of the pixels it is drawn at it must have, in each direction.',
  limits: { percent: 100 },
  judge: ({ images }, limits) =>
    images.flatMap((image) => {
      const { natural, drawn, alt, vector } = image
      const percent = Math.floor(100 * Math.min(natural[0] / drawn[0], natural[1] / drawn[1]) + 0.5)
      if (vector || !(percent < limit(limits, 'percent'))) return []
      const size = ([width, height]: readonly [number, number]) => `${Math.round(width)} × ${Math.round(height)}`
      const says = `${named(alt)} has ${size(natural)} pixels and is drawn at ${size(drawn)}`
      return [{ at: image, amount: 100 - percent, says, hint: 'Use a larger picture, or show it smaller.' }]
    }),
}
