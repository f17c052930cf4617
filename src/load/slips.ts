import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import { localeTags } from '../model/locale.ts'
import type { Line } from './slides.ts'
import { placeAt, type SourceText } from './source.ts'

/** A list item without its space; what stands between two `*` is emphasis. */
const itemForm = /^\s*(?:-(?=[\p{L}「『《〈（“【]|\{\{|\*\*)|\*(?=[\p{L}「『《〈（“【{][^*]*$))/u

/** What a Chinese keyboard makes of Markdown, with what was meant. */
const slips: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^\\s*(?:${localeTags.join('|')})：`), 'A caption is written with a half-width colon: "en: …".'],
  [/^#{1,6}(?=\p{Script=Han})/u, 'A heading needs a space after "#".'],
  [/^\s*＃+/, 'A heading is written with a half-width "#" and a space.'],
  [/^\s*[＊－•・](?=\s?\p{Script=Han})/u, 'A list item is written with a half-width "-" or "*" and a space.'],
  [itemForm, 'A list item needs a space after "-" or "*".'],
  [/^\s*(?:—{2,}|－{2,}|–{2,})\s*$/, 'Slides are separated by three hyphens: "---".'],
]

/** True for a line that its author meant to be an item of a list, and that is none for want of a space. */
export function isItemSlip(text: string): boolean {
  return itemForm.test(text)
}

/** One `markdown-slip` for a line that is text to Markdown and something else to its author. */
export function findSlips(source: SourceText, line: Line): Diagnostic[] {
  const found = slips.flatMap(([pattern, hint]) => {
    const match = pattern.exec(line.text)
    if (!match) return []
    const place = placeAt(source, line.from, line.from + match[0].length)
    return [diagnose('markdown-slip', place, 'This line is shown as text, marks and all.', hint)]
  })
  return found.slice(0, 1)
}
