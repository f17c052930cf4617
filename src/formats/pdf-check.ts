import { type Diagnostic, type DiagnosticCode, diagnose, type Place } from '../model/diagnostic.ts'
import type { PdfFacts } from './pdf-inspect.ts'
import { fold } from './pdf-text.ts'

/** A slide that a page must show. */
export interface ExpectedSlide {
  readonly id: string
  /** The characters it draws. */
  readonly characters: string
  /** Where the author wrote a character of it, or else the slide. */
  readonly placeOf: (character?: string) => Place | undefined
}

/** What a PDF must hold besides what every PDF must: tags, a title, a language, fonts, slides of 16:9. */
export interface PdfExpectation {
  /** How many pages; any number but none if absent. */
  readonly pages?: number
  /** The characters that its pages show; spaces and invisible ones among them are not looked for. */
  readonly characters: Iterable<string>
  /** What is known of its pages, in order, so that a fault names its slide; `characters` are then theirs. */
  readonly slides?: readonly ExpectedSlide[]
  /** Radicals that have the character in their place wherever they stand (ActualText): most readers go by that. */
  readonly replaced?: ReadonlySet<string>
  /** BCP 47 tag; any if absent. */
  readonly language?: string
  /** True if pages may have any size. */
  readonly handout?: boolean
  /** False for a deck without headings, from which bookmarks are made. */
  readonly bookmarks: boolean
}

/**
 * Reports what a browser gets wrong without saying so, each with a code of its own: pages, fonts, text that is
 * missing or cannot be found by searching, and what people need who do not read with their eyes.
 * `replacing` gives the texts that stand in place of glyphs; it is asked only if characters are missing.
 */
export function checkPdf(
  facts: PdfFacts,
  expected: PdfExpectation,
  replacing: () => readonly string[] = () => [],
): readonly Diagnostic[] {
  const wanted = [...new Set(Array.from(expected.characters).flatMap((text) => [...text]))].filter(isVisible)
  return [
    ...checkPages(facts, expected),
    ...checkFonts(facts, wanted.length > 0, expected),
    ...checkMissing(facts, wanted, replacing, expected),
    ...checkDisguised(facts, wanted, expected),
    ...checkFileLinks(facts),
    ...checkAccess(facts, expected),
  ]
}

/** What is the matter with the whole file: it cannot be read, or ends too early. */
export function reportRefusal(reason: string): Diagnostic {
  return diagnose('pdf-faulty', undefined, `The file ${reason}.`, 'Print it again.')
}

function checkPages(
  { pages, pageSizes }: PdfFacts,
  { pages: expected, handout = false }: PdfExpectation,
): readonly Diagnostic[] {
  const tooFull = 'Look for a slide that is too full.'
  const odd = pageSizes.find(({ width, height }) => Math.abs(width / height - 16 / 9) > 0.01)
  const size = odd && `${Math.round(odd.width)} × ${Math.round(odd.height)} pt`
  return [
    ...(pages === (expected ?? Math.max(1, pages))
      ? []
      : [faulty(`The PDF has ${count(pages, 'page')} instead of ${expected ?? 'one or more'}.`, tooFull)]),
    ...(size && !handout
      ? [found('pdf-size', `A page is ${size} instead of 16:9.`, 'Print slides, not a handout.')]
      : []),
  ]
}

function checkFonts(
  { fontTypes, unembedded, pagesWith }: PdfFacts,
  hasText: boolean,
  expected: PdfExpectation,
): readonly Diagnostic[] {
  if (hasText && fontTypes.length === 0) {
    return [
      faulty('The PDF has no fonts, so its pages are empty.', 'Print with another browser: name it with --browser.'),
    ]
  }
  const shapes = 'draws characters as shapes (Type 3) instead of with an embedded font.'
  const hint = 'Use fonts with static TrueType outlines, and no weight or slant that has no font file of its own.'
  return [
    ...(fontTypes.includes('Type3')
      ? onSlides(
          pagesWith(({ type }) => type === 'Type3'),
          expected,
          (where) => found('pdf-font', `${where} ${shapes}`, hint),
        )
      : []),
    ...unembedded.map((name) =>
      found('pdf-font', `The PDF does not hold its font ${name}.`, 'Embed it: other machines lack it.'),
    ),
  ]
}

/** A finding for each slide that a fault is on, or one for the whole PDF. */
function onSlides(
  pages: readonly number[],
  { slides = [] }: PdfExpectation,
  report: (where: string) => Diagnostic,
): readonly Diagnostic[] {
  const named = pages.flatMap((page) => {
    const slide = slides[page - 1]
    return slide ? [{ ...report(`The PDF of ${nameOf(slide, page)}`), ...placed(slide) }] : []
  })
  return named.length > 0 ? named : [report('The PDF')]
}

function nameOf({ id }: ExpectedSlide, number: number): string {
  return `slide ${number} (“${id}”)`
}

