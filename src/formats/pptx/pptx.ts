import type { TokensOf } from '../../model/code-tokens.ts'
import { type Diagnostic, diagnose, type Outcome } from '../../model/diagnostic.ts'
import type { LocalizedDeck } from '../../model/localized.ts'
import { type Scheme, schemeOf, schemeSlots } from './base/color.ts'
import type { ComposedLayout, Loss, Picture, Surface } from './base/model.ts'
import { contentTypes } from './base/namespaces.ts'
import { type Part, packageFiles, packFiles } from './base/package.ts'
import { createRelations } from './base/relations.ts'
import { writeChart } from './charts/chart.ts'
import { checkFiles } from './check/check.ts'
import { type Composed, composeDeck } from './layouts/compose.ts'
import { type ReadColors, readColors } from './layouts/surfaces.ts'
import type { SlideContext } from './parts/drawing.ts'
import { layoutPart, masterPart, notesMasterPart } from './parts/master.ts'
import { writeNotes } from './parts/notes.ts'
import { appPart, corePart, emptyPart, presentationPart } from './parts/presentation.ts'
import { writeSlide } from './parts/slide.ts'
import { tableStylesPart } from './parts/table-style.ts'
import { systemFaces, type ThemeFaces, themePart } from './parts/theme.ts'

/** What a deck is written to PowerPoint with. */
export interface PptxAssets {
  /** The style sheets of its theme and brand. */
  readonly styles: string
  /** Pictures by path, each as a bitmap. */
  readonly pictures: ReadonlyMap<string, Picture>
  /** Films and sounds that slides play, by path. */
  readonly films?: ReadonlyMap<string, Uint8Array>
  /** The date in its properties. */
  readonly date: Date
  /** Faces that the author named, in place of those of the system. */
  readonly faces?: Partial<ThemeFaces>
  /** Tells the kinds of the parts of code, which then have colours. */
  readonly tokensOf?: TokensOf
}

const media = (path: string) => `ppt/media/${path}`

/**
 * A deck as an editable presentation: one master, a layout for each layout of the deck with placeholders that carry the
 * whole look, slides that hold text, native charts with their workbooks, notes in both languages.
 *
 * Reports `pptx-overflow` for text that its placeholder has no room for, `pptx-left-out` for what it cannot hold, and `pptx-faulty` for what programs would refuse.
 */
export function writePptx(deck: LocalizedDeck, assets: PptxAssets): Outcome<Uint8Array<ArrayBuffer>> {
  const colors = readColors(assets.styles)
  const composed = composeDeck(deck, colors(deck.theme.variant), assets.pictures, assets.tokensOf)
  const made = writeParts(prepare(deck, composed, assets, colors))
  const files = packageFiles(made.parts, [
    { id: 'rId1', type: 'officeDocument', target: 'ppt/presentation.xml' },
    { id: 'rId2', type: 'core-properties', target: 'docProps/core.xml' },
    { id: 'rId3', type: 'extended-properties', target: 'docProps/app.xml' },
  ])
  const faults = checkFiles(files)
  if (!faults) throw new Error('No presentation was written')
  return { value: packFiles(files), diagnostics: [...made.diagnostics, ...faults] }
}

/** All that parts are written with. */
interface Assembly {
  readonly deck: LocalizedDeck
  readonly composed: Composed
  readonly assets: PptxAssets
  readonly slots: ReturnType<typeof schemeSlots>
  readonly scheme: Scheme
  readonly faces: ThemeFaces
  readonly pictures: ReturnType<typeof pictureParts>
  readonly films: ReturnType<typeof filmParts>
  readonly layoutNames: readonly string[]
  readonly slideNames: ReadonlyMap<string, string>
  /** Notes are on white paper, whatever the slides are on. */
  readonly notesSurface: Surface
}

function prepare(deck: LocalizedDeck, composed: Composed, assets: PptxAssets, colors: ReadColors): Assembly {
  const { variant, theme } = deck
  const slots = schemeSlots(composed.surface, theme.variant === 'dark')
  const kind = colors(theme.variant).token('--typeface') === 'serif' ? 'serif' : 'sans'
  // What is Chinese in an English deck is its captions.
  const chinese = variant.locale === 'en' ? (variant.caption ?? variant.locale) : variant.locale
  const paper = colors('light').surfaces(['layout-bullets'])
  return {
    deck,
    composed,
    assets,
    slots,
    scheme: schemeOf(slots),
    faces: { ...systemFaces(chinese, kind), ...assets.faces },
    pictures: pictureParts(assets.pictures),
    films: filmParts(assets.films ?? new Map()),
    layoutNames: composed.layouts.map((_, at) => `ppt/slideLayouts/slideLayout${at + 1}.xml`),
    slideNames: new Map(composed.slides.map(({ id }, at) => [id, `ppt/slides/slide${at + 1}.xml`])),
    notesSurface: { ...paper, paper: 'FFFFFF', ink: '000000', captionInk: '404040' },
  }
}

