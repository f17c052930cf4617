import type { Locale } from './locale.ts'

/** A span in a file the author wrote. Lines and columns are 1-based; columns count UTF-16 units, as editors do. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** An error stops a deck; `--strict` makes warnings errors; an info never fails anything. */
export const severities = ['error', 'warning', 'info'] as const
export type Severity = (typeof severities)[number]

/**
 * Every code with its severity and what it means. Codes are permanent:
 * they may be added, never renamed or given another meaning.
 */
export const diagnosticKinds = {
  'file-missing': ['error', 'A file or folder that is needed does not exist.'],
  'file-unreadable': ['error', 'A file cannot be read.'],
  encoding: ['error', 'A file is not UTF-8.'],
  'private-use': ['error', 'A text holds a private-use character, which no reader can name.'],
  'too-large': ['error', 'A file is larger than duilian reads.'],
  'yaml-syntax': ['error', 'YAML that cannot be read.'],
  'csv-syntax': ['error', 'CSV that cannot be read.'],
  'csv-column': ['error', 'A CSV column is missing or unknown.'],
  'front-matter-unclosed': ['error', 'A YAML block has no closing "---".'],
  'comment-unclosed': ['error', 'An HTML comment or code fence is never closed.'],
  'caption-orphan': ['error', 'A caption line has no block above it.'],
  'caption-empty': ['error', 'A locale tag is followed by no text.'],
  'caption-duplicate': ['error', 'A block has two texts in the same locale.'],
  'caption-shape': ['error', 'A block and its caption differ in rows or items.'],
  'html-forbidden': ['error', 'Raw HTML in a deck that does not allow it.'],
  'markdown-unsupported': ['error', 'Markdown that no layout can show.'],
  'markdown-slip': ['warning', 'A line that looks like a caption, heading, item or separator, but is text.'],
  'image-inline': ['error', 'An image inside a line of text.'],
  'expression-syntax': ['error', 'An expression in {{…}} that cannot be read.'],
  'expression-unknown': ['error', 'An expression names a helper that does not exist.'],
  'expression-arguments': ['error', 'An expression has wrong arguments.'],
  'unit-mixed': ['error', 'An expression computes with figures of different units.'],
  'deck-missing': ['error', 'A deck was asked for that does not exist.'],
  'deck-empty': ['error', 'A deck has no slides.'],
  'key-unknown': ['error', 'A key that duilian does not know.'],
  'value-missing': ['error', 'A required value is missing.'],
  'value-invalid': ['error', 'A value is not of the form its key needs.'],
  'number-invalid': ['error', 'A value that must be a number is none.'],
  'unit-unknown': ['error', 'A unit is no ISO 4217 code, no known unit and no glossary term.'],
  'id-duplicate': ['error', 'Two things have the same id.'],
  'locale-unknown': ['error', 'A locale tag that duilian does not know.'],
  'layout-unknown': ['error', 'A layout for which there is no template.'],
  'layout-requires': ['error', 'A slide lacks what its layout shows.'],
  'layout-ignores': ['error', 'A slide holds something its layout does not show.'],
  'figure-unknown': ['error', 'A figure id that figures.csv does not hold.'],
  'quote-unknown': ['error', 'A quote id that quotes.yaml does not hold.'],
  'term-unknown': ['error', 'A glossary id that glossary.csv does not hold.'],
  'source-unknown': ['error', 'A source id that sources.yaml does not hold.'],
  'slide-unknown': ['error', 'A link to a slide that does not exist.'],
  'link-address': ['error', 'A link to an address that a slide cannot open.'],
  'theme-unknown': ['error', 'A theme for which there is no style sheet.'],
  'chart-invalid': ['error', 'A chart that cannot be drawn from its figures.'],
  'chart-crowded': ['warning', 'A chart with more marks than can be read.'],
  'image-missing': ['error', 'An image file that does not exist.'],
  'image-outside': ['error', 'An image outside the project, or on the network.'],
  'image-format': ['error', 'An image of a format that cannot be embedded.'],
  'font-missing': ['error', 'A font file that does not exist or cannot be read.'],
  'font-unsuitable': ['error', 'A font file that is not static TrueType.'],
  'glyph-missing': ['error', "A character that the locale's font lacks."],
  'caption-missing': ['warning', 'A text without a caption in the caption locale.'],
  'round-trip': ['warning', 'A character of a Traditional text that a round trip through Simplified reads otherwise.'],
  'cross-word': ['warning', 'A phrase that conversion refused because it ends inside a word.'],
  classifier: ['warning', 'A measure word after a number that conversion had to guess.'],
  'mixed-script': ['warning', 'A Simplified character in a Traditional text, or the reverse.'],
  'one-to-many': ['warning', 'A character of several Traditional forms that no phrase decides.'],
  'glossary-gap': ['info', 'A name that stands in several texts and in no row of the glossary.'],
  'ignore-invalid': ['error', 'A duilian-ignore comment that names no rule or gives no reason.'],
  'ignore-unused': ['warning', 'A duilian-ignore comment that silences nothing.'],
  'template-syntax': ['error', 'A template that cannot be read.'],
  'template-partial': ['error', 'A template names a partial that does not exist.'],
  'template-field': ['error', 'A template names a value that does not exist.'],
  'slide-overflow': ['warning', 'A text runs past its room on the slide, seen when the PDF is printed.'],
  'pdf-faulty': ['error', 'A printed PDF lacks pages or text.'],
} as const satisfies Record<string, readonly [Severity, string]>

