import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import { placeAt, type SourceText } from './source.ts'

/**
 * Characters that draw nothing and come along when text is pasted (Unicode: Default_Ignorable_Code_Point without
 * variation selectors, line and paragraph separators, interlinear annotation, a byte order mark inside of a text).
 */
const invisible =
  /[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu

/** The names people look them up by; what has none here is named by its number alone. */
const names: readonly (readonly [RegExp, string])[] = [
  [/\u00ad/, 'soft hyphen'],
  [/\u200b/, 'zero-width space'],
  [/\u200c/, 'zero-width non-joiner'],
  [/\u200d/, 'zero-width joiner'],
  [/\u2060/, 'word joiner'],
  [/\ufeff/, 'byte order mark, zero-width no-break space'],
  [/\u2028/, 'line separator'],
  [/\u2029/, 'paragraph separator'],
  [/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/, 'mark of writing direction'],
]

/** More than these of one file are not listed one by one. */
const most = 20

/**
 * The text without the invisible characters that have no work to do in it, each named by `invisible-character`: between
 * the two halves of a word they would keep it from being converted, and before a mark of Markdown from being one.
 * Places in the result are places in what the author wrote.
 */
export function removeInvisible(source: SourceText): { source: SourceText; diagnostics: readonly Diagnostic[] } {
  const { text } = source
  const found = [...text.matchAll(invisible)].filter(({ 0: character, index }) => !hasWork(text, character, index))
  if (found.length === 0) return { source, diagnostics: [] }
  const removed: number[] = []
  let clean = ''
  let done = 0
  for (const { 0: character, index } of found) {
    clean += text.slice(done, index)
    done = index + character.length
    // What separates lines separates words.
    if (/[\u2028\u2029]/.test(character)) clean += ' '
    else for (let unit = 0; unit < character.length; unit += 1) removed.push(clean.length)
  }
  clean += text.slice(done)
  const lineStarts = [0]
  for (let at = clean.indexOf('\n'); at >= 0; at = clean.indexOf('\n', at + 1)) lineStarts.push(at + 1)
  return {
    source: { file: source.file, text: clean, lineStarts, written: text, removed },
    diagnostics: found
      .slice(0, most)
      .map(({ 0: character, index }) => describe(source, character, index, found.length)),
  }
}

function describe(source: SourceText, character: string, index: number, count: number): Diagnostic {
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
  const name = names.find(([pattern]) => pattern.test(character))?.[1]
  const all = count > most ? ` The file holds ${count} like it.` : ''
  return diagnose(
    'invisible-character',
    placeAt(source, index, index + character.length),
    `U+${code}${name ? ` (${name})` : ''} cannot be seen, and is left out.${all}`,
    'Delete it: it comes along when text is pasted from web pages, chats and PDFs.',
  )
}

const emoji = String.raw`\p{Extended_Pictographic}`
const emojiBefore = new RegExp(String.raw`(?:${emoji}|\p{Emoji_Modifier}|\ufe0f)$`, 'u')
const emojiAfter = new RegExp(`^${emoji}`, 'u')
/** Scripts whose letters are joined and parted by U+200C and U+200D, and that have no spaces but U+200B. */
const joining =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Tibetan}]$/u
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u

/** True for a character that does in this place what it was made for. */
function hasWork(text: string, character: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 16), index)
  const code = character.codePointAt(0) ?? 0
  if (code === 0x200d && emojiBefore.test(before)) return emojiAfter.test(text.slice(index + 1, index + 3))
  // A flag of a region is a black flag with the region's letters in tags.
  if (code >= 0xe0000) return /\u{1f3f4}[\u{e0020}-\u{e007f}]*$/u.test(before)
  if (code >= 0x200b && code <= 0x200d) return joining.test(before)
  if (code === 0x180e) return /\p{Script=Mongolian}$/u.test(before)
  if (!names.some(([pattern, name]) => name === 'mark of writing direction' && pattern.test(character))) return false
  const end = text.indexOf('\n', index)
  return rightToLeft.test(text.slice(text.lastIndexOf('\n', index) + 1, end < 0 ? undefined : end))
}
