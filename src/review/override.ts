import type { Place } from '../model/diagnostic.ts'
import { type Locale, localeTags } from '../model/locale.ts'
import { type FileLine, insertAfter, joinLines, lineEndOf, splitLines } from './lines.ts'

/** Stands for a forced line break where a text is edited on one line. */
export const breakSign = '⏎'

/** An edited file, or what the person has to write where no edit is safe. */
export type Edit = { readonly text: string } | { readonly advice: string }

/** A text that gets a form of its own in a locale. */
export interface OverrideTarget {
  /** The id of its segment, and where it is written. */
  readonly segment: string
  readonly place: Place
  readonly locale: Locale
  /** The form, as Markdown in a deck and as plain text elsewhere. */
  readonly words: string
}

/**
 * Adds a text for a locale right under a block of a deck, or as a key beside it in YAML; the rest of the file stays
 * byte for byte. Gives advice for tables, CSV, quotations and YAML that has no map of locales.
 */
export function writeOverride(file: string, target: OverrideTarget): Edit {
  const lines = splitLines(file)
  const { segment, place } = target
  if (place.file.endsWith('.csv')) return { advice: adviseCell(target) }
  if (/^quote\.[^.]+$/.test(segment)) {
    return { advice: 'A quotation is converted by script only: put the word into glossary.csv.' }
  }
  return isMarkdown(target) ? overrideBlock(lines, target) : overrideKey(lines, target)
}

/** Replaces the characters at a place that holds just them. */
export function replaceAt(file: string, place: Place, from: string, to: string): Edit {
  const lines = splitLines(file)
  const line = lines[place.line - 1]
  const at = place.column - 1
  if (!line?.text.startsWith(from, at)) return { advice: `Replace "${from}" by "${to}" in line ${place.line}.` }
  const text = line.text.slice(0, at) + to + line.text.slice(at + from.length)
  return { text: joinLines(lines.map((other) => (other === line ? { ...line, text } : other))) }
}

/** Segments that stand in the Markdown of a slide are numbered; those of the data have names. */
function isMarkdown({ segment, place }: OverrideTarget): boolean {
  return place.file.endsWith('.md') && /^\d+\.\d+$/.test(segment)
}

const captionLine = new RegExp(String.raw`^([ \t]*(?:>[ \t]?)*)(?:${localeTags.join('|')}):`)

function overrideBlock(lines: readonly FileLine[], { place, locale, words }: OverrideTarget): Edit {
  const first = lines[place.line - 1]?.text ?? ''
  const last = lines[place.endLine - 1]?.text ?? ''
  if (/^\s*\|/.test(first) || first.charAt(place.column - 1) === '|') {
    return {
      advice: `Write "${locale}:" alone on a line below the table, and the whole table in that locale under it.`,
    }
  }
  const below = captionLine.exec(lines[place.endLine]?.text ?? '')?.[1]
  const indent = below ?? indentOf(first.slice(0, place.column - 1))
  const [head = '', ...rest] = words.split(breakSign)
  const added = [`${indent}${locale}: ${head.trim()}`, ...rest.map((line) => indent + line.trim())]
  const broken = added.map((line, at) => (at < added.length - 1 ? `${line}\\` : line))
  const closing = last.indexOf('-->', place.endColumn - 1)
  if (closing < 0) return { text: joinLines(insertAfter(lines, place.endLine, broken)) }
  // The block ends on the line that closes its comment: a line after that would be outside.
  const end = lineEndOf(lines)
  const opened = lines.map((line, at) =>
    at === place.endLine - 1
      ? { ...line, text: [last.slice(0, closing).trimEnd(), ...broken, last.slice(closing)].join(end) }
      : line,
  )
  return { text: joinLines(opened) }
}

/** What a line under a block begins with to belong to it: spaces for a marker of a list, the `>` of a quotation. */
function indentOf(before: string): string {
  if (before.includes('<!--')) return ''
  return before.replace(/[^>\t]/g, ' ')
}

function overrideKey(lines: readonly FileLine[], { place, locale, words }: OverrideTarget): Edit {
  const line = lines[place.line - 1]?.text ?? ''
  const before = line.slice(0, place.column - 1)
  const value = JSON.stringify(words.replaceAll(breakSign, ' '))
  if (/[{,]\s*(["']?)zh[\w-]*\1:\s*$/.test(before)) {
    const last = lines[place.endLine - 1]?.text ?? ''
    const at = place.endColumn - 1
    const text = `${last.slice(0, at)}, ${locale}: ${value}${last.slice(at)}`
    return { text: joinLines(lines.map((other, index) => (index === place.endLine - 1 ? { ...other, text } : other))) }
  }
  const key = /^(\s*(?:- +)?)(["']?)zh[\w-]*\2:\s*$/.exec(before)
  if (key) {
    const end = place.endColumn === 1 && place.endLine > place.line ? place.endLine - 1 : place.endLine
    const indent = ' '.repeat(key[1]?.length ?? 0)
    return { text: joinLines(insertAfter(lines, end, [`${indent}${locale}: ${value}`])) }
  }
  return { advice: `Make the text in line ${place.line} a map: { zh: …, ${locale}: ${value} }.` }
}

function adviseCell({ place, locale, words }: OverrideTarget): string {
  return `Write "${words}" into the column "${locale}" of line ${place.line} of ${place.file}.`
}
