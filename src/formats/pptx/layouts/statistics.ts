import { bigNumber, sharedSubject, unitShare } from '../../../model/big-number.ts'
import type { LocalizedStatistic, LocalizedText } from '../../../model/localized.ts'
import type { LevelStyle, Paragraph } from '../base/model.ts'
import { textWidth } from '../base/text-width.ts'
import type { Box } from '../base/units.ts'
import { pairLevels } from '../text/levels.ts'
import { pairOf } from '../text/pairs.ts'
import { columnsIn } from './columns.ts'
import { hasRoom } from './loosest.ts'
import { figureParagraphs } from './numbers.ts'
import { rulesOver, underRule } from './rules.ts'
import type { Arranged, Placed, Scene, StyledSlot } from './scene.ts'
import { bodySlot, endOf, head, placeBlocks, placePair, placeText, roomOf } from './scene.ts'

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
  const shared = sharedSubject(figures)
  const whole = roomOf(scene)
  const about = aboutSlot(whole)
  const room = shared ? { ...whole, y: endOf(about.box), height: whole.height - about.box.height } : whole
  const said = slide.body ? 86 : 0
  const over = shared ? 14 : 24
  const boxes = boxesIn({ ...room, y: room.y + over, height: room.height - over - said }, scene)
  const under = bodySlot({ ...room, y: endOf(room) - said, height: 80 }, pairLevels({ line: 30, caption: 24 }))
  return {
    placed: [
      ...head(scene),
      ...(shared ? [placePair(about, shared)] : []),
      ...placeNumbers(boxes, scene, shared !== undefined),
      ...(slide.body ? [placeBlocks(under, slide.body, scene)] : []),
    ],
    strokes: rulesOver(boxes.slice(0, Math.max(figures.length, 1)), scene),
  }
}

/** Columns in a row, or in two where numbers would be small in one. */
function boxesIn(area: Box, { slide }: Scene): readonly Box[] {
  const count = Math.max(slide.figures?.length ?? 0, 2)
  const inRow = columnsIn(area, count)
  return count > 3 && !slide.body && sizeIn(inRow, slide.figures) < leastInRow ? inTwoRows(area) : inRow
}

/** All are as large as the longest of them can be on one line. */
function sizeIn([first]: readonly Box[], figures: readonly LocalizedStatistic[] = []): number {
  const longest = Math.max(0.1, ...figures.map(({ value }) => widthOfNumber(value.line)))
  return Math.min(96, Math.floor(((first?.width ?? 0) * 0.86) / longest))
}

/** Shares of their size that numbers are tried in with what is said of them, so that all are alike. */
const shares = [1, 0.93, 0.86, 0.8, 0.74, 0.68]

function placeNumbers(boxes: readonly Box[], scene: Scene, isShared: boolean): readonly Placed[] {
  const { figures = [] } = scene.slide
  const most = Math.max(28, sizeIn(boxes, figures))
  const top = underRule(scene)
  const set = shares.map((share) => {
    const size = Math.round(most * share)
    const levels: readonly LevelStyle[] = [
      ...pairLevels({ line: size, caption: 30 * share, bold: true, color: 'accentText' }),
      ...pairLevels({ line: 30 * share, caption: 24 * share, before: 14 * share }),
    ]
    return boxes.map((box, at) => {
      const inner = { ...box, y: box.y + top, height: box.height - top }
      const slot: StyledSlot = { idx: 21 + at, type: 'body', name: 'figure', box: inner, levels }
      const figure = figures[at]
      return placeText(slot, figure && paragraphsOf(figure, scene, { levels, width: box.width, isShared }))
    })
  })
  return set.find((all) => all.every((one) => hasRoom(one))) ?? set.at(-1) ?? []
}

const arrows = { up: '▲ ', down: '▼ ', same: '– ' } as const

/** A number, what it counts, and how it has changed. */
function paragraphsOf(
  figure: LocalizedStatistic,
  scene: Scene,
  { levels, ...room }: { readonly levels: readonly LevelStyle[]; readonly width: number; readonly isShared: boolean },
): readonly Paragraph[] {
  const { value, change, direction } = figure
  const label = figureParagraphs(figure, scene, { levels: levels.slice(2), ...room })
  const { locale } = scene.deck.variant
  const arrow = direction && { text: arrows[direction], locale, color: 'accent' as const }
  const changed = change ? pairOf(change, { level: 2 }) : []
  return [
    ...withSmallUnit(pairOf(value), value.line, levels[0]?.size ?? 0),
    // What numbers beside each other are about begins at one height.
    ...(!value.caption && isAnyCaptioned(scene) ? [{ level: 1, runs: [] }] : []),
    ...label.map((paragraph) => ({ ...paragraph, level: paragraph.level + 2 })),
    ...changed.map((one, at) => (at === 0 && arrow ? { ...one, runs: [arrow, ...one.runs] } : one)),
  ]
}

function isAnyCaptioned({ slide }: Scene): boolean {
  return slide.figures?.some(({ value }) => value.caption !== undefined) ?? false
}

/** What all numbers are about, over them. */
function aboutSlot(room: Box): StyledSlot {
  const levels = pairLevels({ line: 34, caption: 26, bold: true })
  return { idx: 20, type: 'body', name: 'heading', box: { ...room, height: 80 }, levels }
}

/** The width of a number in bold with its smaller unit, in em. */
function widthOfNumber(text: LocalizedText): number {
  const { number, unit } = bigNumber(text)
  return textWidth(number, true) + textWidth(unit, true) * unitShare
}

/** A number and its caption, its unit smaller where it has one that is longer than a sign. */
function withSmallUnit(
  [line, ...captions]: readonly Paragraph[],
  text: LocalizedText,
  size: number,
): readonly Paragraph[] {
  const { number, unit } = bigNumber(text)
  if (!line || unit === '') return [...(line ? [line] : []), ...captions]
  const { locale } = text
  const runs = [
    { text: number, locale },
    { text: unit, locale, size: Math.round(size * unitShare) },
  ]
  return [{ ...line, runs }, ...captions]
}
