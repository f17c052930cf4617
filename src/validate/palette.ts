import {
  clampChroma,
  differenceEuclidean,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  formatHex,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeRgb,
  parse,
  useMode,
  wcagContrast,
} from 'culori/fn'

/** Colours as `#rrggbb`, by the names of the custom properties of themes, without "--". */
export type Palette = Readonly<Record<string, string>>

/** A colour of the author's that could not stand as it is. */
export interface Correction {
  readonly given: string
  readonly shown: string
  /** Its contrast with the paper. */
  readonly contrast: number
  /** True for a second colour that is too like the first one of charts. */
  readonly isAlike?: true
}

export interface DerivedPalette {
  readonly palette: Palette
  readonly accent?: Correction
  readonly second?: Correction
}

type Variant = 'light' | 'dark'

/** Contrast ratios of WCAG 2.2: of text at its highest level, of marks (1.4.11), of what carries the numbers of charts (1.4.3). */
const least = { text: 7, mark: 3, chart: 4.5 } as const
/** Distance in OKLab from which colours are told apart side by side, with any kind of colour vision (judgement). */
const apart = 0.18
/** Ratio of luminances from which two surfaces are told apart in grey (judgement). */
const apartInGrey = 1.6

useMode(modeRgb)
useMode(modeLrgb)
useMode(modeOklab)
const toOklch = useMode(modeOklch)
const distance = differenceEuclidean('oklab')

/**
 * All colours of a theme from one or two of a brand, in OKLCH: paper and ink take its hue, text keeps 7:1 against what
 * it stands on, marks 3:1, and the two colours of charts differ for every kind of colour vision and in grey.
 */
export function derivePalette(accent: string, second: string | undefined, variant: Variant): DerivedPalette {
  const isDark = variant === 'dark'
  const { h = 0, c: chroma } = toOklch(accent) ?? { c: 0 }
  const tint = Math.min(1, chroma / 0.1)
  const of = (l: number, c: number) => hexOf({ l, c: c * tint, h })
  const paper = isDark ? of(0.19, 0.012) : of(0.984, 0.006)
  const panel = isDark ? of(0.245, 0.016) : of(0.95, 0.012)
  const ink = isDark ? of(0.96, 0.008) : of(0.21, 0.02)
  const grounds = [paper, panel]
  const mark = reach(accent, [paper], least.mark, isDark ? 1 : -1)
  const white = of(0.99, 0.006)
  const deep = reach(accent, [white], least.text, -1)
  // Another surface than the deep one, which two of them side by side have to be.
  const bright = reach(accent, [nightOf(h, tint)], least.text, 1)
  const brightText = nightOf(h, tint)
  const night = isDark ? of(0.14, 0.012) : of(0.22, 0.03)
  const first = reach(accent, [paper], least.chart, isDark ? 1 : -1)
  const opposite = hexOf({ l: isDark ? 0.78 : 0.34, c: 0.06, h: h + 180 })
  const { chart, other } = second
    ? colorsOfCharts(first, second, paper, isDark)
    : { chart: first, other: apartFrom(first, opposite, paper, isDark) }
  return {
    palette: {
      paper,
      panel,
      ink,
      'caption-ink': reach(of(isDark ? 0.8 : 0.42, 0.02), grounds, least.text, isDark ? 1 : -1),
      rule: of(isDark ? 0.38 : 0.86, 0.015),
      accent: mark,
      'accent-text': reach(accent, grounds, least.text, isDark ? 1 : -1),
      deep,
      'deep-text': white,
      'deep-caption-text': white,
      bright,
      'bright-text': brightText,
      night,
      'night-text': of(0.96, 0.008),
      'night-caption-text': reach(of(0.8, 0.02), [night], least.text, 1),
      'night-accent-text': reach(accent, [night], least.text, 1),
      'chart-accent': chart,
      'chart-other': other,
    },
    ...corrected('accent', accent, mark, paper),
    ...(second !== undefined && corrected('second', second, other, paper, !isApart(second, chart))),
  }
}

