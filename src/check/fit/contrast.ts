import { contrastOf } from '../../model/contrast.ts'
import type { MeasuredStyle, Rgb } from '../../model/fit.ts'
import type { Limits } from '../rule.ts'
import { type FitFinding, type FitRule, limit, name, type ShownImage, type ShownText } from './fit-rule.ts'

/** Text that hardly stands out from what is behind it. */
export const contrast: FitRule = {
  why: 'Ratios of WCAG 2.2, success criterion 1.4.3: `text`, and `large` from 24 px or bold from 18.66 px. Text on a picture or a gradient is not measured.',
  limits: { text: 4.5, large: 3 },
  judge: ({ texts, images }, limits) =>
    texts.filter((text) => !images.some((image) => standsOn(text, image))).flatMap((text) => judgeText(text, limits)),
}

function judgeText(text: ShownText, limits: Limits): readonly FitFinding[] {
  const faint = text.styles.flatMap((style) => {
    if (!style.background) return []
    const ratio = contrastOf(style.color, style.background)
    const needed = limit(limits, isLarge(style) ? 'large' : 'text')
    return ratio < needed ? [{ ratio, needed, colors: `${hex(style.color)} on ${hex(style.background)}` }] : []
  })
  const worst = faint.sort((one, other) => one.ratio - other.ratio)[0]
  if (!worst) return []
  const ratio = Math.floor(worst.ratio * 100) / 100
  return [
    {
      at: text,
      amount: worst.needed - worst.ratio,
      says: `${name(text)} has a contrast of ${ratio}:1 (${worst.colors}) where ${worst.needed}:1 is needed`,
      hint: 'Darken or lighten one of the two colours in the theme.',
    },
  ]
}

function isLarge({ size, bold }: MeasuredStyle): boolean {
  return size >= 24 || (bold && size >= 18.66)
}

function hex(color: Rgb): string {
  return `#${color.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`
}

function standsOn({ lines }: ShownText, { box }: ShownImage): boolean {
  return lines.some(
    (line) => line.box[0] < box[2] && box[0] < line.box[2] && line.box[1] < box[3] && box[1] < line.box[3],
  )
}
