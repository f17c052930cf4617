import { hasHan, widthOf } from '../reading/measure.ts'
import type { Limits } from '../rule.ts'
import { type FitFinding, type FitRule, limit, name, quote, type ShownText } from './fit-rule.ts'

/** A last line that is next to nothing. */
export const orphan: FitRule = {
  why: 'A few characters alone on a line look like a mistake. `title` and `text` are the fewest Han characters on a last line, of Latin letters and digits twice as many; the last line of a title is also no shorter than `share` percent of its first (judgement: a break by sense goes before even lengths). Code, and a text in a column narrower than eight characters, such as a cell, are let be.',
  limits: { title: 3, text: 2, share: 40 },
  judge: ({ texts }, limits) => texts.filter(isRunning).flatMap((text) => judgeText(text, limits)),
}

/** In a column that is narrower than this many Han characters the lines end where they can. */
const narrowest = 8

/** True for text that is read on from line to line. */
function isRunning({ role, styles, text, what, lines }: ShownText): boolean {
  if (role !== 'body' || !hasHan(text) || styles.every(({ code }) => code)) return false
  return what === 'the title' || Math.max(...lines.map((line) => widthOf(line.text))) >= narrowest
}

function judgeText(text: ShownText, limits: Limits): readonly FitFinding[] {
  const first = text.lines[0]
  const last = text.lines.at(-1)
  if (!first || !last || text.lines.length < 2) return []
  const width = widthOf(last.text.replace(/[^\p{L}\p{N}]/gu, '')) + (last.formulas ?? 0)
  const isTitle = text.what === 'the title'
  const share = Math.round((100 * (last.box[2] - last.box[0])) / (first.box[2] - first.box[0]))
  if (width >= limit(limits, isTitle ? 'title' : 'text') && !(isTitle && share < limit(limits, 'share'))) return []
  return [
    {
      at: text,
      amount: 100 - share,
      says: `the last line of ${name(text)} holds only ${quote(last.text)}`,
      hint: 'Shorten or lengthen it a little.',
    },
  ]
}
