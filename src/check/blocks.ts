import type { Slide } from '../model/deck.ts'
import type { Block } from '../model/segment.ts'

/** Calls back for every block of a slide and of its notes, those inside others included. */
export function visitBlocks({ slots, notes }: Slide, callback: (block: Block) => void): void {
  const visit = (block: Block): void => {
    callback(block)
    if (block.kind === 'quotation') block.blocks.forEach(visit)
    if (block.kind === 'list') for (const { blocks } of block.items) blocks.forEach(visit)
  }
  const { table, body = [], columns = [] } = slots
  for (const block of [...(table ? [table] : []), ...body, ...columns.flatMap((column) => column.body), ...notes])
    visit(block)
}
