import { type FitRule, limit, name } from './fit-rule.ts'

/** A title, or its caption, that takes more lines than one looks at once. */
export const titleLines: FitRule = {
  why: 'A title is taken in at a glance: two lines are what subtitling allows (Netflix, TED).',
  limits: { lines: 2 },
  judge: ({ texts }, limits) =>
    texts
      .filter(({ what, lines }) => what !== '' && lines.length > limit(limits, 'lines'))
      .map((text) => ({
        at: text,
        amount: text.lines.length,
        says: `${name(text)} takes ${text.lines.length} lines`,
        hint: `Shorten it to ${limit(limits, 'lines')} lines.`,
      })),
}
