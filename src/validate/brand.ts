import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import type { DeckLanguages } from '../model/locale.ts'
import type { RawYaml } from '../model/raw.ts'
import type { Brand } from '../model/theme.ts'
import type { ImageContext } from './image-context.ts'
import { locateImage } from './images.ts'
import { type Correction, derivePalette } from './palette.ts'
import type { RawTheme } from './schemas/deck-schema.ts'
import { bilingualSegment } from './text.ts'

/**
 * The brand of a deck. Reports `brand-corrected` for a colour that cannot be seen on the paper, or not be told from the
 * other, and what is wrong with a logo's file.
 */
export function readBrand(
  raw: NonNullable<RawTheme['brand']>,
  {
    languages: { language, chinese },
    variant,
    file,
    yaml,
  }: {
    readonly languages: DeckLanguages
    readonly variant: 'light' | 'dark'
    readonly file: string
    readonly yaml: RawYaml
  },
  context: ImageContext,
): Brand {
  const { diagnostics } = context
  const at = (key: string) => yaml.placeOf(['theme', 'brand', key])
  const derived = raw.accent === undefined ? undefined : derivePalette(raw.accent, raw.second, variant)
  for (const key of ['accent', 'second'] as const) {
    const found = derived?.[key]
    if (found) diagnostics.push(reportCorrection(key, found, at(key)))
  }
  const logoAt = (key: 'logo' | 'logo-dark') =>
    raw[key] === undefined ? undefined : locateImage({ path: raw[key], place: at(key) }, file, context)
  const [logo, logoDark] = [logoAt('logo'), logoAt('logo-dark')]
  const footer =
    raw.footer === undefined
      ? undefined
      : bilingualSegment(
          raw.footer,
          {
            id: 'deck.footer',
            kind: 'label',
            language,
            chinese,
            path: ['theme', 'brand', 'footer'],
            places: yaml,
          },
          diagnostics,
        )
  const numbers = raw.numbers !== 'off' && raw.numbers !== false
  return {
    ...(derived && { palette: derived.palette }),
    ...(logo !== undefined && { logo, logoPlace: at('logo') }),
    ...(logoDark !== undefined && { logoDark }),
    ...(footer && { footer }),
    numbers,
  }
}

function reportCorrection(key: string, correction: Correction, place: Diagnostic['place']): Diagnostic {
  const { given, shown, contrast, isAlike } = correction
  const ratio = Math.floor(contrast * 10) / 10
  const [what, needed] = key === 'second' ? ['the numbers on charts', 4.5] : ['marks', 3]
  const reasons = [
    ...(contrast < needed || !isAlike
      ? [`stands out from the paper by ${ratio}:1 only, where ${what} need ${needed}:1`]
      : []),
    ...(isAlike ? ['cannot be told from the accent by everybody, or in grey'] : []),
  ]
  const message = `The colour ${given} of the brand ${reasons.join(', and ')}: ${shown} is shown in its place.`
  const kept = isAlike ? ' It can be kept beside an accent that is much lighter or darker.' : ''
  const hint = `Write "${key}: '${shown}'" to say that this is meant, or another colour.${kept}`
  return diagnose('brand-corrected', place, message, hint)
}
