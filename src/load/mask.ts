import { expressionPattern } from './expression.ts'
import { findFormulas } from './formulas.ts'
import type { Span } from './slides.ts'
import type { SourceText } from './source.ts'

/** Stand for an expression, a dropped backslash and a formula while Markdown is parsed; `decodeSource` keeps them out of texts. */
export const expressionMark = '\ue000'
export const droppedMark = '\ue001'
export const formulaMark = '\ue002'

/** After a marker of a block Chinese keyboards type a space of full width, which Markdown does not know. */
const wideSpaces = /^([ \t]*(?:>[ \t]?)*(?:#{1,6}|[-*+>]|\d{1,9}[.)]))\u3000+/gm

/** Copies a stretch at equal length with blanks as spaces, expressions and formulas as marks, so that offsets stay true. */
export function maskText(
  source: SourceText,
  span: Span,
  blanks: readonly Span[],
  fences: readonly Span[],
  escapes: readonly number[],
): string {
  let text = source.text.slice(span.from, span.to)
  const replace = (from: number, to: number, make: (old: string) => string) => {
    const start = Math.max(0, from - span.from)
    const end = Math.min(text.length, to - span.from)
    if (start < end) text = text.slice(0, start) + make(text.slice(start, end)) + text.slice(end)
  }
  for (const blank of blanks) replace(blank.from, blank.to, (old) => old.replace(/[^\n]/g, ' '))
  for (const at of escapes) replace(at, at + 1, () => droppedMark)
  for (const found of expressionsIn(source, span)) {
    if (fences.some((fence) => fence.from <= found.from && found.from < fence.to)) continue
    if (blanks.some((blank) => blank.from <= found.from && found.from < blank.to)) continue
    replace(found.from, found.to, (old) => expressionMark.repeat(old.length))
  }
  const isCode = (at: number) => fences.some(({ from, to }) => from <= span.from + at && span.from + at < to)
  for (const { from, to } of findFormulas(text)) {
    if (!isCode(from)) replace(span.from + from, span.from + to, (old) => formulaMark.repeat(old.length))
  }
  if (!text.includes('\u3000')) return text
  return text.replace(wideSpaces, (old, marker: string, at: number) => (isCode(at) ? old : marker.padEnd(old.length)))
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
