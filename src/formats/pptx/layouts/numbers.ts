import type { LocalizedFigure } from '../../../model/localized.ts'
import { textOfRuns } from '../../../model/runs.ts'
import type { LevelStyle, Paragraph } from '../base/model.ts'
import { textWidth } from '../base/text-width.ts'
import type { Box } from '../base/units.ts'
import { heightOf, styleOf } from '../text/fit.ts'
import { pairLevels } from '../text/levels.ts'
import { joinPairs, pairOf } from '../text/pairs.ts'
import { columnsIn, ruleOver } from './columns.ts'
import { keptToLines, lineSize, textOfParagraph } from './line-size.ts'
import { paragraphsIn } from './loosest.ts'
import { joined } from './running.ts'
import type { Arranged, Placed, Scene, StyledSlot } from './scene.ts'
import { bodySlot, endOf, head, left, placeBlocks, placePair, placeText, roomOf, width } from './scene.ts'

/** A figure with what it counts: in one line where a room has one for it, else what counts below what is counted. */
export function figureParagraphs(
  { subject, measure, period }: LocalizedFigure,
  { deck }: Scene,
  { levels, width }: { readonly levels: readonly LevelStyle[]; readonly width: number },
): readonly Paragraph[] {
  const form = (at: number) => (at === 0 ? { bold: true } : {})
  const segments = [subject, measure, ...(period ? [period] : [])]
  const joined = (afterSubject: string) => {
    const between = (at: number) => (at === 1 ? afterSubject : '  ')
    return joinPairs(segments, { between, form, hasCaption: deck.variant.caption !== undefined })
  }
  const inLine = joined('  ')
  const fits = (one: Paragraph) => lineSize(textOfParagraph(one), 1000, width) >= styleOf(one, levels).size
  return inLine.every(fits) ? inLine : joined('\n')
}

/** A number that would be smaller beside what it is about takes the whole width: sooner where there is no more to say. */
const leastBeside = { alone: 140, withText: 100 }

/** One number, large, and beside it what it is about; below it where the number is long. */
export function arrangeFigure(scene: Scene): Arranged {
  const { slide } = scene
  const room = roomOf(scene)
  const isLong =
    lineSize(slide.figure ? textOfRuns(slide.figure.value.line.runs) : '', 160, 620) <
    (slide.body ? leastBeside.withText : leastBeside.alone)
  const usual = room.height * usualShare
  const value: StyledSlot = {
    idx: 21,
    type: 'body',
    name: 'figure',
    box: isLong ? { ...room, height: usual } : { ...room, width: 620 },
    anchor: isLong ? 'b' : 'ctr',
    single: true,
    levels: pairLevels({ line: isLong ? 184 : 160, caption: 46, bold: true, color: 'accentText' }),
  }
  const about = bodySlot(
    isLong ? below(room, usual) : { ...room, x: left + 680, width: width - 680 },
    pairLevels({ line: 34, caption: 26, before: 18 }),
    isLong ? 't' : 'ctr',
  )
  const label = slide.figure
    ? figureParagraphs(slide.figure, scene, { levels: about.levels, width: about.box.width })
    : []
  const told = slide.body ? placeBlocks(about, slide.body, scene).items : []
  const number = keptToLines(placePair(value, slide.figure?.value))
  const words = joined(about, label, told)
  if (!isLong || words.items.some(({ box }) => box)) return { placed: [...head(scene), number, words] }
  const height = heightOver(words, room)
  return { placed: [...head(scene), inBox(number, { ...room, height }), inBox(words, below(room, height))] }
}

/** Of the room, what a long number takes where its words are few. */
const usualShare = 0.62
/** Between a long number and what it is about, in px. */
const overWords = 20
/** Lines of some faces are by so much higher than PowerPoint's. */
const tallest = 1.1

/** The height of a long number: what its words below leave, of which they take up to six tenths. */
function heightOver({ slot, items }: Placed, room: Box): number {
  const needed = heightOf(items.flatMap(paragraphsIn), slot.levels ?? [], room.width) * tallest + overWords
  return Math.max(0.4 * room.height, Math.min(usualShare * room.height, room.height - needed))
}

function below(room: Box, height: number): Box {
  return { ...room, y: room.y + height + overWords, height: room.height - height - overWords }
}

function inBox(placed: Placed, box: Box): Placed {
  return { ...placed, items: placed.items.map((item) => ({ ...item, box })) }
}

/** Four boxes, from the upper left on. */
function inTwoRows(area: Box): readonly Box[] {
  const height = (area.height - rowGap) / 2
  return [0, 1].flatMap((row) => columnsIn({ ...area, y: area.y + row * (height + rowGap), height }, 2))
}

/** Between two rows of numbers, in px. */
const rowGap = 20

/** Four numbers that would be smaller than this in a row stand in two rows, if nothing stands below them. */
const leastInRow = 36

/** Two to four numbers, in a row where they are large there, each with what it counts and how it has changed. */
export function arrangeFigures(scene: Scene): Arranged {
  const { slide } = scene
  const figures = slide.figures ?? []
  const count = Math.max(figures.length, 2)
  const room = roomOf(scene)
  const height = slide.body ? room.height - 110 : room.height - 40
  const area = { ...room, y: room.y + 24, height }
  // All are as large as the longest of them can be on one line.
  const longest = Math.max(0.1, ...figures.map(({ value }) => textWidth(textOfRuns(value.line.runs), true)))
  const sizeIn = ([first]: readonly Box[]) => Math.min(96, Math.floor(((first?.width ?? 0) * 0.86) / longest))
  const inRow = columnsIn(area, count)
  const boxes = count > 3 && !slide.body && sizeIn(inRow) < leastInRow ? inTwoRows(area) : inRow
  const size = Math.max(28, sizeIn(boxes))
  const levels: readonly LevelStyle[] = [
    ...pairLevels({ line: size, caption: 30, bold: true, color: 'accentText' }),
    ...pairLevels({ line: 30, caption: 24, before: 14 }),
  ]
  const arrows = { up: '▲ ', down: '▼ ', same: '– ' } as const
  const placed = boxes.map((box, at): Placed => {
    const slot: StyledSlot = {
      idx: 21 + at,
      type: 'body',
      name: 'figure',
      box: { ...box, y: box.y + 14, height: box.height - 14 },
      levels,
    }
    const one = figures[at]
    if (!one) return placeText(slot, undefined)
    const deeper = (paragraphs: readonly Paragraph[]) =>
      paragraphs.map((paragraph) => ({ ...paragraph, level: paragraph.level + 2 }))
    const change = one.change ? pairOf(one.change, { level: 2 }) : []
    const marked = change.map((paragraph, row) =>
      row === 0 && one.direction
        ? {
            ...paragraph,
            runs: [
              { text: arrows[one.direction], locale: scene.deck.variant.locale, color: 'accent' as const },
              ...paragraph.runs,
            ],
          }
        : paragraph,
    )
    return placeText(slot, [
      ...pairOf(one.value),
      ...deeper(figureParagraphs(one, scene, { levels: levels.slice(2), width: box.width })),
      ...marked,
    ])
  })
  const under = bodySlot({ ...room, y: endOf(room) - 86, height: 80 }, pairLevels({ line: 30, caption: 24 }))
  return {
    placed: [...head(scene), ...placed, ...(slide.body ? [placeBlocks(under, slide.body, scene)] : [])],
    strokes: boxes.slice(0, Math.max(figures.length, 1)).map((box, at) => ruleOver(box, at, scene)),
  }
}
