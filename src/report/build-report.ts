import type { Decision, LocalizedSegment } from '../model/localized.ts'
import { segmentsIn, textOfRuns } from '../model/runs.ts'
import { type ConversionRecord, routesOf } from './conversion-page.ts'
import { diagnosticsToJson } from './diagnostics.ts'
import { type DecisionStatus, statusFinder } from './status.ts'

/** A quote with the copy of its source, and the line or page on which its words begin there if they were found. */
interface ReportedLookup {
  readonly quote: { readonly id: string }
  readonly document: { readonly path: string }
  readonly at?: { readonly unit: 'line' | 'page'; readonly number: number }
}

/**
 * The report of a deck as JSON: files with sizes, diagnostics, what conversion depended on, and for every variant
 * each text that was changed on its way from the source, with the decisions taken and whether a person has accepted
 * those that are a person's; without the trace only the texts about which a person is asked; for every quote whose source has a local copy, where it stands in it. Offsets are UTF-16 units of the plain source text. The same deck gives the same bytes.
 */
export function renderBuildReport(record: ConversionRecord & { readonly lookups: readonly ReportedLookup[] }): string {
  const { name, diagnostics, accepted, variants, files, versions, lookups } = record
  const source = variants[0]?.source
  const statusOf = statusFinder(diagnostics, accepted)
  const describe = (slide: string | undefined, text: LocalizedSegment) => {
    const isRead = record.trace || text.decisions.some((decision) => statusOf(text.id, decision) !== undefined)
    return isRead ? describeText(slide, text, statusOf) : []
  }
  const report = {
    deck: name,
    language: source?.language,
    titles: variants[0] && titlesOf(variants[0].title),
    date: source?.date,
    conversion: { ...versions, ...source?.conversion, routes: routesOf(record) },
    slides: variants[0]?.slides.map(({ id, layout }) => ({ id, layout })) ?? [],
    files: files.map((file) => ({ name: file.name, bytes: file.bytes.length })),
    diagnostics: diagnosticsToJson(diagnostics),
    quotes: lookups.map(({ quote, document, at }) => ({
      id: quote.id,
      file: document.path,
      ...(at ? { verified: true, [at.unit]: at.number } : { verified: false }),
    })),
    variants: variants.map(({ variant, slides, source: _, ...texts }) => ({
      ...variant,
      changed: [
        ...segmentsIn(texts).flatMap((text) => describe(undefined, text)),
        ...slides.flatMap(({ source: __, ...shown }) => segmentsIn(shown).flatMap((text) => describe(shown.id, text))),
      ],
    })),
  }
  return `${JSON.stringify(report, undefined, 2)}\n`
}

function titlesOf({ line, caption }: LocalizedSegment) {
  return [line, ...(caption ? [caption] : [])].map(({ locale, runs }) => ({ locale, text: textOfRuns(runs) }))
}

type StatusOf = (segment: string, decision: Decision) => DecisionStatus | undefined

function describeText(slide: string | undefined, segment: LocalizedSegment, statusOf: StatusOf) {
  const { id, place, line, decisions } = segment
  if (decisions.length === 0) return []
  const listed = decisions.map((decision) => compact(decision, statusOf(id, decision)))
  return [{ slide, segment: id, line: place?.line, text: textOfRuns(line.runs), decisions: listed }]
}

function compact({ kind, offset, from, to, candidates }: Decision, status: DecisionStatus | undefined) {
  const words = from === to ? { text: from } : { from, to }
  return { kind, offset, ...words, ...(candidates && { candidates }), ...(status && { status }) }
}
