import type { LocaleInfo } from '../../model/locale.ts'
import type { Edit } from '../strings/aligned.ts'
import { characterBefore, characterFrom, isWide } from '../strings/neighbours.ts'
import type { IsFinal, Range } from '../strings/ranges.ts'

const opening: Readonly<Record<string, string>> = { '”': '“', '’': '‘', '」': '「', '』': '『', '〞': '〝', '〟': '〝' }
const inner = '‘’『』'

/** A quotation mark in a text. */
interface Mark {
  readonly at: number
  readonly text: string
  readonly closes: boolean
  /** Of a pair the other one; absent if there is none. */
  partner?: Mark
}

/**
 * Quotation marks of any kind become a locale's own, outer or inner by how deep they stand.
 * Straight marks count only in pairs, and an apostrophe or a mark of inches never; what is quoted inside of an English
 * sentence stays as it is. A mark without its other half, as in a paragraph that begins within a speech, opens or
 * closes by its own kind. `depth` is how many quotations the text already stands in.
 */
export function changeQuotationMarks(
  text: string,
  marks: LocaleInfo['quotationMarks'],
  depth: number,
  isFinal: IsFinal,
): Edit[] {
  const edits: Edit[] = []
  const isEnglish = findEnglish(text)
  let level = depth
  for (const mark of pairMarks(text, isFinal)) {
    const { partner, closes } = mark
    const straight = mark.text === '"' || mark.text === "'"
    if (partner ? isEnglish(...inOrder(mark, partner)) : straight) continue
    if (partner && closes) level -= 1
    const own = partner || !inner.includes(mark.text) ? level : Math.max(level, depth + 1)
    const wanted = marks[own % 2 === 0 ? 0 : 1][closes ? 1 : 0]
    if (partner && !closes) level += 1
    if (wanted !== mark.text) edits.push({ start: mark.at, end: mark.at + 1, text: wanted })
  }
  return edits
}

function inOrder(one: Mark, other: Mark): readonly [Mark, Mark] {
  return one.at < other.at ? [one, other] : [other, one]
}

/** Where quotations stand in a text, with their marks. */
export function findQuotations(text: string, isFinal: IsFinal): readonly Range[] {
  return pairMarks(text, isFinal).flatMap(({ at, closes, partner }) =>
    partner && closes ? [{ start: partner.at, end: at + 1 }] : [],
  )
}

/** How many open marks are looked at for the other half of one: deeper nesting is a slip. */
const deepest = 8

/** The quotation marks of a text in order, each with its other half. */
function pairMarks(text: string, isFinal: IsFinal): readonly Mark[] {
  const found: Mark[] = []
  const open: Mark[] = []
  for (const { 0: character, index: at } of text.matchAll(/[“”‘’「」『』〝〞〟"']/g)) {
    if (isFinal(at)) continue
    const wanted = opening[character] ?? character
    const depth = open.slice(-deepest).findLastIndex((mark) => mark.text === wanted)
    const role = roleOf(text, at, character, depth >= 0)
    if (role === undefined) continue
    const mark: Mark = { at, text: character, closes: role === 'closes' }
    found.push(mark)
    if (role === 'opens') open.push(mark)
    else if (depth >= 0) {
      // What was opened inside of the pair and not closed has no other half.
      open.length = Math.max(0, open.length - deepest) + depth + 1
      const partner = open.pop()
      if (partner) {
        mark.partner = partner
        partner.partner = mark
      }
    }
  }
  return found
}

/** Whether a mark opens or closes a quotation, given that one of its kind is open; undefined if it does neither. */
function roleOf(text: string, at: number, mark: string, isOpen: boolean): 'opens' | 'closes' | undefined {
  const before = characterBefore(text, at)
  const after = characterFrom(text, at + 1)
  if (mark === '’' && isApostrophe(before, after, isOpen)) return undefined
  if (mark === "'") return roleOfStraight(before, after, isOpen)
  if (mark === '"') return isOpen ? 'closes' : /\d/.test(before) ? undefined : 'opens'
  return opening[mark] === undefined ? 'opens' : 'closes'
}

/** Inside a Latin word always: China’s, 1990’s; else unless it closes a quotation: firms’, ’90, but ‘AI’. */
function isApostrophe(before: string, after: string, closesQuotation: boolean): boolean {
  if (/[\p{Script=Latin}\d]/u.test(before) && /\p{Script=Latin}/u.test(after)) return true
  return !closesQuotation && !isWide(before)
}

/** A straight single mark is far more often an apostrophe; as a quotation mark it must have Han on one side. */
function roleOfStraight(before: string, after: string, isOpen: boolean): 'opens' | 'closes' | undefined {
  const isWord = (character: string) => /[\p{Script=Latin}\d]/u.test(character)
  if (isOpen) return !isWord(after) && before.trim() !== '' ? 'closes' : undefined
  return !isWord(before) && after.trim() !== '' && (isWide(before) || isWide(after)) ? 'opens' : undefined
}

/** Tells whether a pair of marks belongs to an English sentence: no Han between them, and Latin words around. */
function findEnglish(text: string): (opener: Mark, closer: Mark) => boolean {
  let nextHan: Int32Array | undefined
  const passed = ' \u00A0,.;:!?'
  const isLatin = (character: string) => /^\p{Script=Latin}$/u.test(character)
  return (opener, closer) => {
    const before = characterBefore(text, opener.at, passed)
    const after = characterFrom(text, closer.at + 1, passed)
    const latin = [before, after].filter(isLatin).length
    if (latin === 0 || latin + [before, after].filter((side) => side === '').length < 2) return false
    nextHan ??= positionsOfHan(text)
    return (nextHan[opener.at] ?? 0) >= closer.at
  }
}

/** For every position the next one that holds a Han character, or the length of the text. */
function positionsOfHan(text: string): Int32Array {
  const next = new Int32Array(text.length + 1)
  let done = 0
  for (const { index } of text.matchAll(/\p{Script=Han}/gu)) {
    next.fill(index, done, index + 1)
    done = index + 1
  }
  return next.fill(text.length, done)
}
