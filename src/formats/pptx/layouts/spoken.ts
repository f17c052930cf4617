import type { LocalizedQuote, LocalizedSegment } from '../../../model/localized.ts'
import type { LevelStyle, Paragraph, Slot } from '../base/model.ts'
import type { Box } from '../base/units.ts'
import { alignOn, pairLevels } from '../text/levels.ts'
import { joinPairs, pairOf } from '../text/pairs.ts'
import { phrasedRuns } from '../text/phrases.ts'
import { runsOf } from '../text/runs.ts'
import { imageItem } from './picture-item.ts'
import { hangVerse, type VerseBlock, versesBeside } from './quoted-verse.ts'
import type { Arranged, Placed, Scene, StyledSlot } from './scene.ts'
import { bodySlot, endOf, head, left, placeBlocks, placeText, roomOf, width } from './scene.ts'
import { type Row, stacked, stackHeight } from './stack.ts'

/** A quotation with who said it below it, as one group in the middle, and a portrait beside them. */
export function arrangeQuote(scene: Scene): Arranged {
  const { slide, surface } = scene
  const room = roomOf(scene)
  const align = alignOn(surface)
  const height = Math.min(400, room.height - 12)
  const portrait: Slot = {
    idx: 41,
    type: 'pic',
    name: 'picture',
    box: { x: left, y: room.y + (room.height - height) / 2, width: 320, height },
  }
  const inner = surface.centred ? { x: left + 40, width: width - 80 } : { x: left, width: width - 80 }
  const column = slide.image ? { x: left + 432, width: width - 432 } : inner
  const under = slide.body ? 96 : 0
  const words = room.height - 118 - under
  const quote: StyledSlot = {
    idx: 21,
    type: 'body',
    name: 'quote',
    box: { ...column, y: room.y, height: words - 20 },
    anchor: 'ctr',
    levels: quoteLevels({ line: 48, caption: 30, gap: 14 }, align),
  }
  const speaker: StyledSlot = {
    idx: 22,
    type: 'body',
    name: 'speaker',
    box: { ...column, y: room.y + words, height: 104 },
    levels: [
      ...pairLevels({ line: 32, caption: 27, before: 4, ...align }),
      { size: 18, color: 'captionInk', side: 'line', before: 6, ...align },
      { size: 18, color: 'captionInk', side: 'caption', ...align },
    ],
  }
  const foot = { ...column, y: endOf(room) - under + 8, height: Math.max(0, under - 8) }
  const said = placeText(speaker, slide.quote && speakerOf(slide.quote, scene))
  const body =
    slide.body && placeBlocks(bodySlot(foot, pairLevels({ line: 28, caption: 23, ...align })), slide.body, scene)
  return {
    placed: [
      ...head(scene),
      ...(slide.image ? [placePortrait(portrait, scene)] : []),
      ...(slide.quote ? groupOf(slide.quote, { quote, said, body }, room, align) : [{ slot: quote, items: [] }, said]),
    ],
  }
}

interface Parts {
  readonly quote: StyledSlot
  readonly said: Placed
  readonly body: Placed | undefined
}

/** The words, who said them and what is said of that, under each other and as large as they have room. */
function groupOf(
  quote: LocalizedQuote,
  { quote: slot, said, body }: Parts,
  room: Box,
  align: ReturnType<typeof alignOn>,
): readonly Placed[] {
  const blocks = versesBeside(quotedWords(quote), slot)
  const others = [said, ...(body ? [body] : [])]
  if (blocks) return [...blocks.map((block, at) => placeVerse(slot, block, at)), ...others]
  const rowsIn = (size: (typeof quoteSizes)[number]): readonly Row[] => {
    const own = { ...slot, levels: quoteLevels(size, align), box: { ...slot.box, height: room.height } }
    const words = placeWords({ ...own, box: slot.box }, own.box, quote)
    return [{ placed: words, gap: 0 }, { placed: said, gap: 28 }, ...(body ? [{ placed: body, gap: 20 }] : [])]
  }
  const isMixed = body?.items.some(({ box }) => box)
  const most = isMixed ? slot.box.height : room.height
  const sized = quoteSizes.map(rowsIn)
  const rows = sized.find((one) => stackHeight(isMixed ? one.slice(0, 1) : one) <= most) ?? sized.at(-1) ?? []
  // What stands among pictures stays where they are.
  if (isMixed) return [...rows.slice(0, 1).map(({ placed }) => placed), ...others]
  return stacked(rows, { top: room.y, bottom: endOf(room), at: 'middle' })
}

