import { slotNames } from '../model/deck.ts'
import type { LocalizedDeck, LocalizedSlide } from '../model/localized.ts'

/** Every field of a slide that a template may name. */
export const slideFields = [
  ...slotNames,
  'id',
  'number',
  'layout',
  'footnotes',
  'citations',
  'notes',
  'seconds',
  'background',
  'picturePlace',
  'focus',
  'whole',
  'spacing',
  'progress',
  'transition',
  'motion',
  'backup',
] as const satisfies readonly (keyof LocalizedSlide)[]

/** Every field of the deck that a template may name. */
export const deckFields = [
  'name',
  'variant',
  'title',
  'subtitle',
  'author',
  'event',
  'description',
  'keywords',
  'date',
  'labels',
  'theme',
  'footer',
  'url',
  'slides',
] as const satisfies readonly (keyof LocalizedDeck)[]

/** What every template may call besides paths: Handlebars' own helpers and ours. */
export const helperNames = [
  'if',
  'unless',
  'each',
  'with',
  'lookup',
  'is',
  'foreign',
  'plain',
  'solitary',
  'add',
  'address',
  'imageUrl',
  'chart',
  'numbers',
  'halves',
  'percent',
  'focused',
  'numeric',
  'twoDigits',
  'moments',
  'codeRows',
  'codeClasses',
  'laterSteps',
  'mathml',
  'tracks',
  'qrShape',
  'shortAddress',
  'formulaScale',
  'formulaScaleInHalf',
] as const