/** Every part in its order: what leads to it stands before it. */
function writeParts(assembly: Assembly) {
  const { deck, composed, assets, scheme, slots, faces, notesSurface, pictures, films } = assembly
  const { slides, charts, overfull, unwritten } = slideParts(assembly)
  const theme = (number: number, own: typeof slots): Part => ({
    name: `ppt/theme/theme${number}.xml`,
    contentType: contentTypes.theme,
    content: themePart(own, faces),
  })
  const named = (name: 'presProps' | 'viewProps' | 'tableStyles', content: string): Part => ({
    name: `ppt/${name}.xml`,
    contentType: contentTypes[name],
    content,
  })
  const parts: Part[] = [
    presentation(assembly),
    ...masterAndLayouts(assembly),
    theme(1, slots),
    ...slides,
    {
      name: notesMaster,
      contentType: contentTypes.notesMaster,
      content: notesMasterPart(notesSurface, { variant: deck.variant, scheme: new Map() }),
      relations: [{ id: 'rId1', type: 'theme', target: 'ppt/theme/theme2.xml' }],
    },
    theme(2, schemeSlots(notesSurface, false)),
    ...charts,
    ...pictures.parts,
    ...films.parts,
    named('presProps', emptyPart('presentationPr')),
    named('viewProps', emptyPart('viewPr')),
    named('tableStyles', tableStylesPart(composed.surface, scheme)),
    { name: 'docProps/core.xml', contentType: contentTypes.core, content: corePart(deck, assets.date) },
    { name: 'docProps/app.xml', contentType: contentTypes.app, content: appPart(deck) },
  ]
  return {
    parts,
    diagnostics: [
      ...composed.slides.flatMap(({ lost }, at) => (lost.length > 0 ? [reportLost(deck, at, lost)] : [])),
      ...overfull.map((at) => reportOverflow(deck, at)),
      ...[...unwritten].map(([at, count]) => reportUnwritten(deck, at, count)),
    ],
  }
}

function presentation({ deck, composed, scheme, slideNames }: Assembly): Part {
  const relations = createRelations()
  const related = {
    master: relations.to('slideMaster', master),
    slides: [...slideNames.values()].map((name) => relations.to('slide', name)),
    notesMaster: relations.to('notesMaster', notesMaster),
  }
  for (const name of ['presProps', 'viewProps', 'tableStyles']) relations.to(name, `ppt/${name}.xml`)
  relations.to('theme', 'ppt/theme/theme1.xml')
  const content = presentationPart(deck, related, { surface: composed.surface, scheme })
  return { name: 'ppt/presentation.xml', contentType: contentTypes.presentation, content, relations: relations.all() }
}

function masterAndLayouts({ deck, composed, scheme, layoutNames, pictures }: Assembly): readonly Part[] {
  const context = { variant: deck.variant, scheme, dark: deck.theme.variant === 'dark' }
  const own = createRelations()
  const layoutRelations = layoutNames.map((name) => own.to('slideLayout', name))
  own.to('theme', 'ppt/theme/theme1.xml')
  const layouts = composed.layouts.map((layout, at): Part => {
    const relations = createRelations()
    relations.to('slideMaster', master)
    const logo = logoOf(layout, pictures.names, relations)
    const content = layoutPart(layout, context, logo)
    const name = layoutNames[at] ?? ''
    return { name, contentType: contentTypes.slideLayout, content, relations: relations.all() }
  })
  const content = masterPart(composed.surface, layoutRelations, context)
  return [{ name: master, contentType: contentTypes.slideMaster, content, relations: own.all() }, ...layouts]
}

