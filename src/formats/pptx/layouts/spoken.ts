import type { LocalizedQuote, LocalizedSegment } from '../../../model/localized.ts'
import type { Paragraph, Slot } from '../base/model.ts'
import { alignOn, pairLevels } from '../text/levels.ts'
import { joinPairs, pairOf } from '../text/pairs.ts'
import { runsOf } from '../text/runs.ts'
import { imageItem } from './picture-item.ts'
import { hangVerse, type VerseBlock, versesBeside } from './quoted-verse.ts'
import type { Arranged, Placed, Scene, StyledSlot } from './scene.ts'
import { bodySlot, endOf, head, left, placeBlocks, placeText, roomOf, width } from './scene.ts'

/** A quotation with who said it, and a portrait beside them. */
export function arrangeQuote(scene: Scene): Arranged {
  const { slide, surface } = scene
  const room = roomOf(scene)
  const align = alignOn(surface)
  const portrait: Slot = {
    idx: 41,
    type: 'pic',
    name: 'picture',
    box: { x: left, y: room.y + 6, width: 312, height: Math.min(390, room.height - 12) },
  }
  const column = slide.image ? { x: left + 376, width: width - 376 } : { x: left + 40, width: width - 80 }
  const under = slide.body ? 96 : 0
  const words = room.height - 118 - under
  const quote: StyledSlot = {
    idx: 21,
    type: 'body',
    name: 'quote',
    box: { ...column, y: room.y, height: words - 20 },
    anchor: 'ctr',
    levels: pairLevels({ line: 48, caption: 30, before: 10, ...align }).map((level, at) =>
      at === 1 ? { ...level, before: 14 } : level,
    ),
  }
  const speaker: StyledSlot = {
    idx: 22,
    type: 'body',
    name: 'speaker',
    box: { ...column, y: room.y + words, height: 104 },
    levels: [
      ...pairLevels({ line: 30, caption: 25, before: 4, ...align }),
      { size: 18, color: 'captionInk', side: 'line', before: 6, ...align },
      { size: 18, color: 'captionInk', side: 'caption', ...align },
    ],
  }
  return {
    placed: [
      ...head(scene),
      ...(slide.image ? [placePortrait(portrait, scene)] : []),
      ...placeQuoted(quote, slide.quote),
      placeText(speaker, slide.quote && speakerOf(slide.quote, scene)),
      ...(slide.body
        ? [
            placeBlocks(
              {
                ...bodySlot(
                  { ...column, y: endOf(room) - under + 8, height: under - 8 },
                  pairLevels({ line: 28, caption: 23, ...align }),
                ),
              },
              slide.body,
              scene,
            ),
          ]
        : []),
    ],
  }
}

function placePortrait(slot: Slot, { slide, sizes }: Scene): Placed {
  if (!slide.image) return { slot, items: [] }
  const cover = slide.whole ? {} : { cover: [50, 0] as const }
  return { slot, items: [imageItem(slide.image, slot.box, sizes, { slot, ...cover })] }
}

function placeQuoted(slot: StyledSlot, quote: LocalizedQuote | undefined): readonly Placed[] {
  const words = quote ? quotedWords(quote) : []
  const blocks = versesBeside(words, slot)
  if (blocks) return blocks.map((block, at) => placeVerse(slot, block, at))
  const { paragraphs, box } = hangVerse(words, slot)
  const { items, ...placed } = placeText(slot, paragraphs)
  return [{ ...placed, items: items.map((item) => (box ? { ...item, box } : item)) }]
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

/** The words between their marks, in both languages. */
export function quotedWords({ text, marks }: LocalizedQuote): readonly Paragraph[] {
  const marked = (side: LocalizedSegment['line'], [open, close]: readonly [string, string]) => {
    const { locale } = side
    const mark = (sign: string) => ({ text: sign, locale, color: 'accentText' as const })
    return [mark(open), ...runsOf(side), mark(close)]
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
