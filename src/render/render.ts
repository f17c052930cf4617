import type { Diagnostic, Outcome } from '../model/diagnostic.ts'
import type { LocalizedChart, LocalizedDeck, LocalizedSlide } from '../model/localized.ts'
import { drawChart } from './chart/chart.ts'
import { chartArea, densityOf } from './density.ts'
import { createEngine, type Engine } from './engine.ts'
import { diagnoseFault, TemplateFault } from './fault.ts'
import type { Template } from './template.ts'

/** `deck` is for reveal.js: with steps and notes. `print` is static. */
export type Target = 'deck' | 'print'

/** What a whole document holds besides the deck. All of it is ready to stand in HTML as it is. */
export interface DocumentParts {
  /** The sections `renderSlides` made. */
  readonly sections: string
  /** `@font-face` rules. */
  readonly fonts: string
  /** Our style sheets, see `renderStyles`. */
  readonly styles: string
  /** Only for the deck, with `</script`, `<!--` and `<script` already escaped. */
  readonly reveal?: { readonly css: string; readonly script: string; readonly notes: string }
  readonly browser?: { readonly script: string }
}

/** Turns localized decks into HTML by one set of templates. */
export interface Renderer {
  /**
   * The `<section>` of every slide, in order. `images` gives the URL to write for each image path.
   * Reports `template-field` where a template asks for what a slide does not have.
   */
  renderSlides(deck: LocalizedDeck, target: Target, images: ReadonlyMap<string, string>): Outcome<string>
  /** The document of a target around its sections. Reports `template-field`. */
  renderDocument(deck: LocalizedDeck, target: Target, parts: DocumentParts): Outcome<string>
  /** A page that only the dev server shows: `templates/serve/<name>.hbs` with what it names. Reports `template-field`. */
  renderPage(name: string, context: object, deck?: LocalizedDeck): Outcome<string>
}

/** Makes a renderer from templates that `readLayouts` found free of errors. */
export async function createRenderer(templates: ReadonlyMap<string, Template>): Promise<Renderer> {
  const engine = await createEngine(templates)
  // The deck and the print document show the same drawing.
  const drawings = new WeakMap<LocalizedChart, Outcome<string>>()
  const draw = (slide: LocalizedSlide, chart: LocalizedChart): Outcome<string> => {
    const drawn = drawings.get(chart) ?? drawChart(chart, chartArea(slide), slide.source.slots.chart?.place)
    drawings.set(chart, drawn)
    return drawn
  }
  return {
    renderSlides(deck, target, images) {
      const diagnostics: Diagnostic[] = []
      const sections = deck.slides.map((slide) => {
        // Drawn before the template runs, so that a fault there is never taken for the template's.
        const drawn = slide.chart && draw(slide, slide.chart)
        const charts = new Map(slide.chart && drawn ? [[slide.chart, drawn.value] as const] : [])
        const rendered = renderSlide(engine, deck, slide, { presenter: target === 'deck', images, charts })
        diagnostics.push(...(drawn?.diagnostics ?? []))
        if (typeof rendered === 'string') return rendered
        diagnostics.push(rendered)
        return ''
      })
      return { value: sections.join(''), diagnostics: firstOfEachPlace(diagnostics) }
    },
    renderDocument: (deck, target, parts) => renderWhole(engine, target, { ...deckContext(deck), ...parts }),
    renderPage: (name, context, deck) =>
      renderWhole(engine, `serve/${name}`, { ...(deck && deckContext(deck)), ...context }),
  }
}

function renderSlide(
  engine: Engine,
  deck: LocalizedDeck,
  slide: LocalizedSlide,
  given: {
    readonly presenter: boolean
    readonly images: ReadonlyMap<string, string>
    readonly charts: ReadonlyMap<LocalizedChart, string>
  },
): string | Diagnostic {
  const context = {
    ...deckContext(deck),
    slide,
    density: densityOf(slide),
    // Said at the foot, where every layout cites; naming the quote there would make it a slot of every layout.
    scriptNote: slide.quote?.scriptNote,
    ...given,
  }
  const rendered = attempt(() => engine.run(`layouts/${slide.layout}`, context))
  return typeof rendered === 'string' ? rendered : diagnoseFault(rendered, { id: slide.id, place: slide.source.place })
}

function renderWhole(engine: Engine, template: string, context: object): Outcome<string> {
  const rendered = attempt(() => engine.run(template, context))
  return typeof rendered === 'string'
    ? { value: rendered, diagnostics: [] }
    : { value: '', diagnostics: [diagnoseFault(rendered)] }
}

/** What every template sees of the deck. */
function deckContext(deck: LocalizedDeck) {
  return { deck, locale: deck.variant.locale, variant: deck.theme.variant }
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
function firstOfEachPlace(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>()
  return diagnostics.filter(({ place, message }) => {
    const key = `${place?.file}:${place?.line}:${place?.column}:${message}`
    return !seen.has(key) && seen.add(key)
  })
}
