import { expressionPattern } from './expression.ts'
import { findFormulas } from './formulas.ts'
import type { Span } from './slide-lines.ts'
import type { SourceText } from './source.ts'

/** Stand for an expression, a dropped backslash and a formula while Markdown is parsed; `decodeSource` keeps them out of texts. */
export const expressionMark = '\ue000'
export const droppedMark = '\ue001'
export const formulaMark = '\ue002'

/** After a marker of a block Chinese keyboards type a space of full width, which Markdown does not know. */
const wideSpaces = /^([ \t]*(?:>[ \t]?)*(?:#{1,6}|[-*+>]|\d{1,9}[.)]))\u3000+/gm

/** The sign of a definition stands where that of an item of a list does, and is parsed as one. */
const definitionSigns = /^([ \t]*):(?=[ \t]+\S)/gm

/** What becomes of a character of a masked text; characters of fences stay, and so do expressions among them. */
const fates = { kept: 0, fenced: 1, blank: 2, dropped: 3, expression: 4 } as const

/** Copies a stretch at equal length with blanks as spaces, expressions and formulas as marks, so that offsets stay true. */
export function maskText(
  source: SourceText,
  span: Span,
  blanks: readonly Span[],
  fences: readonly Span[],
  escapes: readonly number[],
): string {
  const text = source.text.slice(span.from, span.to)
  // One pass over the text whatever its number of spans: copying it for each takes the square of its length.
  const fateOf = new Uint8Array(text.length)
  const set = (from: number, to: number, fate: keyof typeof fates) =>
    fateOf.fill(fates[fate], Math.max(0, from - span.from), Math.max(0, to - span.from))
  for (const fence of fences) set(fence.from, fence.to, 'fenced')
  for (const blank of blanks) set(blank.from, blank.to, 'blank')
  for (const at of escapes) set(at, at + 1, 'dropped')
  for (const { from, to } of expressionsIn(source, span)) {
    const fate = fateOf[from - span.from]
    if (fate !== fates.fenced && fate !== fates.blank) set(from, to, 'expression')
  }
  const isCode = (at: number) => fateOf[at] === fates.fenced
  const formulas = maskFormulas(writeMasked(text, fateOf), isCode)
  const asItem = (old: string, before: string, at: number) => (isCode(at) ? old : `${before}-`)
  const masked = formulas.includes(':') ? formulas.replace(definitionSigns, asItem) : formulas
  if (!masked.includes('\u3000')) return masked
  return masked.replace(wideSpaces, (old, marker: string, at: number) => (isCode(at) ? old : marker.padEnd(old.length)))
}

function writeMasked(text: string, fateOf: Uint8Array): string {
  let masked = ''
  for (let from = 0; from < text.length; ) {
    const fate = fateOf[from]
    let to = from + 1
    while (to < text.length && fateOf[to] === fate) to++
    const run = text.slice(from, to)
    if (fate === fates.blank) masked += run.replace(/[^\n]+/g, (old) => ' '.repeat(old.length))
    else if (fate === fates.dropped) masked += droppedMark.repeat(run.length)
    else if (fate === fates.expression) masked += expressionMark.repeat(run.length)
    else masked += run
    from = to
  }
  return masked
}

function maskFormulas(text: string, isCode: (at: number) => boolean): string {
  let masked = ''
  let next = 0
  for (const { from, to } of findFormulas(text)) {
    if (isCode(from)) continue
    masked += text.slice(next, from) + formulaMark.repeat(to - from)
    next = to
  }
  return masked + text.slice(next)
}

/** Where expressions stand in a stretch; those after a backslash are text. */
export function expressionsIn(source: SourceText, span: Span): Span[] {
  return [...source.text.slice(span.from, span.to).matchAll(expressionPattern)]
    .filter((match) => source.text[span.from + match.index - 1] !== '\\')
    .map((match) => ({ from: span.from + match.index, to: span.from + match.index + match[0].length }))
}

/** Where formulas stand in a stretch that is no code. */
export function formulasIn(source: SourceText, span: Span): Span[] {
  const text = source.text.slice(span.from, span.to)
  const masked = text.replace(expressionPattern, (old) => expressionMark.repeat(old.length))
  return findFormulas(masked).map(({ from, to }) => ({ from: span.from + from, to: span.from + to }))
}
