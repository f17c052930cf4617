import type { LocalizedDeck, LocalizedSegment, LocalizedSlide } from '../../../model/localized.ts'
import type { Item, Ornament } from '../base/model.ts'
import type { Box } from '../base/units.ts'
import { slideSize } from '../base/units.ts'
import { plainPair } from '../text/pairs.ts'
import { boxInside } from './picture-item.ts'
import type { Scene } from './scene.ts'

const all: Box = { x: 0, y: 0, ...slideSize }

/** The picture that a slide stands on, under a veil that keeps its text readable. */
export function behindOf(
  { slide, deck }: Scene,
  alt: LocalizedSegment | undefined,
  size: { readonly width: number; readonly height: number },
): readonly (Item | Ornament)[] {
  const { background } = slide
  if (!background || !('path' in background)) return []
  const veils = veilsOf(slide, deck, background.scrim)
  const named = { kind: 'picture' as const, path: background.path, alt: alt ? plainPair(alt) : '' }
  if (slide.whole) {
    const ground: Ornament = { preset: 'rect', box: all, color: '0C0C0E', opacity: 1 }
    return [ground, { box: boxInside(all, size), content: named }, ...veils]
  }
  const [x, y] = slide.focus?.[0] ?? background.focus
  const scale = Math.max(all.width / size.width, all.height / size.height)
  const [across, down] = [1 - all.width / (size.width * scale), 1 - all.height / (size.height * scale)]
  const of = (share: number) => Math.round(share * 1000)
  const crop = { left: of(across * x), right: of(across * (100 - x)), top: of(down * y), bottom: of(down * (100 - y)) }
  return [{ box: all, content: { ...named, crop } }, ...veils]
}

/** Whether a picture fills the slide and no text stands all over it: it is then drawn back at its words alone. */
export function isShownClear({ picturePlace, pictures, body }: LocalizedSlide): boolean {
  return picturePlace === 'full' && pictures?.length === 1 && body === undefined
}

/** The veils over a picture: over all of it, or where its heading, its line and its sources stand, as in HTML. */
function veilsOf(slide: LocalizedSlide, { footer }: LocalizedDeck, opacity: number): readonly Ornament[] {
  const veil = { preset: 'rect' as const, color: '0C0C0E', opacity }
  if (!isShownClear(slide)) return [{ ...veil, box: all, ...(slide.layout === 'cover' && { fades: 'right' }) }]
  const { title, pictures, citations, footnotes = [] } = slide
  const hasWords = pictures?.[0]?.caption !== undefined || citations.length + footnotes.length > 0
  const height = hasWords ? 288 : 173
  return [
    ...(title ? [{ ...veil, box: { ...all, height: 360 }, fades: 'down' as const }] : []),
    ...(hasWords || footer
      ? [{ ...veil, box: { ...all, y: slideSize.height - height, height }, fades: 'up' as const }]
      : []),
  ]
}
