import type { Suppression } from '../model/check.ts'
import { type Diagnostic, diagnose, type Outcome, type Place } from '../model/diagnostic.ts'
import { fieldsOf, type RawData, type RawDeck, type RawSlide, type RawYaml } from '../model/raw.ts'
import { slugOf } from '../model/slug.ts'
import { didYouMean } from '../model/suggest.ts'
import { plainText } from '../model/walk.ts'
import type { MarkdownContext } from './context.ts'
import { readDeck, readSlide } from './deck.ts'
import { htmlReaderFor } from './html-reader.ts'
import { mergeData } from './included-data.ts'
import type { SlideSpan } from './slides.ts'
import type { SourceText } from './source.ts'

/** Another deck, of which slides are taken. */
export interface OtherDeck {
  readonly source: SourceText
  readonly data: RawData
}

/** What slides are taken from. */
export interface Shelf {
  /** The deck of a name with its data; undefined if there is none. */
  readonly open: (name: string) => Promise<OtherDeck | undefined>
  /** The names of all decks, for hints. */
  readonly names: () => Promise<readonly string[]>
}

type Loaded = { readonly raw: RawDeck; readonly data: RawData }

/**
 * Puts slides of other decks where `include: other-deck#slide-id` asks for them, with the figures, quotes, terms and
 * sources they name. Reports `include-invalid`.
 */
export async function includeSlides(deck: Loaded, name: string, shelf: Shelf): Promise<Outcome<Loaded>> {
  const diagnostics: Diagnostic[] = []
  const suppressions: Suppression[] = [...deck.raw.suppressions]
  const opened = new Map<string, Promise<Reading | undefined>>()
  const openOnce = (other: string) => {
    const known = opened.get(other) ?? shelf.open(other).then((found) => found && readOther(found))
    opened.set(other, known)
    return known
  }
  let { data } = deck
  const slides: RawSlide[] = []
  for (const [at, slide] of deck.raw.slides.entries()) {
    const asked = askedFor(slide)
    if (!asked) {
      slides.push(slide)
      continue
    }
    const fault = (message: string, hint: string) =>
      diagnostics.push(diagnose('include-invalid', asked.place, message, hint))
    const other = asked.deck === name ? undefined : await openOnce(asked.deck)
    const span = other?.slides.get(asked.id)
    if (slide.blocks.length > 0) {
      fault(
        'A slide that is taken from another deck has no text of its own.',
        'Write its text on a slide before or after it.',
      )
    } else if (!other) {
      const names = (await shelf.names()).filter((one) => one !== name)
      const what = asked.deck === name ? 'This is the deck itself.' : `There is no deck "${asked.deck}".`
      fault(
        what,
        didYouMean(asked.deck, names, 'Name the file in slides/ without ".md", then "#" and the id of its slide.'),
      )
    } else if (!span) {
      const hint = hintForSlide(asked, [...other.slides.keys()])
      fault(`The deck "${asked.deck}" has no slide "${asked.id}".`, hint)
    } else if (other.language !== deck.raw.language) {
      const message = `The deck "${asked.deck}" is written in ${other.language}, this one in ${deck.raw.language}.`
      fault(message, 'Copy the slide, and write it in the language of this deck.')
    } else {
      const read = readSlide({ ...span.context, diagnostics }, span.span, at + 1, other.language)
      if (askedFor(read.slide))
        fault('That slide is itself taken from another deck.', 'Name the deck in which its text stands.')
      const text = textOf(span)
      const merged = mergeData(data, { data: other.data, text }, asked)
      diagnostics.push(...merged.diagnostics)
      data = merged.value
      suppressions.push(...read.suppressions)
      slides.push(withOwnKeys(read.slide, slide))
    }
  }
  return { value: { raw: { ...deck.raw, slides, suppressions }, data }, diagnostics }
}

interface Asked {
  readonly deck: string
  readonly id: string
  readonly place: Place
}

function askedFor({ frontMatter }: RawSlide): Asked | undefined {
  const value = fieldsOf(frontMatter?.value).include
  const [, deck, id] = (typeof value === 'string' && /^([^#\s]+)#([^#\s]+)$/.exec(value)) || []
  return frontMatter && deck && id
    ? { deck: deck.replace(/\.md$/, ''), id, place: frontMatter.placeOf(['include']) }
    : undefined
}

/** An id that a build made with a number, which moves with the slides before it, is none that can be asked for. */
function hintForSlide({ deck, id }: Asked, known: readonly string[]): string {
  const [, stem = ''] = /^(.*)-\d+$/.exec(id) ?? []
  if (stem !== 'slide' && !known.includes(stem)) return didYouMean(id, known, `Its slides are ${known.join(', ')}.`)
  return `That number changes with the slides around: give the slide an "id: results" at its top in slides/${deck}.md, and write "include: ${deck}#results".`
}

interface Found {
  readonly context: MarkdownContext
  readonly span: SlideSpan
}

interface Reading {
  readonly language: RawDeck['language']
  readonly data: RawData
  /** By id: the one it is given, or else the one its caption makes. */
  readonly slides: ReadonlyMap<string, Found>
}

/** What is wrong with the other deck is said when that one is made. */
async function readOther({ source, data }: OtherDeck): Promise<Reading> {
  const readPassages = await htmlReaderFor(source)
  const spans: Found[] = []
  const read = (context: MarkdownContext, span: SlideSpan, number: number, language: RawDeck['language']) => {
    spans.push({ context, span })
    return readSlide({ ...context, diagnostics: [] }, span, number, language)
  }
  const { value } = readDeck(source, read, { withHidden: true, readPassages })
  const slides = new Map<string, Found>()
  for (const [at, slide] of value.slides.entries()) {
    const { id } = fieldsOf(slide.frontMatter?.value)
    const heading = slide.blocks.find(({ block }) => block.kind === 'heading')?.block
    const made = heading?.kind === 'heading' ? slugOf(plainText(heading.text.texts.en?.inlines ?? [])) : ''
    const found = spans[at]
    const own = typeof id === 'string' ? id : made
    if (found && own && !slides.has(own)) slides.set(own, found)
  }
  return { language: value.language, data, slides }
}

function textOf({ context: { source }, span }: Found): string {
  return source.text.slice(span.frontMatter?.from ?? span.body.from, span.body.to)
}

/** What the including slide says of itself (its id, its time) outweighs what the other one does; nobody hides what is asked for. */
function withOwnKeys(slide: RawSlide, including: RawSlide): RawSlide {
  const { include: _, ...own } = fieldsOf(including.frontMatter?.value)
  const { hidden: __, ...theirs } = fieldsOf(slide.frontMatter?.value)
  const yaml = slide.frontMatter
  const asking = including.frontMatter
  const isOwn = ([key]: readonly (string | number)[]) => key !== undefined && key in own
  const choose = (path: readonly (string | number)[]) => (isOwn(path) || !yaml ? asking : yaml)
  const frontMatter: RawYaml | undefined = asking && {
    value: { ...theirs, ...own },
    placeOf: (path) => choose(path)?.placeOf(path) ?? slide.place,
    keyPlaceOf: (path) => choose(path)?.keyPlaceOf(path) ?? slide.place,
    commentAt: (path) => choose(path)?.commentAt(path),
    suppressions: [...asking.suppressions, ...(yaml?.suppressions ?? [])],
  }
  const notes = including.notes.length > 0 ? including.notes : slide.notes
  return { ...slide, ...(frontMatter && { frontMatter }), notes }
}
