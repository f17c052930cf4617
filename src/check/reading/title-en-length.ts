import type { Rule } from '../rule.ts'
import { findLongTitles } from './title-length.ts'

/** An English title that needs more than its lines. */
export const titleEnLength: Rule = {
  why: 'Subtitles have 42 Latin letters to a line and two lines (Netflix): more is not read at a glance.',
  limits: { line: 42, lines: 2 },
  check: (checked, { line = 0, lines = 0 }) =>
    findLongTitles(checked, {
      code: 'title-en-length',
      chinese: false,
      sizeOf: (text) => text.length,
      unit: 'letters',
      line,
      lines,
    }),
}
