import type { Box } from '../../model/fit.ts'
import { type FitFinding, type FitRule, limit, name, quote, type ShownText } from './fit-rule.ts'

/** Two texts of a slide, or of a chart on it, that stand on each other. */
export const textOverlap: FitRule = {
  why: 'Text on text cannot be read. `shared` is in px that the ink of both takes, in width and in height.',
  limits: { shared: 2 },
  judge: ({ texts }, limits) =>
    texts.flatMap((text, at) => overlaps(text, texts.slice(0, at), limit(limits, 'shared'))),
}

function overlaps(text: ShownText, others: readonly ShownText[], most: number): readonly FitFinding[] {
  // What runs into the foot is reported as running past its room.
  const met = others.filter((other) => (other.role === 'foot') === (text.role === 'foot'))
  const found = met.map((other) => ({ other, shared: sharedBy(text, other) })).filter(({ shared }) => shared > most)
  return found.map(({ other, shared }) => ({
    at: text,
    amount: shared,
    says: `${name(text)} overlaps ${quote(other.text)} by ${Math.round(shared)} px`,
    hint: 'Shorten one of them, or move them apart in the template or style sheet.',
  }))
}

/** The smaller side of the largest area in which lines of two texts meet. */
function sharedBy(one: ShownText, other: ShownText): number {
  return Math.max(...one.lines.flatMap((line) => other.lines.map((next) => sharedSide(line.box, next.box))))
}

function sharedSide(one: Box, other: Box): number {
  const width = Math.min(one[2], other[2]) - Math.max(one[0], other[0])
  const height = Math.min(one[3], other[3]) - Math.max(one[1], other[1])
  return Math.min(width, height)
}
