import { openedFence } from './slide-lines.ts'

/** A chunk is not made smaller than this, in UTF-16 units; a parser's time grows faster than its text. */
const smallest = 16_000
/** Raw HTML that may hold blank lines, with what ends it (CommonMark 0.31, 4.6, kinds 1 to 5). */
const rawHtml: readonly (readonly [RegExp, RegExp])[] = [
  [/^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?<!--/, /-->/],
  [/^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?<\?/, /\?>/],
  [/^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?<!\[CDATA\[/, /\]\]>/],
  [/^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?<![A-Za-z]/, />/],
]

/**
 * Offsets at which Markdown can be cut without changing what its parts mean, but for definitions: before a heading or a
 * paragraph at the margin, after a blank line, outside of code fences and raw HTML. The first is 0.
 */
export function findChunks(text: string): readonly number[] {
  const starts = [0]
  let ends: ((line: string) => boolean) | undefined
  let blank = false
  for (const { 0: line, index } of text.matchAll(/[^\n]*(?:\n|$)/g)) {
    if (ends) {
      if (ends(line)) ends = undefined
    } else {
      const isFar = index - (starts.at(-1) ?? 0) >= smallest
      if (isFar && blank && /^(?:#|\p{L}|[“‘「『《（(【])/u.test(line)) starts.push(index)
      ends = endOfRaw(line)
    }
    blank = line.trim() === ''
  }
  return starts
}

/** How the fence or raw HTML that a line opens is closed; undefined if it opens none, or closes it itself. */
function endOfRaw(line: string): ((line: string) => boolean) | undefined {
  const fence = openedFence(line.replace(/\r?\n$/, ''))
  if (fence !== undefined) {
    const indent = line.indexOf(fence)
    return (next) => {
      const run = next.replace(/^[ \t>]*/, '').trimEnd()
      const closes = run.length >= fence.length && run === fence.charAt(0).repeat(run.length)
      return closes && next.search(/[`~]/) <= indent + 3
    }
  }
  const found = rawHtml.find(([opens]) => opens.test(line))
  if (!found) return undefined
  const [opens, closes] = found
  if (closes.test(line.slice(opens.exec(line)?.[0].length ?? 0))) return undefined
  return (next) => closes.test(next)
}
