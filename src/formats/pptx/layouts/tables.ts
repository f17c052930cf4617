import type { LocalizedSegment } from '../../../model/localized.ts'
import type { TableOf } from '../../../model/segment.ts'
import type { Content, Item, LevelStyle, Slot, TableCell } from '../base/model.ts'
import { textWidth } from '../base/text-width.ts'
import type { Box } from '../base/units.ts'
import { heightOf } from '../text/fit.ts'
import { plainPair } from '../text/pairs.ts'
import { runsOf } from '../text/runs.ts'

type Rows = readonly (readonly TableCell[])[]

/** Of the lines in a table and of their captions, in px, the largest first. */
const sizes = [
  { line: 40, caption: 30 },
  { line: 36, caption: 28 },
  { line: 33, caption: 27 },
  { line: 30, caption: 26 },
  { line: 28, caption: 24 },
  { line: 26, caption: 22 },
  { line: 24, caption: 20 },
  { line: 22, caption: 18 },
  { line: 20, caption: 16 },
  { line: 17, caption: 14 },
]
type Sizes = (typeof sizes)[number]
const least: Sizes = { line: 14, caption: 12 }

/** Rows grow with their text, into what stands below: the lines of some faces are by so much higher than PowerPoint's. */
const tallest = 1.18
/** The height of a row that has all the room it wants. */
const roomy = 88
/** Above and below the text of a cell, and at its sides, in px. */
export const cellPadding = { y: 5, x: 12 } as const

const aligned = { left: 'l', right: 'r', center: 'ctr' } as const

/** A table with its header row, in the largest size of type that its room has place for; its rows are as high as their text. */
export function tableItem(table: TableOf<LocalizedSegment>, box: Box, slot?: Slot): Item {
  const rows = [table.header, ...table.rows].map((row) =>
    row.map((cell): TableCell => {
      const { text, align } = cell
      if (!text) return { paragraphs: [], align: aligned[align] }
      const caption = text.caption ? [{ level: 1, runs: runsOf(text.caption) }] : []
      return { paragraphs: [{ level: 0, runs: runsOf(text.line) }, ...caption], align: aligned[align] }
    }),
  )
  const settings = sizes.map((size) => setIn(rows, box.width, size))
  const set = settings.find(({ heights, isWhole }) => isWhole && sum(heights) <= box.height)
  // Where a word is torn in any size, it is at least not large.
  const torn = settings.find(({ heights, size }) => size.line <= 24 && sum(heights) <= box.height)
  const { columns, heights, size } = set ?? torn ?? setIn(rows, box.width, least)
  const height = Math.max(sum(heights), Math.min(box.height, rows.length * roomy))
  const spare = (height - sum(heights)) / rows.length
  const alt = [...table.header].flatMap(({ text }) => (text ? [plainPair(text)] : [])).join(' | ')
  const content: Content = { kind: 'table', rows, alt, size, columns, heights: heights.map((one) => one + spare) }
  return { ...(slot && { slot }), box: { ...box, height }, content }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

/** How a table stands in a size: the widths of its columns, the heights of its rows, and whether no word of it is torn. */
function setIn(rows: Rows, width: number, size: Sizes) {
  const needs = needsOf(rows, size)
  const columns = shareWidth(needs, width)
  const levels: readonly LevelStyle[] = [
    { size: size.line, color: 'ink', side: 'line' },
    { size: size.caption, color: 'captionInk', side: 'caption' },
  ]
  const heights = rows.map((row) => {
    const inner = row.map(({ paragraphs }, at) =>
      paragraphs.reduce((total, paragraph) => {
        const higher = paragraph.level === 0 ? tallest : 1
        return total + heightOf([paragraph], levels, (columns[at] ?? 0) - 2 * cellPadding.x) * higher
      }, 0),
    )
    return Math.max(size.line * 1.2 * tallest, ...inner) + 2 * cellPadding.y
  })
  return { columns, heights, size, isWhole: columns.every((column, at) => column >= (needs[at]?.least ?? 0) - 1) }
}

/** How wide a column is with its longest word on a line, and with each text on one, in px. */
interface Need {
  readonly least: number
  readonly most: number
}

function needsOf(rows: Rows, { line, caption }: Sizes): readonly Need[] {
  const count = Math.max(1, ...rows.map((row) => row.length))
  return Array.from({ length: count }, (_, at): Need => {
    const texts = rows.flatMap((row, index) =>
      (row[at]?.paragraphs ?? []).map(({ level, runs }) => ({
        text: runs.map(({ text }) => text).join(''),
        size: level === 0 ? line : caption,
        letter: runs.every(({ face }) => face === 'code') ? codeLetter : 1,
        bold: index === 0,
      })),
    )
    const widest = (pieces: (text: string) => readonly string[]) =>
      Math.max(
        0,
        ...texts.map(({ text, size, letter, bold }) =>
          Math.max(0, ...pieces(text).map((piece) => textWidth(piece, bold) * size * letter * wider)),
        ),
      )
    const padding = 2 * cellPadding.x
    return { least: widest(wordsIn) + padding, most: widest((text) => text.split('\n')) + padding }
  })
}

/** Letters of some faces are by so much wider than those that are measured with, and those of code still more. */
const wider = 1.04
const codeLetter = 1.15

/** What is never parted: words of Latin, and Chinese of up to this many characters, which is mostly one word. */
const wholeWord = 4

function wordsIn(text: string): readonly string[] {
  const pieces = text.match(/[\u2e80-\uffff]+|[^\s\u2e80-\uffff]+/gu) ?? []
  return pieces.map((piece) => (/[\u2e80-\uffff]/u.test(piece) ? [...piece].slice(0, wholeWord).join('') : piece))
}

/** The widths of columns in px: each has its longest word, and of the rest what its texts ask for. */
function shareWidth(needs: readonly Need[], room: number): readonly number[] {
  const [narrow, wide] = [sum(needs.map(({ least }) => least)), sum(needs.map(({ most }) => most))]
  if (wide <= room || wide === narrow) return needs.map(({ most }) => (most * room) / Math.max(1, wide))
  if (narrow > room) return needs.map((need) => (need.least * room) / narrow)
  const share = (room - narrow) / (wide - narrow)
  return needs.map((need) => need.least + (need.most - need.least) * share)
}
