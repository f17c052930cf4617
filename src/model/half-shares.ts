import { lettersOf, linesOfCode } from './code-lines.ts'
import type { HalfOf } from './halves.ts'
import type { LocalizedSegment } from './localized.ts'
import { segmentsIn, textOfRuns } from './runs.ts'

type Half = HalfOf<LocalizedSegment>

/** What code may take of the room, with how many letters of it then fit on a line at the least size it is set whole in. */
const shares = [
  [0.5, 38],
  [0.55, 42],
  [0.6, 46],
] as const
const [, , [most]] = shares

/** How many letters of Latin stand beside such code at most: more need half of the slide. */
const fewWords = 200

/** What a chart takes beside how many letters of Latin. */
const besideChart = [
  [0.6, 260],
  [0.55, 360],
] as const

/** The shares of the room that the parts of a slide take: code with long lines, or a chart, has more of it than a few words beside it. */
export function sharesOfHalves(halves: readonly Half[]): readonly number[] {
  const at = halves.findIndex((half) => isCode(half) || half.kind === 'chart')
  const other = halves[1 - at]
  const share =
    halves.length === 2 && other?.kind === 'text' && !isCode(other) ? shareOf(halves[at], wordsIn(other)) : 0
  if (share <= 0.5) return halves.map(() => 1 / halves.length)
  return at === 0 ? [share, 1 - share] : [1 - share, share]
}

/** What code or a chart takes of the room beside so many letters; 0 where these keep their half. */
function shareOf(half: Half | undefined, words: number): number {
  if (half?.kind === 'chart') return besideChart.find(([, letters]) => letters >= words)?.[0] ?? 0
  if (words > fewWords) return 0
  const longest = longestIn(half)
  return shares.find(([, letters]) => letters >= longest)?.[0] ?? most
}

function isCode(half: Half): boolean {
  return 'blocks' in half && half.blocks.every(({ kind }) => kind === 'code')
}

function longestIn(half: Half | undefined): number {
  const blocks = half && 'blocks' in half ? half.blocks : []
  const lines = blocks.flatMap((block) => (block.kind === 'code' ? linesOfCode(block) : []))
  // A caption stands under the beginning of its line.
  return Math.max(0, ...lines.map(({ text, start, isCaption }) => lettersOf(isCaption ? text.slice(start) : text)))
}

function wordsIn(half: Half): number {
  const texts = segmentsIn('blocks' in half ? half.blocks : []).flatMap(({ line, caption }) => [line, caption])
  return texts.reduce((sum, text) => sum + (text ? lettersOf(textOfRuns(text.runs)) : 0), 0)
}
