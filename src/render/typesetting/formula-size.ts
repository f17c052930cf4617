/** About how large a formula is set, in em. Rows count as much as they add to a line of text. */
export interface FormulaSize {
  readonly width: number
  /** More than one line of text is high. */
  readonly rise: number
}

const fraction = /\\[dt]?(?:frac|binom)\s*\{([^{}]*)\}\s*\{([^{}]*)\}/
const environment = /\\begin\{(?:[a-zA-Z]*matrix|cases|aligned?|gathered|array|split)\}/

/** What the width of a slide holds of a formula in its usual size, in em, with room for the estimate to be wrong. */
const roomInEm = 25

/** The size of a formula on a line of its own, in em: 1, or less where it would leave the slide. */
export function scaleOfFormula(tex: string): number {
  const { width } = sizeOfFormula(tex, true)
  return width <= roomInEm ? 1 : Math.max(0.5, Math.floor((roomInEm / width) * 100) / 100)
}

/** Estimates the size of a formula from its TeX (measured on the face that formulas are set in). */
export function sizeOfFormula(tex: string, display: boolean): FormulaSize {
  const rows = environment.test(tex) ? tex.split('\\\\') : [tex]
  const width = Math.max(...rows.map(widthOfRow))
  const tall = /\\[dt]?frac|\\binom/.test(tex) ? 1 : 0
  const limits = /\\(?:sum|prod|int|oint|lim|bigcup|bigcap)(?![a-zA-Z])/.test(tex) ? 1.2 : 0
  const high = display || /\\dfrac|\\displaystyle/.test(tex) ? Math.max(tall, limits) : tall * 0.3
  return { width, rise: high + (rows.length - 1) * (1.2 + tall * 0.6) }
}

function widthOfRow(row: string): number {
  let text = row.replace(
    /\\(?:begin|end)\{[^}]*\}(?:\{[^}]*\})?|\\(?:left|right|[Bb]igg?[lr]?|displaystyle)(?![a-zA-Z])/g,
    '',
  )
  // The wider of what stands over and under a bar, from the inmost outwards.
  for (let found = fraction.exec(text); found; found = fraction.exec(text)) {
    const [whole, over = '', under = ''] = found
    text = text.replace(whole, () => (marks(over) > marks(under) ? over : under))
  }
  const spaces = (text.match(/\\(?:quad|qquad)/g) ?? []).length
  return marks(text.replace(/\\q?quad(?![a-zA-Z])/g, '')) + spaces
}

/** Each command is a sign, what is raised or lowered is smaller, and operators have gaps around them. */
function marks(text: string): number {
  const raised = Array.from(text.matchAll(/[\^_](?:\{([^{}]*)\}|.)/g), ([, group = 'x']) => signs(group) * 0.65)
  const base = signs(text.replace(/[\^_](?:\{[^{}]*\}|.)/g, ''))
  return base + raised.reduce((sum, one) => sum + one, 0)
}

function signs(text: string): number {
  const plain = text
    .replace(/\\(?:text|mathrm|operatorname|mathbf|mathbb|mathcal|hat|vec|bar|sqrt)\b/g, '')
    .replace(/\\[,:;! ]/g, '')
  const shown = plain.replace(/\\[a-zA-Z]+/g, 'x').replace(/[{}&\\\s^_]/g, '')
  let width = 0
  for (const sign of shown) width += sign > '\u2e7f' ? 1 : /[=<>+\-*]/.test(sign) ? 0.95 : 0.56
  return width
}
