import type { List, ListItem } from 'mdast'
import type { BlockOf, ItemOf, ListOf } from '../model/segment.ts'
import type { DraftText, PlacedDraft } from './draft.ts'
import type { SourceText } from './source.ts'

/** The sign of a definition, as in PHP Markdown Extra and Pandoc: ":", at the margin of the paragraph it defines. */
export const definitionSign = ':'

/** A list whose items begin with other signs than its first one: definitions and items that stand right under them. */
export function splitList({ text }: SourceText, base: number, list: List): readonly List[] {
  const isDefinition = ({ position }: ListItem) => text.charAt(base + (position?.start.offset ?? 0)) === definitionSign
  const parts: ListItem[][] = []
  for (const item of list.children) {
    const last = parts.at(-1)
    if (last?.[0] && isDefinition(last[0]) === isDefinition(item)) last.push(item)
    else parts.push([item])
  }
  return parts.map((children) => {
    const [first, last] = [children[0]?.position, children.at(-1)?.position]
    return { ...list, children, ...(first && last && { position: { start: first.start, end: last.end } }) }
  })
}

/** Makes paragraphs with the definitions under them one list; definitions without a term are a list like others. */
export function joinDefinitions(blocks: readonly PlacedDraft[]): PlacedDraft[] {
  const joined: PlacedDraft[] = []
  for (const { block, place } of blocks) {
    const before = joined.at(-1)
    if (!isDefinitions(block) || before?.block.kind !== 'paragraph') {
      joined.push({ block: isDefinitions(block) ? withoutSign(block) : block, place })
      continue
    }
    const { text } = before.block
    joined.pop()
    const items = block.items.map((item, at): ItemOf<DraftText> => (at === 0 ? { ...item, term: text } : item))
    const list = joined.at(-1)
    const whole = { ...(list?.place ?? before.place), endLine: place.endLine, endColumn: place.endColumn }
    if (list && isDefinitions(list.block)) {
      joined[joined.length - 1] = { block: { ...list.block, items: [...list.block.items, ...items] }, place: whole }
    } else joined.push({ block: { ...block, items }, place: { ...before.place, endLine: place.endLine } })
  }
  return joined
}

function isDefinitions(block: BlockOf<DraftText>): block is ListOf<DraftText> {
  return block.kind === 'list' && block.definitions === true
}

function withoutSign({ definitions: _, ...list }: ListOf<DraftText>): ListOf<DraftText> {
  return list
}
