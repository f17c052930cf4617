import type { LocaleInfo } from '../model/locale.ts'
import type { Edit } from './aligned.ts'
import type { IsFinal } from './punctuation.ts'

const closing: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」', '『': '』', '"': '"' }

/**
 * Quotation marks of any kind become a locale's own, outer or inner by how deep they stand.
 * Straight marks count only if they come in pairs; an apostrophe stays.
 * `depth` is how many quotations the text already stands in.
 */
export function changeQuotationMarks(
  text: string,
  marks: LocaleInfo['quotationMarks'],
  depth: number,
  isFinal: IsFinal,
): Edit[] {
  const found = [...text.matchAll(/[“”‘’「」『』"]/g)].filter(({ index }) => !isFinal(index))
  const straightPaired = found.filter(({ 0: mark }) => mark === '"').length % 2 === 0
  const open: string[] = []
  const edits: Edit[] = []
  for (const { 0: mark, index: at } of found) {
    if (mark === '"' && !straightPaired) continue
    if (mark === '’' && isApostrophe(text, at, open.at(-1) === '‘')) continue
    const closes = mark === '"' ? open.at(-1) === '"' : closing[mark] === undefined
    if (closes) open.pop()
    const [opener, closer] = marks[(depth + open.length) % 2 === 0 ? 0 : 1]
    if (!closes) open.push(mark)
    const wanted = closes ? closer : opener
    if (wanted !== mark) edits.push({ start: at, end: at + 1, text: wanted })
  }
  return edits
}

/** Inside a Latin word always; after one unless it closes a quotation: `China’s`, `firms’`, but `‘AI’`. */
function isApostrophe(text: string, at: number, closesQuotation: boolean): boolean {
  const isLatin = (position: number) => /\p{Script=Latin}/u.test(text.charAt(position))
  return isLatin(at - 1) && (isLatin(at + 1) || !closesQuotation)
}
