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
  'control-character': [
    'error',
    'A text holds a control character, which cannot be seen and comes along when text is pasted.',
  ],
  'invisible-character': [
    'warning',
    'A character that cannot be seen; it is left out, as words with it are not found.',
  ],
  'too-large': ['error', 'A file, or a line or text in it, is larger than duilian reads.'],
  'merge-conflict': ['error', 'A conflict of a merge that was not resolved: a file holds both of its sides.'],
  'yaml-syntax': ['error', 'YAML that cannot be read.'],
  'csv-syntax': ['error', 'CSV that cannot be read.'],
  'csv-column': ['error', 'A CSV column is missing or unknown.'],
  'front-matter-unclosed': ['error', 'A YAML block has no closing "---".'],
  'comment-unclosed': ['error', 'An HTML comment or code fence is never closed.'],
  'caption-orphan': ['error', 'A caption line has no block above it.'],
  'caption-empty': ['error', 'A locale tag is followed by no text.'],
  'caption-duplicate': ['error', 'A block has two texts in the same locale.'],
  'caption-colon': ['error', 'A locale tag with a full-width colon.'],
  'caption-shape': ['error', 'A block and its caption differ in rows or items.'],
  'html-forbidden': ['error', 'Raw HTML in a deck that does not allow it.'],
  'html-script': ['warning', 'A script in raw HTML, which does not run.'],
  'markdown-unsupported': ['error', 'Markdown that no layout can show.'],
  'markdown-slip': ['warning', 'A line or mark that its author meant as Markdown, and that is text.'],
  'markdown-foreign': ['warning', 'What another program reads, and duilian shows as it stands or leaves out.'],
  'image-inline': ['error', 'An image inside a line of text.'],
  'expression-syntax': ['error', 'An expression that cannot be read, or that does not stand between {{ and }}.'],
  'expression-unknown': ['error', 'An expression names a helper that does not exist.'],
  'expression-arguments': ['error', 'An expression has wrong arguments.'],
  'unit-mixed': ['error', 'An expression computes with figures of different units.'],
  'deck-name': ['error', 'A deck whose name cannot be the name of a folder.'],
  'deck-missing': ['error', 'A deck was asked for that does not exist.'],
  'deck-empty': ['error', 'A deck has no slides.'],
  'key-unknown': ['error', 'A key that duilian does not know.'],
  'key-foreign': ['warning', 'A key or theme of Marp, Slidev, reveal-md or Pandoc, which is not needed here.'],
  'value-missing': ['error', 'A required value is missing.'],
  'formula-invalid': ['error', 'A formula that cannot be set.'],
  'value-invalid': ['error', 'A value is not of the form its key needs.'],
  'number-invalid': ['error', 'A value that must be a number is none.'],
  'unit-unknown': ['error', 'A unit is no ISO 4217 code, no known unit and no glossary term.'],
  'id-duplicate': ['error', 'Two things have the same id.'],
  'locale-unknown': ['error', 'A locale tag that duilian does not know.'],
  'layout-unknown': ['error', 'A layout for which there is no template.'],
  'layout-requires': ['error', 'A slide lacks what its layout shows.'],
  'brand-corrected': ['warning', 'A colour of a brand that cannot be shown as it is.'],
  'font-absent': ['warning', 'The fonts of a theme are not installed.'],
  'layout-count': ['error', 'A slide holds more or fewer parts than its layout shows.'],
  'layout-ignores': ['error', 'A slide holds something its layout does not show.'],
  'figure-unknown': ['error', 'A figure id that figures.csv does not hold.'],
  'quote-unknown': ['error', 'A quote id that quotes.yaml does not hold.'],
  'term-unknown': ['error', 'A glossary id that glossary.csv does not hold.'],
  'source-unknown': ['error', 'A source id that sources.yaml does not hold.'],
  'slide-unknown': ['error', 'A link to a slide that does not exist.'],
  'link-address': ['error', 'A link to an address that a slide cannot open.'],
  'room-address': ['warning', 'A code of the room in a deck without `url`, which is empty until it is presented.'],
  'include-invalid': ['error', 'A slide of another deck that cannot stand here.'],
  'theme-unknown': ['error', 'A theme for which there is no style sheet.'],
  'chart-invalid': ['error', 'A chart that cannot be drawn from its figures.'],
  'chart-crowded': ['warning', 'A chart with more marks than can be read.'],
  'image-missing': ['error', 'An image file that does not exist.'],
  'image-outside': ['error', 'An image outside the project, or on the network.'],
  'resource-outside': [
    'error',
    'Raw HTML, a style sheet or a template asks for a file or an address, which a deck that stands alone does not hold.',
  ],
  'image-format': ['error', 'An image of a format that cannot be embedded.'],
  'media-captions': ['error', 'Captions of a film or sound that cannot be read.'],
  'media-bare': ['info', 'A film without a picture for paper, or without captions.'],
  'image-large': ['warning', 'An image file that makes every HTML file large.'],
  'image-text': ['warning', 'A drawing with Chinese text, which stays in its script.'],
  'font-missing': ['error', 'A font file that does not exist or cannot be read.'],
  'font-unsuitable': ['error', 'A font file that is not static TrueType.'],
  'glyph-missing': ['error', "A character that the locale's font lacks."],
  'glyph-borrowed': ['warning', "A rare character that the locale's font lacks, drawn in the font of another region."],
  'figure-agreement': ['error', 'A number in one language that its counterpart does not say.'],
  'figure-approximation': ['warning', 'A number that is exact in one language and about, over or under in the other.'],
  'figure-ambiguous': [
    'warning',
    'A number that readers take for different ones: 多4倍, a bare 元, 兆 outside Taiwan.',
  ],
  'figure-dataset': ['error', 'A slide states another number than the figure it shows.'],
  'figure-sign': ['warning', 'A computed number whose sign and the words before it do not go together.'],
  'figure-source': ['warning', 'A number on a slide without a source, or without the date it holds for.'],
  'figure-typed': ['info', 'A number typed by hand that the dataset holds.'],
  'caption-missing': ['warning', 'A text without a caption in the caption locale.'],
  'round-trip': ['warning', 'A character of a Traditional text that a round trip through Simplified reads otherwise.'],
  'machine-made': ['info', 'Many characters that look as if a program had converted the text.'],
  'conversion-doubt': ['warning', 'A character whose form the character model holds for wrong.'],
  'conversion-unsure': ['info', 'A character whose form is hardly likelier than another one.'],
  'cross-word': ['warning', 'A phrase that conversion refused because it ends inside a word.'],
  classifier: ['warning', 'A measure word after a number that conversion had to guess.'],
  'language-script': ['error', 'A deck or a quote in the other script than its language has.'],
  'mixed-script': ['warning', 'A Simplified character in a Traditional text, or the reverse.'],
  'one-to-many': [
    'warning',
    'A character of several Traditional forms that neither a phrase nor the character model decides.',
  ],
  'glossary-gap': ['info', 'A name that stands in several texts and in no row of the glossary.'],
  'comment-unconverted': [
    'warning',
    'Chinese comments in code that stay in their script for want of a line under the code.',
  ],
  'caption-language': ['error', 'A line in the wrong language.'],
  'caption-footnote': ['warning', 'A footnote that only one line of a pair refers to.'],
  'caption-length': ['warning', 'A caption far shorter or longer than its line.'],
  'caption-term': ['warning', 'A glossary term that stands in one line of a pair only.'],
  'caption-stale': ['warning', 'One line of a signed-off pair was changed, the other was not.'],
  'quote-untracked': ['warning', 'Words in quotation marks are said to be someone’s, but are not in quotes.yaml.'],
  'quote-incomplete': ['warning', 'A quote without a source or without the date of its source.'],
  'quote-altered': ['warning', 'Words in quotation marks that are nearly, but not exactly, a quote.'],
  'quote-verbatim': ['error', 'A quote that its source does not hold.'],
  'quote-unverified': ['info', 'A quote could not be looked up: the copy of its source is not there.'],
  'punct-locale': ['warning', 'A punctuation mark that is wrong in the locale it is shown in.'],
  'fullwidth-digit': ['warning', 'Full-width digits or Latin letters.'],
  'range-style': ['warning', 'A range with a hyphen, or with its scale word on one side only.'],
  'mark-unbalanced': ['warning', 'A quotation mark, bracket or title mark without its partner.'],
  'lang-tag': ['warning', 'A language tag that is wrong or does not name the script.'],
  'title-zh-width': ['warning', 'A Chinese title too wide for its lines.'],
  'title-en-length': ['warning', 'An English title too long for its lines.'],
  'body-words': ['warning', 'More text on a slide than an audience reads.'],
  'quote-length': ['warning', 'A quote too long to be read out and seen at once.'],
  'one-idea': ['warning', 'More items on a slide than one idea needs.'],
  parity: ['warning', 'Variants of the deck differ in more than their language.'],
  'ignore-invalid': ['error', 'A duilian-ignore comment that names no rule or gives no reason.'],
  'ignore-unused': ['warning', 'A duilian-ignore comment that silences nothing.'],
  'template-syntax': ['error', 'A template that cannot be read.'],
  'template-partial': ['error', 'A template names a partial that does not exist.'],
  'template-field': ['error', 'A template names a value that does not exist.'],
  'slide-overflow': ['warning', 'A text runs past its room: into the foot, or off the slide.'],
  'text-clipped': ['warning', 'A text of which a box cuts something off.'],
  'text-overlap': ['warning', 'Two texts of a slide stand on each other.'],
  'title-lines': ['warning', 'A title or its caption takes too many lines.'],
  'body-lines': ['warning', 'More lines of running text than a glance takes in.'],
  orphan: ['warning', 'A last line of very few characters.'],
  'break-in-term': ['warning', 'A line ends inside a name or figure.'],
  'font-small': ['warning', 'A text too small for the farthest seat of the room.'],
  contrast: ['error', 'A text that hardly stands out from its background.'],
  'image-stretched': ['warning', 'A picture whose sides are not drawn in proportion.'],
  'image-coarse': ['warning', 'A picture with fewer pixels than it is drawn at.'],
  'pdf-faulty': ['error', 'A PDF that cannot be read, or lacks pages, or links to files.'],
  'pdf-font': ['error', 'A PDF draws characters as shapes, or lacks a font.'],
  'pdf-text': ['error', 'A PDF holds other characters than it shows, or other texts than its deck.'],
  'pdf-language': ['warning', 'A PDF that does not say its language, or another one.'],
  'pdf-region': ['warning', 'A PDF in Chinese whose faces are made for other regions alone.'],
  'pdf-title': ['warning', 'A PDF without a title.'],
  'pdf-untagged': ['warning', 'A PDF without tags.'],
  'pdf-bookmarks': ['warning', 'A PDF without bookmarks.'],
  'pdf-size': ['warning', 'A PDF with a page that is no slide of 16:9.'],
  'json-syntax': ['error', 'JSON that cannot be read.'],
  'xml-syntax': ['error', 'XML that cannot be read.'],
  'office-kind': ['error', 'A file named as one of Office that is none, or of a kind that is not converted.'],
  'office-encrypted': ['error', 'An Office file that is protected by a password.'],
  'office-damaged': ['error', 'An Office file whose parts are not whole, or not where its list says.'],
  'office-macros': ['error', 'An Office file with macros in it whose type says that there are none.'],
  'office-kept': ['warning', 'A part of an Office file that stays as it is, though it may show or compare Chinese.'],
  'office-signed': ['warning', 'A signed Office file, whose signature does not hold for the converted one.'],
  'pptx-faulty': ['error', 'A PowerPoint file that programs refuse, repair, or read otherwise.'],
  'pptx-keynote': ['warning', 'A PowerPoint file that PowerPoint opens and Keynote may refuse.'],
  'pptx-left-out': ['warning', 'Something on a slide that its PowerPoint file cannot hold.'],
  'pptx-overflow': ['warning', 'A text that has no room in its placeholder in PowerPoint.'],
} as const satisfies Record<string, readonly [Severity, string]>

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
