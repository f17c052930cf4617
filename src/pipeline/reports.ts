import { tablesVersion } from '../localize/conversion/corrections.ts'
import { openccVersion } from '../localize/conversion/opencc.ts'
import { evaluateExpression } from '../localize/values/evaluate.ts'
import type { Term } from '../model/deck.ts'
import { termsById } from '../model/expression.ts'
import type { Locale } from '../model/locale.ts'
import type { Expression } from '../model/segment.ts'
import { formIn } from '../model/term.ts'
import { createReportRenderer } from '../render/report.ts'
import { renderBuildReport } from '../report/build-report.ts'
import { describeConversion } from '../report/conversion-page.ts'
import type { BuiltDeck } from './built-deck.ts'
import type { Library } from './templates.ts'

/** What was converted and how: `report.html` for a person, `report.json` for programs. None for a deck without files. */
export async function makeReports(
  deck: BuiltDeck,
  library: Library,
  { icu, trace }: { readonly icu: string; readonly trace: boolean },
): Promise<Pick<BuiltDeck, 'diagnostics' | 'reports'>> {
  if (deck.files.length === 0) return deck
  const source = deck.variants[0]?.source
  const evaluate = (expression: Expression) => {
    const data = source && {
      figures: source.figures,
      terms: termsById(source.glossary),
      termForm: (term: Term, _: Locale, plural?: boolean) => formIn(term, source.language, plural),
    }
    return data ? evaluateExpression(expression, source.language, data).value : ''
  }
  const record = { ...deck, trace, evaluate, versions: { icu, opencc: openccVersion, tables: tablesVersion } }
  const render = createReportRenderer(library.templates)
  const page = render(describeConversion(record), library.styles.get('report.css') ?? '')
  const diagnostics = [...deck.diagnostics, ...page.diagnostics]
  const texts = { 'report.html': page.value, 'report.json': renderBuildReport({ ...record, diagnostics }) }
  const reports = Object.entries(texts).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }))
  return { diagnostics, reports }
}
