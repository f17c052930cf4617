import type { Arrangement } from '../model/arrangement.ts'
import type { ColumnOf, Deck, Slide } from '../model/deck.ts'
import { fileShown } from '../model/image-files.ts'
import { labelNames } from '../model/label-names.ts'
import { isChinese, type Locale, locales, type Variant } from '../model/locale.ts'
import type {
  LocalizedBlock,
  LocalizedDeck,
  LocalizedQuote,
  LocalizedSegment,
  LocalizedSlide,
} from '../model/localized.ts'
import type { Figure, Locator, Quote, Source } from '../model/records.ts'
import type { Block } from '../model/segment.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { mapInside, mapTexts } from '../model/walk.ts'
import { localizeChart } from './chart.ts'
import { localizeCitation } from './citation.ts'
import { labelSegment, plainLocalized } from './labels/labels.ts'
import { createSegmentLocalizer, type SegmentLocalizer } from './segment.ts'
import type { LocalizeServices } from './services.ts'
import { localizeStatistic, localizeTimeline } from './statistic.ts'
import { formatDate } from './values/date.ts'
import { formatQuantity } from './values/figure.ts'

/** A deck in one variant. It has the same slides, segments and ids as in every other variant. */
export function localizeDeck(deck: Deck, variant: Variant, services: LocalizeServices): LocalizedDeck {
  const { vocabulary } = deck.conversion
  const localizerIn = (wanted: Vocabulary) => createSegmentLocalizer(deck, variant, services, wanted)
  const own = localizerIn(vocabulary)
  const other = localizerIn(vocabulary === 'script' ? 'regional' : 'script')
  // A published title that is reworded is not found again.
  const tools: Tools = { deck, variant, localizer: own, verbatim: vocabulary === 'script' ? own : other }
  const { localize } = tools.localizer
  const { locale, caption } = variant
  const texts = (['subtitle', 'author', 'event', 'description', 'keywords'] as const).flatMap((key) => {
    const segment = deck[key]
    return segment ? [[key, localize(segment)] as const] : []
  })
  const optional: Partial<Record<(typeof texts)[number][0], LocalizedSegment>> = Object.fromEntries(texts)
  const labels = labelNames.map((name) => [name, labelSegment(name, locale, caption)] as const)
  return {
    name: deck.name,
    variant,
    title: localize(deck.title),
    ...optional,
    ...(deck.date !== undefined && { date: localizePeriod('deck.date', deck.date, variant) }),
    labels: Object.fromEntries(labels) as LocalizedDeck['labels'], // One for every name.
    theme: deck.theme,
    ...(deck.theme.brand?.footer && { footer: localize(deck.theme.brand.footer) }),
    ...(deck.url !== undefined && { url: deck.url }),
    slides: deck.slides.map((slide) =>
      localizeSlide(slide, { ...tools, localizer: (slide.vocabulary ?? vocabulary) === vocabulary ? own : other }),
    ),
    source: deck,
  }
}

interface Tools {
  readonly deck: Deck
  readonly variant: Variant
  readonly localizer: SegmentLocalizer
  /** Changes characters only. */
  readonly verbatim: SegmentLocalizer
}

