import { tablesVersion } from '../localize/conversion/corrections.ts'
import { openccVersion } from '../localize/conversion/opencc.ts'
import { createReportRenderer } from '../render/report.ts'
import { renderBuildReport } from '../report/build-report.ts'
import { describeConversion } from '../report/conversion-page.ts'
import type { BuiltDeck } from './built-deck.ts'
import type { Library } from './templates.ts'

/** What was converted and how: `report.html` for a person, `report.json` for programs. None for a deck without files. */
export async function makeReports(
  deck: BuiltDeck,
  library: Library,
  { icu }: { readonly icu: string },
): Promise<Pick<BuiltDeck, 'diagnostics' | 'reports'>> {
  if (deck.files.length === 0) return deck
  const record = { ...deck, versions: { icu, opencc: openccVersion, tables: tablesVersion } }
  const render = createReportRenderer(library.templates)
  const page = render(describeConversion(record), library.styles.get('report.css') ?? '')
  const diagnostics = [...deck.diagnostics, ...page.diagnostics]
  const texts = { 'report.html': page.value, 'report.json': renderBuildReport({ ...record, diagnostics }) }
  const reports = Object.entries(texts).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }))
  return { diagnostics, reports }
}
