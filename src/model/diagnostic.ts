import { diagnosticKinds, type Severity } from './diagnostic-kinds.ts'
import type { Locale } from './locale.ts'

/** A span in a file the author wrote. Lines and columns are 1-based; columns count UTF-16 units, as editors do. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

export type DiagnosticCode = keyof typeof diagnosticKinds

/** One thing that is wrong, where it is, and what to do about it. */
export interface Diagnostic {
  readonly code: DiagnosticCode
  readonly severity: Severity
  readonly place?: Place
  /** The file, if it is one without lines. */
  readonly file?: string
  /** What is wrong: one sentence with a full stop. */
  readonly message: string
  /** What to do: one sentence with a full stop. */
  readonly hint?: string
  /** What a person may sign off, so that this is not said again. */
  readonly decision?: OpenDecision
  /** Of a glyph that fonts lack. */
  readonly lack?: Lack
}

/** A character that fonts have no glyph for. */
export interface Lack {
  /** With its code point. */
  readonly character: string
  /** The slide. */
  readonly where: string
  /** The fonts that lack it; none of what is no character of its own. */
  readonly fonts: readonly string[]
  /** The locale in whose font it is drawn. */
  readonly lender?: Locale
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
  /** What came of it in each of `locales`: 裡 in one may be 裏 in another. */
  readonly forms: readonly string[]
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

/** True for a hint that only whoever reviews a deck is shown; a deck may make it a warning, which everybody is. */
export function isForReview({ code, severity }: Pick<Diagnostic, 'code' | 'severity'>): boolean {
  return code === 'conversion-unsure' && severity === 'info'
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

/**
 * A file that duilian does not read, whatever is in it: it is no file, or too large. Whoever knows what the file is for
 * makes a diagnostic of it.
 */
export class RefusedFile extends EnvironmentError {
  readonly code: 'file-unreadable' | 'too-large'
  /** What is wrong with the file, as the end of a sentence. */
  readonly fault: string
  constructor(code: RefusedFile['code'], path: string, fault: string, hint: string) {
    super(`${path} ${fault}.`, hint)
    this.name = 'RefusedFile'
    this.code = code
    this.fault = fault
  }
}
