import type { DiagnosticCode } from '../../../src/model/diagnostic.ts'

/** A small deck with one planted fault, or with what only looks like one. */
export interface Case {
  readonly name: string
  /** The second slide. `⟦…⟧` surround what is wrong, here and in the other files: that is where it must be found. */
  readonly slide?: string
  /** The language of the deck; zh-Hant-TW if absent. */
  readonly language?: string
  /** Further lines of the deck's YAML. */
  readonly front?: string
  /** Further files, in place of the usual ones, by path. */
  readonly files?: Readonly<Record<string, string>>
  /** The slide as it was when all pairs were signed off. */
  readonly signedOff?: string
  /** The files as they were then, if they differ. */
  readonly filesSignedOff?: Readonly<Record<string, string>>
}

export interface Fault extends Case {
  readonly code: DiagnosticCode
}

/** A title pair and what stands below it. */
export const under = (body: string) => `# 題目\nen: The title\n\n${body}\n`

/** A glossary with rows below the header. */
export const glossary = (...rows: readonly string[]) => ({
  'data/talk/glossary.csv': `id,zh,en,zh-Hans-CN,zh-Hant-TW,zh-Hant-HK,also\n${rows.join('\n')}\n`,
})

export const report = '- id: report\n  title: { zh: 報告, en: Report }\n  issued: 2025-03-26\n'

/** Quotes and their sources. */
export const quoted = (quotes: string, sources = report) => ({
  'data/talk/quotes.yaml': quotes,
  'data/talk/sources.yaml': sources,
})

/** One quote with a source and a date. */
export const hope = (zh: string, en = 'AI will bring enormous benefits to all of humanity.') =>
  `- id: hope\n  speaker: { zh: 某人, en: Somebody }\n  zh: ${zh}\n  en: ${en}\n  source: report\n`

export const benefit = '人工智能將給人類帶來巨大的福祉。'

/** A source with a local file. */
export const filed = (file: string) => `${report}  file: ${file}\n`

export const quoteSlide = 'layout: quote\nquote: hope\n---\n'
