import type { Passage, PassagePart } from '../model/passage.ts'

/** Keys of front matter whose values somebody reads; tags and the like are what sites find pages by. */
const shownKeys = 'title|subtitle|linkTitle|shortTitle|description|summary|excerpt|abstract'

/** Where the YAML or TOML block at the top of a text ends; 0 if there is none: a blank line after `---` makes it a rule. */
export function endOfFrontMatter(text: string): number {
  return (
    /^(---|\+\+\+)[ \t]*\r?\n(?![ \t]*\r?\n)(?:[\s\S]*?\r?\n)??(?:\1|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text)?.[0].length ??
    0
  )
}

/** The titles and descriptions in the front matter that ends at an offset, as far as they are written on a line or in a block. */
export function readFrontMatter(text: string, end: number): readonly Passage[] {
  const key = new RegExp(`^([ \\t]*)(?:${shownKeys})[ \\t]*[:=][ \\t]*([^\\r\\n]*)`, 'gm')
  return Array.from(text.slice(0, end).matchAll(key)).flatMap(({ 0: line, 1: indent = '', 2: value = '', index }) => {
    const start = index + line.length - value.length
    if (/^[|>]/.test(value)) return readBlock(text, index + line.length, end, indent.length)
    // A list, a map, an anchor or an alias is more than a text.
    if (/^[[{&*!]|^"""|^'''/.test(value)) return []
    const [, quote = '', quoted = ''] = /^(["'])(.*)\1\s*(?:#.*)?$/.exec(value) ?? []
    if (quote !== '') return [partsOf(text, start + 1, start + 1 + quoted.length, quote === '"')]
    const plain = value.replace(/(?:\s+#.*|\s+)$/, '')
    return [partsOf(text, start, start + plain.length, false)]
  })
}

/** Each line of a block (`|`, `>`), which is further in than its key. */
function readBlock(text: string, from: number, end: number, indent: number): readonly Passage[] {
  const passages: Passage[] = []
  const line = /\r?\n(?:([ \t]+)([^\r\n]*)|[ \t]*(?=\r?\n))/y
  line.lastIndex = from
  for (let match = line.exec(text); match && line.lastIndex <= end; match = line.exec(text)) {
    const [, space, content = ''] = match
    if (space !== undefined && space.length <= indent) break
    if (content !== '') passages.push(partsOf(text, line.lastIndex - content.length, line.lastIndex, false))
  }
  return passages
}

function partsOf(text: string, start: number, end: number, hasEscapes: boolean): Passage {
  const parts: PassagePart[] = []
  let done = start
  for (const { 0: sign, index } of hasEscapes ? text.slice(start, end).matchAll(/\\(?:u[\da-f]{4}|.)/gi) : []) {
    if (done < start + index) parts.push({ kind: 'text', start: done, end: start + index })
    done = start + index + sign.length
    parts.push({ kind: 'mark', start: start + index, end: done })
  }
  if (done < end) parts.push({ kind: 'text', start: done, end })
  return parts
}
