/** About how large a formula is set, in em. Rows count as much as they add to a line of text. */
export interface FormulaSize {
  readonly width: number
  /** More than one line of text is high. */
  readonly rise: number
}

const fraction = /\\[dt]?(?:frac|binom)\s*\{([^{}]*)\}\s*\{([^{}]*)\}/
const environment = /\\begin\{(?:[a-zA-Z]*matrix|cases|aligned?|gathered|array|split)\}/

/** Environments whose rows are formulas of their own; in the others a row is a line of small ones. */
const equations = /\\begin\{(?:aligned?|gathered|split)\}/
/** The height of a row, in em. */
const rowHeight = { cases: 1.6, matrix: 1.45, line: 1.35, gap: 0.9 }

/** What the width of a slide, and of half of one, holds of a formula in its usual size, in em, with room for the estimate to be wrong. */
const roomInEm = { whole: 22.5, half: 11 }

/** The size of a formula on a line of its own, in em: 1, or less where it would leave the slide, or its half. */
export function scaleOfFormula(tex: string, room: keyof typeof roomInEm = 'whole'): number {
  const { width } = sizeOfFormula(tex, true)
  return width <= roomInEm[room] ? 1 : Math.max(0.5, Math.floor((roomInEm[room] / width) * 100) / 100)
}

/** Estimates the size of a formula from its TeX (measured on the face that formulas are set in). */
export function sizeOfFormula(tex: string, display: boolean): FormulaSize {
  const rows = environment.test(tex) ? tex.split('\\\\') : [tex]
  const width = Math.max(...rows.map(widthOfRow))
  if (rows.length === 1) return { width, rise: riseOfRow(tex, display) }
  if (equations.test(tex)) {
    const heights = rows.map((row) => rowHeight.line + riseOfRow(row, true))
    const sum = heights.reduce((one, other) => one + other, 0)
    return { width, rise: sum + (rows.length - 1) * rowHeight.gap - rowHeight.line }
  }
  const row = tex.includes('cases}') ? rowHeight.cases : rowHeight.matrix
  return { width, rise: Math.max(riseOfRow(tex, display), rows.length * row - rowHeight.line) }
}

function riseOfRow(tex: string, display: boolean): number {
  const tall = /\\[dt]?frac|\\binom/.test(tex) ? 1 : 0
  const limits = /\\(?:sum|prod|int|oint|lim|bigcup|bigcap)(?![a-zA-Z])/.test(tex) ? 1.2 : 0
  return display || /\\dfrac|\\displaystyle/.test(tex) ? Math.max(tall, limits) : tall * 0.3
}

function widthOfRow(row: string): number {
  const brackets = (row.match(/\\begin\{(?:[a-zA-Z]matrix|cases)\}/g) ?? []).length
  const columns = (row.match(/&/g) ?? []).length
  let text = row.replace(
    /\\(?:begin|end)\{[^}]*\}(?:\{[^}]*\})?|\\(?:left|right|[Bb]igg?[lr]?|displaystyle)(?![a-zA-Z])/g,
    '',
  )
  // The wider of what stands over and under a bar, from the inmost outwards.
  for (let found = fraction.exec(text); found; found = fraction.exec(text)) {
    const [whole, over = '', under = ''] = found
    text = text.replace(whole, () => (marks(over) > marks(under) ? over : under))
  }
  const spaces = [...text.matchAll(/\\(q?)quad(?![a-zA-Z])/g)].reduce((sum, [, twice]) => sum + (twice ? 2 : 1), 0)
  const beside = brackets + columns * (equations.test(row) || brackets === 0 ? 0 : 1)
  return marks(text.replace(/\\q?quad(?![a-zA-Z])/g, '')) + spaces + beside
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
/** Names of functions, which are written out. */
const named = /\\((?:arc)?(?:sin|cos|tan)h?|log|ln|lg|exp|min|max|sup|inf|lim|det|dim|ker|gcd|arg|deg|Pr)(?![a-zA-Z])/g

function signs(text: string): number {
  const plain = text
    .replace(/\\(?:text|mathrm|operatorname|mathbf|mathbb|mathcal|hat|vec|bar|sqrt)\b/g, '')
    .replace(/\\[,:;! ]/g, '')
    .replace(longArrow, '==')
    .replace(operator, '=')
    .replace(named, '$1')
  const shown = plain.replace(/\\[a-zA-Z]+/g, 'x').replace(/[{}&\\\s^_]/g, '')
  let width = 0
  for (const sign of shown) width += sign > '\u2e7f' ? 1 : /[=<>+\-*]/.test(sign) ? 0.95 : 0.56
  return width
}