/** Slides with their notes, and the charts that were met on them with their workbooks. */
function slideParts({ deck, composed, scheme, slideNames, layoutNames, pictures, films, notesSurface }: Assembly) {
  const { variant } = deck
  const charts: Part[] = []
  const overfull: number[] = []
  /** For each slide whose chart lacks values how many. */
  const unwritten = new Map<number, number>()
  const context = (at: number): SlideContext => ({
    variant,
    scheme,
    slideParts: slideNames,
    pictureParts: (path) => pictures.names.get(path),
    filmParts: (path) => films.names.get(path),
    chartPart(chart, surface, box) {
      const number = charts.length / 2 + 1
      const name = `ppt/charts/chart${number}.xml`
      const target = `ppt/embeddings/Microsoft_Excel_Sheet${number}.xlsx`
      const written = writeChart(chart, { surface, scheme, variant, box }, 'rId1')
      const relations = [{ id: 'rId1', type: 'package', target }]
      charts.push({ name, contentType: contentTypes.chart, content: written.xml, relations })
      charts.push({ name: target, content: written.workbook })
      if (written.unwritten > 0) unwritten.set(at, (unwritten.get(at) ?? 0) + written.unwritten)
      return name
    },
  })
  const layoutAt = new Map(composed.layouts.map(({ key }, at) => [key, at]))
  const slides = composed.slides.flatMap((slide, at): Part[] => {
    const name = `ppt/slides/slide${at + 1}.xml`
    const notes = slide.notes.length > 0 ? `ppt/notesSlides/notesSlide${at + 1}.xml` : undefined
    const index = layoutAt.get(slide.layout) ?? 0
    const layout = composed.layouts[index]
    if (!layout) throw new Error(`There is no layout for slide ${slide.id}`)
    const parts = { own: name, layout: layoutNames[index] ?? '', ...(notes !== undefined && { notes }) }
    const written = writeSlide(slide, layout, at + 1, parts, context(at))
    if (written.overfull.length > 0) overfull.push(at)
    const part = { name, contentType: contentTypes.slide, content: written.xml, relations: written.relations }
    if (notes === undefined) return [part]
    const looks = { variant, scheme: new Map(), surface: notesSurface }
    const noted = writeNotes(slide.notes, { slide: name, master: notesMaster }, looks)
    return [part, { name: notes, contentType: contentTypes.notesSlide, content: noted.xml, relations: noted.relations }]
  })
  return { slides, charts, overfull, unwritten }
}

const master = 'ppt/slideMasters/slideMaster1.xml'
const notesMaster = 'ppt/notesMasters/notesMaster1.xml'

interface PictureFiles {
  readonly bitmap: string
  readonly svg?: string
}

type PictureNames = ReadonlyMap<string, PictureFiles>

/** Each picture once, however often it is shown. */
function pictureParts(pictures: ReadonlyMap<string, Picture>) {
  const names = new Map<string, PictureFiles>()
  const parts: Part[] = []
  for (const [path, { bytes, type, svg }] of pictures) {
    const number = names.size + 1
    const bitmap = media(`image${number}.${type}`)
    const drawing = svg && media(`image${number}.svg`)
    names.set(path, { bitmap, ...(drawing && { svg: drawing }) })
    parts.push({ name: bitmap, content: bytes }, ...(svg && drawing ? [{ name: drawing, content: svg }] : []))
  }
  return { names, parts }
}

/** Each film once, under its own ending. */
function filmParts(films: ReadonlyMap<string, Uint8Array>) {
  const names = new Map<string, string>()
  const parts = [...films].map(([path, content], at): Part => {
    const name = media(`media${at + 1}.${path.split('.').at(-1)?.toLowerCase()}`)
    names.set(path, name)
    return { name, content }
  })
  return { names, parts }
}

/** The logo of a layout, with the names its files have there. */
function logoOf({ logo }: ComposedLayout, names: PictureNames, relations: ReturnType<typeof createRelations>) {
  const files = logo && names.get(logo.path)
  if (!logo || !files) return undefined
  const svg = files.svg === undefined ? undefined : relations.to('image', files.svg)
  return { bitmap: relations.to('image', files.bitmap), ...(svg !== undefined && { svg }), box: logo.box }
}

function reportLost({ slides }: LocalizedDeck, at: number, lost: readonly Loss[]): Diagnostic {
  const slide = slides[at]
  const message = `In PowerPoint slide ${at + 1} (“${slide?.id}”) lacks ${lost.map(({ what }) => what).join(', ')}.`
  const hints = new Set(lost.map(({ hint }) => hint))
  return diagnose('pptx-left-out', slide?.source.place, message, [...hints].join(' '))
}

function reportOverflow({ slides }: LocalizedDeck, at: number): Diagnostic {
  const slide = slides[at]
  const message = `In PowerPoint a text of slide ${at + 1} (“${slide?.id}”) has no room, however small it is set.`
  return diagnose('pptx-overflow', slide?.source.place, message, 'Shorten it, or make two slides of it.')
}

function reportUnwritten({ slides }: LocalizedDeck, at: number, count: number): Diagnostic {
  const slide = slides[at]
  const values = count === 1 ? 'a value' : `${count} values`
  const message = `In PowerPoint the chart of slide ${at + 1} (“${slide?.id}”) has no room to write ${values}.`
  return diagnose('pptx-left-out', slide?.source.place, message, 'Show fewer figures, or make two charts of it.')
}
