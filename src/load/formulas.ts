import { type Diagnostic, diagnose, type Place } from '../model/diagnostic.ts'
import type { Inline } from '../model/segment.ts'
import type { MarkdownContext } from './context.ts'
import { withReferences } from './formula-references.ts'
import type { Span } from './slide-lines.ts'
import { placeAt } from './source.ts'

/** Code, which is passed over, or what stands between the signs of TeX for a formula, as Pandoc reads them; a thousand characters at most, for its end is looked for from every beginning. */
const candidates =
  /(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)|(?<![\\$])\$\$(?<display>(?:(?!\n[ \t]*\n)[^$])+)\$\$|(?<![\\$\p{Script=Latin}\p{N}])\$(?<line>[^\s$`](?:[^$`\n]*[^\s$`\\])?)\$(?![\p{Script=Latin}\p{N}$])|\\\((?<round>[^\n]{1,1000}?)\\\)|\\\[(?<square>(?:(?!\n[ \t]*\n)[\s\S]){1,1000}?)\\\]/gu

/** Signs that no price and no name of a variable of a shell has: a command, an index, a power. */
const mathematics = /\\[A-Za-z]|[\w})\]'′][\^_][\w{\\(+-]/

/** Words in running text, and what stands beside a price. */
const prose = /\p{Script=Han}|[A-Za-z]{4,}|[a-z]{2,}\s+[a-z]{2,}|[，。；：！？、“”「」]/u
const price = /^\d[\d.,]*\s*(?:[kKMBT]|bn|mn|m|million|billion|[A-Z]{3})?(?:\s*(?:[-–—~+]|\/(?![A-Za-z\d]$)).*)?$/
/** A number or a sum of such, which nobody puts between two signs of dollars as a price. */
const arithmetic = /^[-+]?\d[\d.,\s+\-*/()!:×÷]*$/

/** Where formulas in TeX stand in a text: `$E=mc^2$`, `$$…$$`, `\(…\)`, `\[…\]`; what is in code is none, and neither is money. */
export function findFormulas(text: string): readonly Span[] {
  if (!text.includes('$') && !/\\[([]/.test(text)) return []
  return [...text.matchAll(candidates)].flatMap(({ 0: { length }, index, groups = {} }) => {
    const { display, line, round, square } = groups
    const inside = display ?? line ?? round ?? square
    const isFormula = inside !== undefined && (display !== undefined ? inside.trim() !== '' : isMathematics(inside))
    return isFormula ? [{ from: index, to: index + length }] : []
  })
}

/** True for what can stand between signs of dollars and be no money and no text. */
function isMathematics(inside: string): boolean {
  // Behind a number, words in Chinese may be what stands between two prices, but for those in braces: \text{公尺}.
  const bare = /^\d/.test(inside) ? inside.replace(/\\[A-Za-z]+\s*\{[^{}]*\}/g, '') : ''
  if (mathematics.test(inside) && !/\p{Script=Han}/u.test(bare)) {
    // Words in Chinese stand in a formula by a command: \text{否則}.
    return /\\[A-Za-z]/.test(inside) || !/[\p{Script=Han}，。；：！？、]/u.test(inside)
  }
  if (arithmetic.test(inside)) return true
  return /[A-Za-z\p{Script=Greek}=<>≤≥≈]/u.test(inside) && !prose.test(inside) && !price.test(inside)
}

/** Slidev writes behind the first signs of a formula which of its lines stand out in turn: `$$ {1|3|all}`. */
const formulaSteps = /^(\$\$[ \t]*)(\{(?=[^}]*[\d|*]|all\})[\d alnoe,|*-]+\}(?:\{[^{}\n]*\})?)[ \t]*(?=\n)/

/** Says that a formula has no steps. */
export function tellFormulaSteps(place: Place): Diagnostic {
  const hint = 'Take it out; what is to appear in turn can be formulas of their own, as items of a list with "*".'
  const message = 'Steps through a formula are those of another program: it is shown as a whole.'
  return diagnose('markdown-foreign', place, message, hint)
}

/** A formula without its signs; says what it has of another program's. */
export function readFormula({ source, diagnostics }: MarkdownContext, { from, to }: Span): Inline {
  const written = source.text.slice(from, to)
  const [before = '', signsOfStart = '', steps = ''] = formulaSteps.exec(written) ?? []
  if (steps) {
    const start = from + signsOfStart.length
    diagnostics.push(tellFormulaSteps(placeAt(source, start, start + steps.length)))
  }
  const signs = written.startsWith('$$') || written.startsWith('\\') ? 2 : 1
  const tex = written
    .slice(before.length || signs, -signs)
    .replace(/\s*\n\s*/g, ' ')
    .trim()
  const place = placeAt(source, from, to)
  const whole = withReferences(tex, { source, place, diagnostics })
  return { kind: 'formula', tex: whole, display: /^(?:\$\$|\\\[)/.test(written), place }
}
