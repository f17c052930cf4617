import { type Diagnostic, type DiagnosticCode, diagnose } from '../model/diagnostic.ts'
import { isChinese } from '../model/locale.ts'
import type { LocalizedSegment, LocalizedSlide } from '../model/localized.ts'
import type { CheckedDeck } from './rule.ts'
import { shownTexts } from './shown.ts'

/** How the titles of a language are measured. */
export interface TitleMeasure {
  readonly code: DiagnosticCode
  readonly chinese: boolean
  readonly sizeOf: (text: string) => number
  /** What a size counts. */
  readonly unit: string
  /** What a line holds, and how many lines a title may have. */
  readonly line: number
  readonly lines: number
}

/** Titles of slides that need more lines than they should, each named once for all variants. */
export function findLongTitles({ variants }: CheckedDeck, measure: TitleMeasure): readonly Diagnostic[] {
  const [first] = variants
  return (first?.slides ?? []).flatMap((_, at) => {
    const titles = variants.flatMap(({ slides }) => slides[at] ?? [])
    const long = titles.flatMap((slide) => findLong(slide, measure))
    const longest = long.sort((one, other) => other.size - one.size)[0]
    return longest ? [describe(longest, measure)] : []
  })
}

interface LongTitle {
  readonly slide: LocalizedSlide
  readonly title: LocalizedSegment
  readonly locale: string
  readonly size: number
  readonly needed: number
}

function findLong(slide: LocalizedSlide, { chinese, sizeOf, line, lines }: TitleMeasure): readonly LongTitle[] {
  const { title } = slide
  if (!title) return []
  return shownTexts(title).flatMap(({ locale, text }) => {
    if (isChinese(locale) !== chinese) return []
    const sizes = text.split('\n').map(sizeOf)
    const needed = sizes.reduce((sum, size) => sum + Math.max(1, Math.ceil(size / line)), 0)
    const size = sizes.reduce((sum, part) => sum + part, 0)
    return needed > lines ? [{ slide, title, locale, size, needed }] : []
  })
}

function describe({ slide, title, locale, size, needed }: LongTitle, measure: TitleMeasure): Diagnostic {
  const texts = slide.source.slots.title?.texts ?? {}
  const place = Object.entries(texts).find(([tag]) => tag === locale)?.[1].place ?? title.place
  const message = `This title needs ${needed} lines of ${measure.line} ${measure.unit}: it is ${size} long.`
  const hint = `Say it in ${measure.lines * measure.line} or fewer, and the rest in the text.`
  return diagnose(measure.code, place, message, hint)
}
