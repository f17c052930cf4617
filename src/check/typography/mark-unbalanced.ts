import { type Diagnostic, diagnose } from '../../model/diagnostic.ts'
import type { Rule } from '../rule.ts'
import { linesOf, placeOf } from '../texts.ts'

/** Marks that come in pairs, one of which is missing or of another kind. */
export const markUnbalanced: Rule = {
  why: 'A quotation, parenthesis or title without its other mark leaves the audience guessing where it ends.',
  limits: {},
  check: (checked) =>
    linesOf(checked).flatMap((line): Diagnostic[] => {
      const fault = findFault(line.text)
      if (!fault) return []
      const mark = line.text.charAt(fault.at)
      const place = placeOf(checked, line, fault.at, fault.at + 1)
      return [
        diagnose('mark-unbalanced', place, `"${mark}" ${fault.what}.`, 'Add the other mark, or take this one out.'),
      ]
    }),
}

const partners: Readonly<Record<string, string>> = {
  '(': ')',
  '（': '）',
  '[': ']',
  '【': '】',
  '〔': '〕',
  '《': '》',
  '〈': '〉',
  '「': '」',
  '『': '』',
  '“': '”',
  '‘': '’',
}
const closers = new Set(Object.values(partners))

interface Fault {
  readonly at: number
  readonly what: string
}

const mark = /[()（）[\]【】〔〕《》〈〉「」『』“”‘’"]/
const marks = new RegExp(mark, 'g')

/** The first mark of a text that has no partner. */
function findFault(text: string): Fault | undefined {
  if (!mark.test(text)) return undefined
  const open: number[] = []
  const straight: number[] = []
  for (const { 0: found, index: at } of text.matchAll(marks)) {
    const last = open.at(-1)
    if (found === '"') {
      if (!isInch(text, at)) straight.push(at)
    } else if (partners[found] !== undefined) {
      if (!(found === '‘' && /\d/.test(text.charAt(at + 1)))) open.push(at)
    } else if (closers.has(found)) {
      if (last !== undefined && partners[text.charAt(last)] === found) open.pop()
      else if (!isInnocent(text, at)) {
        const what = last === undefined ? 'was never opened' : `cannot close "${text.charAt(last)}"`
        return { at, what }
      }
    }
  }
  const [first] = open
  if (first !== undefined) return { at: first, what: 'is never closed' }
  const odd = straight.length % 2 === 1 ? straight.at(-1) : undefined
  return odd === undefined ? undefined : { at: odd, what: 'has no partner' }
}

/** 24" is a length. */
function isInch(text: string, at: number): boolean {
  return /\d/.test(text.charAt(at - 1)) && !/"/.test(text.slice(0, at))
}

/** An apostrophe; the mark after the number of an item, as in a); a smile. */
function isInnocent(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 3), at)
  if (text.charAt(at) === '’') return /[\p{Script=Latin}\d]$/u.test(before)
  return /[)）]/.test(text.charAt(at)) && /(?:^|[^A-Za-z\d])[A-Za-z\d]{1,2}$|[:;]-?$/.test(before)
}
