import { tablesVersion } from '../../localize/conversion/corrections.ts'
import { openccVersion } from '../../localize/conversion/opencc.ts'
import { evaluateExpression } from '../../localize/values/evaluate.ts'
import type { OutputFile } from '../../model/build-effects.ts'
import type { Deck } from '../../model/deck.ts'
import type { Outcome } from '../../model/diagnostic.ts'
import { termsById } from '../../model/expression.ts'
import type { Locale } from '../../model/locale.ts'
import type { LocalizedDeck } from '../../model/localized.ts'
import type { Term } from '../../model/records.ts'
import type { Expression } from '../../model/segment.ts'
import { formIn } from '../../model/term.ts'
import { createReportRenderer } from '../../render/report.ts'
import { renderBuildReport } from '../../report/build-report.ts'
import { describeConversion } from '../../report/conversion-page.ts'
import { type Tools, textFile } from './format.ts'

/** Makes the report of a deck. Reports `template-field`. */
export async function makeReports(
  variants: readonly LocalizedDeck[],
  { name, made, trace, stage, effects }: Tools,
): Promise<Outcome<readonly OutputFile[]>> {
  const versions = { icu: effects.icu, opencc: openccVersion, tables: tablesVersion }
  const record = { name, ...made, variants, trace, evaluate: evaluatorOf(variants[0]?.source), versions }
  const render = createReportRenderer(stage.library.templates)
  const page = render(describeConversion(record), stage.library.styles.get('report.css') ?? '')
  const text = renderBuildReport({ ...record, diagnostics: [...made.diagnostics, ...page.diagnostics] })
  const files = [textFile('report.html', page.value), textFile('report.json', text)]
  return { value: files, diagnostics: page.diagnostics }
}

/** Gives the value of an expression in the language of the deck. */
function evaluatorOf(source: Deck | undefined): (expression: Expression) => string {
  if (!source) return () => ''
  const { figures, glossary, language } = source
  const data = {
    figures,
    terms: termsById(glossary),
    termForm: (term: Term, _: Locale, plural?: boolean) => formIn(term, language, plural),
  }
  return (expression) => evaluateExpression(expression, language, data).value
}
