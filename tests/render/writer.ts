import { type Locale, locales } from '../../src/model/locale.ts'
import type { LocalizedBlock, LocalizedSegment, LocalizedText, Run } from '../../src/model/localized.ts'

/** Three texts that mean the same: zh-Hant-TW, zh-Hans-CN, en. `|` is a break opportunity, `[…]` holds together. */
export type Triple = readonly [hant: string, hans: string, en: string]

/** Makes segments of one variant. */
export interface Writer {
  readonly locale: Locale
  readonly caption: Locale | undefined
  segment(triple: Triple): LocalizedSegment
  paragraph(triple: Triple): LocalizedBlock
  list(items: readonly Triple[], steps?: boolean, ordered?: boolean): LocalizedBlock
}

/** A writer for a locale; without a caption locale, segments have no captions. */
export function writerFor(locale: Locale, caption: Locale | undefined): Writer {
  let count = 0
  const segment = (triple: Triple): LocalizedSegment => ({
    id: `s${++count}`,
    kind: 'text',
    line: textOf(triple, locale),
    ...(caption && { caption: textOf(triple, caption) }),
    decisions: [],
  })
  const paragraph = (triple: Triple): LocalizedBlock => ({ kind: 'paragraph', text: segment(triple) })
  return {
    locale,
    caption,
    segment,
    paragraph,
    list: (items, steps = false, ordered = false) => ({
      kind: 'list',
      ordered,
      start: 1,
      steps,
      items: items.map((item) => ({ blocks: [paragraph(item)] })),
    }),
  }
}

/** A text in one locale, its marks turned into runs. */
export function textOf(triple: Triple, locale: Locale): LocalizedText {
  const written = triple[['zh-Hant-TW', 'zh-Hans-CN', 'en'].indexOf(locale === 'zh-Hant-HK' ? 'zh-Hant-TW' : locale)]
  return {
    locale,
    runs: (written ?? '')
      .split(/(\||\[[^\]]*\])/)
      .filter(Boolean)
      .map(runOf),
  }
}

function runOf(part: string): Run {
  if (part === '|') return { kind: 'opportunity' }
  return part.startsWith('[') ? { kind: 'nobreak', text: part.slice(1, -1) } : { kind: 'text', text: part }
}

/** The quotation marks of a locale. */
export function marksOf(locale: Locale): readonly [string, string] {
  return locales[locale].quotationMarks[0]
}
