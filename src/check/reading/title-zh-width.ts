import type { Rule } from '../rule.ts'
import { widthOf } from './measure.ts'
import { findLongTitles } from './title-length.ts'

/** A Chinese title that needs more than its lines. */
export const titleZhWidth: Rule = {
  why: 'Subtitles have 16 Chinese characters to a line and two lines (Netflix, TED): more is not read at a glance. Latin letters count half.',
  limits: { line: 16, lines: 2 },
  check: (checked, { line = 0, lines = 0 }) =>
    findLongTitles(checked, {
      code: 'title-zh-width',
      chinese: true,
      sizeOf: widthOf,
      unit: 'characters',
      line,
      lines,
    }),
}
