import type { Deck, Slide } from '../../model/deck.ts'
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts'
import { isChinese, type Locale } from '../../model/locale.ts'
import type { Segment } from '../../model/segment.ts'
import { inlinesOf, textsOfBlocks, textsOfSlots } from '../../model/walk.ts'
import type { Rule } from '../rule.ts'

/** A text that a variant shows without its counterpart. */
export const captionMissing: Rule = {
  why: 'Whoever reads only the other language of the pair misses what has no counterpart.',
  limits: {},
  check: ({ deck, variants }) => {
    const wanted = new Set(
      variants.flatMap(({ variant: { locale, caption } }) => (caption ? [locale, caption] : [locale])),
    )
    return findMissing(deck, [...wanted])
  },
}

function findMissing(source: Deck, wanted: readonly Locale[]): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  const check = (text: Segment | undefined) => {
    if (text) for (const locale of wanted) if (isMissing(text, locale)) found.push(missing(text, locale))
  }
  for (const text of [source.title, source.subtitle, source.author, source.event, source.description]) check(text)
  for (const slide of source.slides) for (const text of shownTexts(slide)) check(text)
  return found
}

function isMissing(segment: Segment, locale: Locale): boolean {
  if (segment.texts[locale]) return false
  const chinese = isChinese(locale) && Object.keys(segment.texts).some((tag) => isChinese(tag as Locale))
  return !chinese && needsTranslation(segment)
}

/** A text without Han characters, such as a name in Latin letters or a figure, is the same in every language. */
function needsTranslation(segment: Segment): boolean {
  return inlinesOf(segment).some(
    (inline) => inline.kind === 'text' && /\p{Script=Han}|[A-Za-z]{2}.* /u.test(inline.text),
  )
}

function shownTexts({ slots, notes }: Slide): Segment[] {
  const { quote, figure } = slots
  const named = [quote?.text, quote?.speaker, quote?.role, figure?.subject].filter((text) => text !== undefined)
  return [...named, ...textsOfSlots(slots), ...textsOfBlocks(notes)]
}

function missing(segment: Segment, locale: Locale): Diagnostic {
  const what = segment.kind === 'note' ? 'note' : segment.kind === 'alt' ? 'image' : 'text'
  const message = `This ${what} has no text in "${locale}".`
  const hint = `Add a line "${locale}: …" right under it (in YAML, a key "${locale}").`
  return diagnose('caption-missing', segment.place, message, hint)
}
