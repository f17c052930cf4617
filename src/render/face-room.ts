import { apartFromWords } from '../model/apart.ts'
import type { LocalizedText, Run } from '../model/localized.ts'
import { blocksHeight, pairHeight, type TypeScale, widthOf } from './measure.ts'
import { type Density, scales } from './scales.ts'
import { type FramedSlide, height, roomOf } from './slide-room.ts'

/** The layouts whose title is what they are about. */
export const faces: ReadonlySet<string> = new Set(['title', 'cover', 'section', 'closing'])

/** Between a large title and its caption, in px. */
const headingGap = 10

/** Around the title of the first slide, in px: its margins with what themes set there, and each line over or under it. */
const aroundFace = { margins: 2 * 64 + 76, line: 80 }

/** The room in px of a first slide between its event and its names. */
function faceRoom({ frame = { logo: false, footer: undefined, event: true, imprint: true } }: FramedSlide): number {
  const lines = [frame.event, frame.imprint].filter(Boolean).length
  return height - aroundFace.margins - lines * aroundFace.line
}

/** The large title, and what stands under it in one size of body text. */
export function faceFits(slide: FramedSlide, text: TypeScale, density: Density): boolean {
  const { subtitle } = slide
  const isFirst = slide.layout === 'title' || slide.layout === 'cover'
  const title = slide.title ?? (isFirst ? slide.frame?.title : undefined)
  const { words, shown } = slide.layout === 'closing' ? apartFromWords(slide.body) : { words: slide.body, shown: [] }
  const body = words ?? []
  const column = isFirst ? 820 : shown.length > 0 ? 560 : 920
  const head = title && scales.title ? pairHeight(title, scales.title[density], column) : 0
  if (head > 300 || (title && isPhraseBroken(title.line, density, column))) return false
  if (body.length === 0 && !subtitle) return true
  const under = subtitle ? pairHeight(subtitle, text, column) + text.gap : 0
  const list = body.length > 0 ? blocksHeight(body, text, column) + text.gap : 0
  return head + headingGap + under + list <= (isFirst ? faceRoom(slide) : roomOf(slide, 'normal'))
}

/** True if a phrase would be broken that a smaller title keeps on its line: such a title is broken between phrases alone. */
function isPhraseBroken(title: LocalizedText, density: Density, column: number): boolean {
  const [own, least] = [scales.title?.[density], scales.title?.tight]
  if (!own || !least) return false
  const widths = phrasesOf(title).map((phrase) => widthOf(phrase))
  return widths.some((width) => width * own.line > column && width * least.line <= column)
}

/** The parts of a text that stand between the places for a break; a line may end at a space too. */
function phrasesOf({ locale, runs }: LocalizedText): readonly LocalizedText[] {
  const parts: Run[][] = [[]]
  for (const run of runs) {
    if (run.kind === 'opportunity' || run.kind === 'break') parts.push([])
    else if (run.kind === 'text') {
      for (const [at, text] of run.text.split(' ').entries()) {
        if (at > 0) parts.push([])
        parts.at(-1)?.push({ ...run, text })
      }
    } else parts.at(-1)?.push(run)
  }
  return parts.map((part) => ({ locale, runs: part }))
}
