import type { Decision } from '../../model/localized.ts'
import type { Passage, PassagePart } from '../../model/passage.ts'
import { type Edit, findOffset } from '../strings/aligned.ts'
import { hasHan } from '../strings/neighbours.ts'
import { convertFlat } from './convert-flat.ts'
import { flattenInlines, type LeafInline } from './inlines.ts'
import type { TextRequest } from './request.ts'

/** What conversion changes in a file, and why. Edits and decisions are in order and count in the file's text. */
export interface PassageChanges {
  readonly edits: readonly Edit[]
  readonly decisions: readonly Decision[]
}

/**
 * Converts a passage as one text, as a block of a deck is, and gives the changes of its parts. An edit holds what a part
 * says then: whoever carries it out writes that as the file does.
 */
export function convertPassage(source: string, passage: Passage, request: TextRequest): PassageChanges {
  if (!passage.some((part) => part.kind === 'text' && hasHan(sliceOf(source, part))))
    return { edits: [], decisions: [] }
  const flat = flattenInlines(passage.map((part) => inlineOf(source, part)))
  const { aligned, decisions } = convertFlat(flat, request)
  const edits = passage.flatMap((part, at): Edit[] => {
    const leaf = flat.leaves[at]
    if (part.kind !== 'text' || !leaf) return []
    const text = aligned.text.slice(findOffset(aligned, leaf.start), findOffset(aligned, leaf.end))
    return text === sliceOf(source, part) ? [] : [{ start: part.start, end: part.end, text }]
  })
  let at = 0
  const placed = decisions.map((decision) => {
    for (let next = flat.leaves[at + 1]; next && next.start <= decision.offset; next = flat.leaves[at + 1]) at += 1
    const { start, end } = passage[at] ?? { start: 0, end: 0 }
    return { ...decision, offset: Math.min(start + decision.offset - (flat.leaves[at]?.start ?? 0), end) }
  })
  return { edits, decisions: placed }
}

function inlineOf(source: string, part: PassagePart): LeafInline {
  switch (part.kind) {
    case 'text':
    case 'code':
      return { kind: part.kind, text: sliceOf(source, part) }
    case 'space':
      return { kind: 'code', text: ' ' }
    case 'mark':
      return { kind: 'html', html: sliceOf(source, part) }
    default:
      return { kind: 'break' }
  }
}

function sliceOf(source: string, { start, end, text }: PassagePart): string {
  return text ?? source.slice(start, end)
}
