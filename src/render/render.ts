import type { Diagnostic, Outcome } from '../model/diagnostic.ts'
import { type Locale, locales } from '../model/locale.ts'
import type { LocalizedChart, LocalizedDeck, LocalizedSegment, LocalizedSlide } from '../model/localized.ts'
import type { DeckReference } from '../model/reference.ts'
import { drawChart } from './chart/chart.ts'
import { createMeasurer } from './chart/measure.ts'
import { drawPortrait } from './chart/portrait.ts'
import { chartArea } from './chart-room.ts'
import { type Setting, settingOf } from './density.ts'
import { createEngine, type Engine } from './engine.ts'
import { diagnoseFault, TemplateFault } from './fault.ts'
import type { HandoutPage } from './handout.ts'
import { oneSided } from './moments.ts'
import { createPolice } from './policies.ts'
import { framed } from './slide-room.ts'
import type { Template } from './template.ts'

/** `deck` is for reveal.js: with steps and notes. `print` is static. */
export type Target = 'deck' | 'print' | HandoutTarget

/** `notes` is a sheet for each slide with what is said to it, `interpreter` lists every pair of lines. */
export type HandoutTarget = 'notes' | 'interpreter'

/** What a whole document holds besides the deck. Texts are ready to stand in HTML as they are. */
export interface DocumentParts {
  /** The sections `renderSlides` made. */
  readonly sections?: string
  /** What the sheets of a handout show. */
  readonly pages?: readonly HandoutPage[]
  readonly reference?: DeckReference
  readonly images?: ReadonlyMap<string, string>
  /** `@font-face` rules. */
  readonly fonts: string
  /** Our style sheets, see `renderStyles`. */
  readonly styles: string
  /** Only for the deck, with `</script`, `<!--` and `<script` already escaped. */
  readonly reveal?: { readonly css: string; readonly script: string }
  /** `early` runs before anything is shown, `script` when all is there. */
  readonly browser?: { readonly early: string; readonly script: string }
  /** What is around the slides, once for each language that slides of the document have. */
  readonly interfaces?: readonly LocalizedHtml[]
  /** The same slides in other variants, to switch to. */
  readonly views?: readonly StoredView[]
  /** True for a page of `dev`: it may load what lies on its server. */
  readonly served?: boolean
}

/** HTML in the language of a document. */
export interface LocalizedHtml {
  readonly locale: Locale
  readonly html: string
}

/** A deck that waits in a document to be shown. */
export interface StoredView {
  readonly deck: LocalizedDeck
  readonly locale: Locale
  /** The variant it is; with its lines swapped, the one it was made from. */
  readonly variant: Locale
  readonly swapped: boolean
  readonly sections: string
}

/** Pages that only the dev server shows. */
export type DevPage = 'serve/index' | 'serve/panels' | 'serve/waiting'

/** Pages of a talk that is followed. */
export type FollowPageName = 'follow' | 'follow-rooms' | 'follow-pair'

/** The URL of an image by its path; undefined if there is no such image. */
export type UrlOf = (path: string) => string | undefined

/** Turns localized decks into HTML by one set of templates. */
export interface Renderer {
  /**
   * The `<section>` of each slide, in order. `images` gives the URL to write for each image path.
   * Reports `template-field` where a template asks for what a slide does not have.
   */
  renderSections(deck: LocalizedDeck, target: Target, images: ReadonlyMap<string, string>): Outcome<readonly string[]>
  /** The same of one slide; `urlOf` gives what is written for the URL of an image path. */
  renderSection(deck: LocalizedDeck, slide: LocalizedSlide, target: Target, urlOf: UrlOf): Outcome<string>
  /** The same as one text. */
  renderSlides(deck: LocalizedDeck, target: Target, images: ReadonlyMap<string, string>): Outcome<string>
  /**
   * Menu, keys, presenter view and the tools of the reading view, in the language of the deck; `variants` are those
   * a reader can choose from. Reports `template-field`.
   */
  renderInterface(deck: LocalizedDeck, variants: readonly Locale[]): Outcome<string>
  /** A page that is not of one deck's slides, from the template of a name. Reports `template-field`. */
  renderPage(name: 'contact-sheet' | 'gallery' | 'landing' | DevPage, context: object): Outcome<string>
  /** A page of a talk that is followed; `relay` is the origin of another server that it asks, or empty. */
  renderFollow(name: FollowPageName, context: object, relay: string): string
  /** A part of such a page. */
  renderPart(name: 'follow-remote', context: object): string
  /** The document of a target around its sections. Reports `template-field`. */
  renderDocument(deck: LocalizedDeck, target: Target, parts: DocumentParts): Outcome<string>
}

