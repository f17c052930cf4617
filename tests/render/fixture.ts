import { nothingAccepted } from '../../src/model/accepted.ts'
import type { Deck, Slide } from '../../src/model/deck.ts'
import type { Place } from '../../src/model/diagnostic.ts'
import { labelNames } from '../../src/model/label-names.ts'
import type { Locale } from '../../src/model/locale.ts'
import type { LocalizedDeck, LocalizedSlide } from '../../src/model/localized.ts'
import { defaultConversion } from '../../src/model/vocabulary.ts'
import { type FixtureContent, slideContents } from './fixture-slides.ts'
import { writerFor } from './writer.ts'

/** Where everything in the fixture stands. */
export const place: Place = { file: 'slides/gap.md', line: 7, column: 1, endLine: 7, endColumn: 20 }

/** The fixture deck: every layout once, and slides that are fuller than they should be. */
export function fixtureDeck(
  locale: Locale = 'zh-Hant-TW',
  variant: 'light' | 'dark' = 'light',
  captions: Locale | 'none' = 'en',
): LocalizedDeck {
  const caption = captions === 'none' ? undefined : captions
  const writer = writerFor(locale, caption)
  const { segment } = writer
  const theme = { name: 'couplet', variant, fonts: {}, fontPlaces: {} }
  const named = labelNames.map((name) => [name, segment([name, name, name])] as const)
  const otherLabels = Object.fromEntries(named) as LocalizedDeck['labels'] // One for every name.
  return {
    name: 'gap',
    variant: { locale, ...(caption && { caption }) },
    title: segment([
      '中國|人工智能|產業的|投資缺口',
      '中国|人工智能|产业的|投资缺口',
      'The investment gap in China’s AI industry',
    ]),
    author: segment(['鄺子平', '邝子平', 'Duane Kuang']),
    event: segment(['中國發展高層論壇2025年年會', '中国发展高层论坛2025年年会', 'China Development Forum 2025']),
    date: segment(['[2025年3月23日]', '[2025年3月23日]', 'March 23, 2025']),
    labels: {
      ...otherLabels,
      source: segment(['來源', '来源', 'Source']),
      previous: segment(['上一張', '上一张', 'Previous']),
      next: segment(['下一張', '下一张', 'Next']),
      slide: segment(['投影片', '幻灯片', 'Slide']),
    },
    theme,
    slides: slideContents(writer).map((content, at) => slideOf(content, at + 1)),
    source: sourceDeck(theme),
  }
}

/** A slide of one layout, with what it shows. */
export function slideOf(content: FixtureContent, number: number): LocalizedSlide {
  const { layout, id = layout, ...shown } = content
  return { id, number, layout, citations: [], notes: [], ...shown, source: sourceSlide(id, number, layout) }
}

function sourceSlide(id: string, number: number, layout: string): Slide {
  return { id, number, layout, slots: {}, citations: [], notes: [], place }
}

function sourceDeck(theme: Deck['theme']): Deck {
  const text = { inlines: [], place }
  const title = { id: 'title', kind: 'heading', language: 'zh-Hant-TW', texts: { 'zh-Hant-TW': text }, place } as const
  const tables = { figures: new Map(), glossary: [], sources: new Map(), quotes: new Map() }
  const basics = {
    name: 'gap',
    file: 'slides/gap.md',
    language: 'zh-Hant-TW',
    chinese: 'zh-Hant-TW',
    reportLanguage: 'zh-Hant-TW',
    variants: [],
  } as const
  const checking = { checks: new Map(), accepted: nothingAccepted, suppressions: [], room: { farthest: 6 } }
  return { ...basics, title, theme, html: false, conversion: defaultConversion, slides: [], ...tables, ...checking }
}
