import { type Arrangement, type Background, type Focus, type Ground, grounds } from '../model/arrangement.ts'
import type { LayoutSpec, Slots } from '../model/deck.ts'
import { diagnose } from '../model/diagnostic.ts'
import { isChinese } from '../model/locale.ts'
import { imageType } from '../model/path.ts'
import type { RawYaml } from '../model/raw.ts'
import type { Block } from '../model/segment.ts'
import { plainText } from '../model/walk.ts'
import { locateImage } from './images.ts'
import type { RawSlideFields } from './schemas/slide-schema.ts'
import { scrimFor, wholeSlide } from './scrim.ts'
import type { SlideContext } from './slide-context.ts'
import { shows } from './slots.ts'

/** The middle of a picture. */
const middle: Focus = [50, 50]

/**
 * How a slide is set. Reports what is wrong with the picture behind it, and `layout-ignores` for what is said of
 * pictures or dates that the layout does not show.
 */
export function readArrangement(
  fields: RawSlideFields,
  yaml: RawYaml,
  at: { readonly spec: LayoutSpec | undefined; readonly file: string },
  context: SlideContext,
): Arrangement {
  const focus = fields.focus === undefined ? undefined : [fields.focus].flat().map(readFocus)
  const background = fields.background === undefined ? undefined : readBackground(fields, focus, yaml, at.file, context)
  const hasPicture = background !== undefined && 'path' in background
  if (at.spec) reportIdle(fields, yaml, { spec: at.spec, hasPicture }, context)
  return {
    ...(background && { background }),
    ...(fields.place && { picturePlace: fields.place }),
    ...(focus && { focus }),
    ...(fields.whole && { whole: true }),
    ...(fields.spacing && { spacing: fields.spacing }),
  }
}

function readFocus(text: string): Focus {
  const [x = 50, y = 50] = text.split(' ').map((part) => Number.parseInt(part, 10))
  return [x, y]
}

function readBackground(
  fields: RawSlideFields,
  focus: readonly Focus[] | undefined,
  yaml: RawYaml,
  file: string,
  context: SlideContext,
): Background | undefined {
  const written = fields.background ?? ''
  const place = yaml.placeOf(['background'])
  if (grounds.includes(written as Ground)) return { ground: written as Ground }
  if (!/[./]/.test(written)) {
    const hint = `Surfaces are ${grounds.join(', ')}; a picture is written with its ending, as in "background: images/harbour.jpg".`
    context.diagnostics.push(diagnose('value-invalid', place, `There is no surface "${written}" in a theme.`, hint))
    return undefined
  }
  const path = locateImage({ path: written, place }, file, context)
  const point = focus?.[0] ?? middle
  return { path, focus: point, scrim: scrimFor(context.images.get(path)?.light, point, textArea(fields.layout)) }
}

/**
 * Where pictures stand whose place is none of those asked for. A drawing, or a picture that is to be seen whole, does not
 * lie under text: it has the width of the slide. Beside one sentence a wide picture would be small: it stands over or
 * under it.
 */
export function placeOfPictures(
  { pictures = [], body = [] }: Slots,
  { picturePlace, whole }: Arrangement,
  { images }: Pick<SlideContext, 'images'>,
): Pick<Arrangement, 'picturePlace' | 'whole'> {
  const [alone, ...others] = pictures
  if (!alone || others.length > 0) return {}
  const { path } = alone.image
  const { pixels, isDrawn = imageType(path) === 'image/svg+xml' } = images.get(path) ?? {}
  if (picturePlace === 'full') return whole || isDrawn ? { picturePlace: 'wide' } : {}
  const isWide = pixels !== undefined && pixels.width / pixels.height >= widePicture
  return picturePlace === undefined && isWide && isOneSentence(body) ? { picturePlace: 'grid', whole: true } : {}
}

/** Width by height from which a picture is larger over a line of text than beside it. */
const widePicture = 1.9

/** True for text that takes a line or two on the width of the slide. */
function isOneSentence([only, ...others]: readonly Block[]): boolean {
  if (only?.kind !== 'paragraph' || others.length > 0) return false
  const { texts, language } = only.text
  return plainText(texts[language]?.inlines ?? []).length <= (isChinese(language) ? 30 : 70)
}

/** The picture of a slide that is shown behind its text: that of a cover, and one alone that is to fill the slide. */
export function backdropOf(
  layout: string,
  { image, pictures = [] }: Slots,
  { picturePlace, focus }: Arrangement,
  { images }: SlideContext,
): Background | undefined {
  const alone = picturePlace === 'full' && pictures.length === 1 ? pictures[0]?.image : undefined
  const path = layout === 'cover' ? image?.path : alone?.path
  if (path === undefined) return undefined
  const point = focus?.[0] ?? middle
  return { path, focus: point, scrim: scrimFor(images.get(path)?.light, point, textArea(layout)) }
}

/** Where text stands on a slide with a picture behind it: on a cover only in its left part. */
function textArea(layout: string | undefined) {
  return layout === 'cover' ? ([0, 0, 960, 720] as const) : wholeSlide
}

/** What is said of something that is not on the slide. */
function reportIdle(
  fields: RawSlideFields,
  yaml: RawYaml,
  { spec, hasPicture }: { readonly spec: LayoutSpec; readonly hasPicture: boolean },
  { diagnostics }: SlideContext,
): void {
  const hasPictures = shows(spec, 'pictures')
  const isBare = !hasPictures && !hasPicture && !shows(spec, 'image') && spec.name !== 'split'
  const idle = [
    ['place', !hasPictures && spec.name !== 'split', 'pictures'],
    ['focus', isBare, 'pictures'],
    ['whole', isBare, 'pictures'],
    ['spacing', !shows(spec, 'timeline'), 'dates'],
  ] as const
  for (const [key, isIdle, what] of idle) {
    if (fields[key] === undefined || !isIdle) continue
    const message = `"${key}" says how ${what} stand, and the layout "${spec.name}" shows none.`
    const hint =
      key === 'spacing'
        ? 'Choose "layout: timeline", or delete the line.'
        : 'Choose "layout: image", or delete the line.'
    diagnostics.push(diagnose('layout-ignores', yaml.keyPlaceOf([key]), message, hint))
  }
}
