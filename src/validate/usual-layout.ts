import type { RawSlide } from '../model/raw.ts'
import type { Block } from '../model/segment.ts'
import type { RawSlideFields } from './schemas/slide-schema.ts'
import type { SlideContext } from './slide-context.ts'

type Blocks = RawSlide['blocks']

/**
 * The layout a slide names; the first is else a title, one of headings alone a section, one of code with a sentence or two
 * is set as code, and the others are bullets.
 */
export function layoutOf(
  fields: RawSlideFields,
  number: number,
  { blocks }: RawSlide,
  { layouts }: Pick<SlideContext, 'layouts'>,
): string {
  if (fields.layout === 'image') return layoutOfPictures(blocks)
  if (fields.layout !== undefined) return fields.layout
  if (number === 1) return 'title'
  const shown = blocks.filter(({ block }) => block.kind !== 'footnote')
  const isBare = shown.length > 0 && shown.length <= 2 && shown.every(({ block }) => block.kind === 'heading')
  const names = (['quote', 'figure', 'chart', 'figures'] as const).some((slot) => fields[slot] !== undefined)
  if (isBare && !names && layouts.has('section')) return 'section'
  return isCode(shown) && !names && layouts.has('code') ? 'code' : 'bullets'
}

/** True for code that has its slide to itself but for a title and two paragraphs at most. */
function isCode(shown: Blocks): boolean {
  const kinds = shown.map(({ block }) => block.kind)
  const count = (kind: Block['kind']) => kinds.filter((one) => one === kind).length
  const others = kinds.length - count('code') - count('paragraph')
  const isTitled = count('heading') === others && others <= 1
  return count('code') > 0 && count('paragraph') <= 2 && isTitled
}

/** A film or sound is written like a picture, and stands where text does: beside the text of its slide, or alone. */
function layoutOfPictures(blocks: Blocks): string {
  const kinds = blocks.flatMap(({ block: { kind } }) => (kind === 'heading' || kind === 'footnote' ? [] : [kind]))
  if (kinds.includes('image') || !kinds.includes('media')) return 'image'
  const isBeside = kinds.length > 1 && (kinds[0] === 'media' || kinds.at(-1) === 'media')
  return isBeside && kinds.filter((kind) => kind === 'media').length === 1 ? 'split' : 'bullets'
}