function localizeSlide(slide: Slide, tools: Tools): LocalizedSlide {
  const { localize } = tools.localizer
  const { title, subtitle, image, pictures, table, columns, body, quote, figure, chart, bibliography } = slide.slots
  const { figures, timeline, agenda, footnotes } = slide.slots
  const mapBlock = <B extends Block>(block: B) =>
    mapTexts(prepareBlock(block, tools), localize) as Extract<LocalizedBlock, { kind: B['kind'] }>
  const cite = (source: Source, form: 'short' | 'full', locator?: Locator) =>
    localizeCitation(source, { form, locator }, tools.variant, tools.verbatim.localize)
  const formatFigure = (item: Figure, locale: Locale) => formatQuantity(item, locale, tools.localizer.termForm)
  return {
    id: slide.id,
    number: slide.number,
    layout: slide.layout,
    ...(title && { title: localize(title) }),
    ...(subtitle && { subtitle: localize(subtitle) }),
    ...(image && { image: mapBlock(image) }),
    ...(pictures && {
      pictures: pictures.map((picture) => ({
        image: mapBlock(picture.image),
        ...(picture.caption && { caption: localize(picture.caption) }),
        ...(picture.cut && { cut: picture.cut }),
      })),
    }),
    ...(table && { table: mapBlock(table) }),
    ...(columns && {
      columns: columns.map(
        (column): ColumnOf<LocalizedSegment, LocalizedBlock> => ({
          heading: localize(column.heading),
          body: column.body.map(mapBlock),
        }),
      ),
    }),
    ...(body && { body: body.map(mapBlock) }),
    ...(quote && { quote: localizeQuote(quote, tools) }),
    ...(figure && { figure: localizeFigure(figure, tools, formatFigure) }),
    ...(chart && {
      chart: localizeChart(chart, `${slide.id}-chart`, {
        variant: tools.variant,
        localize,
        formatFigure,
        termForm: tools.localizer.termForm,
      }),
    }),
    ...(figures && {
      figures: figures.map((one) =>
        localizeStatistic(one, localizeFigure(one.figure, tools, formatFigure), tools.variant),
      ),
    }),
    ...(timeline && { timeline: localizeTimeline(timeline, localize, tools.variant) }),
    ...(agenda && { agenda: agenda.map((section) => ({ ...section, title: localize(section.title) })) }),
    ...(footnotes && { footnotes: footnotes.map((note) => ({ ...note, text: localize(note.text) })) }),
    ...arrangementOf(slide),
    ...(bibliography && { bibliography: bibliography.map((source) => cite(source, 'full')) }),
    citations: slide.citations.map((source) => cite(source, 'short', source === quote?.source ? quote : undefined)),
    notes: slide.notes.map(mapBlock),
    ...(slide.seconds !== undefined && { seconds: slide.seconds }),
    source: slide,
  }
}

/** A block with the images and the raw HTML that the variant shows; words of others change their script only. */
function prepareBlock(block: Block, tools: Tools): Block {
  if (block.kind === 'html') return tools.localizer.localizeHtml(block)
  if (block.kind === 'image') return { ...block, path: fileShown(block, tools.variant, tools.deck) }
  const inside = block.kind === 'quotation' ? { ...tools, localizer: tools.verbatim } : tools
  return mapInside(block, (child) => prepareBlock(child, inside))
}

export function arrangementOf(slide: Slide): Arrangement {
  const { background, picturePlace, focus, whole, spacing, lead, progress, transition, motion, backup } = slide
  return {
    ...(background && { background }),
    ...(picturePlace && { picturePlace }),
    ...(focus && { focus }),
    ...(whole && { whole }),
    ...(spacing && { spacing }),
    ...(lead && { lead }),
    ...(progress && { progress }),
    ...(transition && { transition }),
    ...(motion && { motion }),
    ...(backup !== undefined && { backup }),
  }
}

function localizeQuote(quote: Quote, { deck, variant, localizer }: Tools): LocalizedQuote {
  const marks = (locale: Locale) => locales[locale].quotationMarks[0]
  const published = locales[quote.language].script
  const converted = published !== locales[variant.locale].script && isPublishedIn(published, quote, deck)
  return {
    text: localizer.localize(quote.text),
    marks: { line: marks(variant.locale), ...(variant.caption && { caption: marks(variant.caption) }) },
    speaker: localizer.localize(quote.speaker),
    ...(quote.role && { role: localizer.localize(quote.role) }),
    ...(converted && { scriptNote: labelSegment(`published${published}`, variant.locale, variant.caption) }),
  }
}

/** The year of the scheme that simplified characters follow. */
const simplified = 1956

/** False where it would be nonsense: no Chinese classic was published in a script of today, nor anything in one to come. */
function isPublishedIn(script: (typeof locales)[Locale]['script'], { source }: Quote, deck: Deck): boolean {
  if (source?.type === 'classic') return script === 'Latn' && isChinese(deck.language)
  return script !== 'Hans' || source?.issued === undefined || Number.parseInt(source.issued, 10) >= simplified
}

function localizeFigure(
  figure: Figure,
  { variant, localizer }: Tools,
  formatFigure: (figure: Figure, locale: Locale) => string,
) {
  const { locale, caption } = variant
  const value = plainLocalized(
    `figure.${figure.id}.value`,
    [locale, formatFigure(figure, locale)],
    caption && [caption, formatFigure(figure, caption)],
  )
  return {
    value,
    subject: localizer.localize(figure.subject),
    measure: localizer.localize(figure.measure),
    ...(figure.period && { period: localizePeriod(`figure.${figure.id}.period`, figure.period, variant) }),
  }
}

function localizePeriod(id: string, period: string, { locale, caption }: Variant): LocalizedSegment {
  const format = (target: Locale) => formatDate(period, target) ?? period
  return plainLocalized(id, [locale, format(locale)], caption && [caption, format(caption)])
}
