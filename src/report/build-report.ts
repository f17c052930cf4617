import type { Diagnostic } from '../model/diagnostic.ts'
import type { Decision, LocalizedDeck, LocalizedSegment } from '../model/localized.ts'
import { segmentsIn, textOfRuns } from '../model/runs.ts'
import { diagnosticsToJson } from './diagnostics.ts'

interface ReportedDeck {
  readonly name: string
  readonly diagnostics: readonly Diagnostic[]
  readonly variants: readonly LocalizedDeck[]
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

/**
 * The report of a deck as JSON: files with sizes, diagnostics, and for every variant each text that was
 * changed on its way from the source, with the decisions taken. The same deck gives the same bytes.
 */
export function renderBuildReport({ name, diagnostics, variants, files }: ReportedDeck): string {
  const report = {
    deck: name,
    language: variants[0]?.source.language,
    titles: variants[0] && titlesOf(variants[0].title),
    date: variants[0]?.source.date,
    slides: variants[0]?.slides.map(({ id, layout }) => ({ id, layout })) ?? [],
    files: files.map((file) => ({ name: file.name, bytes: file.bytes.length })),
    diagnostics: diagnosticsToJson(diagnostics),
    variants: variants.map(({ variant, slides }) => ({
      ...variant,
      changed: slides.flatMap(({ id, source: _, ...shown }) => segmentsIn(shown).flatMap((text) => describe(id, text))),
    })),
  }
  return `${JSON.stringify(report, undefined, 2)}\n`
}

function titlesOf({ line, caption }: LocalizedSegment) {
  return [line, ...(caption ? [caption] : [])].map(({ locale, runs }) => ({ locale, text: textOfRuns(runs) }))
}

function describe(slide: string, { id, place, line, decisions }: LocalizedSegment) {
  if (decisions.length === 0) return []
  return [{ slide, segment: id, line: place?.line, text: textOfRuns(line.runs), decisions: decisions.map(compact) }]
}

function compact({ kind, from, to }: Decision) {
  return from === to ? { kind, text: from } : { kind, from, to }
}