export type DiagnosticCode = keyof typeof diagnosticKinds

/** One thing that is wrong, where it is, and what to do about it. */
export interface Diagnostic {
  readonly code: DiagnosticCode
  readonly severity: Severity
  readonly place?: Place
  /** What is wrong: one sentence with a full stop. */
  readonly message: string
  /** What to do: one sentence with a full stop. */
  readonly hint?: string
  /** What a person may sign off, so that this is not said again. */
  readonly decision?: OpenDecision
}

/** A decision of the conversion that nobody has signed off yet. */
export interface OpenDecision {
  /** The same for the same sentence, locale and change, wherever in the deck it stands. */
  readonly key: string
  /** The first of `locales`. */
  readonly locale: Locale
  /** Every locale of the deck that it was taken in alike. */
  readonly locales: readonly Locale[]
  /** The id of the segment, and the locale of its text that holds the sentence. */
  readonly segment: string
  readonly written: Locale
  /** The sentence of the source text that holds it: editing it opens the decision again. */
  readonly sentence: string
  /** Where the sentence and `from` start in the segment's plain text, in UTF-16 units. */
  readonly start: number
  readonly offset: number
  readonly from: string
  readonly to: string
  /** Other readings, if any are known. */
  readonly candidates?: readonly string[]
}

/** True for a code that duilian knows. */
export function isDiagnosticCode(code: string): code is DiagnosticCode {
  return Object.hasOwn(diagnosticKinds, code)
}

/** Makes a diagnostic; its severity comes from the table of kinds. */
export function diagnose(code: DiagnosticCode, place: Place | undefined, message: string, hint?: string): Diagnostic {
  return {
    code,
    severity: diagnosticKinds[code][0],
    message,
    ...(place && { place }),
    ...(hint !== undefined && { hint }),
  }
}

/** A stage's value with all problems found on the way. The value is complete unless an error is among them. */
export interface Outcome<T> {
  readonly value: T
  readonly diagnostics: readonly Diagnostic[]
}

/** True if one of the diagnostics fails a strict run: an error or a warning. */
export function hasWarnings(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity !== 'info')
}

/** True if one of the diagnostics is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error')
}

/** The surroundings do not allow the work (no permission, no browser): exit code 2, never the author's fault. */
export class EnvironmentError extends Error {
  readonly hint: string
  constructor(message: string, hint: string) {
    super(message)
    this.name = 'EnvironmentError'
    this.hint = hint
  }
}
