import type { Diagnostic, Outcome } from '../model/diagnostic.ts'
import { isChinese, type Locale } from '../model/locale.ts'
import type { RawDeck, RawSlide, RawYaml } from '../model/raw.ts'
import { readBody } from './blocks.ts'
import type { MarkdownContext } from './context.ts'
import { checkSeparators } from './declared-separators.ts'
import { findTargets } from './definitions.ts'
import { findNotes } from './foreign-comments.ts'
import type { HtmlReader } from './html-reader.ts'
import { checkScript, readChinese, readLanguage } from './language.ts'
import { findSwallowed, type SlideSpan, splitSlides } from './slides.ts'
import { placeAt, type SourceText } from './source.ts'
import { findSuppressions } from './suppressions.ts'
import { parseYaml } from './yaml.ts'

/** A slide with what silences findings on it. */
export interface ReadSlide {
  readonly slide: RawSlide
  readonly suppressions: RawDeck['suppressions']
}

/** Reads one slide; `number` goes into the ids of its segments, `context.diagnostics` takes what is wrong with it. */
export type SlideReader = (context: MarkdownContext, span: SlideSpan, number: number, language: Locale) => ReadSlide

/** Reads a deck. */
export type DeckReader = (source: SourceText, readPassages?: HtmlReader) => Outcome<RawDeck>

/** Reads a deck's text; reports everything that cannot be read, all at once. `readPassages` is what `htmlReaderFor` gives. */
export function readDeck(
  source: SourceText,
  readOne: SlideReader = readSlide,
  {
    withHidden = false,
    readPassages,
  }: { readonly withHidden?: boolean; readonly readPassages?: HtmlReader | undefined } = {},
): Outcome<RawDeck> {
  const { spans, diagnostics: splitting } = splitSlides(source)
  const diagnostics: Diagnostic[] = [...splitting]
  const isPartial = splitting.length > 0
  // A block that runs to the end of the file is the last thing in it, and no YAML from some line on.
  const isAllCut = spans.isCut && spans.slides.length === 0
  const frontMatter = spans.frontMatter && !isAllCut ? readYaml(source, spans.frontMatter, diagnostics) : undefined
  if (frontMatter && spans.frontMatter) diagnostics.push(...checkSeparators(source, frontMatter, spans.frontMatter.to))
  const language = readLanguage(field(frontMatter, 'language'), source.text)
  if (field(frontMatter, 'language') === language && frontMatter) {
    diagnostics.push(...checkScript(language, source.text, frontMatter.placeOf(['language'])))
  }
  const chinese = readChinese(language, field(frontMatter, 'variants'))
  const context: MarkdownContext = {
    source,
    chinese,
    ...(!isChinese(language) && { zh: chinese }),
    html: field(frontMatter, 'html') === 'allow',
    ...(readPassages && { readPassages }),
    ...(isYes(field(frontMatter, 'breaks')) && { breaks: true }),
    forbidden: new Set(),
    targets: findTargets(source),
    diagnostics,
  }
  const all = spans.isCut ? spans.slides.slice(0, -1) : spans.slides
  const whole = all.filter((span) => withHidden || !isHidden(source, span))
  const isShelf = all.length > 0 && whole.length === 0
  const read = whole.map((span, index) => readOne(context, span, index + 1, language))
  const slides = read.map(({ slide }) => slide)
  const suppressions = read.flatMap((entry) => entry.suppressions)
  const place = placeAt(source, 0)
  const own = { ...(frontMatter && { frontMatter }), ...(isPartial && { isPartial }), ...(isShelf && { isShelf }) }
  return { value: { file: source.file, language, chinese, ...own, slides, suppressions, place }, diagnostics }
}

/** True for a slide that says so in its YAML: it is in nothing that is made, and holds up nothing. */
export function isHidden({ text }: SourceText, { frontMatter }: SlideSpan): boolean {
  if (!frontMatter) return false
  const written = text.slice(frontMatter.from, frontMatter.to)
  return /^(["']?)hidden\1[ \t]*:[ \t]*(?:true|True|TRUE)[ \t]*(?:#.*)?$/m.test(written)
}

/** Reads a slide from its text. */
export function readSlide(context: MarkdownContext, span: SlideSpan, number: number, language: Locale): ReadSlide {
  let count = 0
  const nextId = () => `${number}.${++count}`
  const frontMatter = span.frontMatter && readYaml(context.source, span.frontMatter, context.diagnostics)
  const { blocks, comments } = readBody(context, span.body, { kind: 'text', language, nextId })
  const { notes: notesSpan, diagnostics } = findNotes(context.source, comments)
  context.diagnostics.push(...diagnostics)
  const swallowed = notesSpan && findSwallowed(context.source, notesSpan)
  if (swallowed) context.diagnostics.push(swallowed)
  const notes = notesSpan && !swallowed ? readBody(context, notesSpan, { kind: 'note', language, nextId }).blocks : []
  const start = firstOffset(context.source, span)
  const place = placeAt(context.source, start, lineEnd(context.source, start))
  const slide: RawSlide = { ...(frontMatter && { frontMatter }), blocks, notes, place }
  return { slide, suppressions: findSuppressions(context.source, span.body, comments) }
}

function readYaml(source: SourceText, span: { from: number; to: number }, diagnostics: Diagnostic[]): RawYaml {
  const parsed = parseYaml(source, span.from, span.to)
  diagnostics.push(...parsed.diagnostics)
  return parsed.value
}

function field(yaml: RawYaml | undefined, key: string): unknown {
  const value = yaml?.value
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
}

function isYes(value: unknown): boolean {
  return value === true || value === 'yes'
}

function firstOffset(source: SourceText, span: SlideSpan): number {
  const from = span.frontMatter?.from ?? span.body.from
  const blank = /^\s*/.exec(source.text.slice(from))?.[0].length ?? 0
  return Math.min(from + blank, Math.max(from, source.text.length - 1))
}

function lineEnd(source: SourceText, offset: number): number {
  const end = source.text.indexOf('\n', offset)
  return end < 0 ? source.text.length : end
}
