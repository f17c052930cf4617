import type { Slide } from '../model/deck.ts'
import { type Diagnostic, diagnose } from '../model/diagnostic.ts'
import { isChinese, type Locale } from '../model/locale.ts'
import type { Segment } from '../model/segment.ts'
import { inlinesOf, visitTexts } from '../model/walk.ts'
import type { Rule } from './rule.ts'

/** A text that a variant shows without its counterpart: a listener who reads only the other language misses it. */
export const captionMissing: Rule = ({ source, variant }) => {
  const wanted = [variant.locale, ...(variant.caption ? [variant.caption] : [])]
  const deckTexts = [source.title, source.subtitle, source.author, source.event, source.description]
  const texts = [...deckTexts, ...source.slides.flatMap(shownTexts)].filter((text) => text !== undefined)
  return texts.flatMap((segment) =>
    wanted.filter((locale) => isMissing(segment, locale)).map((l) => missing(segment, l)),
  )
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

function shownTexts(slide: Slide): Segment[] {
  const { title, subtitle, image, table, columns, body, quote, figure } = slide.slots
  const texts: (Segment | undefined)[] = [title, subtitle, quote?.text, quote?.speaker, quote?.role, figure?.subject]
  const blocks = [image, table, ...(body ?? []), ...(columns ?? []).flatMap((column) => column.body)]
  for (const block of blocks) if (block) visitTexts(block, (text) => texts.push(text))
  for (const column of columns ?? []) texts.push(column.heading)
  for (const block of slide.notes) visitTexts(block, (text) => texts.push(text))
  return texts.filter((text) => text !== undefined)
}

function missing(segment: Segment, locale: Locale): Diagnostic {
  const what = segment.kind === 'note' ? 'note' : segment.kind === 'alt' ? 'image' : 'text'
  const message = `This ${what} has no text in "${locale}".`
  const hint = `Add a line "${locale}: …" right under it (in YAML, a key "${locale}").`
  return diagnose('caption-missing', segment.place, message, hint)
}
