import { environmentsOf, rowsOfTex, type TexEnvironment, withRows } from './tex-parts.ts'

/** About how large a formula is set, in em. Rows count as much as they add to a line of text. */
export interface FormulaSize {
  readonly width: number
  /** More than one line of text is high. */
  readonly rise: number
}

const fraction = /\\[dt]?(?:frac|binom)\s*\{([^{}]*)\}\s*\{([^{}]*)\}/
/** Environments whose rows are formulas of their own; in the others a row is a line of small ones. */
const equations = /^(?:align(?:ed)?|gather(?:ed)?|split)\*?$/
/** Of a line of text, of a row of an environment, and of what stands around all rows, in em. */
const heights = { line: 1.35, row: 1.3, around: 0.36 }

/** What the width of a slide, and of half of one, holds of a formula in its usual size, in em, with room for the estimate to be wrong. */
const roomInEm = { whole: 22.5, half: 11 }

/** The size of a formula on a line of its own, in em: 1, or less where it would leave the slide, or its half. */
export function scaleOfFormula(tex: string, room: keyof typeof roomInEm = 'whole'): number {
  const { width } = sizeOfFormula(tex, true)
  return width <= roomInEm[room] ? 1 : Math.max(0.5, Math.floor((roomInEm[room] / width) * 100) / 100)
}

/** Estimates the size of a formula from its TeX (measured on the face that formulas are set in). */
export function sizeOfFormula(tex: string, display: boolean): FormulaSize {
  const rows = rowsOfTex(display ? withRows(tex) : tex)
  return {
    width: Math.max(...rows.map(widthWithin)),
    rise: Math.max(...rows.map((row) => heightWithin(row, display))) - heights.line,
  }
}

function heightWithin(row: string, display: boolean): number {
  const { inside, beside } = environmentsOf(row)
  return Math.max(heights.line + riseOfRow(beside, display), ...inside.map(heightOfEnvironment))
}

function heightOfEnvironment({ name, body }: TexEnvironment): number {
  const display = equations.test(name)
  const rises = shownRows(body).map((row) => heightWithin(row, display) - heights.line)
  return rises.reduce((sum, rise) => sum + heights.row + rise, heights.around)
}

/** A break behind the last row makes no row. */
function shownRows(body: string): readonly string[] {
  // What stands first says how many columns there are.
  const rows = rowsOfTex(body.replace(/^\s*\{[lcr|\s\d]*\}/, ''))
  return rows.length > 1 && rows.at(-1)?.trim() === '' ? rows.slice(0, -1) : rows
}

/** Environments stand beside each other, each as wide as the widest of its rows. */
function widthWithin(row: string): number {
  const { inside, beside } = environmentsOf(row)
  const widths = inside.map(({ name, body }) => {
    const between = equations.test(name) ? 0 : 1
    const rows = shownRows(body).map((one) => widthWithin(one) + between * (one.split('&').length - 1))
    return Math.max(...rows) + (/matrix|cases/.test(name) ? 1 : 0)
  })
  return widthOfRow(beside) + widths.reduce((sum, width) => sum + width, 0)
}

/** What stands over and under the line, in em: the sums of a display have their limits there. */
function riseOfRow(tex: string, display: boolean): number {
  const tall = /\\[dt]?frac|\\binom/.test(tex) ? 1 : 0
  const limits = /\\(?:sum|prod|int|oint|lim|bigcup|bigcap)(?![a-zA-Z])/.test(tex) ? 1.5 : 0
  const braced = /\\(?:under|over)brace(?![a-zA-Z])/.test(tex) ? 0.8 : 0
  const root = tall > 0 && /\\sqrt(?![a-zA-Z])/.test(tex) ? 0.5 : 0
  const nested = /\\[dt]?frac\s*\{[^{}]*\\[dt]?frac/.test(tex) ? 0.35 : 0
  const arrow = /\\x(?:left|right)arrow/.test(tex) ? 0.35 : 0
  if (display || /\\dfrac|\\displaystyle/.test(tex)) return Math.max(tall + root + nested, limits, braced, arrow)
  return Math.max(tall * 0.3 + (root + nested) * 0.6, braced, arrow)
}

function widthOfRow(row: string): number {
  let text = row.replace(
    /\\(?:begin|end)\{[^}]*\}(?:\{[^}]*\})?|\\(?:left|right|[Bb]igg?[lr]?|displaystyle)(?![a-zA-Z])/g,
    '',
  )
  // The wider of what stands over and under a bar, from the inmost outwards.
  for (let found = fraction.exec(text); found; found = fraction.exec(text)) {
    const [whole, over = '', under = ''] = found
    text = text.replace(whole, () => ` ${marks(over) > marks(under) ? over : under} `)
  }
  const spaces = [...text.matchAll(/\\(q?)quad(?![a-zA-Z])/g)].reduce((sum, [, twice]) => sum + (twice ? 2 : 1), 0)
  return marks(text.replace(/\\q?quad(?![a-zA-Z])/g, '')) + spaces
}

/** Each command is a sign, what is raised or lowered is smaller, and operators have gaps around them. */
function marks(text: string): number {
  const raised = Array.from(text.matchAll(/[\^_](?:\{([^{}]*)\}|.)/g), ([, group = 'x']) => signs(group) * 0.65)
  const base = signs(text.replace(/[\^_](?:\{[^{}]*\}|.)/g, ''))
  return base + raised.reduce((sum, one) => sum + one, 0)
}

const longArrow = /\\(?:iff|implies|impliedby|[Ll]ong(?:left|right|leftright)arrow|longmapsto)(?![a-zA-Z])/g
const operator =
  /\\(?:[lg]eq?q?|leqslant|geqslant|neq?|approx|equiv|sim(?:eq)?|cong|propto|in|notin|ni|(?:sub|sup)set(?:eq)?|to|(?:left|right|leftright)arrow|(?:Left|Right|Leftright)arrow|mapsto|mid|ll|gg|parallel|perp|vdash|models|times|cdot|pm|mp|div|otimes|oplus|cup|cap|wedge|vee|land|lor|circ|setminus)(?![a-zA-Z])/g
/** Signs that are wider than others: those of sums, and of roots. */
const wide = /\\(?:sum|prod|coprod|bigcup|bigcap|bigoplus|sqrt)(?![a-zA-Z])/g
/** Names of functions, which are written out. */
const named = /\\((?:arc)?(?:sin|cos|tan)h?|log|ln|lg|exp|min|max|sup|inf|lim|det|dim|ker|gcd|arg|deg|Pr)(?![a-zA-Z])/g

function signs(text: string): number {
  const plain = text
    .replace(/\\(?:text|mathrm|operatorname|mathbf|mathbb|mathcal|hat|vec|bar)\b/g, '')
    .replace(/\\[,:;! ]/g, '')
    .replace(wide, ' xx ')
    .replace(longArrow, '==')
    .replace(operator, '=')
    .replace(named, ' $1 ')
  const shown = plain.replace(/\\[a-zA-Z]+/g, 'x').replace(/[{}&\\\s^_]/g, '')
  let width = 0
  for (const sign of shown) width += sign > '\u2e7f' ? 1 : /[=<>+\-*]/.test(sign) ? 0.95 : 0.56
  return width
}
