import type { LocalizedFigure } from '../../../model/localized.ts'
import { textOfRuns } from '../../../model/runs.ts'
import type { LevelStyle, Paragraph } from '../base/model.ts'
import type { Box } from '../base/units.ts'
import { heightOf, styleOf } from '../text/fit.ts'
import { pairLevels } from '../text/levels.ts'
import { joinPairs } from '../text/pairs.ts'
import { keptToLines, lineSize, textOfParagraph } from './line-size.ts'
import { paragraphsIn } from './loosest.ts'
import { joined } from './running.ts'
import type { Arranged, Placed, Scene, StyledSlot } from './scene.ts'
import { bodySlot, head, left, placeBlocks, placePair, roomOf, width } from './scene.ts'

/** Where what a figure counts is said, and whether what it is about is said elsewhere. */
interface LabelRoom {
  readonly levels: readonly LevelStyle[]
  readonly width: number
  readonly isShared?: boolean
}

/** A figure with what it counts: in one line where a room has one for it, else what counts below what is counted. */
export function figureParagraphs(
  { subject, measure, period }: LocalizedFigure,
  { deck }: Scene,
  { levels, width, isShared }: LabelRoom,
): readonly Paragraph[] {
  const form = (at: number) => (at === 0 && !isShared ? { bold: true } : {})
  const segments = [...(isShared ? [] : [subject]), measure, ...(period ? [period] : [])]
  const joined = (afterFirst: string) => {
    const between = (at: number) => (at === 1 ? afterFirst : '  ')
    return joinPairs(segments, { between, form, hasCaption: deck.variant.caption !== undefined })
  }
  const inLine = joined('  ')
  const fits = (one: Paragraph) => lineSize(textOfParagraph(one), 1000, width) >= styleOf(one, levels).size
  if (inLine.every(fits)) return inLine
  const broken = joined('\n')
  return isShared ? inLine.map((one, at) => (fits(one) ? one : (broken[at] ?? one))) : broken
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
