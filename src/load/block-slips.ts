import type { Definition, Table } from 'mdast'
import { diagnose } from '../model/diagnostic.ts'
import type { MarkdownContext } from './context.ts'
import { spanOf, unsupported } from './phrasing.ts'
import type { Span } from './slide-lines.ts'
import { placeAt } from './source.ts'

/** Says that a paragraph which looks like a table is none. */
export function reportLooseTable({ source, diagnostics }: MarkdownContext, { from, to }: Span): void {
  if (source.text.charAt(from) !== '|' || !/^\|.*\|[ \t]*(?:\n|$)/.test(source.text.slice(from, to))) return
  const hint = 'Under its first row stands a line with as many cells: |---|---|; a blank line stands before the table.'
  const end = source.text.indexOf('\n', from)
  const place = placeAt(source, from, end < 0 ? to : Math.min(end, to))
  diagnostics.push(diagnose('markdown-slip', place, 'This is no table: it is shown as text, bars and all.', hint))
}

/** Names the rows that have more cells than their table has columns: most often a bar in one of them parts it. */
export function reportWideRows({ source, diagnostics }: MarkdownContext, base: number, table: Table): void {
  const columns = table.align?.length ?? 0
  for (const row of table.children) {
    const surplus = row.children.slice(columns).find((cell) => cell.children.length > 0)
    if (!surplus) continue
    const { from, to } = spanOf(surplus, base)
    const message = `This cell is one more than its table has columns (${columns}).`
    const hint =
      'A bar within a cell has a backslash before it, "\\|", in code too; columns more stand in the first row.'
    diagnostics.push(diagnose('markdown-slip', placeAt(source, from, to), message, hint))
  }
}

/** Says that a block quote is a callout of another program. */
export function reportCallout({ source, diagnostics }: MarkdownContext, { from, to }: Span): void {
  const found = /^>[\s>]*(\[![\w-]+\][+-]?)/.exec(source.text.slice(from, Math.min(to, from + 80)))
  if (!found) return
  const at = from + found[0].length - (found[1]?.length ?? 0)
  const hint = 'Leave the brackets out: a block quote and strong words are what stands out here.'
  const message = `"${found[1]}" is shown as it stands.`
  diagnostics.push(diagnose('markdown-foreign', placeAt(source, at, from + found[0].length), message, hint))
}

/** Says that a definition is none of an address, or that nothing refers to it: what it says would be lost. */
export function reportUnused(context: MarkdownContext, span: Span, node: Definition): void {
  const { source, targets, diagnostics } = context
  if (!targets.urls.has(node.identifier)) {
    diagnostics.push(unsupported(source, span, node))
    return
  }
  const label = `[${node.label ?? node.identifier}]`.toLowerCase()
  const text = source.text.toLowerCase()
  if (text.indexOf(label) !== text.lastIndexOf(label)) return
  const place = placeAt(source, span.from, span.to)
  const hint = `Write [text]${label} where the link is to stand, or the address in the link itself.`
  diagnostics.push(diagnose('markdown-foreign', place, 'No link refers to this address, which is not shown.', hint))
}