/** Makes a renderer from templates that `readLayouts` found free of errors. */
export function createRenderer(templates: ReadonlyMap<string, Template>): Renderer {
  const engine = createEngine(templates)
  // The deck and the print document show the same drawing.
  const drawings = new WeakMap<LocalizedChart, Outcome<string>>()
  const measurer = createMeasurer()
  const draw = (slide: LocalizedSlide, chart: LocalizedChart): Outcome<string> => {
    const drawn = drawings.get(chart) ?? drawChart(chart, chartArea(slide), slide.source.slots.chart?.place, measurer)
    drawings.set(chart, drawn)
    return drawn
  }
  // Only what is also read on phones.
  const narrow = (target: Target, chart: LocalizedChart) => (target === 'deck' ? drawPortrait(chart, measurer) : '')
  const police = createPolice(templates)
  const renderBare = (name: string, context: object): Outcome<string> => {
    const rendered = attempt(() => engine.run(name, context))
    return typeof rendered === 'string'
      ? { value: rendered, diagnostics: [] }
      : { value: '', diagnostics: [diagnoseFault(rendered)] }
  }
  const renderPage = (name: string, context: object, frame = '', policy = name): Outcome<string> => {
    const { value, diagnostics } = renderBare(name, context)
    return { value: police(policy, value, frame), diagnostics }
  }
  const renderSection: Renderer['renderSection'] = (deck, slide, target, urlOf) => {
    // Drawn before the template runs, so that a fault there is never taken for the template's.
    const drawn = slide.chart && draw(framed(slide, deck), slide.chart)
    const charts = new Map(
      slide.chart && drawn ? [[slide.chart, drawn.value + narrow(target, slide.chart)] as const] : [],
    )
    const rendered = renderSlide(engine, deck, slide, { presenter: target === 'deck', images: { get: urlOf }, charts })
    const { value, diagnostics } = rendered
    return { value, diagnostics: [...(drawn?.diagnostics ?? []), ...diagnostics] }
  }
  const renderSections: Renderer['renderSections'] = (deck, target, images) => {
    const sections = deck.slides.map((slide) => renderSection(deck, slide, target, (path) => images.get(path)))
    const diagnostics = firstOfEachPlace(sections.flatMap((section) => section.diagnostics))
    return { value: sections.map(({ value }) => value), diagnostics }
  }
  return {
    renderSection,
    renderSections,
    renderSlides(deck, target, images) {
      const { value, diagnostics } = renderSections(deck, target, images)
      return { value: value.join(''), diagnostics }
    },
    renderInterface(deck, variants) {
      const named = variants.map((locale, at) => ({ locale, name: locales[locale].name, key: at + 1 }))
      const choice = named.length > 1 ? named : undefined
      return renderBare('interface', { ...deckContext(deck), variants: choice })
    },
    renderPage: (name, context) => renderPage(name, context),
    renderFollow(name, context, relay) {
      const page = engine.run(name, context)
      const asked = relay === '' ? {} : { 'connect-src': ["'self'", new URL(relay).origin] }
      return police(name, page, engine.run(name, { ...context, sections: '', styles: '' }), asked)
    },
    renderPart: (name, context) => engine.run(name, context),
    renderDocument(deck, target, parts) {
      const context = { ...deckContext(deck), interfaces: [], views: [], ...parts }
      // Nothing of the slides, so that no script in it is the deck's.
      const empty = { sections: '', views: [], interfaces: [], fonts: '', styles: '' }
      const frame = parts.browser ? renderBare(target, { ...context, ...empty }).value : ''
      return renderPage(target, context, frame, parts.served ? `serve/${target}` : target)
    },
  }
}

