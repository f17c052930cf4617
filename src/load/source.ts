import { type Diagnostic, diagnose, type Outcome, type Place } from '../model/diagnostic.ts'
import { longestText, tooLong } from '../model/limits.ts'

/** A text file that can turn offsets into places. Line ends are LF and a byte order mark is gone. */
export interface SourceText {
  readonly file: string
  readonly text: string
  /** The offset at which each line starts. */
  readonly lineStarts: readonly number[]
  /** What the author wrote, if `text` lacks characters of it. */
  readonly written?: string
  /** The offsets in `text` before which a UTF-16 unit of what the author wrote is left out, in order. */
  readonly removed?: readonly number[]
}

/** The texts that diagnostics point into, by file name. */
export type Sources = Map<string, string>

/**
 * Decodes a file the author wrote.
 * Reports `too-large` above `limit` bytes, `encoding` for bytes that are not UTF-8 and
 * `private-use` for characters that duilian needs for itself and no reader can name, and `control-character`.
 */
export function decodeSource(file: string, bytes: Uint8Array, limit: number): Outcome<SourceText> {
  if (bytes.length > limit) return { value: sourceFrom(file, ''), diagnostics: [tooLarge(file, bytes.length, limit)] }
  const text = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n')
  const source = sourceFrom(file, text)
  return { value: source, diagnostics: findOdd(source, bytes) }
}

/**
 * Decodes a file that is to be given back as it is but for its prose: line ends, byte order mark and private-use
 * characters stay. Reports `too-large` and `encoding` as `decodeSource` does.
 */
export function decodeVerbatim(file: string, bytes: Uint8Array, limit: number): Outcome<SourceText> {
  if (bytes.length > limit) return { value: sourceFrom(file, ''), diagnostics: [tooLarge(file, bytes.length, limit)] }
  const source = sourceFrom(file, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
  return { value: source, diagnostics: findWrongEncoding(source, bytes) }
}

/** Wraps a text; lines end with LF, or with CR and LF. */
export function sourceFrom(file: string, text: string): SourceText {
  const lineStarts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1)
  return { file, text, lineStarts }
}

/** The place of the characters from one offset up to another (UTF-16 units; the end may be omitted). */
export function placeAt(source: SourceText, from: number, to = from): Place {
  const start = positionAt(source, from)
  const end = positionAt(source, Math.max(from, to))
  return { file: source.file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}

/** The 1-based line that holds an offset. */
export function lineAt(source: SourceText, offset: number): number {
  let low = 0
  let high = source.lineStarts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((source.lineStarts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low + 1
}

function positionAt(source: SourceText, offset: number): { line: number; column: number } {
  const line = lineAt(source, offset)
  const start = source.lineStarts[line - 1] ?? 0
  return { line, column: offset - start + 1 + countRemoved(source, start, offset) }
}

/** How many units are left out of a line up to an offset in it. */
function countRemoved({ removed }: SourceText, start: number, offset: number): number {
  return removed ? countUpTo(removed, offset) - countUpTo(removed, start - 1) : 0
}

/** How many of sorted numbers are not above another. */
function countUpTo(sorted: readonly number[], most: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) <= most) low = middle + 1
    else high = middle
  }
  return low
}

/** Says that a file has more bytes than are read. */
export function tooLarge(file: string, size: number, limit: number): Diagnostic {
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1)
  const place = { file, line: 1, column: 1, endLine: 1, endColumn: 1 }
  return diagnose(
    'too-large',
    place,
    `The file is ${megabytes(size)} MB; duilian reads up to ${megabytes(limit)} MB here.`,
    'Split it into several decks, and keep images in files of their own.',
  )
}

/** Reports `too-large` for each line that is longer than any text may be. */
export function findLongLines({ file, text, lineStarts }: SourceText): readonly Diagnostic[] {
  return lineStarts.flatMap((from, at) => {
    const length = (lineStarts[at + 1] ?? text.length + 1) - 1 - from
    if (length <= longestText) return []
    return [tooLong({ file, line: at + 1, column: 1, endLine: at + 1, endColumn: length + 1 }, 'line', length)]
  })
}

/** Of a file that is no text nothing more is said. */
function findOdd(source: SourceText, bytes: Uint8Array): readonly Diagnostic[] {
  const wrong = findWrongEncoding(source, bytes)
  return wrong.length > 0 ? wrong : [...findPrivateUse(source), ...findControls(source)]
}

function findWrongEncoding(source: SourceText, bytes: Uint8Array): Diagnostic[] {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return []
  } catch {
    const wide = bytes[0] === 0xff || bytes[0] === 0xfe
    const at = wide ? 0 : Math.max(0, source.text.indexOf('\ufffd'))
    const hint = 'Save the file as UTF-8 (in Excel “CSV UTF-8”); GBK, Big5 and UTF-16 are not read.'
    return [diagnose('encoding', placeAt(source, at, at + 1), 'The file is not UTF-8 from here on.', hint)]
  }
}

/** All but tab and line end: pasted from other programs, they draw nothing or something else everywhere. */
function findControls(source: SourceText): Diagnostic[] {
  return [...source.text.matchAll(/(?![\t\n])\p{Cc}/gu)].slice(0, 20).map((match) => {
    const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    const place = placeAt(source, match.index, match.index + 1)
    const hint = 'Delete it; for a line break inside a text write "\\" at the end of the line.'
    return diagnose('control-character', place, `U+${code} is a control character.`, hint)
  })
}

function findPrivateUse(source: SourceText): Diagnostic[] {
  return [...source.text.matchAll(/[\ue000-\uf8ff\u{f0000}-\u{10ffff}]/gu)].slice(0, 20).map((match) => {
    const code = match[0].codePointAt(0)?.toString(16).toUpperCase()
    const message = `U+${code} is a private-use character: fonts and readers disagree about what it is.`
    const place = placeAt(source, match.index, match.index + match[0].length)
    return diagnose('private-use', place, message, 'Type the character that is meant.')
  })
}
