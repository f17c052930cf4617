import type { Surface } from '../base/model.ts'

/** The colours of a slide by the classes it has, such as `layout-section` and `ground-deep`. */
export type Surfaces = (classes: readonly string[]) => Surface

interface Rule {
  readonly selectors: readonly string[]
  readonly declarations: ReadonlyMap<string, string>
}

/**
 * Reads the colours of a theme from its style sheets: custom properties of the whole document, of its variant, of a
 * brand, and of single layouts and grounds. Other selectors say nothing of a slide as a whole and are left out.
 */
export function readSurfaces(styles: string, variant: 'light' | 'dark'): Surfaces {
  const rules = readRules(styles)
  const whole = new Set([':root', 'html', '.slide', `html[data-variant="${variant}"]`, ':root:root[data-variant]'])
  return (classes) => {
    const own = new Set(classes.map((name) => `.${name}`))
    const matching = [whole, own].flatMap((wanted) =>
      rules.filter(({ selectors }) => selectors.some((selector) => wanted.has(selector))),
    )
    const tokens = new Map(matching.flatMap(({ declarations }) => [...declarations]))
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
      centred: tokens.get('text-align') === 'center',
    }
  }
}

/** Any custom property that is a colour, of the whole document. */
export function readToken(styles: string, variant: 'light' | 'dark', name: string): string | undefined {
  const wanted = new Set([':root', `html[data-variant="${variant}"]`, ':root:root[data-variant]'])
  const rules = readRules(styles).filter(({ selectors }) => selectors.some((selector) => wanted.has(selector)))
  const tokens = new Map(rules.flatMap(({ declarations }) => [...declarations]))
  return resolve(tokens.get(name), tokens) ?? tokens.get(name)
}

function readRules(styles: string): readonly Rule[] {
  const bare = styles.replace(/\/\*[\s\S]*?\*\//g, '')
  return [...bare.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selectors = '', body = '']) => ({
    selectors: selectors.split(',').map((selector) => selector.trim().replace(':not(:has(.portrait))', '')),
    declarations: new Map(
      [...body.matchAll(/(?:^|;)\s*(--[\w-]+|text-align)\s*:\s*([^;]+)/g)].map(([, name = '', value = '']) => [
        name,
        value.trim(),
      ]),
    ),
  }))
}

/** A colour as six digits: hexadecimal, of another property, or mixed of two; undefined for what is none of these. */
function resolve(value: string | undefined, tokens: ReadonlyMap<string, string>, depth = 0): string | undefined {
  if (value === undefined || depth > 8) return undefined
  const hex = /^#([\da-f]{3}|[\da-f]{6})(?:[\da-f]{2})?$/i.exec(value)?.[1]
  if (hex) return (hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex).toUpperCase()
  const name = /^var\((--[\w-]+)\)$/.exec(value)?.[1]
  if (name) return resolve(tokens.get(name), tokens, depth + 1)
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
