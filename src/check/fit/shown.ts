import type { MeasuredSlide } from '../../model/fit.ts'
import type { LocalizedDeck, LocalizedSegment, LocalizedText } from '../../model/localized.ts'
import { segmentsIn, textOfRuns } from '../../model/runs.ts'
import type { ShownSlide, ShownText } from './fit-rule.ts'

/** What a browser has laid out, with the texts of the deck that it shows: they are found by their words, in order. */
export function recognize(deck: LocalizedDeck, measured: MeasuredSlide): ShownSlide {
  const slide = deck.slides.find(({ id }) => id === measured.id)
  const { source: _, ...shown } = slide ?? { source: undefined }
  const around = [deck.title, deck.author, deck.event, deck.date].filter((text) => text !== undefined)
  const find = createFinder([...segmentsIn(shown), ...around])
  const title = slide?.title ?? (slide?.layout === 'title' ? deck.title : undefined)
  return {
    ...measured,
    deck,
    texts: measured.texts.map((text): ShownText => {
      const words = text.lines
        .map((line) => line.text)
        .join(/\p{Script=Han}/u.test(text.lines[0]?.text ?? '') ? '' : ' ')
      const found = text.role === 'chart' ? undefined : find(words)
      const isTitle = found?.exact && found.segment === title
      const what = !isTitle ? '' : found.side === 'line' ? 'the title' : 'the caption of the title'
      return { ...text, text: words, what, ...(found && { segment: found.segment }) }
    }),
    images: measured.images.map((image) => {
      const found = find(image.alt)
      return found?.exact ? { ...image, segment: found.segment } : image
    }),
  }
}

interface Found {
  readonly segment: LocalizedSegment
  readonly side: 'line' | 'caption'
  /** False if the text holds more than the segment, such as a citation with its label. */
  readonly exact: boolean
}

interface Candidate extends Found {
  readonly words: string
}

function createFinder(segments: readonly LocalizedSegment[]): (words: string) => Found | undefined {
  const candidates = segments.flatMap((segment): readonly Candidate[] => [
    { segment, side: 'line', exact: true, words: wordsOf(segment.line) },
    ...(segment.caption ? [{ segment, side: 'caption', exact: true, words: wordsOf(segment.caption) } as const] : []),
  ])
  const used = new Set<Candidate>()
  return (words) => {
    const wanted = squeeze(words)
    const same = candidates.filter((candidate) => candidate.words === wanted)
    const next = same.find((candidate) => !used.has(candidate)) ?? same[0]
    if (next) used.add(next)
    return next ?? longestIn(wanted, candidates)
  }
}

function longestIn(words: string, candidates: readonly Candidate[]): Found | undefined {
  const inside = candidates.filter((candidate) => candidate.words.length > 1 && words.includes(candidate.words))
  const [longest] = inside.sort((one, other) => other.words.length - one.words.length)
  return longest && { ...longest, exact: false }
}

/** What is measured of a text: formulas and readings in it are left out, and one that is all of it is its TeX. */
function wordsOf({ runs }: LocalizedText): string {
  return squeeze(textOfRuns(runs)) || squeeze(textOfRuns(runs, ({ tex }) => tex))
}

/** A browser sets spaces and breaks of its own. */
function squeeze(text: string): string {
  return text.replace(/[\s\u200b]+/g, '')
}
