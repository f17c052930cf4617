import { codeWidths, rowsOfCode } from '../model/code-rows.ts'
import type { LocalizedBlock, LocalizedSlide } from '../model/localized.ts'
import { blocksHeight, type TypeScale } from './measure.ts'
import { halvesIn } from './room-needed.ts'
import { scale } from './scales.ts'

/** Around code that is set as large as its slide allows, and of its lines, as `layouts.css` has it. */
const padding = { width: 72, overGap: 4, inHalf: 56 }
const leading = 1.35

/** Sizes in px: the largest, the smallest by the height there is, and those below which longer lines wrap instead. */
const limits = { largest: 40, least: 9, whole: 14, wholeInHalf: 21 }

/** To the size of the text around it: at the smallest type of both, code may be that much smaller. */
const share = 0.65

interface Room {
  readonly width: number
  readonly height: number
}

/**
 * The size in px of code that has a slide to itself, one for all its blocks: as large as their lines and the text
 * around them allow, and no larger than text. 0 if there is none.
 */
export function codeSize(body: LocalizedSlide['body'], sizes: TypeScale, room: Room, isHalf = false): number {
  const { most, fits } = roomOfCode(body, sizes, room, isHalf)
  for (let size = most; size > limits.least; size--) if (fits(size)) return size
  return most > 0 ? limits.least : 0
}

/** The usual size in px of code among text, as `base.css` has it, and what it grows to. */
const amongText = { usual: 28, largest: 40 }

/** The size in px of code that stands among text and has the room to be larger than usual; 0 for any other. */
export function largerCode(body: LocalizedSlide['body'] = [], sizes: TypeScale, room: Room): number {
  const holdsCode = (blocks: readonly LocalizedBlock[]): boolean =>
    blocks.some((block) => {
      if (block.kind === 'list') return block.items.some((item) => holdsCode(item.blocks))
      return block.kind === 'code' || (block.kind === 'quotation' && holdsCode(block.blocks))
    })
  const isKnown = body.every(({ kind }) => kind === 'code' || kind === 'paragraph' || kind === 'list')
  if (!isKnown || holdsCode(body.filter(({ kind }) => kind !== 'code'))) return 0
  const size = Math.min(amongText.largest, codeSize(body, sizes, room))
  return size > amongText.usual ? size : 0
}

/** True if code has the room to be as large as text of some sizes asks for, or as its longest line allows. */
export function codeFits(body: LocalizedSlide['body'], sizes: TypeScale, room: Room): boolean {
  const { most, fits } = roomOfCode(body, sizes, room, false)
  return fits(Math.min(most, Math.ceil(sizes.line * share)))
}

function roomOfCode(body: LocalizedSlide['body'] = [], sizes: TypeScale, { width, height }: Room, isHalf: boolean) {
  const blocks = body.flatMap((block) => (block.kind === 'code' ? [codeWidths(block, isHalf)] : []))
  const others = body.filter(({ kind }) => kind !== 'code')
  const column = width - padding.width
  const left =
    height -
    blocksHeight(others, sizes, width) -
    Math.max(sizes.gap, 10) * Math.min(blocks.length, body.length - 1) -
    blocks.length * (isHalf ? padding.inHalf : 2 * (sizes.gap + padding.overGap))
  const longest = Math.max(1, ...blocks.flat().map(({ width: one }) => one))
  const whole = Math.max(isHalf ? limits.wholeInHalf : limits.whole, Math.floor(column / longest))
  return {
    most: blocks.length > 0 ? Math.min(limits.largest, whole) : 0,
    fits: (size: number) => {
      const rows = blocks.reduce((sum, widths) => sum + rowsOfCode(widths, size, column), 0)
      return rows * size * leading <= left
    },
  }
}

/** The size in px of code in one half of a slide; 0 if there is none. Where lines are long they wrap before it is small. */
export function halfCodeSize(slide: LocalizedSlide, sizes: TypeScale, { width, height }: Room): number {
  const found = codeOfHalves(slide, width).map(({ blocks, column }) =>
    codeSize(blocks, sizes, { width: column, height }, true),
  )
  return found.length > 0 ? Math.min(...found) : 0
}

/** True if code that has a half to itself is of a size that can be read from the last row. */
export function halfCodeFits(slide: LocalizedSlide, { width, height }: Room): boolean {
  const alone = codeOfHalves(slide, width).filter(({ blocks }) => blocks.every(({ kind }) => kind === 'code'))
  const least = Math.ceil(closest.line * share)
  return alone.every(({ blocks, column }) => codeSize(blocks, closest, { width: column, height }, true) >= least)
}

function codeOfHalves(slide: LocalizedSlide, width: number) {
  return halvesIn(slide, width).flatMap(({ half, column }) =>
    'blocks' in half && half.blocks.some(({ kind }) => kind === 'code') ? [{ blocks: half.blocks, column }] : [],
  )
}

const closest = scale(30, 1.15, 26, 1.1, 4)
