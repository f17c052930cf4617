import { type Diagnostic, diagnose, type Place } from '../model/diagnostic.ts'
import { isChinese } from '../model/locale.ts'
import type { LocalizedBlock, LocalizedDeck, LocalizedSegment, LocalizedSlide, Run } from '../model/localized.ts'
import type { Segment } from '../model/segment.ts'
import { visitTexts } from '../model/walk.ts'
import type { Rule } from './rule.ts'
import { shownText } from './shown.ts'
import { textsOfSlide } from './texts.ts'

/** Variants that differ in slides, ids, steps, segments, images, notes, numbers or links. */
export const parity: Rule = {
  why: 'Whoever switches the language on stage or follows in another one must stay on the same slide, step, number and link.',
  limits: {},
  check: ({ variants }) => {
    const [first, ...others] = variants
    return first ? others.flatMap((other) => compareDecks(first, other)) : []
  },
}

function compareDecks(one: LocalizedDeck, other: LocalizedDeck): readonly Diagnostic[] {
  if (one.slides.length !== other.slides.length) {
    return [structural('slides', one.slides.length, other.slides.length, [one, other], one.slides[0]?.source.place)]
  }
  return one.slides.flatMap((slide, at) => {
    const counterpart = other.slides[at]
    return counterpart ? compareSlides(slide, counterpart, [one, other]) : []
  })
}

type Both = readonly [LocalizedDeck, LocalizedDeck]

function compareSlides(one: LocalizedSlide, other: LocalizedSlide, decks: Both): readonly Diagnostic[] {
  const shapes = [shapeOf(one), shapeOf(other)] as const
  for (const [what, value] of Object.entries(shapes[0])) {
    const counterpart = shapes[1][what as keyof Shape]
    if (value !== counterpart) return [structural(what, value, counterpart, decks, one.source.place)]
  }
  const others = segmentsOf(other)
  return segmentsOf(one).flatMap((segment, at) => {
    const counterpart = others[at]
    return counterpart ? compareSegments(segment, counterpart, one, decks) : []
  })
}

type Shape = Readonly<Record<'id' | 'layout' | 'steps' | 'segments' | 'images' | 'notes' | 'parts' | 'chart', string>>

/** What must be the same in every variant, as text. */
function shapeOf(slide: LocalizedSlide): Shape {
  const blocks = blocksOf(slide)
  const { chart, figure, quote, bibliography, citations } = slide
  return {
    id: slide.id,
    layout: slide.layout,
    steps: blocks.map(stepsOf).join(),
    segments: segmentsOf(slide)
      .map(({ id, kind }) => `${id}/${kind}`)
      .join(),
    images: blocks.flatMap((block) => (block.kind === 'image' ? [block.path] : [])).join(),
    notes: slide.notes.map(({ kind }) => kind).join(),
    parts: [
      figure && 'figure',
      quote && 'quote',
      ...(bibliography ?? []).map(({ id }) => id),
      '|',
      ...citations.map(({ id }) => id),
    ].join(),
    chart: (chart?.points ?? [])
      .map(({ series, category, value, max }) => [series, category, value, max].join('/'))
      .join(),
  }
}

function blocksOf({ image, table, body = [], columns = [], notes }: LocalizedSlide): readonly LocalizedBlock[] {
  const alone = [image, table].filter((block) => block !== undefined)
  return [...alone, ...body, ...columns.flatMap((column) => column.body), ...notes]
}

function segmentsOf(slide: LocalizedSlide): readonly LocalizedSegment[] {
  const { title, subtitle, columns = [], quote } = slide
  const texts = [title, subtitle, ...columns.map(({ heading }) => heading), quote?.text, quote?.speaker, quote?.role]
  const found = texts.filter((text) => text !== undefined)
  for (const block of blocksOf(slide)) visitTexts(block, (text) => found.push(text))
  return found
}

function stepsOf(block: LocalizedBlock): string {
  if (block.kind !== 'list') return block.kind
  return `${block.steps}(${block.items.map(({ blocks }) => blocks.map(stepsOf).join()).join(';')})`
}

/** Numbers of two Chinese lines: they are written alike but for their grouping. */
function compareSegments(
  one: LocalizedSegment,
  other: LocalizedSegment,
  slide: LocalizedSlide,
  decks: Both,
): Diagnostic[] {
  const links = [linksIn(one.line.runs), linksIn(other.line.runs)] as const
  if (links[0] !== links[1]) return [difference('links', links, one, slide, decks)]
  if (!isChinese(one.line.locale) || !isChinese(other.line.locale)) return []
  const numbers = [numbersIn(one), numbersIn(other)] as const
  return numbers[0] === numbers[1] ? [] : [difference('numbers', numbers, one, slide, decks)]
}

function numbersIn({ line }: LocalizedSegment): string {
  const found =
    shownText(line.runs)
      .normalize('NFKC')
      .match(/\d[\d,]*(?:\.\d+)?/g) ?? []
  return found
    .map((text) => text.replaceAll(',', '').replace(/^0+(?=\d)/, ''))
    .sort()
    .join(' ')
}

function linksIn(runs: readonly Run[]): string {
  return runs
    .flatMap((run) => (run.kind === 'link' ? [run.url] : 'runs' in run ? [linksIn(run.runs)] : []))
    .filter((url) => url !== '')
    .sort()
    .join(' ')
}

/** What only duilian itself, or a template, can bring about. */
function structural(
  what: string,
  one: string | number,
  other: string | number,
  decks: Both,
  place?: Place,
): Diagnostic {
  const [a, b] = decks.map(({ variant }) => variant.locale)
  const message = `The variants ${a} and ${b} differ in their ${what}: "${one}" and "${other}".`
  const hint = 'This should not be possible; please report it with the deck.'
  return { ...diagnose('parity', place, message, hint), severity: 'error' }
}

/** What an override brings about: named at the text that is not the author's first. */
function difference(
  what: string,
  values: readonly [string, string],
  { id, place }: LocalizedSegment,
  slide: LocalizedSlide,
  decks: Both,
): Diagnostic {
  const [a, b] = decks.map(({ variant }) => variant.locale)
  const segment = textsOfSlide(slide.source).find((text) => text.segment.id === id)?.segment
  const message = `The ${what} in ${a} and ${b} differ: "${values[0]}" and "${values[1]}".`
  return diagnose('parity', overrideOf(segment, decks) ?? place, message, 'Write the same in both, or say why not.')
}

function overrideOf(segment: Segment | undefined, decks: Both): Place | undefined {
  const locales = decks.map(({ variant }) => variant.locale).reverse()
  const overridden = locales.find((locale) => locale !== segment?.language && segment?.texts[locale])
  return overridden && segment?.texts[overridden]?.place
}
