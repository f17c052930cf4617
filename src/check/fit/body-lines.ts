import { halvesOf } from '../../model/halves.ts'
import type { LocalizedSegment } from '../../model/localized.ts'
import { runningTexts } from '../shown.ts'
import { type FitRule, limit, type ShownSlide, type ShownText } from './fit-rule.ts'

/** A slide with more lines of running text than a glance takes in, in either language; columns count apart. */
export const bodyLines: FitRule = {
  why: 'Six lines of text are the most that guides to slides allow; whoever reads a seventh does not listen. Each language counts by itself, as nobody reads both.',
  limits: { lines: 6 },
  judge: (slide, limits) => {
    const most = limit(limits, 'lines')
    const stacks = stacksOf(slide).flatMap((segments) => stackOf(slide, segments))
    return stacks
      .filter(({ lines }) => lines > most)
      .map(({ at, lines, language }) => ({
        at,
        amount: lines,
        says: `the running text in "${language}" takes ${lines} lines`,
        hint: `Keep it to ${most} lines: shorten or split it, or move part of it into the notes.`,
        ofSlide: true,
      }))
  },
}

/** Running texts that stand below one another: those of the body, of each column, and of each half of a split slide. */
function stacksOf({ deck, id }: ShownSlide): readonly (readonly LocalizedSegment[])[] {
  const slide = deck.slides.find((one) => one.id === id)
  if (!slide) return []
  const { body = [], columns = [] } = slide
  if (slide.layout === 'split') {
    return halvesOf(body, slide, false).map((half) => runningTexts({ body: 'blocks' in half ? half.blocks : [] }))
  }
  return [runningTexts({ body }), ...columns.map((column) => runningTexts({ columns: [column] }))]
}

interface Stack {
  readonly at: ShownText
  readonly language: string
  readonly lines: number
}

/** The lines of some texts as they are shown, by language. */
function stackOf({ texts }: ShownSlide, segments: readonly LocalizedSegment[]): readonly Stack[] {
  const stacks = new Map<string, Stack>()
  for (const text of texts) {
    if (text.role !== 'body' || !text.segment || !segments.includes(text.segment)) continue
    const { at = text, lines = 0 } = stacks.get(text.language) ?? {}
    stacks.set(text.language, { at, language: text.language, lines: lines + text.lines.length })
  }
  return [...stacks.values()]
}
