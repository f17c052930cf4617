/** A stretch of the source, from one offset up to another. */
export interface Span {
  readonly from: number
  readonly to: number
}

export interface Line extends Span {
  readonly text: string
}

/** What parts slides. */
export const separator = /^---+[ \t]*$/
export const heading = /^#{1,6}[ \t]/

const fenceStart = /^[ \t]*(?:>[ \t]?)*(?:[-*+][ \t]+|\d+[.)][ \t]+)?(`{3,}|~{3,})/

/** The fence a line opens, if it opens one. */
export function openedFence(line: string): string | undefined {
  const fence = fenceStart.exec(line)?.[1]
  // A run of backticks with more backticks after it is a code span, not a fence.
  if (fence?.startsWith('`') && line.slice(line.indexOf(fence) + fence.length).includes('`')) return undefined
  return fence
}

/** True if a line closes the fence. */
export function closesFence(line: string, fence: string): boolean {
  const text = line.replace(/^[ \t>]*/, '').trimEnd()
  return text.length >= fence.length && text === (fence[0] ?? '').repeat(text.length)
}
