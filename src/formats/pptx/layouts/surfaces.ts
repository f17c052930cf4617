import { turnHue } from '../base/hue.ts'
import type { Surface } from '../base/model.ts'

/** The colours of a slide by the classes it has, such as `layout-section` and `ground-deep`. */
export type Surfaces = (classes: readonly string[]) => Surface

/** What style sheets say of slides as wholes. */
export interface ThemeColors {
  readonly surfaces: Surfaces
  /** Any custom property of the whole document: a colour as six digits, everything else as it is written. */
  readonly token: (name: string) => string | undefined
}

interface Rule {
  readonly selectors: readonly string[]
  readonly declarations: readonly (readonly [property: string, value: string])[]
}

type Tokens = ReadonlyMap<string, string>

/** Reads a theme in one of its variants. Its style sheets are read once, and each kind of slide is coloured once. */
export type ReadColors = (variant: 'light' | 'dark') => ThemeColors

/**
 * Reads the colours of a theme from its style sheets: custom properties of the whole document, of its variant, of a
 * brand, and of single layouts and grounds. Other selectors say nothing of a slide as a whole and are left out.
 */
export function readColors(styles: string): ReadColors {
  const rules = readRules(styles)
  const tokensOf = (wanted: ReadonlySet<string>) =>
    rules.flatMap(({ selectors, declarations }) =>
      selectors.some((selector) => isOf(selector, wanted)) ? declarations : [],
    )
  return (variant) => {
    const document = [':root', `html[data-variant="${variant}"]`, ':root:root[data-variant]']
    const rooted = new Map(tokensOf(new Set(document)))
    const whole = tokensOf(new Set([...document, 'html', '.slide']))
    const known = new Map<string, Surface>()
    const surfaces: Surfaces = (classes) => {
      const key = classes.join(' ')
      const own = new Set(classes.map((name) => `.${name}`))
      const surface = known.get(key) ?? surfaceOf(new Map([...whole, ...tokensOf(own)]))
      known.set(key, surface)
      return surface
    }
    return { surfaces, token: (name) => resolve(rooted.get(name), rooted) ?? rooted.get(name) }
  }
}

/** Whether a selector is one of those wanted, or one of them without others: `.layout-quote:not(.on-picture, .ground-deep)`. */
function isOf(selector: string, wanted: ReadonlySet<string>): boolean {
  const [, own = selector, others = ''] = /^(\.[\w-]+):not\(([^()]*)\)$/.exec(selector) ?? []
  return wanted.has(own) && !others.split(',').some((other) => wanted.has(other.trim()))
}

function surfaceOf(tokens: Tokens): Surface {
  const color = (name: string, fallback: string) => resolve(tokens.get(name), tokens) ?? fallback
  const paper = color('--paper', 'FFFFFF')
  const ink = color('--ink', '1A1A1A')
  const accent = color('--accent', 'B3261E')
  return {
    paper,
    ink,
    accent,
    captionInk: color('--caption-ink', ink),
    accentText: color('--accent-text', accent),
    rule: color('--rule', ink),
    panel: color('--panel', paper),
    chartAccent: color('--chart-accent', accent),
    chartOther: color('--chart-other', ink),
    // Where nothing says what they are, nothing but the ink is sure to be read.
    codeKeyword: color('--code-keyword', ink),
    codeString: color('--code-string', ink),
    codeNumber: color('--code-number', ink),
    codeFunction: color('--code-function', ink),
    codeType: color('--code-type', ink),
    centred: tokens.get('text-align') === 'center',
  }
}

function readRules(styles: string): readonly Rule[] {
  const bare = styles.replace(/\/\*[\s\S]*?\*\//g, '')
  return [...bare.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) => {
    const declarations = Array.from(
      body.matchAll(/(?:^|;)\s*(--[\w-]+|text-align)\s*:\s*([^;]+)/g),
      ([, name = '', value = '']) => [name, value.trim()] as const,
    )
    if (declarations.length === 0) return []
    const list = selectors.split(/,(?![^()]*\))/).flatMap((one) => selectorsIn(one.trim()))
    return [{ selectors: list, declarations }]
  })
}

/** A selector without what is said for HTML alone: one for each of several kinds of slide. */
function selectorsIn(selector: string): readonly string[] {
  const [, kinds] = /^\.slide:is\(([^()]*)\)$/.exec(selector) ?? []
  return kinds ? kinds.split(',').map((one) => one.trim()) : [selector.replace(':not(:has(.portrait))', '')]
}

/** A colour as six digits: hexadecimal, of another property, of another hue, or mixed of two; undefined for what is none of these. */
function resolve(value: string | undefined, tokens: Tokens, depth = 0): string | undefined {
  if (value === undefined || depth > 8) return undefined
  const hex = /^#([\da-f]{3}|[\da-f]{6})(?:[\da-f]{2})?$/i.exec(value)?.[1]
  if (hex) return (hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex).toUpperCase()
  const name = /^var\((--[\w-]+)\)$/.exec(value)?.[1]
  if (name) return resolve(tokens.get(name), tokens, depth + 1)
  const turn = /^oklch\(from (.+?) l min\(c, ([\d.]+)\) calc\(h \+ ([\d.]+)\)\)$/.exec(value)
  const turned = turn && resolve(turn[1], tokens, depth + 1)
  if (turned) return turnHue(turned, { by: Number(turn[3]), chroma: Number(turn[2]) })
  const mix = /^color-mix\(in srgb,\s*(.+?)\s+([\d.]+)%,\s*(.+?)\)$/.exec(value)
  if (!mix) return undefined
  const [, one, share = '50', other] = mix
  const under = other === 'transparent' ? 'var(--paper)' : other
  const [left, right] = [resolve(one, tokens, depth + 1), resolve(under, tokens, depth + 1)]
  return left && right ? mixed(left, right, Number(share) / 100) : undefined
}

function mixed(left: string, right: string, share: number): string {
  const parts = (hex: string) => [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  const [from, to] = [parts(left), parts(right)]
  const sums = from.map((part, at) => Math.round(part * share + (to[at] ?? 0) * (1 - share)))
  return sums
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()
}