/** Of the words of a quotation and their caption, with the gap between the two, in px; the largest first. */
const quoteSizes = [
  { line: 60, caption: 34, gap: 18 },
  { line: 52, caption: 32, gap: 16 },
  { line: 44, caption: 30, gap: 14 },
  { line: 40, caption: 28, gap: 12 },
  { line: 36, caption: 27, gap: 10 },
  { line: 32, caption: 26, gap: 8 },
]

function quoteLevels(
  { line, caption, gap }: (typeof quoteSizes)[number],
  align: ReturnType<typeof alignOn>,
): readonly LevelStyle[] {
  const levels = pairLevels({ line, caption, before: 10, ...align })
  return levels.map((level, at) => (at === 1 ? { ...level, before: gap } : level))
}

function placePortrait(slot: Slot, { slide, sizes }: Scene): Placed {
  if (!slide.image) return { slot, items: [] }
  const cover = slide.whole ? {} : { cover: [50, 0] as const }
  return { slot, items: [imageItem(slide.image, slot.box, sizes, { slot, ...cover })] }
}

/** The words with their marks before the edge at which they begin; prose is broken between its phrases. */
function placeWords(slot: StyledSlot, room: Box, quote: LocalizedQuote): Placed {
  const [level, caption] = slot.levels
  const isVerse = quote.text.line.runs.some(({ kind }) => kind === 'break')
  const [size, captionSize] = [level?.size ?? 0, caption?.size ?? 0]
  const words = quotedWords(quote, isVerse ? undefined : { size, captionSize, width: slot.box.width - 2 * size })
  const isCentred = level?.align === 'ctr'
  const { paragraphs, box } = isCentred && !isVerse ? { paragraphs: words } : hangVerse(words, { ...slot, box: room })
  const { items } = placeText(slot, paragraphs)
  return { slot, items: items.map((item) => (box ? { ...item, box } : item)) }
}

/** One of two blocks of verse: the words, and beside them their caption. */
function placeVerse(slot: StyledSlot, { paragraph, size, pitch, box }: VerseBlock, at: number): Placed {
  const { before: _, align: __, ...level } = slot.levels[at] ?? { size, color: 'ink', side: 'line' }
  const own: StyledSlot = {
    ...slot,
    box,
    levels: [{ ...level, size, pitch }],
    ...(at > 0 && { idx: 23, name: 'column' }),
  }
  return placeText(own, [paragraph])
}

/** The words between their marks, in both languages; broken between phrases to fit a room, if one is given. */
export function quotedWords(
  { text, marks }: LocalizedQuote,
  room?: { readonly size: number; readonly captionSize: number; readonly width: number },
): readonly Paragraph[] {
  const marked = (side: LocalizedSegment['line'], [open, close]: readonly [string, string]) => {
    const { locale } = side
    const mark = (sign: string) => ({ text: sign, locale, color: 'accentText' as const })
    const size = side === text.line ? room?.size : room?.captionSize
    const runs = room && size ? phrasedRuns(side, { ...room, size }) : runsOf(side)
    return [mark(open), ...runs, mark(close)]
  }
  const line = { level: 0, runs: marked(text.line, marks.line) }
  return text.caption && marks.caption ? [line, { level: 1, runs: marked(text.caption, marks.caption) }] : [line]
}

/** Who said it, and as what; where no source at the foot does, also in which script it was published. */
export function speakerOf({ speaker, role, scriptNote }: LocalizedQuote, { deck, slide }: Scene): readonly Paragraph[] {
  const form = (at: number) => (at === 0 ? { bold: true } : {})
  const said = joinPairs([speaker, ...(role ? [role] : [])], {
    between: '  ',
    form,
    hasCaption: deck.variant.caption !== undefined,
  })
  return [...said, ...(scriptNote && slide.citations.length === 0 ? pairOf(scriptNote, { level: 2 }) : [])]
}
