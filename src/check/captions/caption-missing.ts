import type { Deck, Slide } from '../../model/deck.ts'
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts'
import { isChinese, type Locale } from '../../model/locale.ts'
import type { Segment } from '../../model/segment.ts'
import { inlinesOf, textsOfBlocks, textsOfSlots } from '../../model/walk.ts'
import { visitBlocks } from '../blocks.ts'
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
  // One Chinese text is enough for all.
  const languages = [...new Set(wanted.map((locale) => (isChinese(locale) ? source.chinese : locale)))]
  const found: Diagnostic[] = []
  const check = (text: Segment | undefined, form?: Form) => {
    // Text in a fence is shown as it is typed, and has no caption that could miss.
    if (!text || form === 'prose') return
    for (const locale of languages) if (isMissing(text, locale)) found.push(missing(text, locale, { source, form }))
  }
  for (const text of [source.title, source.subtitle, source.author, source.event, source.description]) check(text)
  for (const slide of source.slides) {
    const forms = formsIn(slide)
    for (const text of shownTexts(slide)) check(text, forms.get(text))
  }
  return found
}

/** What has its counterpart elsewhere than in the line below. */
type Form = 'table' | 'code' | 'prose'

function formsIn(slide: Slide): ReadonlyMap<Segment, Form> {
  const forms = new Map<Segment, Form>()
  visitBlocks(slide, (block) => {
    if (block.kind === 'table' || block.kind === 'code')
      for (const text of textsOfBlocks([block])) forms.set(text, block.kind)
    if (block.kind === 'code' && block.prose) forms.set(block.prose.text, 'prose')
  })
  return forms
}

type Captioned = Exclude<Form, 'prose'>

const nouns: Readonly<Record<Captioned, string>> = { table: 'cell of a table', code: 'comment' }
const hints: Readonly<Record<Captioned, (tag: string) => string>> = {
  table: (tag) =>
    `Under the table, behind a blank line, write "${tag}:" alone on its line and below it the whole table once more in that language.`,
  code: (tag) => `Under the code stands a line "${tag}: …" for each comment with words, in the order of the comments.`,
}

function isMissing(segment: Segment, locale: Locale): boolean {
  if (segment.texts[locale]) return false
  const chinese = isChinese(locale) && Object.keys(segment.texts).some((tag) => isChinese(tag as Locale))
  return !chinese && needsTranslation(segment, locale)
}

/** A name in Latin letters or a figure is the same in every language; so is an entry of a bibliography in a Chinese deck. */
function needsTranslation(segment: Segment, locale: Locale): boolean {
  const needed = isChinese(locale) ? /\p{Script=Han}|[A-Za-z]{2}.* /u : /\p{Script=Han}/u
  return inlinesOf(segment).some((inline) => inline.kind === 'text' && needed.test(inline.text))
}

function shownTexts({ slots, notes }: Slide): Segment[] {
  const { quote, figure } = slots
  const named = [quote?.text, quote?.speaker, quote?.role, figure?.subject].filter((text) => text !== undefined)
  return [...named, ...textsOfSlots(slots), ...textsOfBlocks(notes)]
}

function missing(
  { kind, place }: Segment,
  locale: Locale,
  { source: deck, form }: { readonly source: Deck; readonly form: Captioned | undefined },
): Diagnostic {
  const what = form ? nouns[form] : kind === 'note' ? 'note' : kind === 'alt' ? 'image' : 'text'
  const tag = isChinese(locale) && !isChinese(deck.language) ? 'zh' : locale
  const message = `This ${what} has no text in "${locale}".`
  const hint = place.file.endsWith('.csv')
    ? `Fill the column "${tag}" of its row.`
    : form
      ? hints[form](tag)
      : `Add a line "${tag}: …" right under it (in YAML, a key "${tag}").`
  return diagnose('caption-missing', place, message, hint)
}