function corrected(key: 'accent' | 'second', given: string, shown: string, paper: string, isAlike = false) {
  const written = formatHex(given)
  if (written === undefined || written === shown) return {}
  return { [key]: { given, shown, contrast: wcagContrast(given, paper), ...(isAlike && { isAlike }) } }
}

function nightOf(h: number, tint: number): string {
  return hexOf({ l: 0.2, c: 0.02 * tint, h })
}

function hexOf({ l, c, h }: { readonly l: number; readonly c: number; readonly h: number }): string {
  return formatHex(clampChroma({ mode: 'oklch', l, c, h }, 'oklch')) ?? '#000000'
}

/** The colour, made lighter or darker by as little as gives it a contrast with every ground. */
function reach(color: string, grounds: readonly string[], contrast: number, direction: 1 | -1): string {
  const { l = 0, c = 0, h = 0 } = toOklch(color) ?? {}
  const written = formatHex(color) ?? '#000000'
  // A hundredth more, as grounds are rounded too.
  const isEnough = (hex: string) => grounds.every((ground) => wcagContrast(hex, ground) >= contrast + 0.01)
  if (isEnough(written)) return written
  for (let step = 1; step <= 100; step++) {
    const lightness = l + (direction * step) / 100
    if (lightness < 0 || lightness > 1) break
    const hex = hexOf({ l: lightness, c, h })
    if (isEnough(hex)) return hex
  }
  return direction > 0 ? '#ffffff' : '#000000'
}

/** How far from what was wanted the second colour of charts may go before the first one gives way, in lightness of OKLCH. */
const farFromWanted = 0.15
/** How far the first one goes at most. */
const mostGivenWay = 20

/**
 * The two colours of charts, both the brand's. Where the second, apart from the first, would be far from what was wanted, such as black
 * instead of orange beside a dark blue, the first goes further from the paper, by as little as brings them both near.
 */
function colorsOfCharts(first: string, wanted: string, paper: string, isDark: boolean) {
  const lightnessOf = (color: string) => toOklch(color)?.l ?? 0
  const pairWith = (chart: string) => {
    const other = apartFrom(chart, wanted, paper, isDark)
    const [far, given] = [other, chart].map((shown, at) =>
      Math.abs(lightnessOf(shown) - lightnessOf(at === 0 ? wanted : first)),
    )
    return { chart, other, far: far ?? 0, given: given ?? 0 }
  }
  const usual = pairWith(first)
  if (usual.far <= farFromWanted) return usual
  const { l = 0, c = 0, h = 0 } = toOklch(first) ?? {}
  const steps = Array.from({ length: mostGivenWay }, (_, at) => l + ((isDark ? 1 : -1) * (at + 1)) / 100)
  const pairs = steps.filter((one) => one > 0 && one < 1).map((one) => pairWith(hexOf({ l: one, c, h })))
  return pairs.reduce((best, pair) => (pair.far + pair.given < best.far + best.given ? pair : best), usual)
}

/** The colour, or the nearest lightness of it that differs from another one and from the paper for everybody. */
function apartFrom(color: string, wanted: string, paper: string, isDark: boolean): string {
  const { l = 0, c = 0, h = 0 } = toOklch(wanted) ?? {}
  const steps = Array.from({ length: 100 }, (_, at) => (at + 1) / 101).sort(
    (one, other) => Math.abs(one - l) - Math.abs(other - l),
  )
  const written = formatHex(wanted) ?? '#000000'
  const choices = [written, ...steps.map((lightness) => hexOf({ l: lightness, c, h }))]
  return (
    choices.find((hex) => isApart(hex, color) && wcagContrast(hex, paper) >= least.chart) ??
    (isDark ? '#ffffff' : '#000000')
  )
}

/** True if two colours are told apart with every kind of colour vision, and in grey. */
export function isApart(one: string, other: string): boolean {
  const [left, right] = [parse(one), parse(other)]
  if (!left || !right || wcagContrast(left, right) < apartInGrey) return false
  const views = [filterDeficiencyProt(1), filterDeficiencyDeuter(1), filterDeficiencyTrit(1)]
  return [distance(left, right), ...views.map((see) => distance(see(left), see(right)))].every((seen) => seen >= apart)
}
