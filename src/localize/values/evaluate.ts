import { type Diagnostic, type DiagnosticCode, diagnose, type Outcome } from '../../model/diagnostic.ts'
import { type HelperName, helpers, isHelper, isUnsigned } from '../../model/expression.ts'
import type { Locale } from '../../model/locale.ts'
import type { Figure, Term } from '../../model/records.ts'
import type { Expression } from '../../model/segment.ts'
import { didYouMean } from '../../model/suggest.ts'
import { unitName } from '../../model/unit.ts'
import { checkCall, type Problem } from './call.ts'
import { type Computation, combine, difference, growth, ratio, sum } from './compute.ts'
import { formatDate } from './date.ts'
import { formatQuantity, type TermForm, withoutSign } from './figure.ts'

/** What expressions may name. */
export interface ExpressionData {
  readonly figures: ReadonlyMap<string, Figure>
  /** By id. */
  readonly terms: ReadonlyMap<string, Term>
  readonly termForm: TermForm
  /** True where only the value is wanted: no name is looked for that was meant, which costs more than all else. */
  readonly isSilent?: boolean
}

/** A call whose arguments have the right number and type. */
interface Call {
  readonly args: readonly string[]
  readonly digits: number | undefined
  readonly unsigned: boolean
  readonly locale: Locale
  readonly data: ExpressionData
  /** Makes a diagnostic at the expression. */
  readonly fault: (code: DiagnosticCode, problem: Problem) => Diagnostic
}

type Answer = string | readonly Diagnostic[]

const evaluators: Readonly<Record<HelperName, (call: Call) => Answer>> = {
  // A figure alone is its own sum.
  figure: (call) => compute(call, sum),
  ratio: (call) => compute(call, ratio),
  sum: (call) => compute(call, sum),
  difference: (call) => compute(call, difference),
  growth: (call) => compute(call, growth),
  term: evaluateTerm,
  date: evaluateDate,
  qr: evaluateQr,
}

/**
 * The text of an expression in a locale. Reports, at the expression's place, `expression-unknown`,
 * `expression-arguments`, `figure-unknown`, `term-unknown` and `unit-mixed`; the value is then its first argument.
 */
export function evaluateExpression(expression: Expression, locale: Locale, data: ExpressionData): Outcome<string> {
  const answer = answerTo(expression, locale, data)
  if (typeof answer === 'string') return { value: answer, diagnostics: [] }
  return { value: String(expression.args[0] ?? expression.helper), diagnostics: answer }
}

function answerTo(expression: Expression, locale: Locale, data: ExpressionData): Answer {
  const { helper, args, options, place } = expression
  const fault: Call['fault'] = (code, { message, hint }) => diagnose(code, place, message, hint)
  if (!isHelper(helper)) {
    const names = Object.keys(helpers)
    const hint = didYouMean(helper, names, `Helpers are ${names.join(', ')}.`)
    return [fault('expression-unknown', { message: `There is no helper "${helper}".`, hint })]
  }
  const problems = checkCall(helper, expression)
  if (problems.length > 0) return problems.map((problem) => fault('expression-arguments', problem))
  const digits = typeof options.digits === 'number' ? options.digits : undefined
  const texts = args.filter((arg) => typeof arg === 'string')
  return evaluators[helper]({ args: texts, digits, unsigned: isUnsigned(expression), locale, data, fault })
}

function evaluateTerm({ args, locale, data, fault }: Call): Answer {
  const [id = ''] = args
  const term = data.terms.get(id)
  if (term) return data.termForm(term, locale)
  const hint = data.isSilent ? '' : didYouMean(id, data.terms.keys(), 'Add it to glossary.csv.')
  return [fault('term-unknown', { message: `There is no term with the id "${id}" in glossary.csv.`, hint })]
}

function evaluateDate({ args, locale, fault }: Call): Answer {
  const [text = ''] = args
  const hint = 'Write 2025-03-26, 2025-03, 2025-Q1, 2025 or two of them as 2025-03-23/2025-03-24.'
  return (
    formatDate(text, locale) ?? [fault('expression-arguments', { message: `"${text}" is not an ISO 8601 date.`, hint })]
  )
}

/** A QR code that is a block was taken out when the deck was read. */
function evaluateQr({ fault }: Call): Answer {
  const hint = 'Put {{qr …}} on a line of its own, with a blank line before and after it.'
  return [fault('expression-arguments', { message: 'A QR code inside a line of text cannot be laid out.', hint })]
}

function compute(call: Call, computation: Computation): Answer {
  const { digits, unsigned, locale, data, fault } = call
  const found = call.args.map((id) => findFigure(id, call))
  const figures = found.filter((item) => 'value' in item)
  const [first, ...others] = figures
  if (!first || figures.length < found.length) return found.filter((item) => 'code' in item)
  const odd = others.find(({ unit }) => unitName(unit) !== unitName(first.unit))
  if (odd) {
    const message = `"${first.id}" is in ${unitName(first.unit)}, but "${odd.id}" is in ${unitName(odd.unit)}.`
    return [fault('unit-mixed', { message, hint: 'Compute only with figures of the same unit.' })]
  }
  const result = combine(first, others, computation, digits)
  if ('message' in result) return [fault('expression-arguments', result)]
  const shown = unsigned ? withoutSign(result) : result
  if (shown) return formatQuantity(shown, locale, data.termForm)
  const message = 'A range from below zero to above it cannot be shown without its signs.'
  return [fault('expression-arguments', { message, hint: 'Leave out sign=false.' })]
}

function findFigure(id: string, { data, fault }: Call): Figure | Diagnostic {
  const figure = data.figures.get(id)
  if (figure) return figure
  const hint = data.isSilent ? '' : didYouMean(id, data.figures.keys(), 'Add it to figures.csv.')
  return fault('figure-unknown', { message: `There is no figure with the id "${id}" in figures.csv.`, hint })
}
