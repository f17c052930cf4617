import type { OpenDecision } from '../model/diagnostic.ts'
import type { Decision } from '../model/localized.ts'
import { isReading } from '../model/runs.ts'
import type { Inline } from '../model/segment.ts'
import { breakSign } from './override.ts'

/** The kinds of decisions that changed characters. */
const changing: readonly Decision['kind'][] = [
  'converted',
  'default',
  'model',
  'classifier',
  'repaired',
  'glossary',
  'punctuation',
]

type Change = Pick<Decision, 'offset' | 'from' | 'to'>

/**
 * A text as a locale shows it, in the Markdown of the source, with another reading in place of the one that was
 * taken: what a person edits into an override. `expressionAt` gives the source of an expression.
 */
export function draftOverride(
  inlines: readonly Inline[],
  decisions: readonly Decision[],
  open: Pick<OpenDecision, 'offset' | 'from'>,
  reading: string,
  expressionAt: (inline: Extract<Inline, { kind: 'expression' }>) => string,
): string {
  const changes = withReading(decisions, open, reading)
  let offset = 0
  const write = (inline: Inline): string => {
    if ('children' in inline) {
      const start = offset
      const inner = inline.children.map(write).join('')
      // A reading stands outside of the text.
      if (isReading(inline)) offset = start
      if (inline.kind === 'link') return `[${inner}](${inline.url})`
      if (inline.kind === 'element') return `<${inline.tag}>${inner}</${inline.tag}>`
      return inline.kind === 'strong' ? `**${inner}**` : `*${inner}*`
    }
    if (inline.kind === 'break') {
      offset += 1
      return breakSign
    }
    if (inline.kind === 'html') return inline.html
    if (inline.kind === 'footnote') return `[^${inline.number}]`
    if (inline.kind === 'expression') return expressionAt(inline)
    if (inline.kind === 'formula') return inline.display ? `$$${inline.tex}$$` : `$${inline.tex}$`
    const start = offset
    offset += inline.text.length
    if (inline.kind === 'code') return `\`${inline.text}\``
    return applyChanges(inline.text, start, changes).replace(/[\\*_`[\]<]|\{\{/g, '\\$&')
  }
  return inlines.map(write).join('')
}

/** A stretch of a segment's plain text as a locale shows it, with another reading of one decision. */
export function draftWord(
  text: string,
  start: number,
  decisions: readonly Decision[],
  open: Pick<OpenDecision, 'offset' | 'from'>,
  reading: string,
): string {
  return applyChanges(text, start, withReading(decisions, open, reading))
}

/** The changes in order, none of them reaching into another; the reading stands inside the change that holds its characters. */
function withReading(
  decisions: readonly Decision[],
  { offset, from }: Pick<OpenDecision, 'offset' | 'from'>,
  reading: string,
): readonly Change[] {
  const taken = decisions.filter(({ kind }) => changing.includes(kind))
  const touches = (change: Change) =>
    change.offset < offset + from.length && offset < change.offset + change.from.length
  const around = taken.find((change) => touches(change) && holds(change, offset, from))
  const at = around ? offset - around.offset : 0
  const own: Change = around
    ? { ...around, to: around.to.slice(0, at) + reading + around.to.slice(at + from.length) }
    : { offset, from, to: reading }
  const others = taken.filter((change) => !touches(change))
  return [...others, own].sort((one, other) => one.offset - other.offset)
}

/** True for a change of a longer stretch in which every unit has kept its place. */
function holds(change: Change, offset: number, from: string): boolean {
  const inside = change.offset <= offset && offset + from.length <= change.offset + change.from.length
  return inside && change.from.length === change.to.length
}

function applyChanges(text: string, start: number, changes: readonly Change[]): string {
  let result = ''
  let at = 0
  for (const { offset, from, to } of changes) {
    const here = offset - start
    if (here < at || from === '' || !text.startsWith(from, here)) continue
    result += text.slice(at, here) + to
    at = here + from.length
  }
  return result + text.slice(at)
}
