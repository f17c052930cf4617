import { isDark } from '../base/color.ts'
import type { PlacedPicture, Surface } from '../base/model.ts'
import { boxInside } from './picture-item.ts'
import { isBesideEdge, type Scene } from './scene.ts'

/** Its room, in px of the slide. */
const room = { y: 40, width: 180, height: 56 }

/**
 * The logo at the upper right, as large as its room lets it be, the one for dark ground where the ground is dark. It keeps
 * off what a theme draws there; pictures at an edge of the slide take its room.
 */
export function logoOn({ slide, deck, sizes }: Scene, ground: Surface | 'picture'): PlacedPicture | undefined {
  const { brand, name } = deck.theme
  const isOnDark = ground === 'picture' || isDark(ground.paper)
  const path = (isOnDark ? brand?.logoDark : undefined) ?? brand?.logo
  const size = path === undefined ? undefined : sizes.get(path)
  if (path === undefined || !size || isBesideEdge(slide)) return undefined
  const end = slide.layout === 'title' || (name === 'poster' && slide.layout === 'closing') ? 1080 : 1200
  const box = { ...room, x: end - room.width }
  const inner = boxInside(box, size)
  return { path, box: { ...inner, x: end - inner.width } }
}
