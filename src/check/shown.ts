import { isChinese, type Locale } from '../model/locale.ts'
import type { LocalizedBlock, LocalizedDeck, LocalizedSegment, LocalizedSlide, Run } from '../model/localized.ts'
import { visitTexts } from '../model/walk.ts'

/** The text of runs with "\n" where the author breaks a line. */
export function shownText(runs: readonly Run[]): string {
  const [only] = runs
  if (only?.kind === 'text' && runs.length === 1) return only.text
  let text = ''
  for (const run of runs) {
    if ('text' in run) text += run.text
    else if ('runs' in run) text += shownText(run.runs)
    else if (run.kind === 'break') text += '\n'
  }
  return text
}

/** The variants in which each language is seen first: every other one shows the same captions and words. */
export function representatives(variants: readonly LocalizedDeck[]): readonly LocalizedDeck[] {
  const first = variants[0]
  if (!first) return []
  const bilingual = variants.find(({ variant }) => variant.caption !== undefined)
  return [...new Set([bilingual ?? first])]
}

/** Running text of a slide: paragraphs and lists, of columns too; not tables, images and code. */
export function runningTexts({
  body = [],
  columns = [],
}: Pick<LocalizedSlide, 'body' | 'columns'>): readonly LocalizedSegment[] {
  const texts: LocalizedSegment[] = []
  const add = (text: LocalizedSegment) => {
    if (text.kind !== 'alt') texts.push(text)
  }
  const read = (block: LocalizedBlock) => {
    if (block.kind !== 'table' && block.kind !== 'image') visitTexts(block, add)
  }
  body.forEach(read)
  for (const column of columns) column.body.forEach(read)
  return texts
}

/** True for English. */
export function isEnglish(locale: Locale): boolean {
  return !isChinese(locale)
}
