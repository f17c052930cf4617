import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import { inspectPdf, type PdfFacts, readActualTexts } from './pdf-inspect.ts'
import { fold } from './pdf-text.ts'

/** What a PDF must hold. */
export interface PdfExpectation {
  /** Undefined if as many as the text needs. */
  readonly pages: number | undefined
  /** The characters that its pages show; spaces and invisible ones among them are not looked for. */
  readonly characters: Iterable<string>
}

/**
 * Reports `pdf-faulty` for what a browser gets wrong without saying so: pages too many or too few, text that
 * is missing or cannot be found by searching, links that lead nowhere. Throws an EnvironmentError if the PDF
 * has no classic cross-reference table.
 */
export function checkPdf(bytes: Uint8Array, expected: PdfExpectation): readonly Diagnostic[] {
  const facts = inspectPdf(bytes)
  const wanted = [...new Set(Array.from(expected.characters).flatMap((text) => [...text]))].filter(isVisible)
  return [
    ...checkPages(facts, expected.pages),
    ...checkFonts(facts, wanted.length > 0),
    ...checkMissing(bytes, facts, wanted),
    ...checkDisguised(facts, wanted),
    ...checkFileLinks(facts),
  ]
}

function checkPages({ pages }: PdfFacts, expected = Math.max(1, pages)): readonly Diagnostic[] {
  if (pages === expected) return []
  return [faulty(`The PDF has ${count(pages, 'page')} instead of ${expected}.`, 'Look for a slide that is too full.')]
}

function checkFonts({ fontTypes }: PdfFacts, hasText: boolean): readonly Diagnostic[] {
  if (hasText && fontTypes.length === 0) {
    return [
      faulty('The PDF has no fonts, so its pages are empty.', 'Print with another browser: name it with --browser.'),
    ]
  }
  if (!fontTypes.includes('Type3')) return []
  const hint = 'Use fonts with static TrueType outlines, and no weight or slant that has no font file of its own.'
  return [faulty('The PDF draws characters as shapes (Type 3) instead of with an embedded font.', hint)]
}

/** Most characters are found by the fonts' own tables; only if some are not are all pages read. */
function checkMissing(bytes: Uint8Array, facts: PdfFacts, wanted: readonly string[]): readonly Diagnostic[] {
  const mapped = new Set(Array.from(facts.characters, (codePoint) => fold(String.fromCodePoint(codePoint))))
  const suspects = wanted.filter((character) => !mapped.has(fold(character)))
  if (suspects.length === 0) return []
  const replaced = new Set(readActualTexts(bytes).flatMap((text) => Array.from(text, fold)))
  const missing = suspects.filter((character) => !replaced.has(fold(character)))
  if (missing.length === 0) return []
  return [faulty(`The PDF lacks ${list(missing)}.`, 'Look for text that runs off its slide, or whose font lacks them.')]
}

/** Radicals and private-use characters look right and are never found by searching. */
function checkDisguised({ characters }: PdfFacts, wanted: readonly string[]): readonly Diagnostic[] {
  const disguised = Array.from(characters, (codePoint) => String.fromCodePoint(codePoint)).filter(
    (character) => /[\u2e80-\u2fdf]|\p{Co}/u.test(character) && !wanted.includes(character),
  )
  if (disguised.length === 0) return []
  return [
    faulty(`In the text of the PDF stand ${list(disguised)}.`, 'Embed a font that is cut down to the characters used.'),
  ]
}

function checkFileLinks({ fileLinks }: PdfFacts): readonly Diagnostic[] {
  return [...new Set(fileLinks.map((link) => link.split('/').at(-1) ?? link))].map((name) =>
    faulty(`A link leads to the file ${name}, which a PDF cannot reach.`, 'Link to a web address or to a slide.'),
  )
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
  return diagnose('pdf-faulty', undefined, message, hint)
}
