import { converter, formatHex } from 'culori'
import { describe, expect, test } from 'vitest'
import { derivePalette, isApart } from '../../src/validate/palette.ts'
import { builtInTemplates } from './templates.ts'

const themes = ['couplet', 'essay', 'poster'].map((name) => [name, sheetOf(name)] as const)
const brands = ['#c22f1d', '#0a5cff', '#ffee00', '#00a86b', '#222222', '#e8e8e8']

const looks: readonly (readonly [string, ReadonlyMap<string, string>])[] = [
  ...themes.flatMap(([name, sheet]) => {
    const light = tokensOf(sheet, ':root')
    const dark = new Map([...light, ...tokensOf(sheet, 'html[data-variant="dark"]')])
    return [[`${name} light`, light] as const, [`${name} dark`, dark] as const]
  }),
  ...brands.flatMap((accent) =>
    (['light', 'dark'] as const).map((variant) => {
      const { palette } = derivePalette(accent, undefined, variant)
      const tokens = Object.entries(palette).map(([name, value]) => [`--${name}`, value] as const)
      return [`brand ${accent} ${variant}`, new Map(tokens)] as const
    }),
  ),
]

function sheetOf(theme: string): string {
  return builtInTemplates().get(`themes/${theme}.css`)?.text ?? ''
}

/** The custom properties a rule sets. */
function tokensOf(sheet: string, selector: string): Map<string, string> {
  const rule = sheet.slice(sheet.indexOf(`${selector} {`)).split('}')[0] ?? ''
  return new Map([...rule.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]))
}

const toOklch = converter('oklch')

/** What `code.css` makes of the accent: the most chroma and the turn of its hue. */
const codeColors = Array.from(
  (builtInTemplates().get('code.css')?.text ?? '').matchAll(
    /--code-(\w+): oklch\(from var\(--accent-text\) l min\(c, ([\d.]+)\) calc\(h \+ (\d+)\)\)/g,
  ),
  ([, name = '', chroma, turn]) => [name, Number(chroma), Number(turn)] as const,
)

/** A share of one colour over another, in sRGB. */
function mix(ground: string, color: string, share: number): string {
  const [below, above] = [ground, color].map((hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)))
  const parts = (below ?? []).map((value, at) => Math.round(value * (1 - share) + (above?.[at] ?? 0) * share))
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

test('code has colours of its own', () => expect(codeColors.map(([name]) => name)).toContain('string'))

/** Relative luminance by WCAG 2.2. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(left: string, right: string): number {
  const [dark = 0, bright = 0] = [luminance(left), luminance(right)].sort((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

describe.each(looks)('the look %s', (_, tokens) => {
  test.each([
    ['--ink', '--paper', 7],
    ['--caption-ink', '--paper', 7],
    ['--accent-text', '--paper', 7],
    ['--ink', '--panel', 7],
    ['--caption-ink', '--panel', 7],
    ['--accent-text', '--panel', 7],
    ['--deep-text', '--deep', 7],
    ['--deep-caption-text', '--deep', 7],
    ['--bright-text', '--bright', 7],
    ['--night-text', '--night', 7],
    ['--night-caption-text', '--night', 7],
    ['--night-accent-text', '--night', 7],
    ['--accent', '--paper', 3],
    ['--chart-accent', '--paper', 4.5],
    ['--chart-other', '--paper', 4.5],
  ])('%s on %s has a contrast of at least %d', (text, ground, least) => {
    expect(contrast(tokens.get(text) ?? '#000000', tokens.get(ground) ?? '#000000')).toBeGreaterThanOrEqual(least)
  })

  test.each(codeColors)(
    'the code colour %s has 4.5:1 on its panel and on a line that stands out',
    (_, chroma, turn) => {
      const base = toOklch(tokens.get('--accent-text') ?? '')
      const { l = 0, c = 0, h = 0 } = base ?? {}
      const color = formatHex({ mode: 'oklch', l, c: Math.min(c, chroma), h: h + turn })
      const [panel, accent] = [tokens.get('--panel') ?? '', tokens.get('--accent') ?? '']
      expect(contrast(color, panel)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(color, mix(panel, accent, 0.1))).toBeGreaterThanOrEqual(4.5)
      expect(contrast(tokens.get('--caption-ink') ?? '', mix(panel, accent, 0.1))).toBeGreaterThanOrEqual(4.5)
    },
  )

  test('has chart colours that everybody tells apart', () => {
    expect(isApart(tokens.get('--chart-accent') ?? '', tokens.get('--chart-other') ?? '')).toBe(true)
  })
})

test.each(themes)('the sheet of %s colours text by tokens only', (_, sheet) => {
  const used = [...sheet.matchAll(/[{;]\s*color: ([^;]+);/g)].map(([, value]) => value)
  expect(used.filter((value) => !/^(var\(--[\w-]*(ink|text)\)|inherit|currentColor)$/.test(value ?? ''))).toEqual([])
})
