import type { Deck, Slide } from '../../model/deck.ts'
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts'
import { isChinese, type Locale } from '../../model/locale.ts'
import type { Block, Segment } from '../../model/segment.ts'
import { inlinesOf, textsOfBlocks, textsOfSlots } from '../../model/walk.ts'
import { visitBlocks } from '../blocks.ts'
import type { Rule } from '../rule.ts'

/** A text that a variant shows without its counterpart. */
export const captionMissing: Rule = {
  why: 'Whoever reads only the other language of the pair misses what has no counterpart.',
  limits: {},
  // Only all slides together tell that a deck has no captions at all.
  checkWhole: ({ deck, variants }) => {
    const wanted = variants.flatMap(({ variant: { locale, caption } }) => (caption ? [locale, caption] : [locale]))
    // One Chinese text is enough for all.
    const languages = new Set(wanted.map((locale) => (isChinese(locale) ? deck.chinese : locale)))
    const texts = textsToCheck(deck)
    return [...languages].flatMap((locale) => findMissing(deck, texts, locale))
  },
}

interface FormedText {
  readonly text: Segment
  readonly form: Captioned | undefined
  /** The table it is a cell of. */
  readonly table?: Block
}

function textsToCheck({ title, subtitle, author, event, description, theme, slides }: Deck): readonly FormedText[] {
  const texts = [title, subtitle, author, event, description, theme.brand?.footer]
  const ofDeck = texts.flatMap((text) => (text ? [{ text, form: undefined }] : []))
  const onSlides = slides.flatMap((slide) => {
    const forms = formsIn(slide)
    return shownTexts(slide).flatMap((text) => {
      const { form, table } = forms.get(text) ?? {}
      // Text in a fence is shown as it is typed, and has no caption that could miss.
      return form === 'prose' ? [] : [{ text, form, ...(table && { table }) }]
    })
  })
  return [...ofDeck, ...onSlides]
}

/** So few texts are named one by one, even if no other has a counterpart. */
const few = 3

function findMissing(deck: Deck, texts: readonly FormedText[], locale: Locale): readonly Diagnostic[] {
  const found = texts.filter(({ text }) => isMissing(text, locale))
  const [first] = found
  const isSilencedSomewhere = deck.suppressions.some(({ code }) => code === 'caption-missing')
  const isWritten = () => texts.some(({ text }) => text.place.file === deck.file && text.texts[locale])
  if (!first || isChinese(locale) || found.length <= few || isSilencedSomewhere || isWritten())
    return oncePerTable(found).map(({ text, form }) => missing(text, locale, { source: deck, form }))
  const message = `None of the ${found.length} texts of this deck has one in "${locale}".`
  const bare = deck.variants.map((variant) => `{ locale: ${variant.locale}, caption: none }`).join(', ')
  const hint = `Add a line "${locale}: …" under each, or write "variants: [${bare}]" at the top of the deck: it is then shown without.`
  return [diagnose('caption-missing', first.text.place, message, hint)]
}

/** Of all or none of its cells a table has the other language, and one message says so. */
function oncePerTable(found: readonly FormedText[]): readonly FormedText[] {
  return found.flatMap((one, at): readonly FormedText[] => {
    if (!one.table) return [one]
    const isSame = ({ table }: FormedText) => table === one.table
    if (found.slice(0, at).some(isSame)) return []
    return [found.slice(at + 1).some(isSame) ? { ...one, form: 'whole' } : one]
  })
}

/** What has its counterpart elsewhere than in the line below. */
type Form = 'table' | 'whole' | 'code' | 'prose'

function formsIn(slide: Slide): ReadonlyMap<Segment, { readonly form: Form; readonly table?: Block }> {
  const forms = new Map<Segment, { form: Form; table?: Block }>()
  visitBlocks(slide, (block) => {
    if (block.kind === 'table')
      for (const text of textsOfBlocks([block])) forms.set(text, { form: 'table', table: block })
    if (block.kind === 'code') for (const text of textsOfBlocks([block])) forms.set(text, { form: 'code' })
    if (block.kind === 'code' && block.prose) forms.set(block.prose.text, { form: 'prose' })
  })
  return forms
}

type Captioned = Exclude<Form, 'prose'>

const nouns: Readonly<Record<Captioned, string>> = { table: 'cell of a table', whole: 'table', code: 'comment' }
const tableHint = (tag: string) =>
  `Under the table, behind a blank line, write "${tag}:" alone on its line and below it the whole table once more in that language.`
const hints: Readonly<Record<Captioned, (tag: string) => string>> = {
  table: tableHint,
  whole: tableHint,
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
