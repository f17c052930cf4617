import { isChinese, type Locale } from '../model/locale.ts'
import type { LocalizedBlock, LocalizedDeck, LocalizedSegment, LocalizedSlide, Run } from '../model/localized.ts'
import { visitTexts } from '../model/walk.ts'

/** The text of runs with "\n" where the author breaks a line. */
export function shownText(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      if ('text' in run) return run.text
      return 'runs' in run ? shownText(run.runs) : run.kind === 'break' ? '\n' : ''
    })
    .join('')
}

/** A segment's text in each language of its variant. */
export function shownTexts({ line, caption }: LocalizedSegment): readonly { locale: Locale; text: string }[] {
  return [line, caption].flatMap((text) => (text ? [{ locale: text.locale, text: shownText(text.runs) }] : []))
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
  const read = (block: LocalizedBlock) => {
    if (block.kind !== 'table' && block.kind !== 'image') visitTexts(block, (text) => texts.push(text))
  }
  body.forEach(read)
  for (const column of columns) column.body.forEach(read)
  return texts.filter(({ kind }) => kind !== 'alt')
}

/** True for English. */
export function isEnglish(locale: Locale): boolean {
  return !isChinese(locale)
}
