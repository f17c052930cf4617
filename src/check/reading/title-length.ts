import { type Diagnostic, type DiagnosticCode, diagnose } from '../../model/diagnostic.ts'
import { isChinese } from '../../model/locale.ts'
import type { LocalizedSegment, LocalizedSlide } from '../../model/localized.ts'
import type { CheckedDeck } from '../rule.ts'
import { shownText } from '../shown.ts'

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
  const found: Diagnostic[] = []
  for (let at = 0; at < (first?.slides.length ?? 0); at += 1) {
    let longest: LongTitle | undefined
    for (const { slides } of variants)
      for (const long of findLong(slides[at], measure)) if (!longest || long.size > longest.size) longest = long
    if (longest) found.push(describe(longest, measure))
  }
  return found
}

interface LongTitle {
  readonly slide: LocalizedSlide
  readonly title: LocalizedSegment
  readonly locale: string
  readonly size: number
  readonly needed: number
}

function findLong(slide: LocalizedSlide | undefined, measure: TitleMeasure): readonly LongTitle[] {
  const title = slide?.title
  if (!title) return []
  const long: LongTitle[] = []
  for (const shown of [title.line, title.caption]) {
    if (!shown || isChinese(shown.locale) !== measure.chinese) continue
    let needed = 0
    let size = 0
    const text = shownText(shown.runs)
    for (const part of text.includes('\n') ? text.split('\n') : [text]) {
      const partSize = measure.sizeOf(part)
      needed += Math.max(1, Math.ceil(partSize / measure.line))
      size += partSize
    }
    if (needed > measure.lines) long.push({ slide, title, locale: shown.locale, size, needed })
  }
  return long
}

function describe({ slide, title, locale, size, needed }: LongTitle, measure: TitleMeasure): Diagnostic {
  const texts = slide.source.slots.title?.texts ?? {}
  const place = Object.entries(texts).find(([tag]) => tag === locale)?.[1].place ?? title.place
  const message = `This title needs ${needed} lines of ${measure.line} ${measure.unit}: it is ${size} long.`
  const hint = `Say it in ${measure.lines * measure.line} or fewer, and the rest in the text.`
  return diagnose(measure.code, place, message, hint)
}
