import { closesFence, heading, type Line, openedFence, separator } from './slide-lines.ts'

/**
 * The line with the `---` of a slide that a code block swallows because its author left it open; undefined for a block
 * that shows how slides are written. The sign of an open one: with its end before that `---`, every later block has its
 * own beginning and end.
 */
export function findSwallowedSlide(lines: readonly Line[], opened: number, mark: string): number | undefined {
  const { slide } = readFence(lines, opened, mark)
  return slide !== undefined && areFencesSound(lines, slide + 1) ? slide : undefined
}

interface FenceReading {
  /** The line that closes it, behind the last one if none does. */
  readonly end: number
  /** The first `---` inside of it with a heading below. */
  readonly slide?: number
  /** True if a line inside of it begins a block of a language: a block that is open ends at the end of that one. */
  readonly holdsBeginning: boolean
}

function readFence(lines: readonly Line[], opened: number, mark: string): FenceReading {
  let slide: number | undefined
  let holdsBeginning = false
  let at = opened + 1
  for (; at < lines.length; at++) {
    const text = lines[at]?.text ?? ''
    if (closesFence(text, mark)) break
    if (slide === undefined && separator.test(text) && startsWithHeading(lines, at + 1)) slide = at
    holdsBeginning ||= openedFence(text) !== undefined
  }
  return { end: at, ...(slide !== undefined && { slide }), holdsBeginning }
}

function startsWithHeading(lines: readonly Line[], from: number): boolean {
  let at = from
  while (at < lines.length && lines[at]?.text.trim() === '') at++
  return heading.test(lines[at]?.text ?? '')
}

/** True if from a line on every code block is closed, and none holds a slide or the beginning of another block. */
function areFencesSound(lines: readonly Line[], from: number): boolean {
  for (let at = from; at < lines.length; at++) {
    const text = lines[at]?.text ?? ''
    const mark = openedFence(text)
    if (mark === undefined) continue
    const { end, slide, holdsBeginning } = readFence(lines, at, mark)
    if (slide !== undefined && isOfLanguage(text, mark)) return areFencesSound(lines, slide + 1)
    if (end >= lines.length || slide !== undefined || holdsBeginning) return false
    at = end
  }
  return true
}

/** True for a line that can only begin a block: what ends one names no language. */
function isOfLanguage(text: string, mark: string): boolean {
  return !text.trimEnd().endsWith(mark)
}
