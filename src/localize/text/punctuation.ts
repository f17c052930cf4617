import type { LocaleInfo } from '../../model/locale.ts'
import type { Edit } from '../strings/aligned.ts'
import { characterBefore, characterFrom, hasHan, isWide } from '../strings/neighbours.ts'
import type { IsFinal } from '../strings/ranges.ts'
import { findEnclosedLatin } from './enclosed-latin.ts'

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
  '.': '。',
  '(': '（',
  ')': '）',
}
const spaces = ' \u00A0'
/** Passed over on both sides: whether Han is near does not depend on whose marks stand between. */
const quotes = '"“”‘’「」『』'

/**
 * Half-width marks beside Han become full width, and the space after them goes.
 * Between Latin letters or digits a mark stays: `3:30`, `OpenAI, Inc.`; so does one in quoted Latin: `"Hi!"`. A `)` goes with its `(`.
 */
export function widenMarks(text: string, isFinal: IsFinal): Edit[] {
  const edits: Edit[] = []
  const marks = Array.from(text.matchAll(/[,:;!?.()]/g), ({ 0: mark, index: at }) => ({ mark, at }))
  const enclosed = findEnclosedLatin(text, isFinal)
  const free = marks.filter(({ at }) => !isFinal(at) && !enclosed.holds(at))
  const wideAfter = findWideAfter(text, free)
  const widened = new Set<number>()
  const opened: boolean[] = []
  for (const { mark, at } of free) {
    const isWideBefore = () => widened.has(lastMark(text, at)) || isWide(characterBefore(text, at, spaces + quotes))
    const wide =
      mark === ')' ? opened.pop() : wideAfter.has(at) || belongsToChinese(text, at, mark, isWideBefore(), wideAfter)
    if (mark === '(') opened.push(wide === true)
    if (!wide) continue
    widened.add(at)
    const trimmed = { before: mark === '(', after: mark !== '(' }
    replaceMark(edits, text, { start: at, end: at + 1, text: fullWidth[mark] ?? mark }, trimmed, isFinal)
  }
  return edits
}

/** Marks with Han after them, or with such a mark. */
function findWideAfter(text: string, marks: readonly { readonly mark: string; readonly at: number }[]): Set<number> {
  const found = new Set<number>()
  const chinese = hasHan(text)
  for (const { mark, at } of marks.toReversed()) {
    if (mark === '.' || mark === ')') continue
    let next = at + 1
    while (next < text.length && spaces.includes(text.charAt(next))) next += 1
    // A question that ends in a Latin word, 什麼是AI?, is still a Chinese one.
    const asks = mark === '?' && chinese && /^\n?$/.test(text.charAt(next))
    while (next < text.length && (spaces + quotes).includes(text.charAt(next))) next += 1
    if (asks || found.has(next) || isWide(characterFrom(text, at + 1, spaces + quotes))) found.add(at)
  }
  return found
}

function belongsToChinese(
  text: string,
  at: number,
  mark: string,
  wideBefore: boolean,
  wideAfter: ReadonlySet<number>,
): boolean {
  const next = characterFrom(text, at + 1)
  if (mark === '.')
    return (
      wideBefore &&
      text[at - 1] !== '.' &&
      (/^[\s"“”‘’「」『』)]?$/.test(next) || isWide(next) || wideAfter.has(at + 1))
    )
  return wideBefore
}

/** The position of the mark that stands before a position, spaces and closing quotation marks passed over. */
function lastMark(text: string, at: number): number {
  let last = at - 1
  while (last >= 0 && (spaces + quotes).includes(text.charAt(last))) last -= 1
  return last
}

/**
 * Three dots or a single … beside Han become ……, and two hyphens between Han become ——.
 * A single — stays: on the mainland it is the mark of a range (GB/T 15834-2011, 4.13). So does …………, which stands for
 * whole paragraphs, and outside of the mainland ⋯⋯, which is as good as ……
 */
export function lengthenMarks(text: string, isFinal: IsFinal, script: LocaleInfo['script']): Edit[] {
  const edits: Edit[] = []
  const enclosed = findEnclosedLatin(text, isFinal)
  for (const { 0: mark, index: at } of text.matchAll(/\.{3,}|…+|⋯+|。{3,}|-{2,}|[─―–]{2}(?![─―–])/g)) {
    if (isFinal(at) || enclosed.holds(at)) continue
    const end = at + mark.length
    const dash = /^[-─―–]/.test(mark)
    const wideBefore = isWide(characterBefore(text, at, spaces + quotes))
    const wideAfter = isWide(characterFrom(text, end, spaces + quotes))
    const full = dash ? '——' : fullEllipsis(mark, script)
    if (mark === full || !(dash ? wideBefore && wideAfter : wideBefore || wideAfter)) continue
    replaceMark(edits, text, { start: at, end, text: full }, { before: dash, after: dash }, isFinal)
  }
  return edits
}

function fullEllipsis(mark: string, script: LocaleInfo['script']): string {
  if (mark === '…………' || (mark === '⋯⋯' && script === 'Hant')) return mark
  return mark.startsWith('⋯') && script === 'Hant' ? '⋯⋯' : '……'
}

/** Adds an edit, and with it the removal of the spaces beside the mark. */
function replaceMark(
  edits: Edit[],
  text: string,
  edit: Edit,
  trimmed: { readonly before: boolean; readonly after: boolean },
  isFinal: IsFinal,
): void {
  const isSpace = (at: number) => text.charAt(at) !== '' && spaces.includes(text.charAt(at)) && !isFinal(at)
  const free = edits.at(-1)?.end ?? 0
  let start = edit.start
  while (trimmed.before && start > free && isSpace(start - 1)) start -= 1
  let end = edit.end
  while (trimmed.after && isSpace(end)) end += 1
  if (start < edit.start) edits.push({ start, end: edit.start, text: '' })
  edits.push(edit)
  if (end > edit.end) edits.push({ start: edit.end, end, text: '' })
}