function renderSlide(
  engine: Engine,
  deck: LocalizedDeck,
  slide: LocalizedSlide,
  given: {
    readonly presenter: boolean
    readonly images: { readonly get: UrlOf }
    readonly charts: ReadonlyMap<LocalizedChart, string>
  },
): Outcome<string> {
  const setting = settingOf(framed(slide, deck))
  const found: Diagnostic[] = []
  const context = {
    ...deckContext(deck),
    slide,
    classes: classesOf(slide, setting),
    style: setting.style,
    beside: setting.beside,
    backdropAlt: altOfBackdrop(slide),
    // Author, event and date stand where others have their foot.
    withImprint: slide.layout === 'title' || slide.layout === 'cover',
    numbered: deck.theme.brand?.numbers ?? true,
    branded: deck.theme.brand?.logo !== undefined,
    twoSided: (slide.timeline?.length ?? 0) > oneSided,
    // Said at the foot, where every layout cites; naming the quote there would make it a slot of every layout.
    scriptNote: slide.quote?.scriptNote,
    found,
    ...given,
  }
  const rendered = attempt(() => engine.run(`layouts/${slide.layout}`, context))
  return typeof rendered === 'string'
    ? { value: withHeading(rendered, slide), diagnostics: found }
    : { value: '', diagnostics: [...found, diagnoseFault(rendered, { id: slide.id, place: slide.source.place })] }
}

/** A slide without a title is found by its first line: by screen readers, and in the bookmarks of a PDF. */
function withHeading(section: string, { title, layout }: LocalizedSlide): string {
  // The title slide has the deck's.
  if (title || layout === 'title') return section
  return section.replace('class="line"', 'class="line" role="heading" aria-level="1"')
}

/** What a slide's own look depends on besides its layout. */
function classesOf(slide: LocalizedSlide, { density, spread }: Setting): string {
  const { background, pictures, picturePlace, whole, lead } = slide
  const ground = background && ('path' in background ? 'on-picture' : `ground-${background.ground}`)
  const usual = (pictures?.length ?? 0) > 1 ? 'grid' : slide.body ? 'beside' : 'alone'
  const isFull = picturePlace === 'full' && pictures?.length === 1
  const place = pictures && `place-${picturePlace === 'full' && !isFull ? 'grid' : (picturePlace ?? usual)}`
  return [density, spread ? 'spread' : '', ground, place, whole ? 'whole-pictures' : '', pictures && lead ? 'led' : '']
    .filter(Boolean)
    .join(' ')
}

/** What the picture behind a slide shows, if it is not an ornament. */
function altOfBackdrop({ layout, image, pictures = [], picturePlace }: LocalizedSlide): LocalizedSegment | undefined {
  if (layout === 'cover') return image?.alt
  return picturePlace === 'full' && pictures.length === 1 ? pictures[0]?.image.alt : undefined
}

/** What every template sees of the deck. */
function deckContext(deck: LocalizedDeck) {
  const { locale } = deck.variant
  // Open Graph writes language and territory alone: zh_TW.
  const openGraphLocale = locale.replace(/-.*-/, '_')
  const { ahead = true, questions = false } = deck.source.follow ?? {}
  const follow = [...(ahead ? [] : ['behind']), ...(questions ? ['questions'] : [])].join(' ')
  return { deck, locale, openGraphLocale, variant: deck.theme.variant, follow }
}

function attempt(render: () => string): string | TemplateFault {
  try {
    return render()
  } catch (error) {
    if (error instanceof TemplateFault) return error
    throw error
  }
}

/** One fault of a template shows on many slides; it is reported once. */
export function firstOfEachPlace(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>()
  return diagnostics.filter(({ place, message }) => {
    const key = `${place?.file}:${place?.line}:${place?.column}:${message}`
    return !seen.has(key) && seen.add(key)
  })
}