function placed({ placeOf }: ExpectedSlide, character?: string): { readonly place?: Place } {
  const place = placeOf(character)
  return place ? { place } : {}
}

/** Most characters are found by the fonts' own tables; only if some are not are all pages read. */
function checkMissing(
  facts: PdfFacts,
  wanted: readonly string[],
  replacing: () => readonly string[],
  { slides = [] }: PdfExpectation,
): readonly Diagnostic[] {
  const mapped = new Set(Array.from(facts.characters, (codePoint) => fold(String.fromCodePoint(codePoint))))
  const suspects = wanted.filter((character) => !mapped.has(fold(character)))
  if (suspects.length === 0) return []
  const replaced = new Set(replacing().flatMap((text) => Array.from(text, fold)))
  const missing = suspects.filter((character) => !replaced.has(fold(character)))
  if (missing.length === 0) return []
  const hint = 'Look for text that runs off its slide, or whose font lacks them.'
  const named = slides.flatMap((slide, at) => {
    const own = missing.filter((character) => slide.characters.includes(character))
    const message = `The PDF of ${nameOf(slide, at + 1)} lacks ${list(own)}.`
    return own.length > 0 ? [{ ...found('pdf-text', message, hint), ...placed(slide, own[0]) }] : []
  })
  return named.length > 0 ? named : [found('pdf-text', `The PDF lacks ${list(missing)}.`, hint)]
}

/** Radicals and private-use characters look right and are never found by searching. */
function checkDisguised(
  { characters, pagesWith }: PdfFacts,
  wanted: readonly string[],
  expected: PdfExpectation,
): readonly Diagnostic[] {
  const disguised = Array.from(characters, (codePoint) => String.fromCodePoint(codePoint)).filter(
    (character) => /[\u2e80-\u2fdf]|\p{Co}/u.test(character) && !wanted.includes(character),
  )
  const plain = disguised.filter((character) => !expected.replaced?.has(character))
  if (plain.length > 0) return reportDisguised(plain, pagesWith, expected)
  if (disguised.length === 0) return []
  const message = `In the text of the PDF stand ${list(disguised)} for readers that pass over ActualText, such as Firefox.`
  return [{ ...found('pdf-text', message, disguisedHint), severity: 'warning' }]
}

const disguisedHint =
  'Embed a font that is cut down to the characters used; where the document itself holds a radical, write the character.'

function reportDisguised(
  disguised: readonly string[],
  pagesWith: PdfFacts['pagesWith'],
  expected: PdfExpectation,
): readonly Diagnostic[] {
  const codes = disguised.map((character) => character.codePointAt(0) ?? 0)
  return onSlides(
    pagesWith((font) => codes.some((code) => font.characters.has(code))),
    expected,
    (where) =>
      found('pdf-text', `In the text of ${where.replace('The', 'the')} stand ${list(disguised)}.`, disguisedHint),
  )
}

function checkFileLinks({ fileLinks }: PdfFacts): readonly Diagnostic[] {
  return [...new Set(fileLinks.map((link) => link.split('/').at(-1) ?? link))].map((name) =>
    faulty(`A link leads to the file ${name}, which a PDF cannot reach.`, 'Link to a web address or to a slide.'),
  )
}

/** What screen readers and people in a hurry go by. */
function checkAccess(facts: PdfFacts, { language, bookmarks }: PdfExpectation): readonly Diagnostic[] {
  const chromium = 'Print it with duilian, or with a Chromium that writes tags and an outline.'
  const lang = 'Print a document whose html element has a "lang".'
  const tongue =
    facts.language === undefined
      ? [found('pdf-language', 'The PDF does not say what language it is in.', lang)]
      : language !== undefined && facts.language !== language
        ? [found('pdf-language', `The PDF says it is in ${facts.language}, not ${language}.`, lang)]
        : []
  return [
    ...(facts.tagged
      ? []
      : [found('pdf-untagged', 'The PDF has no tags, so a screen reader gets no order.', chromium)]),
    ...(facts.hasOutline || !bookmarks ? [] : [found('pdf-bookmarks', 'The PDF has no bookmarks.', chromium)]),
    ...(facts.hasTitle ? [] : [found('pdf-title', 'The PDF has no title.', 'Give the document a title element.')]),
    ...tongue,
  ]
}

/** White space, controls, joiners and marks that fuse with their base leave no glyph of their own. */
function isVisible(character: string): boolean {
  return !/[\p{Z}\p{C}\p{M}\s]/u.test(character)
}

function list(characters: readonly string[]): string {
  const named = characters.slice(0, 10).map((character) => `${character} (${codeOf(character)})`)
  const rest = characters.length - named.length
  return `${named.join(', ')}${rest > 0 ? ` and ${count(rest, 'more character')}` : ''}`
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}

function faulty(message: string, hint: string): Diagnostic {
  return found('pdf-faulty', message, hint)
}

function found(code: DiagnosticCode, message: string, hint: string): Diagnostic {
  return diagnose(code, undefined, message, hint)
}
