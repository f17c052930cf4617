import { type Diagnostic, diagnose } from '../../model/diagnostic.ts'
import type { CheckedDeck, Rule } from '../rule.ts'
import { findInLines, placeOf, type WrittenLine } from '../texts.ts'

/** Digits and Latin letters typed in full width. */
export const fullwidthDigit: Rule = {
  why: 'All three regions set digits and Latin letters in half width (GB/T 15835-2011 for digits); full-width ones are missed by search.',
  limits: {},
  check: (checked) => findInLines(checked, /[０-９Ａ-Ｚａ-ｚ]/, (line) => checkLine(line, checked)),
}

function checkLine(line: WrittenLine, checked: CheckedDeck): readonly Diagnostic[] {
  return [...line.text.matchAll(/[０-９Ａ-Ｚａ-ｚ]+/g)].map(({ 0: found, index }) => {
    const place = placeOf(checked, line, index, index + found.length)
    return diagnose('fullwidth-digit', place, `"${found}" is in full width.`, `Write ${found.normalize('NFKC')}.`)
  })
}
