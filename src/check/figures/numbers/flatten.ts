import type { Place } from '../../../model/diagnostic.ts'
import { isReading } from '../../../model/runs.ts'
import type { Expression, Inline } from '../../../model/segment.ts'
import { plainText } from '../../../model/walk.ts'

/** A text as one string, an expression being one character. */
export interface Flat {
  /** As written, code included. */
  readonly written: string
  /** The same with code hidden. */
  readonly hidden: string
  /** Where in the source an offset of `written` stands, for those that are known. */
  readonly anchors: readonly Anchor[]
  readonly expressions: readonly { readonly at: number; readonly expression: Expression }[]
  readonly formulas: readonly { readonly at: number; readonly tex: string }[]
}

export interface Anchor {
  readonly at: number
  readonly line: number
  readonly column: number
}

/** Stands for an expression, for each unit of code and of what is raised or lowered. */
const object = '\ufffc'

/** The text of inlines with what is known of its places. */
export function flatten(inlines: readonly Inline[]): Flat {
  const flat = { written: '', hidden: '', anchors: [], expressions: [], formulas: [] }
  append(inlines, flat)
  return flat
}

interface Growing extends Flat {
  written: string
  hidden: string
  readonly anchors: Anchor[]
  readonly expressions: { readonly at: number; readonly expression: Expression }[]
  readonly formulas: { readonly at: number; readonly tex: string }[]
}

function append(inlines: readonly Inline[], flat: Growing): void {
  for (const inline of inlines) {
    if (isReading(inline)) continue
    if (inline.kind === 'text') add(flat, inline.text, inline.text)
    else if (inline.kind === 'code') add(flat, inline.text, object.repeat(inline.text.length))
    else if (inline.kind === 'formula') {
      flat.formulas.push({ at: flat.written.length, tex: inline.tex })
      add(flat, object, object)
    } else if (inline.kind === 'break') add(flat, '\n', '\n')
    else if (inline.kind === 'expression') {
      flat.expressions.push({ at: flat.written.length, expression: inline.expression })
      add(flat, object, object)
      flat.anchors.push(endOf(inline.expression.place, flat.written.length))
    } else if (inline.kind === 'link') {
      flat.anchors.push({ at: flat.written.length, line: inline.place.line, column: inline.place.column })
      append(inline.children, flat)
      flat.anchors.push(endOf(inline.place, flat.written.length))
    } else if (inline.kind === 'element' && (inline.tag === 'sup' || inline.tag === 'sub')) {
      // 10² is not 102, and the 2 of CO₂ counts nothing.
      const set = plainText(inline.children)
      add(flat, set, inline.tag === 'sup' ? raise(set) : object.repeat(set.length))
    } else if ('children' in inline) append(inline.children, flat)
  }
}

/** A raised number in raised digits; anything else hidden. */
function raise(text: string): string {
  if (!/^[-−–+]?\d+$/.test(text)) return object.repeat(text.length)
  return [...text].map((one) => (/\d/.test(one) ? '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(one)] : one === '+' ? '⁺' : '⁻')).join('')
}

function add(flat: Growing, written: string, hidden: string): void {
  flat.written += written
  flat.hidden += hidden
}

function endOf({ endLine, endColumn }: Place, at: number): Anchor {
  return { at, line: endLine, column: endColumn }
}
