import { isDark } from '../formats/pptx/base/color.ts'
import { classesOf } from '../formats/pptx/layouts/classes.ts'
import { hasBand } from '../formats/pptx/layouts/ornaments.ts'
import { readColors, type Surfaces } from '../formats/pptx/layouts/surfaces.ts'
import { contrastOf, rgbOf } from '../model/contrast.ts'
import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import type { Rgb } from '../model/fit.ts'
import type { LocalizedDeck, LocalizedSlide } from '../model/localized.ts'
import type { Brand } from '../model/theme.ts'
import { inksOf } from './logo-inks.ts'

/** A logo is seen where a tenth of it has that contrast with the ground, or is that far from it in red, green and blue (judgement). */
const seen = { share: 0.1, contrast: 2, distance: 110 } as const

/** Reports `logo-lost` for a logo that hardly stands out from the surfaces of slides; `styles` gives those of the deck. */
export async function findLostLogos(
  styles: () => string,
  { slides, theme }: Pick<LocalizedDeck, 'slides' | 'theme'>,
  images: ReadonlyMap<string, Uint8Array>,
): Promise<readonly Diagnostic[]> {
  const { brand, variant, name } = theme
  if (brand?.logo === undefined) return []
  const { surfaces } = readColors(styles())(variant)
  const found = await Promise.all(
    [true, false].map(async (onDark) => {
      const path = (onDark ? brand.logoDark : undefined) ?? brand.logo ?? ''
      const bytes = images.get(path)
      const inks = bytes && (await inksOf(path, bytes))
      if (!inks) return []
      const lost = slides.filter((slide) => {
        const paper = paperOf(slide, name, surfaces)
        return paper !== undefined && isDark(paper) === onDark && !isSeen(inks, rgbOf(paper))
      })
      return lost.length > 0 ? [report(lost, onDark, brand)] : []
    }),
  )
  return found.flat()
}

/** What the logo of a slide stands on; undefined where it has none, or a picture behind it. */
function paperOf(slide: LocalizedSlide, theme: string, surfaces: Surfaces): string | undefined {
  const { background, picturePlace } = slide
  if (picturePlace === 'left' || picturePlace === 'right' || (background && 'path' in background)) return undefined
  return surfaces(hasBand(theme, slide) ? ['ground-deep'] : classesOf(slide)).paper
}

function isSeen(inks: readonly Rgb[], paper: Rgb): boolean {
  const standOut = inks.filter((ink) => {
    const distance = Math.hypot(...ink.map((channel, at) => channel - (paper[at] ?? 0)))
    return contrastOf(ink, paper) >= seen.contrast || distance >= seen.distance
  })
  return standOut.length >= inks.length * seen.share
}

function report(lost: readonly LocalizedSlide[], onDark: boolean, { logoDark, logoPlace }: Brand): Diagnostic {
  const which =
    lost.length === 1 ? `slide ${lost[0]?.number}` : `${lost.length} slides, the first of them ${lost[0]?.number}`
  const message = `The logo cannot be told from what it stands on: ${onDark ? 'dark' : 'light'} surfaces of ${which}.`
  const hint = !onDark
    ? 'Let "logo" be one for light surfaces, and "logo-dark" the one for dark ones.'
    : logoDark === undefined
      ? 'Give the logo for dark surfaces as "logo-dark", beside "logo".'
      : 'Let "logo-dark" be a light one.'
  return diagnose('logo-lost', logoPlace, message, hint)
}
