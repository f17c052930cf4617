import { aroundMain } from '../../../model/lead.ts'
import type { LocalizedMoment } from '../../../model/localized.ts'
import type { Ornament } from '../base/model.ts'
import { pairLevels } from '../text/levels.ts'
import { pairOf } from '../text/pairs.ts'
import { leadOver } from './lead.ts'
import { loosest } from './loosest.ts'
import type { Arranged, Placed, Scene, StyledSlot } from './scene.ts'
import { endOf, head, placeBlocks, roomOf, underSlot } from './scene.ts'

/** As many moments as stand side by side under the axis; more stand above and below it in turn. */
const oneSided = 4

/** Dated items along an axis: their texts stand evenly, the dots where their dates are. */
export function arrangeTimeline(scene: Scene): Arranged {
  const { slide, surface } = scene
  const moments = slide.timeline ?? []
  const { above, below } = aroundMain(slide)
  const whole = roomOf(scene)
  const lead = above.length > 0 ? leadOver(whole, above, scene) : undefined
  const room = lead?.room ?? whole
  const under = below.length > 0 ? 96 : 0
  const area = { ...room, height: room.height - under }
  const isTwoSided = moments.length > oneSided
  const axis = isTwoSided ? area.y + area.height / 2 : area.y + 56
  const count = Math.max(moments.length, 3)
  const lanes = isTwoSided ? count + 1 : count
  const lane = area.width / lanes
  const inset = 10
  const placed: Placed[] = []
  const strokes: Ornament[] = [{ preset: 'rect', box: { ...area, y: axis - 1.5, height: 3 }, color: surface.ink }]
  for (let at = 0; at < count; at++) {
    const moment = moments[at]
    const isAbove = isTwoSided && at % 2 === 0
    const x = area.x + at * lane
    const span = lane * (isTwoSided ? 2 : 1) - 24
    const room = isTwoSided ? area.height / 2 - 30 : area.height - 100
    const box = {
      x,
      y: isAbove ? axis - 30 - room : axis + 34,
      width: Math.min(span, area.x + area.width - x),
      height: room,
    }
    const slot: StyledSlot = {
      idx: 21 + at,
      type: 'body',
      name: 'moment',
      box,
      anchor: isAbove ? 'b' : 't',
      levels: momentLevels(isTwoSided ? 26 : 32),
    }
    placed.push(placeMoment(slot, moment))
    if (!moment) continue
    const dot = area.x + inset + (slide.spacing === 'time' ? moment.at * (area.width - 2 * inset) : at * lane)
    strokes.push({ preset: 'ellipse', box: { x: dot - 9, y: axis - 9, width: 18, height: 18 }, color: surface.accent })
    // From the dot of a date to where its text begins.
    const text = x + 2
    const leader = { x: Math.min(dot, text), y: isAbove ? axis - 30 : axis, width: Math.abs(dot - text), height: 30 }
    const isFalling = dot < text === !isAbove
    strokes.push({ preset: isFalling ? 'line' : 'lineInv', box: leader, color: surface.accent })
  }
  const text = underSlot({ ...room, y: endOf(room) - under + 8, height: under - 8 })
  const larger = (isTwoSided ? [32, 29] : [42, 37]).map(momentLevels)
  const moved = loosest(placed, larger)
  const told = below.length > 0 ? [placeBlocks({ ...text, idx: lead ? 2 : 1 }, below, scene)] : []
  return { placed: [...head(scene), ...(lead ? [lead.placed] : []), ...moved, ...told], strokes }
}

function momentLevels(size: number): StyledSlot['levels'] {
  const when = pairLevels({ line: size, caption: size * 0.8, bold: true, color: 'accentText' })
  return [...when, ...pairLevels({ line: size, caption: size * 0.8, before: 8 })]
}

function placeMoment(slot: StyledSlot, moment: LocalizedMoment | undefined): Placed {
  if (!moment) return { slot, items: [] }
  const text = pairOf(moment.text).map((paragraph) => ({ ...paragraph, level: paragraph.level + 2 }))
  return { slot, items: [{ slot, content: { kind: 'text', paragraphs: [...pairOf(moment.when), ...text] } }] }
}
